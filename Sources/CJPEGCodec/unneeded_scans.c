/// Scans of a progressive JPEG on which no sample of the output depends: they are passed over, not decoded.
///
/// libjpeg reads the markers and keeps its books (the number of scans, the precision of each coefficient) as always. Only
/// the entropy-coded data in between, which takes nearly all the time, is skipped. It is skipped in the way in which
/// libjpeg itself leaves a scan that ends too early, so any bytes are safe that are safe there.
#include "decoder.h"

#include <string.h>

static bool needs_dc_only(const jpeg_component_info *component) {
#if JPEG_LIB_VERSION >= 70
    return component->DCT_h_scaled_size == 1 && component->DCT_v_scaled_size == 1;
#else
    return component->DCT_scaled_size == 1;
#endif
}

static bool is_needed(const struct jpeg_decompress_struct *info) {
    // Scans of DC coefficients are short, and mostly luma and chroma stand together in them. Arithmetic decoding is left
    // alone because it takes missing data for zeros and goes on.
    if (!info->progressive_mode || info->arith_code || info->comps_in_scan != 1 || info->Ss == 0) return true;
    const jpeg_component_info *component = info->cur_comp_info[0];
    // Without a DC scan before it libjpeg has not yet cleared the coefficients of this component.
    if (info->coef_bits == NULL || info->coef_bits[component->component_index][0] < 0) return true;
    return component->component_needed && !needs_dc_only(component);
}

static uint8_t next_byte(j_decompress_ptr info) {
    if (info->src->bytes_in_buffer == 0) info->src->fill_input_buffer(info);
    info->src->bytes_in_buffer--;
    return *info->src->next_input_byte++;
}

static bool belongs_to_scan(const struct jpeg_decompress_struct *info, uint8_t code) {
    if (code == 0 || (code >= JPEG_RST0 && code <= JPEG_RST0 + 7)) return true;
    // No marker of a picture. Where a scan has restarts libjpeg passes over it to the next of them.
    return code < 0xC0 && info->restart_interval > 0;
}

/// Consumes bytes up to and with the next marker after the scan. There always is one: the source ends in one.
static int next_marker_after_scan(j_decompress_ptr info) {
    struct jpeg_source_mgr *source = info->src;
    for (;;) {
        const JOCTET *found =
            source->bytes_in_buffer > 0 ? memchr(source->next_input_byte, 0xFF, source->bytes_in_buffer) : NULL;
        if (found == NULL) {
            source->fill_input_buffer(info);
            continue;
        }
        source->bytes_in_buffer -= (size_t)(found - source->next_input_byte);
        source->next_input_byte = found;
        uint8_t code = 0xFF;
        while (code == 0xFF) code = next_byte(info);
        if (!belongs_to_scan(info, code)) return code;
    }
}

void codec_jpeg_pass_over_unneeded_scan(CodecJPEG *decoder) {
    struct jpeg_decompress_struct *info = &decoder->info;
    if (info->input_iMCU_row >= info->total_iMCU_rows) decoder->is_passing_over = false;
    if (decoder->decodes_every_scan || info->input_iMCU_row != 0 || is_needed(info)) return;
    // What the entropy decoder does when it meets a marker: it then has no more data, and leaves coefficients as they are.
    info->unread_marker = next_marker_after_scan(info);
    // Where the file ended in this scan libjpeg is to notice, and to say so.
    decoder->is_passing_over = !decoder->hit_end;
    // Going through the rows for nothing would take as long as a scan of DC coefficients. The last one has to be: with it
    // libjpeg finishes the scan, and takes it for one that came whole.
    info->input_iMCU_row = info->total_iMCU_rows - 1;
}
