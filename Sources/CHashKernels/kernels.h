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

/// How many hashes whose sketches are near are fetched before the first of them is compared.
enum { hash_near_ahead = 64 };

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

/// Hashes whose sketches are near, on their way from memory. Most of the time of a scan was once spent on waiting for them.
enum { hash_near_queue_length = hash_near_ahead + HASH_SKETCH_BLOCK };

typedef struct HashNearQueue {
    size_t count;
    uint32_t positions[hash_near_queue_length];
    uint16_t needles[hash_near_queue_length];
} HashNearQueue;

/// Compares the hashes of the queue, which is empty then, and appends those that are near. Returns the number found so far.
HASH_INLINE size_t hash_check_near(
    HashNearQueue *queue, const uint8_t *hashes, const uint64_t *needles, uint32_t radius, int both, HashSketchHit *hits,
    size_t found)
{
    for (size_t i = 0; i < queue->count; i++) {
        const uint32_t position = queue->positions[i];
        const uint16_t needle = queue->needles[i];
        const uint32_t distance = hash_distance_256(hashes + (size_t)32 * position, needles + 4 * needle);
        if (distance > radius && !(both && 256 - distance <= radius))
            continue;
        hits[found].position = position;
        hits[found].needle = needle;
        hits[found].distance = (uint16_t)distance;
        found++;
    }
    queue->count = 0;
    return found;
}

/// Queues the hashes whose sketches are near a needle, those whose bit in `mask` is set, and compares what is queued when enough
/// is. Returns the number found so far.
HASH_INLINE size_t hash_queue_near(
    uint64_t mask, size_t base, const uint8_t *hashes, size_t count, const uint64_t *needles, size_t number,
    uint32_t radius, int both, HashNearQueue *queue, HashSketchHit *hits, size_t found)
{
    for (; mask != 0; mask &= mask - 1) {
        const size_t position = base + (size_t)__builtin_ctzll(mask);
        if (position >= count)
            break;
        hash_prefetch_256(hashes + 32 * position);
        queue->positions[queue->count] = (uint32_t)position;
        queue->needles[queue->count] = (uint16_t)number;
        queue->count++;
    }
    if (queue->count < hash_near_ahead)
        return found;
    return hash_check_near(queue, hashes, needles, radius, both, hits, found);
}
