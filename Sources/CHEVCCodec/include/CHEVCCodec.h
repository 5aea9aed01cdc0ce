/// A thin C layer over libde265. What it may and may not do is said in CCodecInput.h.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_hevc_version(void);

/// Lets the library make its tables and look at the processor, which it does once. Before a process locks itself down.
void codec_hevc_prepare(void);

/// A decoded picture. Its samples are in `codec_hevc_copy_row`.
typedef struct CodecHEVCPicture {
    /// Of the window that is to be shown.
    uint32_t width;
    uint32_t height;
    /// 0 for a picture without colour.
    uint32_t chroma_width;
    uint32_t chroma_height;
    uint32_t bit_depth;
    /// By the numbers of ITU-T H.273, as the parameter sets of the bit-stream say it; 2 where they do not.
    uint32_t primaries;
    uint32_t matrix;
    bool is_full_range;
} CodecHEVCPicture;

typedef struct CodecHEVC CodecHEVC;

/// A decoder for one picture, without threads; null without memory. Its pictures take at most `maximum_byte_count`.
CodecHEVC *_Nullable codec_hevc_create(size_t maximum_byte_count);
void codec_hevc_destroy(CodecHEVC *decoder);

/// Takes one NAL unit, without a start code. Nothing is decoded yet.
CodecStatus codec_hevc_push(CodecHEVC *decoder, const uint8_t *bytes, size_t count);
/// Decodes what was pushed, until there is a picture. The clock is looked at between NAL units.
CodecStatus codec_hevc_decode(CodecHEVC *decoder, uint64_t cpu_deadline, CodecHEVCPicture *picture);
/// Copies `count` samples of a row of plane 0, 1 or 2 of the picture, widened to 16 bits. Where the picture has fewer, the
/// last one is repeated, or 0.
void codec_hevc_copy_row(
    const CodecHEVC *decoder, uint32_t plane, uint32_t row, uint32_t first, uint16_t *samples, uint32_t count);

/// The text of the last failure, and the number and first of the warnings.
const char *codec_hevc_message(const CodecHEVC *decoder);
uint64_t codec_hevc_warning_count(const CodecHEVC *decoder);
const char *codec_hevc_first_warning(const CodecHEVC *decoder);

#pragma clang assume_nonnull end
