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

/// The number of bits in which a hash of 32 bytes differs from `query`.
HASH_INLINE uint32_t hash_distance_256(const uint8_t *hash, const uint64_t *query)
{
    uint64_t words[4];
    memcpy(words, hash, sizeof words);
    uint32_t distance = 0;
    for (int i = 0; i < 4; i++)
        distance += (uint32_t)__builtin_popcountll(words[i] ^ query[i]);
    return distance;
}

/// The number of bits in which a hash of 8 bytes differs from `query`.
HASH_INLINE uint32_t hash_distance_64(const uint8_t *hash, uint64_t query)
{
    uint64_t word;
    memcpy(&word, hash, sizeof word);
    return (uint32_t)__builtin_popcountll(word ^ query);
}

/// Continues a scan hash by hash, from position `start` to `count`. Returns the number found so far.
HASH_INLINE size_t hash_finish_256(
    const uint8_t *hashes, size_t start, size_t count, const uint64_t *query, uint32_t radius, size_t found,
    uint32_t *positions, uint16_t *distances)
{
    for (size_t position = start; position < count; position++) {
        const uint32_t distance = hash_distance_256(hashes + 32 * position, query);
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
        const uint32_t distance = hash_distance_64(hashes + 8 * position, query);
        if (distance > radius)
            continue;
        positions[found] = (uint32_t)position;
        distances[found] = (uint16_t)distance;
        found++;
    }
    return found;
}

/// How many positions ahead of the comparison a hash is fetched: more than memory takes to answer, and fewer than the
/// first-level cache holds beside the rest.
enum { hash_positions_ahead = 32 };

/// Fetches a hash of 32 bytes, which may lie across two cache lines.
HASH_INLINE void hash_prefetch_256(const uint8_t *hash)
{
    hash_prefetch(hash);
    hash_prefetch(hash + 31);
}

/// Compares the hashes at the listed positions with `query`; see `HashCheck256`.
HASH_INLINE size_t hash_check_256(
    const uint8_t *hashes, const uint32_t *positions, size_t count, const uint64_t *query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances)
{
    for (size_t i = 0; i < count && i < hash_positions_ahead; i++)
        hash_prefetch_256(hashes + (size_t)32 * positions[i]);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (i + hash_positions_ahead < count)
            hash_prefetch_256(hashes + (size_t)32 * positions[i + hash_positions_ahead]);
        // Written in any case and counted if it matches, which no branch could foretell.
        const uint32_t distance = hash_distance_256(hashes + (size_t)32 * positions[i], query);
        found_positions[found] = positions[i];
        distances[found] = (uint16_t)distance;
        found += distance <= radius;
    }
    return found;
}

/// The same for hashes of 8 bytes.
HASH_INLINE size_t hash_check_64(
    const uint8_t *hashes, const uint32_t *positions, size_t count, uint64_t query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances)
{
    for (size_t i = 0; i < count && i < hash_positions_ahead; i++)
        hash_prefetch(hashes + (size_t)8 * positions[i]);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (i + hash_positions_ahead < count)
            hash_prefetch(hashes + (size_t)8 * positions[i + hash_positions_ahead]);
        const uint32_t distance = hash_distance_64(hashes + (size_t)8 * positions[i], query);
        found_positions[found] = positions[i];
        distances[found] = (uint16_t)distance;
        found += distance <= radius;
    }
    return found;
}

/// The radius below which hashes are first compared by half their bits: beyond, so many halves are within it that looking
/// at the whole at once takes less time.
enum { hash_half_radius = 48 };

/// The radius as a lane of 16 bits: no distance is above 256, so a larger radius means the same.
HASH_INLINE int16_t hash_radius_lane(uint32_t radius) { return (int16_t)(radius < 256 ? radius : 256); }

/// Byte `index` of the sketch of a hash: the lower half of the 16-bit word of that number.
HASH_INLINE uint8_t hash_sketch_byte(const uint64_t *hash, int index)
{
    return (uint8_t)(hash[index / 4] >> (16 * (index % 4)));
}

/// Compares the hashes whose sketches are near, those whose bit in `mask` is set, and appends those that are near themselves.
/// Returns the number found so far.
HASH_INLINE size_t hash_append_near(
    uint64_t mask, size_t base, const uint8_t *hashes, size_t count, const uint64_t *needle, size_t number,
    uint32_t radius, int both, HashSketchHit *hits, size_t found)
{
    for (; mask != 0; mask &= mask - 1) {
        const size_t position = base + (size_t)__builtin_ctzll(mask);
        if (position >= count)
            break;
        const uint32_t distance = hash_distance_256(hashes + 32 * position, needle);
        if (distance > radius && !(both && 256 - distance <= radius))
            continue;
        hits[found].position = (uint32_t)position;
        hits[found].needle = (uint16_t)number;
        hits[found].distance = (uint16_t)distance;
        found++;
    }
    return found;
}
