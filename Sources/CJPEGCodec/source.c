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

/// Moves the next `count` bytes to `target`.
static void take_bytes(j_decompress_ptr info, uint8_t *target, size_t count) {
    while (count > 0) {
        if (info->src->bytes_in_buffer == 0) fill_input_buffer(info);
        size_t piece = info->src->bytes_in_buffer < count ? info->src->bytes_in_buffer : count;
        memcpy(target, info->src->next_input_byte, piece);
        info->src->next_input_byte += piece;
        info->src->bytes_in_buffer -= piece;
        target += piece;
        count -= piece;
    }
}

boolean codec_jpeg_read_app1(j_decompress_ptr info) {
    static const char exif_signature[] = "Exif\0";
    static const char xmp_signature[] = "http://ns.adobe.com/xap/1.0/";
    CodecJPEG *decoder = info->client_data;
    size_t remaining = (size_t)next_byte(info) << 8;
    remaining |= next_byte(info);
    if (remaining < 2) ERREXIT(info, JERR_BAD_LENGTH);
    remaining -= 2;
    // libjpeg's own jpeg_save_markers would keep every marker of the kind: a file can hold any number of them.
    uint8_t start[sizeof xmp_signature];
    size_t count = remaining < sizeof start ? remaining : sizeof start;
    take_bytes(info, start, count);
    remaining -= count;
    size_t signature = 0;
    CodecJPEGBlock *block = NULL;
    if (decoder->exif.bytes == NULL && count > sizeof exif_signature
        && memcmp(start, exif_signature, sizeof exif_signature) == 0) {
        block = &decoder->exif;
        signature = sizeof exif_signature;
    } else if (
        decoder->xmp.bytes == NULL && remaining > 0 && memcmp(start, xmp_signature, sizeof xmp_signature) == 0) {
        block = &decoder->xmp;
        signature = sizeof xmp_signature;
    }
    if (block != NULL) {
        block->bytes = malloc(count - signature + remaining);
        if (block->bytes == NULL) codec_jpeg_fail(decoder, CodecStatusOutOfMemory, "no memory for a block of metadata");
        memcpy(block->bytes, start + signature, count - signature);
        take_bytes(info, block->bytes + (count - signature), remaining);
        block->count = count - signature + remaining;
    } else if (remaining > 0) {
        info->src->skip_input_data(info, (long)remaining);
    }
    return TRUE;
}
