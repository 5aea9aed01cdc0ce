/// The bytes of one file as the C side of a codec reads them, and the answers that all codecs give.
///
/// Each C library that decodes has a thin shim target of its own, because such libraries report failure by `longjmp`,
/// which must never cross a Swift frame. So every entry point of a shim sets its own jump target and returns a status,
/// and the one Swift function that is called back (the reader of bytes) returns normally: only C code below it jumps. No
/// policy lives in C: which limits hold, what a picture is worth and how its colours are converted is decided in Swift.
///
/// Nothing is global. An object may be used by one thread at a time; a decoder must be destroyed before its input.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What became of a call to a codec. The text is in the `…_message` function of the codec.
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
    /// More parts than the limit that the codec was created with: scans of a JPEG, for example.
    CodecStatusTooManyParts,
    CodecStatusTooMuchTime,
} CodecStatus;

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
/// Copies the next `count` bytes to `bytes` and consumes them; returns how many there were: fewer only at the end.
size_t codec_input_take(CodecInput *input, uint8_t *bytes, size_t count);
/// How many bytes the reader has handed over so far.
uint64_t codec_input_byte_count(const CodecInput *input);
/// Whether the reader has reached the end of the data.
bool codec_input_has_ended(const CodecInput *input);
/// Whether the CPU time of the thread has passed the deadline.
bool codec_input_time_is_up(const CodecInput *input);

#pragma clang assume_nonnull end
