/// The loops with AVX-512, 32 hashes a step. Every function here runs only after dispatch.c has asked the processor.
#if defined(__x86_64__)

#include "kernels.h"

#include <immintrin.h>

#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx512f,avx512bw,avx512vpopcntdq,avx512bitalg,popcnt"))), apply_to = function)

/// The number of differing bits in each 64-bit lane.
HASH_INLINE __m512i differing_bits(const uint8_t *hashes, __m512i query)
{
    return _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(hashes), query));
}

/// The counts of four vectors as 16-bit lanes: in each 128-bit quarter, the two counts of the first vector's quarter,
/// then those of the second's, third's and fourth's.
HASH_INLINE __m512i packed_bits(const uint8_t *hashes, __m512i query)
{
    const __m512i first = _mm512_packs_epi32(differing_bits(hashes, query), differing_bits(hashes + 64, query));
    const __m512i second = _mm512_packs_epi32(differing_bits(hashes + 128, query), differing_bits(hashes + 192, query));
    return _mm512_packs_epi32(first, second);
}

/// For 16 hashes of 256 bits, by quarter: the sums of words 0 and 1 of the even hashes, of words 2 and 3 of these, and
/// the same two of the odd hashes.
HASH_INLINE __m512i half_distances(const uint8_t *hashes, __m512i query)
{
    const __m512i ones = _mm512_set1_epi16(1);
    return _mm512_packs_epi32(
        _mm512_madd_epi16(packed_bits(hashes, query), ones), _mm512_madd_epi16(packed_bits(hashes + 256, query), ones));
}

/// The order that puts even and odd hashes, which lie by eights, back between each other.
static const uint16_t order_256[32] = {0,  8,  1,  9,  2,  10, 3,  11, 4,  12, 5,  13, 6,  14, 7,  15,
                                       16, 24, 17, 25, 18, 26, 19, 27, 20, 28, 21, 29, 22, 30, 23, 31};

/// The distances of 32 hashes of 256 bits, in their order.
HASH_INLINE __m512i distances_256(const uint8_t *hashes, __m512i query)
{
    const __m512i first = half_distances(hashes, query);
    const __m512i second = half_distances(hashes + 512, query);
    const __m512i sums = _mm512_add_epi16(
        _mm512_shuffle_i64x2(first, second, _MM_SHUFFLE(2, 0, 2, 0)),
        _mm512_shuffle_i64x2(first, second, _MM_SHUFFLE(3, 1, 3, 1)));
    return _mm512_permutexvar_epi16(_mm512_loadu_si512(order_256), sums);
}

/// The distances of 32 hashes of 64 bits, in their order: each pair of 16-bit lanes goes where its hashes were.
HASH_INLINE __m512i distances_64(const uint8_t *hashes, __m512i query)
{
    const __m512i order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    return _mm512_permutexvar_epi32(order, packed_bits(hashes, query));
}

/// Appends those of 32 hashes whose distance is within the radius. Nearly always there is none.
HASH_INLINE size_t append_within(
    __m512i block, __m512i radius, size_t base, size_t found, uint32_t *positions, uint16_t *distances)
{
    const uint32_t mask = _mm512_cmple_epi16_mask(block, radius);
    if (__builtin_expect(mask == 0, 1))
        return found;
    uint16_t block_distances[32];
    _mm512_storeu_si512(block_distances, block);
    return hash_append(mask, base, block_distances, found, positions, distances);
}

static size_t within_256(
    const void *hashes, size_t count, const uint64_t *query, uint32_t radius, uint32_t *positions, uint16_t *distances)
{
    const uint8_t *bytes = hashes;
    const __m512i query_lanes = _mm512_broadcast_i64x4(_mm256_loadu_si256((const __m256i *)query));
    const __m512i radius_lanes = _mm512_set1_epi16(hash_radius_lane(radius));
    size_t found = 0, base = 0;
    for (; count - base >= 32; base += 32) {
        const __m512i block = distances_256(bytes + 32 * base, query_lanes);
        found = append_within(block, radius_lanes, base, found, positions, distances);
    }
    return hash_finish_256(bytes, base, count, query, radius, found, positions, distances);
}

static size_t within_64(
    const void *hashes, size_t count, uint64_t query, uint32_t radius, uint32_t *positions, uint16_t *distances)
{
    const uint8_t *bytes = hashes;
    const __m512i query_lanes = _mm512_set1_epi64((long long)query);
    const __m512i radius_lanes = _mm512_set1_epi16(hash_radius_lane(radius));
    size_t found = 0, base = 0;
    for (; count - base >= 32; base += 32) {
        const __m512i block = distances_64(bytes + 8 * base, query_lanes);
        found = append_within(block, radius_lanes, base, found, positions, distances);
    }
    return hash_finish_64(bytes, base, count, query, radius, found, positions, distances);
}

/// The first and the second words of 32 hashes, eight hashes a vector.
typedef struct FirstWords {
    __m512i words_0[4];
    __m512i words_1[4];
} FirstWords;

HASH_INLINE FirstWords first_words(const uint8_t *hashes)
{
    const __m512i order = _mm512_setr_epi64(0, 4, 8, 12, 1, 5, 9, 13);
    FirstWords result;
    for (int i = 0; i < 4; i++) {
        const uint8_t *eight = hashes + 256 * i;
        const __m512i first = _mm512_permutex2var_epi64(
            _mm512_loadu_si512(eight), order, _mm512_loadu_si512(eight + 64));
        const __m512i second = _mm512_permutex2var_epi64(
            _mm512_loadu_si512(eight + 128), order, _mm512_loadu_si512(eight + 192));
        result.words_0[i] = _mm512_shuffle_i64x2(first, second, _MM_SHUFFLE(1, 0, 1, 0));
        result.words_1[i] = _mm512_shuffle_i64x2(first, second, _MM_SHUFFLE(3, 2, 3, 2));
    }
    return result;
}

/// Whether one of 32 hashes is within the radius of the query by its first two words alone: if none is, none is by all
/// four.
HASH_INLINE int may_be_within(const FirstWords *hashes, const uint64_t *query, __m512i radius)
{
    const __m512i query_0 = _mm512_set1_epi64((long long)query[0]), query_1 = _mm512_set1_epi64((long long)query[1]);
    __mmask8 mask = 0;
    for (int i = 0; i < 4; i += 2) {
        const __m512i first = _mm512_add_epi64(
            _mm512_popcnt_epi64(_mm512_xor_si512(hashes->words_0[i], query_0)),
            _mm512_popcnt_epi64(_mm512_xor_si512(hashes->words_1[i], query_1)));
        const __m512i second = _mm512_add_epi64(
            _mm512_popcnt_epi64(_mm512_xor_si512(hashes->words_0[i + 1], query_0)),
            _mm512_popcnt_epi64(_mm512_xor_si512(hashes->words_1[i + 1], query_1)));
        mask |= _mm512_cmple_epi64_mask(_mm512_min_epi64(first, second), radius);
    }
    return mask != 0;
}

static void within_256_each(
    const void *hashes, size_t count, const uint64_t *queries, size_t query_count, uint32_t radius,
    uint32_t *positions, uint16_t *distances, size_t *found)
{
    const uint8_t *bytes = hashes;
    const __m512i radius_lanes = _mm512_set1_epi16(hash_radius_lane(radius));
    const __m512i radius_words = _mm512_set1_epi64(hash_radius_lane(radius));
    for (size_t i = 0; i < query_count; i++)
        found[i] = 0;
    size_t base = 0;
    for (; count - base >= 32; base += 32) {
        const uint8_t *start = bytes + 32 * base;
        const FirstWords words = first_words(start);
        for (size_t i = 0; i < query_count; i++) {
            const uint64_t *query = queries + 4 * i;
            if (radius < hash_half_radius && __builtin_expect(!may_be_within(&words, query, radius_words), 1))
                continue;
            const __m512i query_lanes = _mm512_broadcast_i64x4(_mm256_loadu_si256((const __m256i *)query));
            const __m512i block = distances_256(start, query_lanes);
            found[i] = append_within(
                block, radius_lanes, base, found[i], positions + i * count, distances + i * count);
        }
    }
    for (size_t i = 0; i < query_count; i++)
        found[i] = hash_finish_256(
            bytes, base, count, queries + 4 * i, radius, found[i], positions + i * count, distances + i * count);
}

static size_t within_256_at(
    const void *hashes, const uint32_t *positions, size_t count, const uint64_t *query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances)
{
    return hash_check_256(hashes, positions, count, query, radius, found_positions, distances);
}

static size_t within_64_at(
    const void *hashes, const uint32_t *positions, size_t count, uint64_t query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances)
{
    return hash_check_64(hashes, positions, count, query, radius, found_positions, distances);
}

/// The sketch of a needle, each byte four times: so it is taken to all lanes while it is loaded.
typedef struct SketchBytes {
    uint32_t bytes[8];
} SketchBytes;

static size_t near_256(
    const void *sketches, const void *hashes, size_t count, size_t *block, const uint64_t *needles, size_t needle_count,
    uint32_t sketch_radius, uint32_t radius, int both, HashSketchHit *hits, size_t capacity)
{
    SketchBytes needle_bytes[HASH_SKETCH_NEEDLES];
    for (size_t i = 0; i < needle_count; i++)
        for (int j = 0; j < 8; j++)
            needle_bytes[i].bytes[j] = 0x01010101u * hash_sketch_byte(needles + 4 * i, j);
    // Distances between the radius and its counterpart are far: taking the first of them away leaves small numbers, and
    // near ones above and below both become large.
    const __m512i first_far = _mm512_set1_epi8((char)(sketch_radius + 1));
    const __m512i far_count = _mm512_set1_epi8((char)(both ? 63 - 2 * sketch_radius : 64 - sketch_radius));
    const size_t block_count = (count + HASH_SKETCH_BLOCK - 1) / HASH_SKETCH_BLOCK;
    size_t found = 0, current = *block;
    HashNearQueue queue = {.count = 0};
    for (; current < block_count && capacity - found - queue.count >= HASH_SKETCH_BLOCK * needle_count; current++) {
        const uint8_t *bytes = (const uint8_t *)sketches + 512 * current;
        __m512i planes[8];
        for (int j = 0; j < 8; j++)
            planes[j] = _mm512_loadu_si512(bytes + 64 * j);
        for (size_t i = 0; i < needle_count; i++) {
            __m512i sums[2] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
            for (int j = 0; j < 8; j++) {
                const __m512i byte = _mm512_set1_epi32((int)needle_bytes[i].bytes[j]);
                sums[j % 2] = _mm512_add_epi8(sums[j % 2], _mm512_popcnt_epi8(_mm512_xor_si512(planes[j], byte)));
            }
            const __m512i distances = _mm512_sub_epi8(_mm512_add_epi8(sums[0], sums[1]), first_far);
            const uint64_t mask = _mm512_cmpge_epu8_mask(distances, far_count);
            if (__builtin_expect(mask == 0, 1))
                continue;
            found = hash_queue_near(
                mask, HASH_SKETCH_BLOCK * current, hashes, count, needles, i, radius, both, &queue, hits, found);
        }
    }
    *block = current;
    return hash_check_near(&queue, hashes, needles, radius, both, hits, found);
}

#pragma clang attribute pop

const HashKernels hash_kernels_avx512 = {
    .within_256 = within_256,
    .within_64 = within_64,
    .within_256_each = within_256_each,
    .within_256_at = within_256_at,
    .within_64_at = within_64_at,
    .near_256 = near_256,
};

#endif
