#if defined(CODEC_HAS_LIBRARY)

#include "CJPEGXLCodec.h"
#include "codec_library.h"

#include <jxl/decode.h>
#include <jxl/version.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(JxlDecoderVersion) APPLY(JxlDecoderCreate) APPLY(JxlDecoderDestroy) APPLY(JxlDecoderSubscribeEvents) \
    APPLY(JxlDecoderSetInput) APPLY(JxlDecoderReleaseInput) APPLY(JxlDecoderCloseInput) APPLY(JxlDecoderProcessInput) \
    APPLY(JxlDecoderGetBasicInfo) APPLY(JxlDecoderSetImageOutCallback) APPLY(JxlDecoderFlushImage) \
    APPLY(JxlDecoderSetJPEGBuffer) APPLY(JxlDecoderReleaseJPEGBuffer)
#define TEXT(number) #number
#define FILE_NAME(major, minor) "libjxl.so." TEXT(major) "." TEXT(minor)
CODEC_LIBRARY(EACH_FUNCTION, FILE_NAME(JPEGXL_MAJOR_VERSION, JPEGXL_MINOR_VERSION))

enum { PIECE = 64 * 1024 };

struct CodecJXL {
    CodecInput *input;
    JxlDecoder *decoder;
    JxlBasicInfo info;
    CodecJXLPurpose purpose;
    size_t maximum_byte_count;
    /// What the library holds, or has left over: `bytes[start..<end]`.
    uint8_t *bytes;
    size_t start;
    size_t end;
    size_t capacity;
    bool is_lent;
    bool ran_out;

    /// Where the rows of the present frame go.
    uint8_t *pixels;
    uint64_t pixel_count;

    uint8_t *jpeg;
    size_t jpeg_capacity;
    bool has_jpeg_buffer;
};

const char *codec_jxl_version(void) {
    static char version[24];
    const Functions *jxl = library();
    if (jxl == NULL) return NULL;
    if (version[0] == 0) {
        uint32_t number = jxl->JxlDecoderVersion();
        snprintf(version, sizeof version, "%u.%u.%u", number / 1000000, number / 1000 % 1000, number % 1000);
    }
    return version;
}

CodecJXL *codec_jxl_create(CodecInput *input, CodecJXLPurpose purpose, size_t maximum_byte_count) {
    const Functions *jxl = library();
    if (jxl == NULL) return NULL;
    CodecJXL *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->input = input;
    decoder->purpose = purpose;
    decoder->maximum_byte_count = maximum_byte_count;
    decoder->decoder = jxl->JxlDecoderCreate(NULL);
    int events = JXL_DEC_BASIC_INFO;
    switch (purpose) {
    case CodecJXLPurposePixels: events |= JXL_DEC_FULL_IMAGE; break;
    case CodecJXLPurposeFrameCount: events |= JXL_DEC_FRAME; break;
    case CodecJXLPurposeJPEG: events |= JXL_DEC_FULL_IMAGE | JXL_DEC_JPEG_RECONSTRUCTION; break;
    }
    if (decoder->decoder == NULL
        || jxl->JxlDecoderSubscribeEvents(decoder->decoder, events) != JXL_DEC_SUCCESS) {
        codec_jxl_destroy(decoder);
        return NULL;
    }
    return decoder;
}

void codec_jxl_destroy(CodecJXL *decoder) {
    if (decoder->decoder != NULL) library()->JxlDecoderDestroy(decoder->decoder);
    free(decoder->bytes);
    free(decoder->jpeg);
    free(decoder);
}

/// Takes back what the library has not used, and hands it over again with more bytes after it.
static CodecStatus refill(CodecJXL *decoder) {
    const Functions *jxl = library();
    if (codec_input_time_is_up(decoder->input)) return CodecStatusTooMuchTime;
    size_t kept = decoder->is_lent ? jxl->JxlDecoderReleaseInput(decoder->decoder) : 0;
    decoder->is_lent = false;
    if (kept > decoder->end) return CodecStatusDamaged;
    if (kept > 0) memmove(decoder->bytes, decoder->bytes + decoder->end - kept, kept);
    // What is left over doubles at most, so that much of it is not moved often.
    size_t wanted = kept + (kept > PIECE ? kept : PIECE);
    if (wanted > decoder->maximum_byte_count) return CodecStatusOutOfMemory;
    if (wanted > decoder->capacity) {
        uint8_t *bytes = realloc(decoder->bytes, wanted);
        if (bytes == NULL) return CodecStatusOutOfMemory;
        decoder->bytes = bytes;
        decoder->capacity = wanted;
    }
    size_t count = codec_input_take(decoder->input, decoder->bytes + kept, wanted - kept);
    decoder->end = kept + count;
    if (count == 0) {
        decoder->ran_out = true;
        return CodecStatusDone;
    }
    if (jxl->JxlDecoderSetInput(decoder->decoder, decoder->bytes, decoder->end) != JXL_DEC_SUCCESS)
        return CodecStatusDamaged;
    decoder->is_lent = true;
    return CodecStatusDone;
}

/// Goes on to the next event other than a lack of input; `ran_out` says that this lacks for good.
static CodecStatus process(CodecJXL *decoder, JxlDecoderStatus *event) {
    for (;;) {
        *event = library()->JxlDecoderProcessInput(decoder->decoder);
        if (codec_input_time_is_up(decoder->input)) return CodecStatusTooMuchTime;
        if (*event == JXL_DEC_ERROR) return CodecStatusDamaged;
        if (*event != JXL_DEC_NEED_MORE_INPUT) return CodecStatusDone;
        CodecStatus status = refill(decoder);
        if (status != CodecStatusDone || decoder->ran_out) return status;
    }
}

CodecStatus codec_jxl_read_header(CodecJXL *decoder, CodecJXLHeader *header) {
    JxlDecoderStatus event;
    CodecStatus status = process(decoder, &event);
    if (status != CodecStatusDone) return status;
    if (event != JXL_DEC_BASIC_INFO
        || library()->JxlDecoderGetBasicInfo(decoder->decoder, &decoder->info) != JXL_DEC_SUCCESS)
        return CodecStatusDamaged;
    JxlBasicInfo *info = &decoder->info;
    header->width = info->xsize;
    header->height = info->ysize;
    header->bit_depth = info->bits_per_sample;
    header->colour_count = info->num_color_channels;
    header->extra_count = info->num_extra_channels;
    header->has_alpha = info->alpha_bits > 0;
    header->has_animation = info->have_animation;
    return CodecStatusDone;
}

static void take_pixels(void *context, size_t x, size_t y, size_t count, const void *source) {
    CodecJXL *decoder = context;
    const JxlBasicInfo *info = &decoder->info;
    if (y >= info->ysize || x >= info->xsize || count > info->xsize - x) return;
    size_t sample_count = count * info->num_color_channels;
    uint8_t *target = decoder->pixels + (y * info->xsize + x) * info->num_color_channels;
    if (info->bits_per_sample > 8) {
        const uint8_t *bytes = source;
        for (size_t sample = 0; sample < sample_count; sample++) target[sample] = bytes[2 * sample + 1];
    } else {
        memcpy(target, source, sample_count);
    }
    decoder->pixel_count += count;
}

CodecStatus codec_jxl_read_frame(CodecJXL *decoder, uint8_t *pixels, bool *has_frame, uint64_t *pixel_count) {
    const Functions *jxl = library();
    JxlPixelFormat format = {
        decoder->info.num_color_channels, decoder->info.bits_per_sample > 8 ? JXL_TYPE_UINT16 : JXL_TYPE_UINT8,
        JXL_LITTLE_ENDIAN, 0};
    *has_frame = false;
    *pixel_count = decoder->pixel_count = 0;
    decoder->pixels = pixels;
    CodecStatus status;
    for (;;) {
        JxlDecoderStatus event;
        status = process(decoder, &event);
        if (status != CodecStatusDone || decoder->ran_out) break;
        if (event == JXL_DEC_NEED_IMAGE_OUT_BUFFER) {
            *has_frame = true;
            if (jxl->JxlDecoderSetImageOutCallback(decoder->decoder, &format, take_pixels, decoder) != JXL_DEC_SUCCESS)
                return CodecStatusUnsupported;
        } else if (event == JXL_DEC_FULL_IMAGE) {
            *pixel_count = decoder->pixel_count;
            return CodecStatusDone;
        } else if (event == JXL_DEC_SUCCESS) {
            return *has_frame ? CodecStatusDamaged : CodecStatusDone;
        } else {
            return CodecStatusDamaged;
        }
    }
    *pixel_count = decoder->pixel_count;
    // What has come of a coarser picture is drawn, but does not count as data for all its pixels.
    bool is_drawn = status == CodecStatusDone && *has_frame
        && jxl->JxlDecoderFlushImage(decoder->decoder) == JXL_DEC_SUCCESS;
    if (!is_drawn && *pixel_count == 0) *has_frame = false;
    return status;
}

CodecStatus codec_jxl_count_frames(CodecJXL *decoder, uint32_t maximum_count, uint32_t *count) {
    *count = 0;
    while (*count < maximum_count) {
        JxlDecoderStatus event;
        CodecStatus status = process(decoder, &event);
        if (status != CodecStatusDone || decoder->ran_out) return status;
        if (event == JXL_DEC_SUCCESS) return CodecStatusDone;
        if (event != JXL_DEC_FRAME) return CodecStatusDamaged;
        *count += 1;
    }
    return CodecStatusDone;
}

/// Makes room for more of the JPEG.
static CodecStatus grow_jpeg(CodecJXL *decoder) {
    const Functions *jxl = library();
    size_t used = 0;
    if (decoder->has_jpeg_buffer)
        used = decoder->jpeg_capacity - jxl->JxlDecoderReleaseJPEGBuffer(decoder->decoder);
    decoder->has_jpeg_buffer = false;
    size_t capacity = decoder->jpeg_capacity == 0 ? 4 * PIECE : 2 * decoder->jpeg_capacity;
    if (capacity > decoder->maximum_byte_count) return CodecStatusOutOfMemory;
    uint8_t *jpeg = realloc(decoder->jpeg, capacity);
    if (jpeg == NULL) return CodecStatusOutOfMemory;
    decoder->jpeg = jpeg;
    decoder->jpeg_capacity = capacity;
    if (jxl->JxlDecoderSetJPEGBuffer(decoder->decoder, jpeg + used, capacity - used) != JXL_DEC_SUCCESS)
        return CodecStatusDamaged;
    decoder->has_jpeg_buffer = true;
    return CodecStatusDone;
}

CodecStatus codec_jxl_read_jpeg(CodecJXL *decoder, const uint8_t **bytes, size_t *count) {
    *bytes = NULL;
    *count = 0;
    for (;;) {
        JxlDecoderStatus event;
        CodecStatus status = process(decoder, &event);
        if (status != CodecStatusDone) return status;
        if (decoder->ran_out) return CodecStatusDamaged;
        switch (event) {
        case JXL_DEC_JPEG_RECONSTRUCTION:
        case JXL_DEC_JPEG_NEED_MORE_OUTPUT:
            status = grow_jpeg(decoder);
            if (status != CodecStatusDone) return status;
            break;
        case JXL_DEC_FULL_IMAGE:
            if (!decoder->has_jpeg_buffer) return CodecStatusDone;
            *count = decoder->jpeg_capacity - library()->JxlDecoderReleaseJPEGBuffer(decoder->decoder);
            decoder->has_jpeg_buffer = false;
            *bytes = decoder->jpeg;
            return CodecStatusDone;
        default:
            // A file that holds no JPEG asks where its pixels are to go.
            return CodecStatusDone;
        }
    }
}

bool codec_jxl_ran_out(const CodecJXL *decoder) { return decoder->ran_out; }

#endif
