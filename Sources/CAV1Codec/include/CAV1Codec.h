/// A thin C layer over libdav1d. What it may and may not do is said in CCodecInput.h.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_av1_version(void);

/// Lets the library look at the processor, which it does once. Before a process locks itself down.
void codec_av1_prepare(void);

/// A decoded picture. Its samples are in `codec_av1_copy_row`.
typedef struct CodecAV1Picture {
    uint32_t width;
    uint32_t height;
    /// 0 for a picture without colour.
    uint32_t chroma_width;
    uint32_t chroma_height;
    uint32_t bit_depth;
    /// By the numbers of ITU-T H.273, as the sequence header says it; 2 where it does not.
    uint32_t primaries;
    uint32_t matrix;
    bool is_full_range;
} CodecAV1Picture;

typedef struct CodecAV1 CodecAV1;

/// A decoder in this thread alone; null without memory. Pictures of more pixels than `maximum_pixel_count` are refused.
CodecAV1 *_Nullable codec_av1_create(uint32_t maximum_pixel_count, uint32_t operating_point);
void codec_av1_destroy(CodecAV1 *decoder);

/// Decodes the data of one picture to be shown. The picture before is given up.
CodecStatus codec_av1_decode(CodecAV1 *decoder, const uint8_t *bytes, size_t count, CodecAV1Picture *picture);
/// Copies `count` samples of a row of plane 0, 1 or 2 of the picture, widened to 16 bits. Where the picture has fewer, the
/// last one is repeated, or 0.
void codec_av1_copy_row(
    const CodecAV1 *decoder, uint32_t plane, uint32_t row, uint32_t first, uint16_t *samples, uint32_t count);

/// The text of the last failure.
const char *codec_av1_message(const CodecAV1 *decoder);

#pragma clang assume_nonnull end
