/// What the instruction sets share: writing what was found, and the hashes after the last whole vector.
///
/// These functions are always inlined, so that they are compiled with the instructions of their caller: below, a
/// population count is one instruction wherever the caller has it.
#pragma once

#include "CHashKernels.h"

#include <string.h>

#define HASH_INLINE static inline __attribute__((always_inline))

extern const HashKernels hash_kernels_avx2;
extern const HashKernels hash_kernels_avx512;

/// Appends the hashes whose bit in `mask` is set: bit i stands for the hash at `base + i`, at `block_distances[i]`.
/// Returns the number found so far.
HASH_INLINE size_t hash_append(
    uint32_t mask, size_t base, const uint16_t *block_distances, size_t found, uint32_t *positions, uint16_t *distances)
{
    for (; mask != 0; mask &= mask - 1) {
        const uint32_t i = (uint32_t)__builtin_ctz(mask);
        positions[found] = (uint32_t)base + i;
        distances[found] = block_distances[i];
        found++;
    }
    return found;
}

/// Continues a scan hash by hash, from position `start` to `count`. Returns the number found so far.
HASH_INLINE size_t hash_finish_256(
    const uint8_t *hashes, size_t start, size_t count, const uint64_t *query, uint32_t radius, size_t found,
    uint32_t *positions, uint16_t *distances)
{
    for (size_t position = start; position < count; position++) {
        uint64_t words[4];
        memcpy(words, hashes + 32 * position, sizeof words);
        uint32_t distance = 0;
        for (int i = 0; i < 4; i++)
            distance += (uint32_t)__builtin_popcountll(words[i] ^ query[i]);
        if (distance > radius)
            continue;
        positions[found] = (uint32_t)position;
        distances[found] = (uint16_t)distance;
        found++;
    }
    return found;
}

/// The same for hashes of 8 bytes.
HASH_INLINE size_t hash_finish_64(
    const uint8_t *hashes, size_t start, size_t count, uint64_t query, uint32_t radius, size_t found,
    uint32_t *positions, uint16_t *distances)
{
    for (size_t position = start; position < count; position++) {
        uint64_t word;
        memcpy(&word, hashes + 8 * position, sizeof word);
        const uint32_t distance = (uint32_t)__builtin_popcountll(word ^ query);
        if (distance > radius)
            continue;
        positions[found] = (uint32_t)position;
        distances[found] = (uint16_t)distance;
        found++;
    }
    return found;
}

/// The radius as a lane of 16 bits: no distance is above 256, so a larger radius means the same.
HASH_INLINE int16_t hash_radius_lane(uint32_t radius) { return (int16_t)(radius < 256 ? radius : 256); }
