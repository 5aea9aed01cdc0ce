#if defined(CODEC_HAS_LIBRARY)

#include "CGIFCodec.h"
#include "codec_library.h"

#include <stdlib.h>
#include <gif_lib.h>

#define EACH_FUNCTION(APPLY) \
    APPLY(DGifOpen) APPLY(DGifCloseFile) APPLY(DGifGetRecordType) APPLY(DGifGetImageDesc) APPLY(DGifGetLine) \
    APPLY(GifErrorString)
CODEC_LIBRARY(EACH_FUNCTION, "libgif.so.7")

#define TEXT(number) #number
#define VERSION(major, minor, release) TEXT(major) "." TEXT(minor) "." TEXT(release)

struct CodecGIF {
    CodecInput *input;
    GifFileType *file;
    uint32_t width;
    int error;
};

const char *codec_gif_version(void) {
    return library() == NULL ? NULL : VERSION(GIFLIB_MAJOR, GIFLIB_MINOR, GIFLIB_RELEASE);
}

static int read_bytes(GifFileType *file, GifByteType *target, int count) {
    CodecInput *input = file->UserData;
    if (count <= 0 || codec_input_time_is_up(input)) return 0;
    return (int)codec_input_take(input, target, (size_t)count);
}

CodecGIF *codec_gif_create(CodecInput *input) {
    if (library() == NULL) return NULL;
    CodecGIF *decoder = calloc(1, sizeof *decoder);
    if (decoder != NULL) decoder->input = input;
    return decoder;
}

void codec_gif_destroy(CodecGIF *decoder) {
    int error = 0;
    if (decoder->file != NULL) library()->DGifCloseFile(decoder->file, &error);
    free(decoder);
}

static CodecStatus status_of(CodecGIF *decoder, int error) {
    decoder->error = error;
    if (codec_input_time_is_up(decoder->input)) return CodecStatusTooMuchTime;
    return error == D_GIF_ERR_NOT_ENOUGH_MEM ? CodecStatusOutOfMemory : CodecStatusDamaged;
}

CodecStatus codec_gif_start(CodecGIF *decoder, uint32_t *width, uint32_t *height) {
    const Functions *gif = library();
    int error = 0;
    decoder->file = gif->DGifOpen(decoder->input, read_bytes, &error);
    if (decoder->file == NULL) return status_of(decoder, error);
    GifRecordType type = UNDEFINED_RECORD_TYPE;
    if (gif->DGifGetRecordType(decoder->file, &type) == GIF_ERROR || type != IMAGE_DESC_RECORD_TYPE
        || gif->DGifGetImageDesc(decoder->file) == GIF_ERROR)
        return status_of(decoder, decoder->file->Error);
    if (decoder->file->Image.Width <= 0 || decoder->file->Image.Height <= 0) return CodecStatusEmpty;
    *width = decoder->width = (uint32_t)decoder->file->Image.Width;
    *height = (uint32_t)decoder->file->Image.Height;
    return CodecStatusDone;
}

CodecStatus codec_gif_read_rows(CodecGIF *decoder, uint8_t *rows, uint32_t wanted, uint32_t *delivered) {
    *delivered = 0;
    while (*delivered < wanted) {
        uint8_t *row = rows + (size_t)*delivered * decoder->width;
        if (library()->DGifGetLine(decoder->file, row, (int)decoder->width) == GIF_ERROR)
            return status_of(decoder, decoder->file->Error);
        *delivered += 1;
    }
    return CodecStatusDone;
}

bool codec_gif_ran_out(const CodecGIF *decoder) {
    if (decoder->error == D_GIF_ERR_EOF_TOO_SOON || decoder->error == D_GIF_ERR_READ_FAILED) return true;
    // An empty block is a defect to giflib. Where only the trailer follows, it ends the data.
    uint8_t rest[2];
    return codec_input_peek(decoder->input, rest, sizeof rest) < sizeof rest;
}

const char *codec_gif_message(const CodecGIF *decoder) {
    const char *text = library()->GifErrorString(decoder->error);
    return text == NULL ? "the data cannot be decoded" : text;
}

#endif
