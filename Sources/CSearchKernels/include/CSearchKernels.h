/// The loop that passes over bytes in which nothing begins that is looked for, for the Swift target FileReading.
///
/// It exists because Swift cannot choose an instruction set for one function. All variants give the same places.
///
/// Every function may be called by any number of threads.
#pragma once

#include <CProcessor.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// As many bytes from a place on decide whether it is a candidate.
enum { search_depth = 3 };

/// Which bytes can stand where in the signatures of eight groups, a bit each. A byte of value `b` can stand at position `p` of
/// those of the groups in `low[16 * p + b % 16] & high[16 * p + b / 16]`; `bytes[256 * p + b]` must be the same.
typedef struct SearchTables {
    const uint8_t *low;
    const uint8_t *high;
    const uint8_t *bytes;
} SearchTables;

typedef struct SearchKernels {
    /// The first candidate from `start` on: a place at which each of `search_depth` bytes can stand in a signature of the same
    /// group. `end` if there is none before it.
    ///
    /// - `bytes`: at least `end + search_depth - 1` of them.
    size_t (*next_candidate)(const SearchTables *tables, const uint8_t *bytes, size_t start, size_t end);
} SearchKernels;

/// The loop for every processor.
extern const SearchKernels search_kernels_portable;

/// The loop for processors with the instructions, or null where this one does not have them.
const SearchKernels *_Nullable search_kernels_for(ProcessorInstructions instructions);

#pragma clang assume_nonnull end
