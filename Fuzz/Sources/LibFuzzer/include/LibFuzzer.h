/// The part of libFuzzer's interface that a program with a `main` of its own needs.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer with the arguments of the program, calling `test` with each input.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
/// Mutates `data` of `size` bytes in place, up to `maximum_size`, and returns the new size.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maximum_size);
