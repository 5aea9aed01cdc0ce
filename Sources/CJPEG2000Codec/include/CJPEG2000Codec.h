/// A thin C layer over OpenJPEG. What it may and may not do is said in CCodecInput.h.
///
/// The library sees a codestream without boxes, whose sizes Swift has read and judged. It decodes tile by tile, and starts no
/// thread. Reading looks at the clock; decoding a tile does not, and takes as long as its samples, some 10 million a second.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

/// A tile, on the reference grid.
typedef struct CodecJ2KTile {
    uint32_t number;
    int32_t left;
    int32_t top;
    int32_t right;
    int32_t bottom;
    uint32_t component_count;
    /// How many bytes its samples take: one component after the other, without gaps, in 1, 2 or 4 bytes a sample.
    uint32_t byte_count;
} CodecJ2KTile;

typedef struct CodecJ2K CodecJ2K;

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_j2k_version(void);

/// A new decoder for a codestream of `byte_count` bytes, or null without memory or library.
CodecJ2K *_Nullable codec_j2k_create(CodecInput *input, uint64_t byte_count);
void codec_j2k_destroy(CodecJ2K *decoder);

/// Reads the main header. Memory is taken by the number of tiles and components.
CodecStatus codec_j2k_read_header(CodecJ2K *decoder);
/// Reads the data of the next tile; `has_tile` is false after the last.
CodecStatus codec_j2k_read_tile(CodecJ2K *decoder, CodecJ2KTile *tile, bool *has_tile);
/// Decodes the tile that was read last to `samples`, which have room for `byte_count` bytes.
CodecStatus codec_j2k_decode_tile(CodecJ2K *decoder, uint8_t *samples);

/// Whether the library asked for more data than there were.
bool codec_j2k_ran_out(const CodecJ2K *decoder);
/// The text of the last failure, and the number and first of the warnings; the texts live as long as the decoder.
const char *codec_j2k_message(const CodecJ2K *decoder);
uint64_t codec_j2k_warning_count(const CodecJ2K *decoder);
const char *codec_j2k_first_warning(const CodecJ2K *decoder);

#pragma clang assume_nonnull end
