/// Which of the instruction sets that loops are written for this processor has, for the Swift target PerceptualHash and the loops in C.
#pragma once

#include <stdbool.h>

typedef enum __attribute__((enum_extensibility(closed))) ProcessorInstructions {
    /// Those that the whole program is compiled for.
    ProcessorInstructionsPortable,
    /// x86-64 with AVX2.
    ProcessorInstructionsAVX2,
    /// x86-64 with AVX-512 and its population count (Ice Lake, Zen 4, and later).
    ProcessorInstructionsAVX512,
} ProcessorInstructions;

/// Whether this processor and its operating system have the instructions.
bool processor_has(ProcessorInstructions instructions);
