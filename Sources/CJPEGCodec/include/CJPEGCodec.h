/// A thin C layer over libjpeg. What it may and may not do is said in CCodecInput.h.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

typedef enum __attribute__((enum_extensibility(closed))) CodecJPEGColour {
    CodecJPEGColourGray,
    CodecJPEGColourYCC,
    CodecJPEGColourRGB,
    CodecJPEGColourCMYK,
    CodecJPEGColourYCCK,
    /// Two components, or more than four: no known colours.
    CodecJPEGColourUnknown,
} CodecJPEGColour;

typedef struct CodecJPEGHeader {
    uint32_t width;
    uint32_t height;
    CodecJPEGColour colour;
    uint32_t component_count;
    /// Sampling factors of the first four components; zero beyond `component_count`.
    uint8_t horizontal_sampling[4];
    uint8_t vertical_sampling[4];
    bool is_progressive;
    bool is_arithmetic;
    /// Whether the coefficients of the whole picture are held in memory, and how many bytes that takes.
    bool has_multiple_scans;
    uint64_t coefficient_byte_count;
} CodecJPEGHeader;

typedef enum __attribute__((enum_extensibility(closed))) CodecJPEGOutput {
    CodecJPEGOutputGray,
    CodecJPEGOutputRGB,
    /// Four samples a pixel, as they stand in the file.
    CodecJPEGOutputCMYK,
} CodecJPEGOutput;

/// How far the data went.
typedef struct CodecJPEGExtent {
    uint32_t scan_count;
    /// Whether data was missing, and if so in which scan (from 1) and after how many complete rows of it.
    bool is_truncated;
    uint32_t truncated_scan;
    uint32_t complete_rows;
    /// Whether there were data after that place all the same, which could not be decoded.
    bool has_undecoded_data;
} CodecJPEGExtent;

typedef struct CodecJPEG CodecJPEG;

/// A new decoder, or null without memory. More than `maximum_scan_count` scans end in `CodecStatusTooManyParts`;
/// libjpeg's large arrays together stay below `maximum_byte_count`, or the status is `CodecStatusOutOfMemory`.
CodecJPEG *_Nullable codec_jpeg_create(CodecInput *input, uint32_t maximum_scan_count, size_t maximum_byte_count);
void codec_jpeg_destroy(CodecJPEG *decoder);

/// Reads up to the first scan. Only the tables of the file are allocated so far.
CodecStatus codec_jpeg_read_header(CodecJPEG *decoder, CodecJPEGHeader *header);
/// The EXIF block (without its `Exif` signature), or null. It lives as long as the decoder.
const uint8_t *_Nullable codec_jpeg_exif(const CodecJPEG *decoder, size_t *count);
/// The XMP packet (without its signature), or null. It lives as long as the decoder.
const uint8_t *_Nullable codec_jpeg_xmp(const CodecJPEG *decoder, size_t *count);
/// Starts decoding at 1/`scale` of the size (1, 2, 4 or 8); a file of several scans is read whole here. Scans of a
/// progressive file on which no sample of the output depends are read and not decoded, unless `decodes_every_scan`.
CodecStatus codec_jpeg_start(
    CodecJPEG *decoder, CodecJPEGOutput output, uint32_t scale, bool decodes_every_scan, uint32_t *output_width,
    uint32_t *output_height);
/// Decodes up to `wanted` rows to `rows`, each `stride` bytes after the last, and says how many it `delivered`: fewer
/// only at the bottom or with a status other than `CodecStatusDone`.
CodecStatus codec_jpeg_read_rows(
    CodecJPEG *decoder, uint8_t *rows, size_t stride, uint32_t wanted, uint32_t *delivered);
/// Reads to the end of the picture. Whatever goes wrong here, all rows are already delivered.
CodecStatus codec_jpeg_finish(CodecJPEG *decoder);

CodecJPEGExtent codec_jpeg_extent(const CodecJPEG *decoder);
/// The text of the last failure, and the number and first of the warnings; the texts live as long as the decoder.
const char *codec_jpeg_message(const CodecJPEG *decoder);
uint64_t codec_jpeg_warning_count(const CodecJPEG *decoder);
const char *codec_jpeg_first_warning(const CodecJPEG *decoder);

/// The version of libjpeg-turbo, or another libjpeg, as built against: "2.1.5".
const char *codec_jpeg_version(void);

#pragma clang assume_nonnull end
