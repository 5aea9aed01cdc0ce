/// Where libjpeg gets its bytes: a source manager that never suspends, and the one marker that is kept.
#include "decoder.h"

#include <stdlib.h>
#include <string.h>

static void init_source(j_decompress_ptr info) {
    (void)info;
}

static boolean fill_input_buffer(j_decompress_ptr info) {
    // As in libjpeg's own sources: a file that ends early gets an end-of-image marker, as often as it asks.
    static const JOCTET end_of_image[2] = {0xFF, JPEG_EOI};
    CodecJPEG *decoder = info->client_data;
    CodecInput *input = decoder->input;
    input->start = input->end;
    size_t count = codec_input_fill(input, 1);
    if (codec_input_time_is_up(input)) codec_jpeg_fail(decoder, CodecStatusTooMuchTime, "");
    if (count > 0) {
        info->src->next_input_byte = input->bytes + input->start;
        info->src->bytes_in_buffer = count;
        return TRUE;
    }
    // The arithmetic decoder takes missing data for zeros without a word, so this is the place to notice it.
    if (info->arith_code && decoder->has_started && info->input_iMCU_row < info->total_iMCU_rows)
        codec_jpeg_mark_truncated(decoder);
    if (!decoder->hit_end) WARNMS(info, JWRN_JPEG_EOF);
    decoder->hit_end = true;
    info->src->next_input_byte = end_of_image;
    info->src->bytes_in_buffer = sizeof end_of_image;
    return TRUE;
}

static void skip_input_data(j_decompress_ptr info, long count) {
    CodecJPEG *decoder = info->client_data;
    while (count > 0 && !decoder->hit_end) {
        if ((size_t)count <= info->src->bytes_in_buffer) {
            info->src->next_input_byte += count;
            info->src->bytes_in_buffer -= (size_t)count;
            return;
        }
        count -= (long)info->src->bytes_in_buffer;
        fill_input_buffer(info);
    }
}

static void term_source(j_decompress_ptr info) {
    (void)info;
}

void codec_jpeg_attach_source(CodecJPEG *decoder) {
    decoder->source = (struct jpeg_source_mgr){
        .next_input_byte = decoder->input->bytes + decoder->input->start,
        .bytes_in_buffer = decoder->input->end - decoder->input->start,
        .init_source = init_source,
        .fill_input_buffer = fill_input_buffer,
        .skip_input_data = skip_input_data,
        .resync_to_restart = jpeg_resync_to_restart,
        .term_source = term_source,
    };
    decoder->info.src = &decoder->source;
}

static uint8_t next_byte(j_decompress_ptr info) {
    if (info->src->bytes_in_buffer == 0) fill_input_buffer(info);
    info->src->bytes_in_buffer--;
    return *info->src->next_input_byte++;
}

boolean codec_jpeg_read_app1(j_decompress_ptr info) {
    static const uint8_t signature[6] = {'E', 'x', 'i', 'f', 0, 0};
    CodecJPEG *decoder = info->client_data;
    long remaining = next_byte(info) << 8;
    remaining |= next_byte(info);
    if (remaining < 2) ERREXIT(info, JERR_BAD_LENGTH);
    remaining -= 2;
    // libjpeg's own jpeg_save_markers would keep every marker of the kind: a file can hold any number of them.
    if (decoder->exif == NULL && remaining > (long)sizeof signature) {
        bool is_exif = true;
        for (size_t index = 0; index < sizeof signature; index++, remaining--)
            is_exif &= next_byte(info) == signature[index];
        if (is_exif) {
            decoder->exif = malloc((size_t)remaining);
            if (decoder->exif == NULL) codec_jpeg_fail(decoder, CodecStatusOutOfMemory, "no memory for the EXIF block");
            decoder->exif_count = (size_t)remaining;
            for (uint8_t *byte = decoder->exif; remaining > 0; remaining--) *byte++ = next_byte(info);
        }
    }
    if (remaining > 0) info->src->skip_input_data(info, remaining);
    return TRUE;
}
