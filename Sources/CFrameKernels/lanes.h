/// Eight values at a time: the vectors that all loops are written with.
///
/// Vectors are the compiler's own: where the processor's are shorter, it takes several.
#pragma once

#include "CFrameKernels.h"

#include <string.h>

// A fused multiplication rounds once instead of twice, and only some processors have it.
#pragma clang fp contract(off)

// Vectors are handed to functions that are always inlined, so it does not matter how they would be.
#pragma clang diagnostic ignored "-Wpsabi"

#define FRAME_INLINE static inline __attribute__((always_inline))

typedef float Lanes __attribute__((vector_size(32)));
typedef int32_t Numbers __attribute__((vector_size(32)));
typedef int16_t Shorts __attribute__((vector_size(32)));

FRAME_INLINE Lanes load(const float *values)
{
    Lanes lanes;
    memcpy(&lanes, values, sizeof lanes);
    return lanes;
}

FRAME_INLINE void store(float *values, Lanes lanes) { memcpy(values, &lanes, sizeof lanes); }

FRAME_INLINE Lanes all(float value) { return (Lanes){value, value, value, value, value, value, value, value}; }

/// Rows become columns: three rounds in which the first half of the vectors is shuffled into the second, like cards.
FRAME_INLINE void transpose_tile(Lanes *tile)
{
#pragma clang loop unroll(full)
    for (int round = 0; round < 3; round++) {
        Lanes shuffled[8];
#pragma clang loop unroll(full)
        for (int i = 0; i < 4; i++) {
            shuffled[2 * i] = __builtin_shufflevector(tile[i], tile[i + 4], 0, 8, 1, 9, 2, 10, 3, 11);
            shuffled[2 * i + 1] = __builtin_shufflevector(tile[i], tile[i + 4], 4, 12, 5, 13, 6, 14, 7, 15);
        }
#pragma clang loop unroll(full)
        for (int i = 0; i < 8; i++)
            tile[i] = shuffled[i];
    }
}
