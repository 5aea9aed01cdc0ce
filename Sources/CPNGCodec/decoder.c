#include "CPNGCodec.h"
#include "codec_input_buffer.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <png.h>

/// The most compressed bytes that libpng takes at a time, and how far ahead of them the input is read.
enum { SLICE = 8 * 1024, LOOK_AHEAD = 2 * SLICE };
enum { TEXT_CAPACITY = 200 };
/// As much of an eXIf chunk as a JPEG marker could hold.
enum { EXIF_CAPACITY = 64 * 1024 };
/// One text of EXIF data and one of XMP are usual.
enum { METADATA_CAPACITY = 4 };
/// Rows between two looks at the clock.
enum { ROWS_PER_CLOCK = 16 };

/// A text chunk that may hold EXIF data or XMP.
typedef struct MetadataChunk {
    char name[5];
    uint8_t *data;
    size_t count;
} MetadataChunk;

struct CodecPNG {
    png_structp png;
    png_infop info;
    CodecInput *input;

    /// Where `fail` goes: set anew by each entry point.
    jmp_buf escape;
    CodecStatus status;
    char message[TEXT_CAPACITY];
    uint64_t warning_count;
    char first_warning[TEXT_CAPACITY];

    /// Rows delivered by the calls before this one.
    uint32_t row_count;
    bool keeps_alpha;
    bool has_transparency;
    bool is_apple_variety;
    bool ran_out;
    uint8_t *exif;
    size_t exif_count;
    MetadataChunk metadata[METADATA_CAPACITY];
    size_t metadata_count;
};

// MARK: - Errors, bytes and chunks

static _Noreturn void fail(CodecPNG *decoder, CodecStatus status, const char *message) {
    decoder->status = status;
    codec_copy_text(decoder->message, sizeof decoder->message, message);
    longjmp(decoder->escape, 1);
}

static _Noreturn void error_exit(png_structp png, png_const_charp message) {
    // libpng has no error numbers; these are the texts that ask for another answer: out of memory, and "Not enough image
    // data" where another chunk follows.
    bool is_memory = strstr(message, "emory") != NULL;
    if (strstr(message, "Not enough") != NULL) ((CodecPNG *)png_get_error_ptr(png))->ran_out = true;
    fail(png_get_error_ptr(png), is_memory ? CodecStatusOutOfMemory : CodecStatusDamaged, message);
}

static void emit_warning(png_structp png, png_const_charp message) {
    CodecPNG *decoder = png_get_error_ptr(png);
    if (decoder->warning_count++ == 0)
        codec_copy_text(decoder->first_warning, sizeof decoder->first_warning, message);
}

static void read_bytes(png_structp png, png_bytep target, size_t count) {
    CodecPNG *decoder = png_get_io_ptr(png);
    CodecInput *input = decoder->input;
    if (codec_input_take(input, target, count) < count) {
        decoder->ran_out = true;
        png_error(png, "the file ends too early");
    }
    // libpng gives up the whole slice that it could not read to its end, and with it the rows in it. So towards the end
    // of the data the slices get smaller, down to one byte: a truncated picture loses nothing that was there.
    size_t available = codec_input_fill(input, LOOK_AHEAD);
    if (input->has_ended && available < LOOK_AHEAD)
        png_set_compression_buffer_size(png, available < 2 ? 1 : available / 2);
    if (codec_input_time_is_up(input)) fail(decoder, CodecStatusTooMuchTime, "");
}

static bool is_text(const png_unknown_chunkp chunk) {
    return memcmp(chunk->name, "tEXt", 4) == 0 || memcmp(chunk->name, "zTXt", 4) == 0
        || memcmp(chunk->name, "iTXt", 4) == 0;
}

static void keep_metadata(CodecPNG *decoder, const png_unknown_chunkp chunk) {
    static const char *const keywords[] = {
        "XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type APP1", "Raw profile type xmp",
    };
    if (decoder->metadata_count == METADATA_CAPACITY) return;
    for (size_t index = 0; index < sizeof keywords / sizeof *keywords; index++) {
        size_t count = strlen(keywords[index]) + 1;
        if (chunk->size <= count || memcmp(chunk->data, keywords[index], count) != 0) continue;
        MetadataChunk *kept = &decoder->metadata[decoder->metadata_count];
        kept->data = malloc(chunk->size);
        if (kept->data == NULL) return;
        memcpy(kept->data, chunk->data, chunk->size);
        memcpy(kept->name, chunk->name, 4);
        kept->count = chunk->size;
        decoder->metadata_count++;
        return;
    }
}

/// Takes the chunks that libpng is told not to know. They are read and checked, but none of them is interpreted: a
/// colour profile or a text is not needed for pixels, and a bomb can hide in each.
static int take_chunk(png_structp png, png_unknown_chunkp chunk) {
    CodecPNG *decoder = png_get_user_chunk_ptr(png);
    if (memcmp(chunk->name, "tRNS", 4) == 0) {
        decoder->has_transparency = true;
    } else if (memcmp(chunk->name, "CgBI", 4) == 0) {
        decoder->is_apple_variety = true;
    } else if (memcmp(chunk->name, "eXIf", 4) == 0 && decoder->exif == NULL && chunk->size > 0) {
        size_t count = chunk->size < EXIF_CAPACITY ? chunk->size : EXIF_CAPACITY;
        decoder->exif = malloc(count);
        if (decoder->exif != NULL) {
            memcpy(decoder->exif, chunk->data, count);
            decoder->exif_count = count;
        }
    }
    if (is_text(chunk)) keep_metadata(decoder, chunk);
    return 1;
}

// MARK: - Life

CodecPNG *codec_png_create(CodecInput *input, size_t maximum_chunk_byte_count, uint32_t maximum_chunk_count) {
    CodecPNG *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->input = input;
    if (setjmp(decoder->escape)) {
        codec_png_destroy(decoder);
        return NULL;
    }
    decoder->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, decoder, error_exit, emit_warning);
    if (decoder->png == NULL) {
        free(decoder);
        return NULL;
    }
    png_structp png = decoder->png;
    decoder->info = png_create_info_struct(png);
    if (decoder->info == NULL) {
        codec_png_destroy(decoder);
        return NULL;
    }
    // Sizes are judged from the header, with a better message than libpng's.
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_malloc_max(png, maximum_chunk_byte_count);
    png_set_chunk_cache_max(png, maximum_chunk_count);
    // A wrong checksum is counted; the data are used, but for what is not needed anyway.
    png_set_crc_action(png, PNG_CRC_WARN_USE, PNG_CRC_WARN_DISCARD);
    png_set_benign_errors(png, 1);
    // Else a wrong checksum of the whole would cost the last row, and a wrong window size all of them.
    png_set_option(png, PNG_IGNORE_ADLER32, PNG_OPTION_ON);
    png_set_option(png, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, (png_const_bytep) "tRNS", 1);
    png_set_read_user_chunk_fn(png, decoder, take_chunk);
    png_set_read_fn(png, decoder, read_bytes);
    return decoder;
}

void codec_png_destroy(CodecPNG *decoder) {
    png_destroy_read_struct(&decoder->png, &decoder->info, NULL);
    free(decoder->exif);
    for (size_t index = 0; index < decoder->metadata_count; index++) free(decoder->metadata[index].data);
    free(decoder);
}

// MARK: - Header

CodecStatus codec_png_keep_alpha(CodecPNG *decoder) {
    if (setjmp(decoder->escape)) return decoder->status;
    decoder->keeps_alpha = true;
    // Without this libpng hands tRNS to `take_chunk` and knows nothing of it.
    png_set_keep_unknown_chunks(decoder->png, PNG_HANDLE_CHUNK_AS_DEFAULT, (png_const_bytep) "tRNS", 1);
    return CodecStatusDone;
}

CodecStatus codec_png_keep_text(CodecPNG *decoder) {
    if (setjmp(decoder->escape)) return decoder->status;
    png_set_keep_unknown_chunks(decoder->png, PNG_HANDLE_CHUNK_AS_DEFAULT, (png_const_bytep) "tEXt\0zTXt\0iTXt", 3);
    return CodecStatusDone;
}

CodecStatus codec_png_read_header(CodecPNG *decoder, CodecPNGHeader *header) {
    memset(header, 0, sizeof *header);
    if (setjmp(decoder->escape)) return decoder->status;
    png_read_info(decoder->png, decoder->info);
    if (png_get_valid(decoder->png, decoder->info, PNG_INFO_tRNS)) decoder->has_transparency = true;
    int colour_type = png_get_color_type(decoder->png, decoder->info);
    header->width = png_get_image_width(decoder->png, decoder->info);
    header->height = png_get_image_height(decoder->png, decoder->info);
    header->bit_depth = png_get_bit_depth(decoder->png, decoder->info);
    header->has_colour = colour_type & PNG_COLOR_MASK_COLOR;
    header->has_palette = colour_type & PNG_COLOR_MASK_PALETTE;
    header->has_alpha_channel = colour_type & PNG_COLOR_MASK_ALPHA;
    header->has_alpha = header->has_alpha_channel || decoder->has_transparency;
    header->is_interlaced = png_get_interlace_type(decoder->png, decoder->info) != PNG_INTERLACE_NONE;
    header->is_apple_variety = decoder->is_apple_variety;
    return CodecStatusDone;
}

const uint8_t *codec_png_exif(const CodecPNG *decoder, size_t *count) {
    *count = decoder->exif_count;
    return decoder->exif;
}

const char *codec_png_text(const CodecPNG *decoder, size_t *count) {
    png_textp text = NULL;
    *count = 0;
    if (png_get_text(decoder->png, decoder->info, &text, NULL) <= 0 || text->text == NULL) return NULL;
    *count = text->compression >= PNG_ITXT_COMPRESSION_NONE ? text->itxt_length : text->text_length;
    return text->text;
}

const uint8_t *codec_png_metadata(const CodecPNG *decoder, size_t index, const char **name, size_t *count) {
    *name = NULL;
    *count = 0;
    if (index >= decoder->metadata_count) return NULL;
    *name = decoder->metadata[index].name;
    *count = decoder->metadata[index].count;
    return decoder->metadata[index].data;
}

// MARK: - Rows

CodecStatus codec_png_start(CodecPNG *decoder, size_t *row_byte_count) {
    png_structp png = decoder->png;
    *row_byte_count = 0;
    if (setjmp(decoder->escape)) return decoder->status;
    int colour_type = png_get_color_type(png, decoder->info);
    int bit_depth = png_get_bit_depth(png, decoder->info);
    if (bit_depth == 16) png_set_strip_16(png);
    if (colour_type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
    if (colour_type == PNG_COLOR_TYPE_GRAY && bit_depth < 8) png_set_expand_gray_1_2_4_to_8(png);
    if (decoder->keeps_alpha) {
        if (decoder->has_transparency) png_set_tRNS_to_alpha(png);
        else if (!(colour_type & PNG_COLOR_MASK_ALPHA)) png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
    } else if (colour_type & PNG_COLOR_MASK_ALPHA) {
        png_set_strip_alpha(png);
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, decoder->info);
    *row_byte_count = png_get_rowbytes(png, decoder->info);
    return CodecStatusDone;
}

CodecStatus codec_png_read_rows(CodecPNG *decoder, uint8_t *rows, size_t stride, uint32_t wanted, uint32_t *delivered) {
    *delivered = 0;
    if (setjmp(decoder->escape)) {
        // libpng reads on after the last row before it returns it. What it stumbles over there is not the row's fault.
        *delivered = png_get_current_row_number(decoder->png) - decoder->row_count;
        return *delivered == wanted ? CodecStatusDone : decoder->status;
    }
    while (*delivered < wanted) {
        if (*delivered % ROWS_PER_CLOCK == 0 && codec_input_time_is_up(decoder->input))
            fail(decoder, CodecStatusTooMuchTime, "");
        png_read_row(decoder->png, rows + stride * *delivered, NULL);
        *delivered += 1;
    }
    decoder->row_count += *delivered;
    return CodecStatusDone;
}

CodecStatus codec_png_read_interlaced(CodecPNG *decoder, uint8_t *pixels, size_t stride, uint64_t *decoded_pixels) {
    *decoded_pixels = 0;
    if (setjmp(decoder->escape)) {
        if (png_get_current_pass_number(decoder->png) < PNG_INTERLACE_ADAM7_PASSES) return decoder->status;
        // As for rows: the picture was complete before something went wrong after it.
        *decoded_pixels = (uint64_t)png_get_image_width(decoder->png, decoder->info)
            * png_get_image_height(decoder->png, decoder->info);
        return CodecStatusDone;
    }
    uint32_t width = png_get_image_width(decoder->png, decoder->info);
    uint32_t height = png_get_image_height(decoder->png, decoder->info);
    for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++) {
        for (uint32_t row = 0; row < height; row++) {
            if (row % ROWS_PER_CLOCK == 0 && codec_input_time_is_up(decoder->input))
                fail(decoder, CodecStatusTooMuchTime, "");
            png_read_row(decoder->png, pixels + stride * row, NULL);
            if (PNG_ROW_IN_INTERLACE_PASS(row, pass)) *decoded_pixels += PNG_PASS_COLS(width, pass);
        }
    }
    return CodecStatusDone;
}

CodecStatus codec_png_finish(CodecPNG *decoder) {
    if (setjmp(decoder->escape)) return decoder->status;
    png_read_end(decoder->png, decoder->info);
    return CodecStatusDone;
}

// MARK: - What happened

bool codec_png_ran_out(const CodecPNG *decoder) {
    return decoder->ran_out;
}

const char *codec_png_message(const CodecPNG *decoder) {
    return decoder->message;
}

uint64_t codec_png_warning_count(const CodecPNG *decoder) {
    return decoder->warning_count;
}

const char *codec_png_first_warning(const CodecPNG *decoder) {
    return decoder->first_warning;
}

const char *codec_png_version(void) {
    return png_get_libpng_ver(NULL);
}
