#if defined(CODEC_HAS_LIBRARY)

#include "CWebPCodec.h"
#include "codec_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webp/decode.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(WebPGetDecoderVersion) APPLY(WebPINewRGB) APPLY(WebPIAppend) APPLY(WebPIDecGetRGB) APPLY(WebPIDelete)
CODEC_LIBRARY(EACH_FUNCTION, "libwebp.so.7")

struct CodecWebP {
    WebPIDecoder *decoder;
    /// The library's own buffer, null before it has one.
    const uint8_t *pixels;
    size_t stride;
    uint32_t bytes_per_pixel;
    uint32_t width;
    uint32_t height;
    uint32_t row_count;
};

const char *codec_webp_version(void) {
    static char version[16];
    const Functions *webp = library();
    if (webp == NULL) return NULL;
    if (version[0] == 0) {
        int number = webp->WebPGetDecoderVersion();
        snprintf(version, sizeof version, "%d.%d.%d", number >> 16 & 255, number >> 8 & 255, number & 255);
    }
    return version;
}

CodecWebP *codec_webp_create(bool with_alpha) {
    const Functions *webp = library();
    if (webp == NULL) return NULL;
    CodecWebP *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->bytes_per_pixel = with_alpha ? 4 : 3;
    decoder->decoder = webp->WebPINewRGB(with_alpha ? MODE_RGBA : MODE_RGB, NULL, 0, 0);
    if (decoder->decoder == NULL) {
        free(decoder);
        return NULL;
    }
    return decoder;
}

void codec_webp_destroy(CodecWebP *decoder) {
    library()->WebPIDelete(decoder->decoder);
    free(decoder);
}

/// Notes which rows there are by now.
static void update(CodecWebP *decoder) {
    int last_row = 0, width = 0, height = 0, stride = 0;
    const uint8_t *pixels = library()->WebPIDecGetRGB(decoder->decoder, &last_row, &width, &height, &stride);
    if (pixels == NULL || width <= 0 || height <= 0 || stride <= 0) return;
    decoder->pixels = pixels;
    decoder->stride = (size_t)stride;
    decoder->width = (uint32_t)width;
    decoder->height = (uint32_t)height;
    if (last_row > (int)decoder->row_count) decoder->row_count = (uint32_t)(last_row < height ? last_row : height);
}

CodecStatus codec_webp_append(
    CodecWebP *decoder, const uint8_t *bytes, size_t count, uint32_t *row_count, bool *is_complete) {
    VP8StatusCode code = library()->WebPIAppend(decoder->decoder, bytes, count);
    update(decoder);
    *row_count = decoder->row_count;
    *is_complete = code == VP8_STATUS_OK;
    switch (code) {
    case VP8_STATUS_OK:
    case VP8_STATUS_SUSPENDED: return CodecStatusDone;
    case VP8_STATUS_OUT_OF_MEMORY: return CodecStatusOutOfMemory;
    case VP8_STATUS_UNSUPPORTED_FEATURE: return CodecStatusUnsupported;
    default: return CodecStatusDamaged;
    }
}

uint32_t codec_webp_width(const CodecWebP *decoder) { return decoder->width; }

uint32_t codec_webp_height(const CodecWebP *decoder) { return decoder->height; }

void codec_webp_copy_rows(const CodecWebP *decoder, uint32_t first, uint32_t count, uint8_t *target) {
    size_t row_byte_count = (size_t)decoder->bytes_per_pixel * decoder->width;
    if (decoder->pixels == NULL || first > decoder->row_count || count > decoder->row_count - first) return;
    for (uint32_t row = first; row < first + count; row++) {
        memcpy(target, decoder->pixels + row * decoder->stride, row_byte_count);
        target += row_byte_count;
    }
}

#endif
