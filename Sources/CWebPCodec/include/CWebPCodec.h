/// A thin C layer over libwebp. What it may and may not do is said in CCodecInput.h.
///
/// The library sees one picture at a time, whose sides Swift has read and judged. It holds all pixels of it, and of the
/// bytes those that it still needs.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

typedef struct CodecWebP CodecWebP;

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_webp_version(void);

/// A new decoder for one picture, or null without memory or library. Rows come with 3 bytes a pixel, or with an alpha
/// sample after them, which they are not multiplied by.
CodecWebP *_Nullable codec_webp_create(bool with_alpha);
void codec_webp_destroy(CodecWebP *decoder);

/// Takes the next bytes of the picture, a chunk header among them, and decodes as far as they go. Says how many rows there
/// are by now, and whether these are all. After a status other than `CodecStatusDone` the rows are still there.
///
/// It looks at no clock: a call takes as long as the bytes, or the rows that they can describe, which is all of the
/// picture at worst (some 100 million pixels a second).
CodecStatus codec_webp_append(
    CodecWebP *decoder, const uint8_t *bytes, size_t count, uint32_t *row_count, bool *is_complete);

/// The sides of the picture as the library read them, 0 before it did.
uint32_t codec_webp_width(const CodecWebP *decoder);
uint32_t codec_webp_height(const CodecWebP *decoder);

/// Copies rows that are there to `target`, without gaps.
void codec_webp_copy_rows(const CodecWebP *decoder, uint32_t first, uint32_t count, uint8_t *target);

#pragma clang assume_nonnull end
