/// A thin C layer over libjpeg and libpng, for the Swift target ImageDecoding.
///
/// It exists because both libraries report failure by `longjmp`, which must never cross a Swift frame. So every entry
/// point here sets its own jump target and returns a status, and the one Swift function that is called back (the reader
/// of bytes) returns normally: only C code below it jumps. No policy lives here: which limits hold, what a picture is
/// worth and how its colours are converted is decided in Swift.
///
/// Nothing is global. An object may be used by one thread at a time; a decoder must be destroyed before its input.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What became of a call. The text is in the `…_message` function of the object.
typedef enum __attribute__((enum_extensibility(closed))) CodecStatus {
    CodecStatusDone,
    /// The bytes break the rules of the format, or end too early for the call to succeed.
    CodecStatusDamaged,
    /// The file has no pixel: a side of zero (or, in a JPEG, one that is stated only after the data), or no picture.
    CodecStatusEmpty,
    /// A side is longer than the library can decode.
    CodecStatusTooLarge,
    /// A coding the library was not built for: lossless, hierarchical, 12 bits a sample.
    CodecStatusUnsupported,
    CodecStatusOutOfMemory,
    CodecStatusTooManyScans,
    CodecStatusTooMuchTime,
} CodecStatus;

// MARK: - Bytes in

/// Writes up to `capacity` bytes to `bytes` and returns how many; 0 is the end of the data, or a failure that the
/// context remembers. It must not be left by any kind of jump.
typedef size_t (*CodecReadFunction)(void *context, uint8_t *bytes, size_t capacity);

/// The bytes of one file, read once, front to back, in chunks of at most 64 KiB.
typedef struct CodecInput CodecInput;

/// The CPU time that this thread has used, in nanoseconds.
uint64_t codec_thread_cpu_time(void);

/// A new input, or null without memory. Decoding stops with `CodecStatusTooMuchTime` when the CPU time of the thread
/// passes `cpu_deadline` (on the clock of `codec_thread_cpu_time`).
CodecInput *_Nullable codec_input_create(CodecReadFunction read, void *context, uint64_t cpu_deadline);
void codec_input_destroy(CodecInput *input);

/// Copies up to `count` bytes from the front to `bytes` without consuming them; returns how many there were.
/// `count` is at most 4096.
size_t codec_input_peek(CodecInput *input, uint8_t *bytes, size_t count);
/// How many bytes the reader has handed over so far.
uint64_t codec_input_byte_count(const CodecInput *input);
/// Whether the reader has reached the end of the data.
bool codec_input_has_ended(const CodecInput *input);

// MARK: - JPEG

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
} CodecJPEGExtent;

typedef struct CodecJPEG CodecJPEG;

/// A new decoder, or null without memory. More than `maximum_scan_count` scans end in `CodecStatusTooManyScans`;
/// libjpeg's large arrays together stay below `maximum_byte_count`, or the status is `CodecStatusOutOfMemory`.
CodecJPEG *_Nullable codec_jpeg_create(CodecInput *input, uint32_t maximum_scan_count, size_t maximum_byte_count);
void codec_jpeg_destroy(CodecJPEG *decoder);

/// Reads up to the first scan. Only the tables of the file are allocated so far.
CodecStatus codec_jpeg_read_header(CodecJPEG *decoder, CodecJPEGHeader *header);
/// The EXIF block (without its `Exif` signature), or null. It lives as long as the decoder.
const uint8_t *_Nullable codec_jpeg_exif(const CodecJPEG *decoder, size_t *count);
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

// MARK: - PNG

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

/// Before the header is read: has rows come with an alpha sample behind each pixel's colours. It is the file's, or made of
/// its transparent colours, or 255.
CodecStatus codec_png_keep_alpha(CodecPNG *decoder);
/// Reads up to the picture data. No row is allocated so far.
CodecStatus codec_png_read_header(CodecPNG *decoder, CodecPNGHeader *header);
/// The eXIf chunk, or null. It lives as long as the decoder; a chunk behind the picture is known after the end.
const uint8_t *_Nullable codec_png_exif(const CodecPNG *decoder, size_t *count);
/// Sets up rows of 8 bits a sample: one a pixel (grey) or three (RGB), and alpha where it is kept. Otherwise alpha, and
/// always gamma and profiles, are ignored.
CodecStatus codec_png_start(CodecPNG *decoder, size_t *row_byte_count);
/// Decodes `wanted` rows of a picture that is not interlaced, as `codec_jpeg_read_rows` does.
CodecStatus codec_png_read_rows(CodecPNG *decoder, uint8_t *rows, size_t stride, uint32_t wanted, uint32_t *delivered);
/// Decodes a whole interlaced picture into `pixels`, which the caller has zeroed, and counts the pixels it stored.
CodecStatus codec_png_read_interlaced(CodecPNG *decoder, uint8_t *pixels, size_t stride, uint64_t *decoded_pixels);
/// Reads to the end of the file's chunks. Whatever goes wrong here, all rows are already delivered.
CodecStatus codec_png_finish(CodecPNG *decoder);

/// As for JPEG.
const char *codec_png_message(const CodecPNG *decoder);
uint64_t codec_png_warning_count(const CodecPNG *decoder);
const char *codec_png_first_warning(const CodecPNG *decoder);

// MARK: - Versions

/// The versions of libjpeg (as built against) and libpng (as loaded), as a report records them: "2.1.5", "1.6.39".
const char *codec_jpeg_version(void);
const char *codec_png_version(void);

#pragma clang assume_nonnull end
