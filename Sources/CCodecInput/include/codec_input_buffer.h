/// The inside of CodecInput, for the shims whose libraries read from its buffer. No part of what Swift sees.
#pragma once

#include "CCodecInput.h"

/// The buffer holds a multiple of what PNG wants to see ahead of its reading (see CPNGCodec).
enum { CODEC_INPUT_CAPACITY = 64 * 1024 };

struct CodecInput {
    CodecReadFunction read;
    void *context;
    uint64_t cpu_deadline;
    uint64_t byte_count;
    bool has_ended;
    /// The bytes not yet consumed are `bytes[start..<end]`.
    size_t start;
    size_t end;
    uint8_t bytes[CODEC_INPUT_CAPACITY];
};

/// Reads until at least `minimum` bytes are at hand or the data ends, and returns how many are at hand. The bytes may
/// move. `minimum` is at most a quarter of the capacity, so that reads stay large.
size_t codec_input_fill(CodecInput *input, size_t minimum);

/// Up to the `capacity` of `target`, terminator included.
void codec_copy_text(char *target, size_t capacity, const char *text);
