/// A thin C layer over libjxl. What it may and may not do is said in CCodecInput.h.
///
/// Without a parallel runner the library starts no thread. It takes memory by the size of the picture, beyond the reach of
/// its own memory manager (version 0.7), so the size is judged before; where the system has no more to give, it ends the
/// process. A call looks at the clock between two pieces of input, and takes as long as the pixels that a piece describes:
/// all of a picture at worst, some 20 million pixels a second.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

typedef struct CodecJXLHeader {
    /// As the picture is shown: an orientation that the file states is applied.
    uint32_t width;
    uint32_t height;
    uint32_t bit_depth;
    uint32_t colour_count;
    uint32_t extra_count;
    bool has_alpha;
    bool has_animation;
} CodecJXLHeader;

typedef struct CodecJXL CodecJXL;

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_jxl_version(void);

/// What is decoded of a file.
typedef enum __attribute__((enum_extensibility(closed))) CodecJXLPurpose {
    CodecJXLPurposePixels,
    /// Frames are counted, and passed over.
    CodecJXLPurposeFrameCount,
    /// The JPEG that the file was made of.
    CodecJXLPurposeJPEG,
} CodecJXLPurpose;

/// A new decoder, or null without memory or library. It holds `maximum_byte_count` bytes of input or of a JPEG at most.
CodecJXL *_Nullable codec_jxl_create(CodecInput *input, CodecJXLPurpose purpose, size_t maximum_byte_count);
void codec_jxl_destroy(CodecJXL *decoder);

/// Reads up to the first frame. Nothing is allocated by the size of the picture.
CodecStatus codec_jxl_read_header(CodecJXL *decoder, CodecJXLHeader *header);

/// Decodes the next frame, composed with those before it, to `pixels`: rows without gaps of `colour_count` bytes a pixel, for
/// which `pixels` has room. Samples of more than 8 bits are cut to the upper 8.
///
/// `pixel_count` says for how many pixels there were data. Where these end early it is fewer than all, the status is
/// `CodecStatusDone`, and the pixels are what can be made of them. `has_frame` is false after the last frame, and where
/// nothing could be made.
CodecStatus codec_jxl_read_frame(CodecJXL *decoder, uint8_t *pixels, bool *has_frame, uint64_t *pixel_count);

/// Counts frames, up to `maximum_count`.
CodecStatus codec_jxl_count_frames(CodecJXL *decoder, uint32_t maximum_count, uint32_t *count);

/// Makes the JPEG that the file was made of, byte for byte. The bytes are the decoder's, and null where there is none.
CodecStatus codec_jxl_read_jpeg(CodecJXL *decoder, const uint8_t *_Nullable *_Nonnull bytes, size_t *count);

/// Whether there were no more data.
bool codec_jxl_ran_out(const CodecJXL *decoder);

#pragma clang assume_nonnull end
