/// A thin C layer over libpng. What it may and may not do is said in CCodecInput.h.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

typedef struct CodecPNGHeader {
    uint32_t width;
    uint32_t height;
    /// Bits a sample as stored: 1, 2, 4, 8 or 16.
    uint32_t bit_depth;
    bool has_colour;
    bool has_palette;
    /// Whether there is an alpha channel, or transparent colours (tRNS).
    bool has_alpha;
    bool has_alpha_channel;
    bool is_interlaced;
    /// Whether a CgBI chunk says that this is the variety of PNG that only Apple's tools read.
    bool is_apple_variety;
} CodecPNGHeader;

typedef struct CodecPNG CodecPNG;

/// A new decoder, or null without memory. Chunks larger than `maximum_chunk_byte_count` are skipped with a warning
/// unless they hold the picture; no more than `maximum_chunk_count` chunks are kept.
CodecPNG *_Nullable codec_png_create(CodecInput *input, size_t maximum_chunk_byte_count, uint32_t maximum_chunk_count);
void codec_png_destroy(CodecPNG *decoder);

/// Before the header is read: has rows come with an alpha sample after each pixel's colours. It is the file's, or made of
/// its transparent colours, or 255.
CodecStatus codec_png_keep_alpha(CodecPNG *decoder);
/// Before the header is read: decodes tEXt, zTXt and iTXt chunks, which are passed over otherwise.
CodecStatus codec_png_keep_text(CodecPNG *decoder);
/// Reads up to the picture data. No row is allocated so far.
CodecStatus codec_png_read_header(CodecPNG *decoder, CodecPNGHeader *header);
/// The eXIf chunk, or null. It lives as long as the decoder; a chunk after the picture is known after the end.
const uint8_t *_Nullable codec_png_exif(const CodecPNG *decoder, size_t *count);
/// The first text that was decoded, decompressed, or null. It lives as long as the decoder.
const char *_Nullable codec_png_text(const CodecPNG *decoder, size_t *count);
/// One of the text chunks that may hold EXIF data or XMP, as it stands in the file: its name (four characters) and its
/// data. Null after the last; a chunk after the picture is known after the end. It lives as long as the decoder.
const uint8_t *_Nullable codec_png_metadata(
    const CodecPNG *decoder, size_t index, const char *_Nullable *_Nonnull name, size_t *count);
/// Sets up rows of 8 bits a sample: one a pixel (grey) or three (RGB), and alpha where it is kept. Otherwise alpha, and
/// always gamma and profiles, are ignored.
CodecStatus codec_png_start(CodecPNG *decoder, size_t *row_byte_count);
/// Decodes `wanted` rows of a picture that is not interlaced to `rows`, each `stride` bytes after the last, and says how
/// many it `delivered`: fewer only with a status other than `CodecStatusDone`.
CodecStatus codec_png_read_rows(CodecPNG *decoder, uint8_t *rows, size_t stride, uint32_t wanted, uint32_t *delivered);
/// Decodes a whole interlaced picture into `pixels`, which the caller has zeroed, and counts the pixels it stored.
CodecStatus codec_png_read_interlaced(CodecPNG *decoder, uint8_t *pixels, size_t stride, uint64_t *decoded_pixels);
/// Reads to the end of the file's chunks. Whatever goes wrong here, all rows are already delivered.
CodecStatus codec_png_finish(CodecPNG *decoder);

/// Whether what stopped the decoder was that there are no more data: the file ends, or its data chunks do.
bool codec_png_ran_out(const CodecPNG *decoder);
/// The text of the last failure, and the number and first of the warnings; the texts live as long as the decoder.
const char *codec_png_message(const CodecPNG *decoder);
uint64_t codec_png_warning_count(const CodecPNG *decoder);
const char *codec_png_first_warning(const CodecPNG *decoder);

/// The version of libpng as loaded: "1.6.39".
const char *codec_png_version(void);

#pragma clang assume_nonnull end
