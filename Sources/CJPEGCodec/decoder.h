/// What the files of the JPEG decoder share.
#pragma once

#include "CJPEGCodec.h"
#include "codec_input_buffer.h"

#include <setjmp.h>
#include <stddef.h>
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>

/// A block of metadata, or null.
typedef struct CodecJPEGBlock {
    uint8_t *bytes;
    size_t count;
} CodecJPEGBlock;

struct CodecJPEG {
    /// libjpeg reaches this object through `info.client_data`.
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    CodecInput *input;

    /// Where `codec_jpeg_fail` goes: set anew by each entry point.
    jmp_buf escape;
    CodecStatus status;
    char message[JMSG_LENGTH_MAX];
    uint64_t warning_count;
    char first_warning[JMSG_LENGTH_MAX];

    uint32_t maximum_scan_count;
    uint32_t progress_calls;
    bool has_started;
    bool hit_end;
    bool decodes_every_scan;
    /// Whether the scan being read is passed over: what libjpeg says of its data then means nothing.
    bool is_passing_over;
    /// One bit for each component that a scan has named.
    uint32_t components_seen;
    CodecJPEGExtent extent;

    CodecJPEGBlock exif;
    CodecJPEGBlock xmp;
};

/// Leaves the current entry point with a status.
_Noreturn void codec_jpeg_fail(CodecJPEG *decoder, CodecStatus status, const char *message);
/// Remembers, once, that the scan being read ends here.
void codec_jpeg_mark_truncated(CodecJPEG *decoder);
/// Before libjpeg reads on: if a scan starts here that the output does not need, skips its data.
void codec_jpeg_pass_over_unneeded_scan(CodecJPEG *decoder);
/// Fills `decoder->source`: bytes from the input, an end-of-image marker where they end.
void codec_jpeg_attach_source(CodecJPEG *decoder);
/// Keeps the first EXIF block and the first XMP packet, each up to the 64 KiB that a marker can hold, and skips
/// everything else in APP1.
boolean codec_jpeg_read_app1(j_decompress_ptr info);
