/// A thin C layer over giflib. What it may and may not do is said in CCodecInput.h.
///
/// The library sees files of one picture, without colour tables, which Swift makes of the frames of a file: it decodes rows
/// of indices, and no more.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

typedef struct CodecGIF CodecGIF;

/// The version of the headers that the library's interface is that of, or null where the library is not installed. The
/// first call loads it, and opens files; it is to be made by one thread.
const char *_Nullable codec_gif_version(void);

/// A new decoder, or null without memory or library.
CodecGIF *_Nullable codec_gif_create(CodecInput *input);
void codec_gif_destroy(CodecGIF *decoder);

/// Reads up to the rows, and says how large the picture is.
CodecStatus codec_gif_start(CodecGIF *decoder, uint32_t *width, uint32_t *height);
/// Decodes `wanted` rows of indices to `rows`, without gaps, and says how many it `delivered`: fewer only with a status
/// other than `CodecStatusDone`. Rows come in the order of the file. A row is 65,535 pixels at most.
CodecStatus codec_gif_read_rows(CodecGIF *decoder, uint8_t *rows, uint32_t wanted, uint32_t *delivered);

/// Whether what stopped the decoder was that there are no more data.
bool codec_gif_ran_out(const CodecGIF *decoder);
/// What the last failure was, in the words of giflib.
const char *codec_gif_message(const CodecGIF *decoder);

#pragma clang assume_nonnull end
