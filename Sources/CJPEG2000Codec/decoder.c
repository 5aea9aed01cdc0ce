#if defined(CODEC_HAS_LIBRARY)

#include "CJPEG2000Codec.h"
#include "codec_input_buffer.h"
#include "codec_library.h"

#if __has_include(<openjpeg.h>)
#include <openjpeg.h>
#else
#include <openjpeg-2.5/openjpeg.h>
#endif
#include <stdlib.h>
#include <string.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(opj_version) APPLY(opj_stream_create) APPLY(opj_stream_destroy) APPLY(opj_stream_set_read_function) \
    APPLY(opj_stream_set_skip_function) APPLY(opj_stream_set_user_data) APPLY(opj_stream_set_user_data_length) \
    APPLY(opj_create_decompress) APPLY(opj_destroy_codec) APPLY(opj_image_destroy) \
    APPLY(opj_set_default_decoder_parameters) APPLY(opj_setup_decoder) APPLY(opj_decoder_set_strict_mode) \
    APPLY(opj_codec_set_threads) APPLY(opj_set_info_handler) APPLY(opj_set_warning_handler) \
    APPLY(opj_set_error_handler) APPLY(opj_read_header) APPLY(opj_read_tile_header) APPLY(opj_decode_tile_data)
CODEC_LIBRARY(EACH_FUNCTION, "libopenjp2.so.7")

enum { PIECE = 64 * 1024, TEXT_CAPACITY = 200 };

struct CodecJ2K {
    CodecInput *input;
    opj_stream_t *stream;
    opj_codec_t *codec;
    opj_image_t *image;
    CodecJ2KTile tile;
    bool ran_out;
    char message[TEXT_CAPACITY];
    uint64_t warning_count;
    char first_warning[TEXT_CAPACITY];
};

const char *codec_j2k_version(void) {
    const Functions *opj = library();
    return opj == NULL ? NULL : opj->opj_version();
}

// MARK: - Bytes and messages

static OPJ_SIZE_T read_bytes(void *target, OPJ_SIZE_T count, void *context) {
    CodecJ2K *decoder = context;
    if (codec_input_time_is_up(decoder->input)) return (OPJ_SIZE_T)-1;
    size_t taken = codec_input_take(decoder->input, target, count);
    // The library fills its buffer; what lacks it only knows when it asks again.
    if (taken == 0) decoder->ran_out = true;
    return taken == 0 ? (OPJ_SIZE_T)-1 : taken;
}

static OPJ_OFF_T skip_bytes(OPJ_OFF_T count, void *context) {
    CodecJ2K *decoder = context;
    uint8_t skipped[4096];
    OPJ_OFF_T done = 0;
    while (done < count) {
        size_t wanted = count - done < (OPJ_OFF_T)sizeof skipped ? (size_t)(count - done) : sizeof skipped;
        size_t taken = codec_input_take(decoder->input, skipped, wanted);
        done += (OPJ_OFF_T)taken;
        if (taken < wanted) {
            decoder->ran_out = true;
            break;
        }
    }
    return done > 0 ? done : -1;
}

/// Copies a message without the end of its line.
static void copy_line(char *target, const char *text) {
    codec_copy_text(target, TEXT_CAPACITY, text);
    size_t count = strlen(target);
    while (count > 0 && (target[count - 1] == '\n' || target[count - 1] == ' ')) target[--count] = 0;
}

static void take_error(const char *text, void *context) {
    copy_line(((CodecJ2K *)context)->message, text);
}

static void take_warning(const char *text, void *context) {
    CodecJ2K *decoder = context;
    if (decoder->warning_count++ == 0) copy_line(decoder->first_warning, text);
}

static void take_information(const char *text, void *context) {
    (void)text;
    (void)context;
}

// MARK: - Life

CodecJ2K *codec_j2k_create(CodecInput *input, uint64_t byte_count) {
    const Functions *opj = library();
    if (opj == NULL) return NULL;
    CodecJ2K *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->input = input;
    decoder->stream = opj->opj_stream_create(PIECE, OPJ_TRUE);
    decoder->codec = opj->opj_create_decompress(OPJ_CODEC_J2K);
    if (decoder->stream == NULL || decoder->codec == NULL) {
        codec_j2k_destroy(decoder);
        return NULL;
    }
    opj->opj_stream_set_read_function(decoder->stream, read_bytes);
    opj->opj_stream_set_skip_function(decoder->stream, skip_bytes);
    opj->opj_stream_set_user_data(decoder->stream, decoder, NULL);
    opj->opj_stream_set_user_data_length(decoder->stream, byte_count);
    // Without handlers it prints.
    opj->opj_set_info_handler(decoder->codec, take_information, decoder);
    opj->opj_set_warning_handler(decoder->codec, take_warning, decoder);
    opj->opj_set_error_handler(decoder->codec, take_error, decoder);
    return decoder;
}

void codec_j2k_destroy(CodecJ2K *decoder) {
    const Functions *opj = library();
    if (decoder->image != NULL) opj->opj_image_destroy(decoder->image);
    if (decoder->codec != NULL) opj->opj_destroy_codec(decoder->codec);
    if (decoder->stream != NULL) opj->opj_stream_destroy(decoder->stream);
    free(decoder);
}

// MARK: - Tiles

/// The status for a call that failed: the library knows no reasons but the texts of its messages.
static CodecStatus failure(CodecJ2K *decoder) {
    if (codec_input_time_is_up(decoder->input)) return CodecStatusTooMuchTime;
    return strstr(decoder->message, "emory") != NULL ? CodecStatusOutOfMemory : CodecStatusDamaged;
}

CodecStatus codec_j2k_read_header(CodecJ2K *decoder) {
    const Functions *opj = library();
    opj_dparameters_t parameters;
    opj->opj_set_default_decoder_parameters(&parameters);
    if (!opj->opj_setup_decoder(decoder->codec, &parameters)) return failure(decoder);
    // One tile part that is cut off is decoded as far as it goes.
    if (!opj->opj_decoder_set_strict_mode(decoder->codec, OPJ_FALSE)) return failure(decoder);
    // The environment might ask for threads.
    opj->opj_codec_set_threads(decoder->codec, 0);
    if (!opj->opj_read_header(decoder->stream, decoder->codec, &decoder->image)) return failure(decoder);
    return CodecStatusDone;
}

CodecStatus codec_j2k_read_tile(CodecJ2K *decoder, CodecJ2KTile *tile, bool *has_tile) {
    OPJ_BOOL goes_on = OPJ_FALSE;
    *has_tile = false;
    CodecJ2KTile *read = &decoder->tile;
    memset(read, 0, sizeof *read);
    if (!library()->opj_read_tile_header(
            decoder->codec, decoder->stream, &read->number, &read->byte_count, &read->left, &read->top, &read->right,
            &read->bottom, &read->component_count, &goes_on))
        return failure(decoder);
    *has_tile = goes_on;
    *tile = *read;
    return CodecStatusDone;
}

CodecStatus codec_j2k_decode_tile(CodecJ2K *decoder, uint8_t *samples) {
    if (!library()->opj_decode_tile_data(
            decoder->codec, decoder->tile.number, samples, decoder->tile.byte_count, decoder->stream))
        return failure(decoder);
    return CodecStatusDone;
}

// MARK: - What happened

bool codec_j2k_ran_out(const CodecJ2K *decoder) { return decoder->ran_out; }

const char *codec_j2k_message(const CodecJ2K *decoder) { return decoder->message; }

uint64_t codec_j2k_warning_count(const CodecJ2K *decoder) { return decoder->warning_count; }

const char *codec_j2k_first_warning(const CodecJ2K *decoder) { return decoder->first_warning; }

#endif
