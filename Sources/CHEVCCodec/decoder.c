#if defined(CODEC_HAS_LIBRARY)

#include "CHEVCCodec.h"
#include "codec_input_buffer.h"
#include "codec_library.h"

#include <stdlib.h>
#include <string.h>
#include <libde265/de265.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(de265_get_version) APPLY(de265_init) APPLY(de265_new_decoder) APPLY(de265_free_decoder) \
    APPLY(de265_push_NAL) APPLY(de265_flush_data) APPLY(de265_decode) APPLY(de265_peek_next_picture) \
    APPLY(de265_get_warning) APPLY(de265_get_error_text) APPLY(de265_isOK) \
    APPLY(de265_get_image_width) APPLY(de265_get_image_height) APPLY(de265_get_chroma_format) \
    APPLY(de265_get_bits_per_pixel) APPLY(de265_get_image_plane) APPLY(de265_get_image_plane_user_data) \
    APPLY(de265_get_image_full_range_flag) APPLY(de265_get_image_colour_primaries) \
    APPLY(de265_get_image_matrix_coefficients) \
    APPLY(de265_set_image_allocation_functions) APPLY(de265_set_image_plane)

CODEC_LIBRARY(EACH_FUNCTION, "libde265.so.0")

enum { TEXT_CAPACITY = 200, PLANE_COUNT = 3 };
/// libde265's vector code reads and writes a little beyond the last row.
enum { PADDING = 64, ALIGNMENT = 64 };

struct CodecHEVC {
    de265_decoder_context *context;
    const struct de265_image *picture;
    size_t byte_count;
    size_t maximum_byte_count;
    bool ran_out_of_memory;
    char message[TEXT_CAPACITY];
    uint64_t warning_count;
    char first_warning[TEXT_CAPACITY];
};

/// What stands before the samples of a plane.
typedef struct PlaneHeader {
    size_t byte_count;
    uint8_t unused[56];
} PlaneHeader;

const char *codec_hevc_version(void) {
    const Functions *de265 = library();
    return de265 == NULL ? NULL : de265->de265_get_version();
}

void codec_hevc_prepare(void) {
    const Functions *de265 = library();
    if (de265 == NULL) return;
    // Counted by the library, and not taken back: its tables stay.
    (void)de265->de265_init();
    CodecHEVC *decoder = codec_hevc_create(1);
    if (decoder != NULL) codec_hevc_destroy(decoder);
}

// MARK: - Memory of pictures

static void release_buffer(de265_decoder_context *context, struct de265_image *image, void *user_data) {
    CodecHEVC *decoder = user_data;
    for (int plane = 0; plane < PLANE_COUNT; plane++) {
        PlaneHeader *header = library()->de265_get_image_plane_user_data(image, plane);
        if (header == NULL) continue;
        decoder->byte_count -= header->byte_count;
        free(header);
        library()->de265_set_image_plane(image, plane, NULL, 0, NULL);
    }
}

/// Memory for the samples of a picture, black: what a damaged file does not say is the same in each run.
static int get_buffer(
    de265_decoder_context *context, struct de265_image_spec *spec, struct de265_image *image, void *user_data
) {
    CodecHEVC *decoder = user_data;
    enum de265_chroma chroma = library()->de265_get_chroma_format(image);
    int plane_count = chroma == de265_chroma_mono ? 1 : PLANE_COUNT;
    for (int plane = 0; plane < PLANE_COUNT; plane++) library()->de265_set_image_plane(image, plane, NULL, 0, NULL);
    if (spec->width <= 0 || spec->height <= 0 || spec->alignment <= 0) return 0;
    for (int plane = 0; plane < plane_count; plane++) {
        size_t width = spec->width, height = spec->height, alignment = spec->alignment;
        if (plane > 0 && chroma != de265_chroma_444) width = (width + 1) / 2;
        if (plane > 0 && chroma == de265_chroma_420) height = (height + 1) / 2;
        size_t stride = (width + alignment - 1) / alignment * alignment;
        int bit_depth = library()->de265_get_bits_per_pixel(image, plane);
        size_t sample_byte_count = bit_depth > 8 ? 2 : 1;
        size_t byte_count = sizeof(PlaneHeader) + stride * height * sample_byte_count + PADDING;
        // C11 allocates aligned memory in whole units.
        byte_count = (byte_count + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        bool fits = byte_count <= decoder->maximum_byte_count - decoder->byte_count;
        PlaneHeader *header = fits ? aligned_alloc(ALIGNMENT, byte_count) : NULL;
        if (header == NULL) {
            decoder->ran_out_of_memory = true;
            release_buffer(context, image, user_data);
            return 0;
        }
        header->byte_count = byte_count;
        decoder->byte_count += byte_count;
        uint8_t *samples = (uint8_t *)(header + 1);
        if (plane == 0 || sample_byte_count == 1) {
            memset(samples, plane == 0 ? 0 : 128, byte_count - sizeof(PlaneHeader));
        } else {
            uint16_t *wide = (uint16_t *)samples;
            for (size_t index = 0; index < (byte_count - sizeof(PlaneHeader)) / 2; index++) wide[index] = 1 << (bit_depth - 1);
        }
        library()->de265_set_image_plane(image, plane, samples, (int)stride, header);
    }
    return 1;
}

// MARK: - Life

CodecHEVC *codec_hevc_create(size_t maximum_byte_count) {
    const Functions *de265 = library();
    CodecHEVC *decoder = de265 == NULL ? NULL : calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->maximum_byte_count = maximum_byte_count;
    // No call of de265_start_worker_threads: it decodes in this thread.
    decoder->context = de265->de265_new_decoder();
    if (decoder->context == NULL) {
        free(decoder);
        return NULL;
    }
    struct de265_image_allocation allocation = {get_buffer, release_buffer};
    de265->de265_set_image_allocation_functions(decoder->context, &allocation, decoder);
    return decoder;
}

void codec_hevc_destroy(CodecHEVC *decoder) {
    (void)library()->de265_free_decoder(decoder->context);
    free(decoder);
}

// MARK: - Decoding

static CodecStatus fail(CodecHEVC *decoder, de265_error error) {
    codec_copy_text(decoder->message, sizeof decoder->message, library()->de265_get_error_text(error));
    if (decoder->ran_out_of_memory || error == DE265_ERROR_OUT_OF_MEMORY) return CodecStatusOutOfMemory;
    return error == DE265_ERROR_NOT_IMPLEMENTED_YET ? CodecStatusUnsupported : CodecStatusDamaged;
}

CodecStatus codec_hevc_push(CodecHEVC *decoder, const uint8_t *bytes, size_t count) {
    if (count > INT32_MAX) return CodecStatusTooLarge;
    de265_error error = library()->de265_push_NAL(decoder->context, bytes, (int)count, 0, NULL);
    return error == DE265_OK ? CodecStatusDone : fail(decoder, error);
}

static void warn(CodecHEVC *decoder, de265_error error) {
    if (decoder->warning_count++ > 0) return;
    codec_copy_text(decoder->first_warning, sizeof decoder->first_warning, library()->de265_get_error_text(error));
}

static void count_warnings(CodecHEVC *decoder) {
    de265_error warning;
    while ((warning = library()->de265_get_warning(decoder->context)) != DE265_OK) warn(decoder, warning);
}

CodecStatus codec_hevc_decode(CodecHEVC *decoder, uint64_t cpu_deadline, CodecHEVCPicture *picture) {
    const Functions *de265 = library();
    memset(picture, 0, sizeof *picture);
    de265_error error = de265->de265_flush_data(decoder->context);
    int more = 1;
    const struct de265_image *image = NULL;
    while (more && error == DE265_OK && image == NULL) {
        if (codec_thread_cpu_time() > cpu_deadline) return CodecStatusTooMuchTime;
        more = 0;
        error = de265->de265_decode(decoder->context, &more);
        count_warnings(decoder);
        image = de265->de265_peek_next_picture(decoder->context);
    }
    if (image == NULL) {
        if (error != DE265_OK || decoder->ran_out_of_memory) return fail(decoder, error);
        codec_copy_text(decoder->message, sizeof decoder->message, "the data hold no picture");
        return CodecStatusDamaged;
    }
    if (error != DE265_OK && error != DE265_ERROR_WAITING_FOR_INPUT_DATA) warn(decoder, error);
    int bit_depth = de265->de265_get_bits_per_pixel(image, 0);
    bool has_colour = de265->de265_get_chroma_format(image) != de265_chroma_mono;
    if (has_colour && de265->de265_get_bits_per_pixel(image, 1) != bit_depth) {
        codec_copy_text(decoder->message, sizeof decoder->message, "luma and chroma differ in their depth");
        return CodecStatusUnsupported;
    }
    decoder->picture = image;
    picture->width = (uint32_t)de265->de265_get_image_width(image, 0);
    picture->height = (uint32_t)de265->de265_get_image_height(image, 0);
    picture->chroma_width = has_colour ? (uint32_t)de265->de265_get_image_width(image, 1) : 0;
    picture->chroma_height = has_colour ? (uint32_t)de265->de265_get_image_height(image, 1) : 0;
    picture->bit_depth = (uint32_t)bit_depth;
    picture->primaries = (uint32_t)de265->de265_get_image_colour_primaries(image);
    picture->matrix = (uint32_t)de265->de265_get_image_matrix_coefficients(image);
    picture->is_full_range = de265->de265_get_image_full_range_flag(image);
    return CodecStatusDone;
}

void codec_hevc_copy_row(
    const CodecHEVC *decoder, uint32_t plane, uint32_t row, uint32_t first, uint16_t *samples, uint32_t count
) {
    int stride = 0;
    const uint8_t *start = NULL;
    uint32_t width = 0, height = 0;
    if (decoder->picture != NULL && plane < PLANE_COUNT) {
        start = library()->de265_get_image_plane(decoder->picture, (int)plane, &stride);
        width = (uint32_t)library()->de265_get_image_width(decoder->picture, (int)plane);
        height = (uint32_t)library()->de265_get_image_height(decoder->picture, (int)plane);
    }
    if (start == NULL || width == 0 || height == 0 || first >= width) {
        memset(samples, 0, count * sizeof *samples);
        return;
    }
    start += (ptrdiff_t)(row < height ? row : height - 1) * stride;
    bool is_wide = library()->de265_get_bits_per_pixel(decoder->picture, (int)plane) > 8;
    uint32_t available = width - first < count ? width - first : count;
    if (is_wide) {
        memcpy(samples, (const uint16_t *)(const void *)start + first, available * sizeof *samples);
    } else {
        for (uint32_t index = 0; index < available; index++) samples[index] = start[first + index];
    }
    for (uint32_t index = available; index < count; index++) samples[index] = samples[available - 1];
}

const char *codec_hevc_message(const CodecHEVC *decoder) {
    return decoder->message;
}

uint64_t codec_hevc_warning_count(const CodecHEVC *decoder) {
    return decoder->warning_count;
}

const char *codec_hevc_first_warning(const CodecHEVC *decoder) {
    return decoder->first_warning;
}

#endif
