#include "decoder.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_OF(x) #x
#define TEXT_OF_VALUE(x) TEXT_OF(x)

/// Rows taken from libjpeg at a time: the height of its usual unit of decoding.
enum { ROWS_AT_A_TIME = 16 };
/// Reading the clock takes a system call, and the progress monitor is called for each row.
enum { PROGRESS_CALLS_PER_CLOCK = 16 };

// MARK: - Errors and progress

_Noreturn void codec_jpeg_fail(CodecJPEG *decoder, CodecStatus status, const char *message) {
    decoder->status = status;
    codec_copy_text(decoder->message, sizeof decoder->message, message);
    longjmp(decoder->escape, 1);
}

static CodecStatus status_of(int code) {
    switch (code) {
    case JERR_EMPTY_IMAGE:
    case JERR_NO_IMAGE:
        return CodecStatusEmpty;
    case JERR_IMAGE_TOO_BIG:
    case JERR_WIDTH_OVERFLOW:
        return CodecStatusTooLarge;
#if JPEG_LIB_VERSION < 70
    case JERR_ARITH_NOTIMPL:
#endif
    case JERR_BAD_PRECISION:
    case JERR_CCIR601_NOTIMPL:
    case JERR_COMPONENT_COUNT:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_NOT_COMPILED:
    case JERR_SOF_UNSUPPORTED:
        return CodecStatusUnsupported;
    case JERR_NO_BACKING_STORE:
    case JERR_OUT_OF_MEMORY:
        return CodecStatusOutOfMemory;
    default:
        return CodecStatusDamaged;
    }
}

static _Noreturn void error_exit(j_common_ptr info) {
    CodecJPEG *decoder = info->client_data;
    info->err->format_message(info, decoder->message);
    decoder->status = status_of(info->err->msg_code);
    longjmp(decoder->escape, 1);
}

void codec_jpeg_mark_truncated(CodecJPEG *decoder) {
    if (decoder->extent.is_truncated) return;
    const struct jpeg_decompress_struct *info = &decoder->info;
    uint64_t rows = (uint64_t)info->input_iMCU_row * (uint64_t)info->max_v_samp_factor * DCTSIZE;
    decoder->extent.is_truncated = true;
    decoder->extent.truncated_scan = (uint32_t)info->input_scan_number;
    decoder->extent.complete_rows = rows < info->image_height ? (uint32_t)rows : info->image_height;
}

/// Whether what follows a marker in the middle of a scan is no data of that scan: it ends there in order.
static bool ends_scan(int marker) {
    switch (marker) {
    case JPEG_EOI:
    case 0xC4: // tables
    case 0xDA: // the next scan
    case 0xDB:
    case 0xDC:
    case 0xDD:
    case JPEG_COM:
        return true;
    default:
        return marker >= JPEG_APP0 && marker <= JPEG_APP0 + 15;
    }
}

static void emit_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    CodecJPEG *decoder = info->client_data;
    if (decoder->is_passing_over && info->err->msg_code != JWRN_JPEG_EOF) return;
    if (info->err->msg_code == JWRN_HIT_MARKER) {
        // Entropy-coded data ended too early. Only after a restart marker can the decoder find its place again.
        int marker = decoder->info.unread_marker;
        bool is_restart = marker >= JPEG_RST0 && marker <= JPEG_RST0 + 7;
        if (!is_restart || decoder->info.restart_interval == 0) {
            codec_jpeg_mark_truncated(decoder);
            if (!decoder->hit_end && !ends_scan(marker)) decoder->extent.has_undecoded_data = true;
        }
    }
    if (decoder->warning_count++ == 0) info->err->format_message(info, decoder->first_warning);
}

static void output_message(j_common_ptr info) {
    (void)info;
}

static void progress_monitor(j_common_ptr common) {
    CodecJPEG *decoder = common->client_data;
    struct jpeg_decompress_struct *info = &decoder->info;
    if (info->input_scan_number > (int)decoder->maximum_scan_count)
        codec_jpeg_fail(decoder, CodecStatusTooManyParts, "");
    for (int index = 0; index < info->comps_in_scan; index++)
        decoder->components_seen |= 1u << info->cur_comp_info[index]->component_index;
    if (decoder->progress_calls++ % PROGRESS_CALLS_PER_CLOCK == 0 && codec_input_time_is_up(decoder->input))
        codec_jpeg_fail(decoder, CodecStatusTooMuchTime, "");
    codec_jpeg_pass_over_unneeded_scan(decoder);
}

// MARK: - Life

CodecJPEG *codec_jpeg_create(CodecInput *input, uint32_t maximum_scan_count, size_t maximum_byte_count) {
    CodecJPEG *decoder = calloc(1, sizeof *decoder);
    if (decoder == NULL) return NULL;
    decoder->input = input;
    decoder->maximum_scan_count = maximum_scan_count < INT32_MAX ? maximum_scan_count : INT32_MAX;
    decoder->info.err = jpeg_std_error(&decoder->errors);
    decoder->errors.error_exit = error_exit;
    decoder->errors.emit_message = emit_message;
    decoder->errors.output_message = output_message;
    decoder->info.client_data = decoder;
    if (setjmp(decoder->escape)) {
        jpeg_destroy_decompress(&decoder->info);
        free(decoder);
        return NULL;
    }
    jpeg_create_decompress(&decoder->info);
    decoder->info.mem->max_memory_to_use = maximum_byte_count < LONG_MAX ? (long)maximum_byte_count : LONG_MAX;
    decoder->progress.progress_monitor = progress_monitor;
    decoder->info.progress = &decoder->progress;
    codec_jpeg_attach_source(decoder);
    jpeg_set_marker_processor(&decoder->info, JPEG_APP0 + 1, codec_jpeg_read_app1);
    return decoder;
}

void codec_jpeg_destroy(CodecJPEG *decoder) {
    jpeg_destroy_decompress(&decoder->info);
    free(decoder->exif.bytes);
    free(decoder->xmp.bytes);
    free(decoder);
}

// MARK: - Header

static CodecJPEGColour colour_of(J_COLOR_SPACE space) {
    switch (space) {
    case JCS_GRAYSCALE:
        return CodecJPEGColourGray;
    case JCS_YCbCr:
        return CodecJPEGColourYCC;
    case JCS_RGB:
        return CodecJPEGColourRGB;
    case JCS_CMYK:
        return CodecJPEGColourCMYK;
    case JCS_YCCK:
        return CodecJPEGColourYCCK;
    default:
        return CodecJPEGColourUnknown;
    }
}

static uint64_t rounded_up(uint64_t value, int factor) {
    return (value + (uint64_t)factor - 1) / (uint64_t)factor * (uint64_t)factor;
}

CodecStatus codec_jpeg_read_header(CodecJPEG *decoder, CodecJPEGHeader *header) {
    struct jpeg_decompress_struct *info = &decoder->info;
    memset(header, 0, sizeof *header);
    if (setjmp(decoder->escape)) return decoder->status;
    jpeg_read_header(info, TRUE);
    header->width = info->image_width;
    header->height = info->image_height;
    header->colour = colour_of(info->jpeg_color_space);
    header->component_count = (uint32_t)info->num_components;
    header->is_progressive = info->progressive_mode;
    header->is_arithmetic = info->arith_code;
    header->has_multiple_scans = jpeg_has_multiple_scans(info);
    for (int index = 0; index < info->num_components; index++) {
        const jpeg_component_info *component = &info->comp_info[index];
        if (index < 4) {
            header->horizontal_sampling[index] = (uint8_t)component->h_samp_factor;
            header->vertical_sampling[index] = (uint8_t)component->v_samp_factor;
        }
        header->coefficient_byte_count += rounded_up(component->width_in_blocks, component->h_samp_factor)
            * rounded_up(component->height_in_blocks, component->v_samp_factor) * sizeof(JBLOCK);
    }
    return CodecStatusDone;
}

const uint8_t *codec_jpeg_exif(const CodecJPEG *decoder, size_t *count) {
    *count = decoder->exif.count;
    return decoder->exif.bytes;
}

const uint8_t *codec_jpeg_xmp(const CodecJPEG *decoder, size_t *count) {
    *count = decoder->xmp.count;
    return decoder->xmp.bytes;
}

// MARK: - Rows

/// Whether the scans so far brought every coefficient to its last bit.
static bool all_coefficients_are_known(const struct jpeg_decompress_struct *info, uint32_t components_seen) {
    if (!info->progressive_mode) return components_seen == (1u << info->num_components) - 1;
    for (int component = 0; component < info->num_components; component++)
        for (int coefficient = 0; coefficient < DCTSIZE2; coefficient++)
            if (info->coef_bits[component][coefficient] != 0) return false;
    return true;
}

CodecStatus codec_jpeg_start(
    CodecJPEG *decoder, CodecJPEGOutput output, uint32_t scale, bool decodes_every_scan, uint32_t *output_width,
    uint32_t *output_height) {
    struct jpeg_decompress_struct *info = &decoder->info;
    *output_width = 0;
    *output_height = 0;
    if (setjmp(decoder->escape)) return decoder->status;
    switch (output) {
    case CodecJPEGOutputGray:
        info->out_color_space = JCS_GRAYSCALE;
        break;
    case CodecJPEGOutputRGB:
        info->out_color_space = JCS_RGB;
        break;
    case CodecJPEGOutputCMYK:
        info->out_color_space = JCS_CMYK;
        break;
    }
    info->scale_num = 1;
    info->scale_denom = scale;
    decoder->decodes_every_scan = decodes_every_scan;
    decoder->has_started = true;
    jpeg_start_decompress(info);
    *output_width = info->output_width;
    *output_height = info->output_height;
    // With several scans all of them have been read by now. A file that only lacks its end marker is whole, and one that
    // ends in order is not if scans are missing before its end.
    if (jpeg_has_multiple_scans(info) && !decoder->extent.is_truncated
        && !all_coefficients_are_known(info, decoder->components_seen)) {
        // Where the file ended libjpeg has said so.
        if (!decoder->hit_end && decoder->warning_count++ == 0)
            codec_copy_text(
                decoder->first_warning, sizeof decoder->first_warning,
                "The file ends before the last of its scans: some coefficients are unknown or imprecise");
        decoder->extent.is_truncated = true;
        decoder->extent.truncated_scan = (uint32_t)info->input_scan_number + 1;
        decoder->extent.complete_rows = 0;
    }
    return CodecStatusDone;
}

CodecStatus codec_jpeg_read_rows(
    CodecJPEG *decoder, uint8_t *rows, size_t stride, uint32_t wanted, uint32_t *delivered) {
    struct jpeg_decompress_struct *info = &decoder->info;
    *delivered = 0;
    if (setjmp(decoder->escape)) return decoder->status;
    while (*delivered < wanted && info->output_scanline < info->output_height) {
        JSAMPROW pointers[ROWS_AT_A_TIME];
        uint32_t count = wanted - *delivered;
        if (count > ROWS_AT_A_TIME) count = ROWS_AT_A_TIME;
        for (uint32_t index = 0; index < count; index++) pointers[index] = rows + stride * (*delivered + index);
        JDIMENSION done = jpeg_read_scanlines(info, pointers, count);
        if (done == 0) codec_jpeg_fail(decoder, CodecStatusDamaged, "libjpeg stopped without a reason");
        *delivered += done;
    }
    return CodecStatusDone;
}

CodecStatus codec_jpeg_finish(CodecJPEG *decoder) {
    if (setjmp(decoder->escape)) return decoder->status;
    jpeg_finish_decompress(&decoder->info);
    return CodecStatusDone;
}

// MARK: - What happened

CodecJPEGExtent codec_jpeg_extent(const CodecJPEG *decoder) {
    CodecJPEGExtent extent = decoder->extent;
    extent.scan_count = (uint32_t)decoder->info.input_scan_number;
    // Where libjpeg gave up, whatever came after is not decoded.
    if (decoder->status != CodecStatusDone && decoder->has_started && !decoder->hit_end)
        extent.has_undecoded_data = true;
    return extent;
}

const char *codec_jpeg_message(const CodecJPEG *decoder) {
    return decoder->message;
}

uint64_t codec_jpeg_warning_count(const CodecJPEG *decoder) {
    return decoder->warning_count;
}

const char *codec_jpeg_first_warning(const CodecJPEG *decoder) {
    return decoder->first_warning;
}

const char *codec_jpeg_version(void) {
#ifdef LIBJPEG_TURBO_VERSION
    return TEXT_OF_VALUE(LIBJPEG_TURBO_VERSION);
#else
    return TEXT_OF_VALUE(JPEG_LIB_VERSION);
#endif
}
