#if defined(CODEC_HAS_LIBRARY)

#include "CAV1Codec.h"
#include "codec_input_buffer.h"
#include "codec_library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <dav1d/dav1d.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(dav1d_version) APPLY(dav1d_default_settings) APPLY(dav1d_open) APPLY(dav1d_close) \
    APPLY(dav1d_data_create) APPLY(dav1d_data_unref) APPLY(dav1d_send_data) APPLY(dav1d_get_picture) \
    APPLY(dav1d_picture_unref)

CODEC_LIBRARY(EACH_FUNCTION, "libdav1d.so.6")

_Static_assert(DAV1D_API_VERSION_MAJOR == 6, "the file name above is that of another version of the interface");

enum { TEXT_CAPACITY = 200, PLANE_COUNT = 3 };

struct CodecAV1 {
    Dav1dContext *context;
    Dav1dPicture picture;
    bool has_picture;
    char message[TEXT_CAPACITY];
};

const char *codec_av1_version(void) {
    const Functions *dav1d = library();
    return dav1d == NULL ? NULL : dav1d->dav1d_version();
}

void codec_av1_prepare(void) {
    CodecAV1 *decoder = codec_av1_create(1, 0);
    if (decoder != NULL) codec_av1_destroy(decoder);
}

// MARK: - Life

CodecAV1 *codec_av1_create(uint32_t maximum_pixel_count, uint32_t operating_point) {
    const Functions *dav1d = library();
    CodecAV1 *decoder = dav1d == NULL ? NULL : calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    Dav1dSettings settings;
    dav1d->dav1d_default_settings(&settings);
    settings.n_threads = 1;
    settings.max_frame_delay = 1;
    // Of several layers the best one alone.
    settings.all_layers = 0;
    settings.operating_point = (int)operating_point;
    settings.frame_size_limit = maximum_pixel_count;
    settings.logger.callback = NULL;
    if (dav1d->dav1d_open(&decoder->context, &settings) < 0) {
        free(decoder);
        return NULL;
    }
    return decoder;
}

static void give_up_picture(CodecAV1 *decoder) {
    if (decoder->has_picture) library()->dav1d_picture_unref(&decoder->picture);
    decoder->has_picture = false;
}

void codec_av1_destroy(CodecAV1 *decoder) {
    give_up_picture(decoder);
    library()->dav1d_close(&decoder->context);
    free(decoder);
}

// MARK: - Decoding

static CodecStatus fail(CodecAV1 *decoder, int error) {
    bool is_memory = error == DAV1D_ERR(ENOMEM), is_size = error == DAV1D_ERR(ERANGE);
    const char *text = is_memory ? "no memory" : is_size ? "the picture is larger than its header says" : "the data are damaged";
    if (error == DAV1D_ERR(EAGAIN)) text = "the data hold no picture";
    codec_copy_text(decoder->message, sizeof decoder->message, text);
    if (is_memory) return CodecStatusOutOfMemory;
    return error == DAV1D_ERR(ENOPROTOOPT) ? CodecStatusUnsupported : CodecStatusDamaged;
}

CodecStatus codec_av1_decode(CodecAV1 *decoder, const uint8_t *bytes, size_t count, CodecAV1Picture *picture) {
    const Functions *dav1d = library();
    memset(picture, 0, sizeof *picture);
    give_up_picture(decoder);
    Dav1dData data = {0};
    uint8_t *target = dav1d->dav1d_data_create(&data, count);
    if (target == NULL) return fail(decoder, DAV1D_ERR(ENOMEM));
    memcpy(target, bytes, count);
    memset(&decoder->picture, 0, sizeof decoder->picture);
    int result;
    do {
        result = dav1d->dav1d_send_data(decoder->context, &data);
        if (result < 0 && result != DAV1D_ERR(EAGAIN)) break;
        result = dav1d->dav1d_get_picture(decoder->context, &decoder->picture);
        if (result != DAV1D_ERR(EAGAIN)) break;
    } while (data.sz > 0);
    if (data.sz > 0) dav1d->dav1d_data_unref(&data);
    if (result < 0) return fail(decoder, result);
    decoder->has_picture = true;
    const Dav1dPictureParameters *shape = &decoder->picture.p;
    picture->width = (uint32_t)shape->w;
    picture->height = (uint32_t)shape->h;
    if (shape->layout != DAV1D_PIXEL_LAYOUT_I400) {
        picture->chroma_width = shape->layout == DAV1D_PIXEL_LAYOUT_I444 ? picture->width : (picture->width + 1) / 2;
        picture->chroma_height = shape->layout == DAV1D_PIXEL_LAYOUT_I420 ? (picture->height + 1) / 2 : picture->height;
    }
    picture->bit_depth = (uint32_t)shape->bpc;
    picture->primaries = (uint32_t)decoder->picture.seq_hdr->pri;
    picture->matrix = (uint32_t)decoder->picture.seq_hdr->mtrx;
    picture->is_full_range = decoder->picture.seq_hdr->color_range;
    return CodecStatusDone;
}

void codec_av1_copy_row(
    const CodecAV1 *decoder, uint32_t plane, uint32_t row, uint32_t first, uint16_t *samples, uint32_t count
) {
    const Dav1dPicture *picture = &decoder->picture;
    const Dav1dPictureParameters *shape = &picture->p;
    uint32_t width = 0, height = 0;
    if (decoder->has_picture && plane < PLANE_COUNT && (plane == 0 || shape->layout != DAV1D_PIXEL_LAYOUT_I400)) {
        width = (uint32_t)shape->w;
        height = (uint32_t)shape->h;
        if (plane > 0 && shape->layout != DAV1D_PIXEL_LAYOUT_I444) width = (width + 1) / 2;
        if (plane > 0 && shape->layout == DAV1D_PIXEL_LAYOUT_I420) height = (height + 1) / 2;
    }
    if (width == 0 || height == 0 || first >= width || picture->data[plane] == NULL) {
        memset(samples, 0, count * sizeof *samples);
        return;
    }
    const uint8_t *start = picture->data[plane];
    start += (ptrdiff_t)(row < height ? row : height - 1) * picture->stride[plane > 0];
    uint32_t available = width - first < count ? width - first : count;
    if (shape->bpc > 8) {
        memcpy(samples, (const uint16_t *)(const void *)start + first, available * sizeof *samples);
    } else {
        for (uint32_t index = 0; index < available; index++) samples[index] = start[first + index];
    }
    for (uint32_t index = available; index < count; index++) samples[index] = samples[available - 1];
}

const char *codec_av1_message(const CodecAV1 *decoder) {
    return decoder->message;
}

#endif
