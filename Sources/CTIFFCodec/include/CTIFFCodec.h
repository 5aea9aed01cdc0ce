/// A thin C layer over libtiff. What it may and may not do is said in CCodecInput.h.
///
/// libtiff is given one directory of a file at a time, which Swift has read and judged. It reads bytes at any place.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

/// Copies up to `capacity` bytes from `offset` of the file on to `bytes`, and returns how many there were. It must not be
/// left by any kind of jump.
typedef size_t (*CodecTIFFReadFunction)(void *context, uint64_t offset, uint8_t *bytes, size_t capacity);

typedef struct CodecTIFF CodecTIFF;

/// A decoder for a file of `byte_count` bytes, or null without memory or where libtiff knows no such file.
///
/// libtiff allocates no more than `maximum_allocation` bytes at once. Where it reads beyond the end of the file, it finds
/// `padding` bytes of zero, so that a strip that is cut is decoded as far as it goes.
CodecTIFF *_Nullable codec_tiff_create(
    CodecTIFFReadFunction read, void *context, uint64_t byte_count, uint64_t padding, size_t maximum_allocation);
void codec_tiff_destroy(CodecTIFF *decoder);

/// What libtiff makes of a directory.
typedef struct CodecTIFFHeader {
    uint32_t width;
    uint32_t height;
    /// Of a strip, or the height of a tile.
    uint32_t rows_per_part;
    /// 0 for strips.
    uint32_t tile_width;
    uint16_t bits_per_sample;
    uint16_t samples_per_pixel;
    bool has_planes;
} CodecTIFFHeader;

/// Has the directory at `offset` read. With `as_rgb`, a JPEG of luma and chroma comes as RGB.
CodecStatus codec_tiff_open_directory(CodecTIFF *decoder, uint64_t offset, bool as_rgb, CodecTIFFHeader *header);
/// Bytes in a row, a strip and a tile of what libtiff decodes.
size_t codec_tiff_row_size(CodecTIFF *decoder);
size_t codec_tiff_strip_size(CodecTIFF *decoder);
size_t codec_tiff_tile_size(CodecTIFF *decoder);

/// Decodes row `row` of a picture of strips with all samples together. `capacity` is at least the size of a row.
CodecStatus codec_tiff_read_row(CodecTIFF *decoder, uint32_t row, uint8_t *bytes, size_t capacity);
/// Decodes a strip, counted over all planes; `count` is how many bytes of it there are.
CodecStatus codec_tiff_read_strip(
    CodecTIFF *decoder, uint32_t strip, uint8_t *bytes, size_t capacity, size_t *count);
/// Decodes the tile that has the pixel at a place, of a plane where each sample has one.
CodecStatus codec_tiff_read_tile(
    CodecTIFF *decoder, uint32_t column, uint32_t row, uint16_t plane, uint8_t *bytes, size_t capacity);
/// Decodes the strip or tile that begins at a place, to pixels of four bytes (red, green, blue, alpha), the last row first,
/// as libtiff converts it. `pixels` has room for `width` times `height` pixels: those of a strip or tile.
CodecStatus codec_tiff_read_rgba_strip(CodecTIFF *decoder, uint32_t row, uint32_t *pixels);
CodecStatus codec_tiff_read_rgba_tile(CodecTIFF *decoder, uint32_t column, uint32_t row, uint32_t *pixels);

/// The text of the last failure, and the number and first of the warnings; the texts live as long as the decoder.
const char *codec_tiff_message(const CodecTIFF *decoder);
uint64_t codec_tiff_warning_count(const CodecTIFF *decoder);
const char *codec_tiff_first_warning(const CodecTIFF *decoder);

/// Whether libtiff was built to decode this compression.
bool codec_tiff_decodes(uint16_t compression);

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_tiff_version(void);

#pragma clang assume_nonnull end
