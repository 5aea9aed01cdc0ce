/// Loops over hashes, written once for each instruction set, for the Swift target HashIndex.
///
/// They exist because Swift cannot choose an instruction set for one function, and the x86-64 that every program is
/// built for has neither a population count nor wide vectors. What each loop must return is what the portable Swift
/// loop returns; on processors without a table here, that loop is the product.
///
/// A table is taken by name, and null where the processor lacks the instructions: so a test can run every one that
/// there is. Nothing is global but constant tables; every function may be called by any number of threads.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The instruction sets that have a table.
typedef enum __attribute__((enum_extensibility(closed))) HashInstructionSet {
    /// x86-64 with AVX2 and POPCNT.
    HashInstructionSetAVX2,
    /// x86-64 with AVX-512 F, BW and VPOPCNTDQ, and POPCNT.
    HashInstructionSetAVX512,
} HashInstructionSet;

/// Finds the hashes of a block that differ from `query` in at most `radius` bits.
///
/// - `hashes`: `count` hashes of 32 bytes each, of any alignment; not read if `count` is 0.
/// - `count`: less than 2^32.
/// - `query`: the 32 bytes to compare with, as four words.
/// - `positions`, `distances`: room for `count` entries each, apart from each other and from the hashes. The first so
///   many as the function returns are written: the number of hashes before the one found, and the number of differing
///   bits, in the order of the hashes. What the others hold afterwards is not defined.
/// - Returns: how many were found.
typedef size_t (*HashScan256)(
    const void *hashes, size_t count, const uint64_t *query, uint32_t radius, uint32_t *positions, uint16_t *distances);

/// The same for hashes of 8 bytes each.
typedef size_t (*HashScan64)(
    const void *hashes, size_t count, uint64_t query, uint32_t radius, uint32_t *positions, uint16_t *distances);

/// The loops of one instruction set.
typedef struct HashKernels {
    HashScan256 within_256;
    HashScan64 within_64;
} HashKernels;

/// The loops of `instruction_set`, or null where this processor or its operating system does not support it.
const HashKernels *_Nullable hash_kernels_for(HashInstructionSet instruction_set);

/// The text of the environment variable `name`, or null if it is not set. Valid until the environment changes.
const char *_Nullable hash_environment_variable(const char *name);

#pragma clang assume_nonnull end
