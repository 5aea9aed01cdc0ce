#if defined(CODEC_HAS_LIBRARY)

#include "CTIFFCodec.h"
#include "codec_input_buffer.h"
#include "codec_library.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(TIFFGetVersion) APPLY(TIFFClientOpenExt) APPLY(TIFFClose) APPLY(TIFFOpenOptionsAlloc) \
    APPLY(TIFFOpenOptionsFree) APPLY(TIFFOpenOptionsSetMaxSingleMemAlloc) \
    APPLY(TIFFOpenOptionsSetErrorHandlerExtR) APPLY(TIFFOpenOptionsSetWarningHandlerExtR) \
    APPLY(TIFFSetSubDirectory) APPLY(TIFFSetField) \
    APPLY(TIFFGetField) APPLY(TIFFGetFieldDefaulted) APPLY(TIFFIsTiled) APPLY(TIFFScanlineSize64) APPLY(TIFFStripSize64) \
    APPLY(TIFFTileSize64) APPLY(TIFFReadScanline) APPLY(TIFFReadEncodedStrip) APPLY(TIFFReadTile) \
    APPLY(TIFFReadRGBAStripExt) APPLY(TIFFReadRGBATileExt) APPLY(TIFFIsCODECConfigured)
CODEC_LIBRARY(EACH_FUNCTION, "libtiff.so.6")

enum { TEXT_CAPACITY = 200 };

struct CodecTIFF {
    const Functions *library;
    TIFF *tiff;
    CodecTIFFReadFunction read;
    void *context;
    uint64_t byte_count;
    uint64_t padding;
    uint64_t position;
    char message[TEXT_CAPACITY];
    uint64_t warning_count;
    char first_warning[TEXT_CAPACITY];
};

// MARK: - Bytes and messages

static tmsize_t read_bytes(thandle_t handle, void *bytes, tmsize_t size) {
    CodecTIFF *decoder = handle;
    if (size <= 0) return 0;
    size_t wanted = (size_t)size;
    size_t count = 0;
    if (decoder->position < decoder->byte_count)
        count = decoder->read(decoder->context, decoder->position, bytes, wanted);
    // After the end, and only there, as many zeros as are allowed.
    uint64_t end = decoder->byte_count + decoder->padding;
    if (count < wanted && decoder->position + count >= decoder->byte_count && decoder->position + count < end) {
        uint64_t available = end - (decoder->position + count);
        size_t filled = wanted - count < available ? wanted - count : (size_t)available;
        memset((uint8_t *)bytes + count, 0, filled);
        count += filled;
    }
    decoder->position += count;
    return (tmsize_t)count;
}

static tmsize_t write_nothing(thandle_t handle, void *bytes, tmsize_t size) {
    (void)handle, (void)bytes, (void)size;
    return -1;
}

static toff_t seek(thandle_t handle, toff_t offset, int origin) {
    CodecTIFF *decoder = handle;
    switch (origin) {
    case SEEK_SET: decoder->position = offset; break;
    case SEEK_CUR: decoder->position += offset; break;
    default: decoder->position = decoder->byte_count + offset; break;
    }
    return decoder->position;
}

static toff_t size(thandle_t handle) {
    return ((CodecTIFF *)handle)->byte_count;
}

static int keep_open(thandle_t handle) {
    (void)handle;
    return 0;
}

static int take_error(TIFF *tiff, void *context, const char *module, const char *format, va_list arguments) {
    (void)tiff, (void)module;
    CodecTIFF *decoder = context;
    vsnprintf(decoder->message, sizeof decoder->message, format, arguments);
    return 1;
}

static int take_warning(TIFF *tiff, void *context, const char *module, const char *format, va_list arguments) {
    (void)tiff, (void)module;
    CodecTIFF *decoder = context;
    if (decoder->warning_count++ == 0)
        vsnprintf(decoder->first_warning, sizeof decoder->first_warning, format, arguments);
    return 1;
}

// MARK: - Life

CodecTIFF *codec_tiff_create(
    CodecTIFFReadFunction read, void *context, uint64_t byte_count, uint64_t padding, size_t maximum_allocation) {
    const Functions *library_functions = library();
    if (library_functions == NULL) return NULL;
    CodecTIFF *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->library = library_functions;
    decoder->read = read;
    decoder->context = context;
    decoder->byte_count = byte_count;
    decoder->padding = padding;
    TIFFOpenOptions *options = library_functions->TIFFOpenOptionsAlloc();
    if (options != NULL) {
        library_functions->TIFFOpenOptionsSetMaxSingleMemAlloc(options, (tmsize_t)maximum_allocation);
        library_functions->TIFFOpenOptionsSetErrorHandlerExtR(options, take_error, decoder);
        library_functions->TIFFOpenOptionsSetWarningHandlerExtR(options, take_warning, decoder);
        // For reading, no directory yet, without mapping the file, and strips as they are.
        decoder->tiff = library_functions->TIFFClientOpenExt(
            "", "rhmc", decoder, read_bytes, write_nothing, seek, keep_open, size, NULL, NULL, options);
        library_functions->TIFFOpenOptionsFree(options);
    }
    if (decoder->tiff == NULL) {
        free(decoder);
        return NULL;
    }
    return decoder;
}

void codec_tiff_destroy(CodecTIFF *decoder) {
    decoder->library->TIFFClose(decoder->tiff);
    free(decoder);
}

// MARK: - Decoding

static CodecStatus status(bool succeeded) {
    return succeeded ? CodecStatusDone : CodecStatusDamaged;
}

CodecStatus codec_tiff_open_directory(CodecTIFF *decoder, uint64_t offset, bool as_rgb, CodecTIFFHeader *header) {
    const Functions *library_functions = decoder->library;
    TIFF *tiff = decoder->tiff;
    memset(header, 0, sizeof *header);
    if (!library_functions->TIFFSetSubDirectory(tiff, offset)) return CodecStatusDamaged;
    if (as_rgb) library_functions->TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    uint16_t planes = 0;
    library_functions->TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &header->width);
    library_functions->TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &header->height);
    library_functions->TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &header->bits_per_sample);
    library_functions->TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &header->samples_per_pixel);
    library_functions->TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &planes);
    header->has_planes = planes == PLANARCONFIG_SEPARATE;
    if (library_functions->TIFFIsTiled(tiff)) {
        library_functions->TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &header->tile_width);
        library_functions->TIFFGetField(tiff, TIFFTAG_TILELENGTH, &header->rows_per_part);
    } else {
        library_functions->TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &header->rows_per_part);
    }
    return CodecStatusDone;
}

size_t codec_tiff_row_size(CodecTIFF *decoder) {
    return decoder->library->TIFFScanlineSize64(decoder->tiff);
}

size_t codec_tiff_strip_size(CodecTIFF *decoder) {
    return decoder->library->TIFFStripSize64(decoder->tiff);
}

size_t codec_tiff_tile_size(CodecTIFF *decoder) {
    return decoder->library->TIFFTileSize64(decoder->tiff);
}

CodecStatus codec_tiff_read_row(CodecTIFF *decoder, uint32_t row, uint8_t *bytes, size_t capacity) {
    if (codec_tiff_row_size(decoder) > capacity) return CodecStatusTooLarge;
    return status(decoder->library->TIFFReadScanline(decoder->tiff, bytes, row, 0) == 1);
}

CodecStatus codec_tiff_read_strip(
    CodecTIFF *decoder, uint32_t strip, uint8_t *bytes, size_t capacity, size_t *count) {
    tmsize_t result = decoder->library->TIFFReadEncodedStrip(decoder->tiff, strip, bytes, (tmsize_t)capacity);
    *count = result > 0 ? (size_t)result : 0;
    return status(result >= 0);
}

CodecStatus codec_tiff_read_tile(
    CodecTIFF *decoder, uint32_t column, uint32_t row, uint16_t plane, uint8_t *bytes, size_t capacity) {
    if (codec_tiff_tile_size(decoder) > capacity) return CodecStatusTooLarge;
    return status(decoder->library->TIFFReadTile(decoder->tiff, bytes, column, row, 0, plane) >= 0);
}

CodecStatus codec_tiff_read_rgba_strip(CodecTIFF *decoder, uint32_t row, uint32_t *pixels) {
    return status(decoder->library->TIFFReadRGBAStripExt(decoder->tiff, row, pixels, 1) == 1);
}

CodecStatus codec_tiff_read_rgba_tile(CodecTIFF *decoder, uint32_t column, uint32_t row, uint32_t *pixels) {
    return status(decoder->library->TIFFReadRGBATileExt(decoder->tiff, column, row, pixels, 1) == 1);
}

// MARK: - What happened

const char *codec_tiff_message(const CodecTIFF *decoder) {
    return decoder->message;
}

uint64_t codec_tiff_warning_count(const CodecTIFF *decoder) {
    return decoder->warning_count;
}

const char *codec_tiff_first_warning(const CodecTIFF *decoder) {
    return decoder->first_warning;
}

bool codec_tiff_decodes(uint16_t compression) {
    const Functions *library_functions = library();
    return library_functions != NULL && library_functions->TIFFIsCODECConfigured(compression) == 1;
}

const char *codec_tiff_version(void) {
    static char version[16];
    const Functions *library_functions = library();
    if (library_functions == NULL) return NULL;
    // "LIBTIFF, Version 4.5.0" and more lines.
    if (version[0] == 0 && sscanf(library_functions->TIFFGetVersion(), "LIBTIFF, Version %15s", version) != 1)
        codec_copy_text(version, sizeof version, "unknown");
    return version;
}

#endif
