/// The loops with AVX2, 16 hashes a step. Every function here runs only after dispatch.c has asked the processor.
#if defined(__x86_64__)

#include "kernels.h"

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)

/// The number of set bits of each half byte, for `_mm256_shuffle_epi8`.
HASH_INLINE __m256i counts_of_nibbles(void)
{
    return _mm256_setr_epi8(
        0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
}

/// The lower half of each byte.
HASH_INLINE __m256i low_nibbles(__m256i bits) { return _mm256_and_si256(bits, _mm256_set1_epi8(0x0F)); }

/// The upper half of each byte.
HASH_INLINE __m256i high_nibbles(__m256i bits) { return low_nibbles(_mm256_srli_epi16(bits, 4)); }

/// The number of differing bits in each 64-bit lane.
///
/// AVX2 has no population count: the bits of each half byte are looked up in a table of 16, and the counts of the eight
/// bytes of a lane summed.
HASH_INLINE __m256i differing_bits(const uint8_t *hashes, __m256i query)
{
    const __m256i bits = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)hashes), query);
    const __m256i counts = _mm256_add_epi8(
        _mm256_shuffle_epi8(counts_of_nibbles(), low_nibbles(bits)),
        _mm256_shuffle_epi8(counts_of_nibbles(), high_nibbles(bits)));
    return _mm256_sad_epu8(counts, _mm256_setzero_si256());
}

/// The counts of four vectors as 16-bit lanes: in each 128-bit half, the two counts of the first vector's half, then
/// those of the second's, third's and fourth's.
HASH_INLINE __m256i packed_bits(const uint8_t *hashes, __m256i query)
{
    const __m256i first = _mm256_packs_epi32(differing_bits(hashes, query), differing_bits(hashes + 32, query));
    const __m256i second = _mm256_packs_epi32(differing_bits(hashes + 64, query), differing_bits(hashes + 96, query));
    return _mm256_packs_epi32(first, second);
}

/// For eight hashes of 256 bits, the sums of words 0 and 1 in the low half, and of words 2 and 3 in the high half.
HASH_INLINE __m256i half_distances(const uint8_t *hashes, __m256i query)
{
    const __m256i ones = _mm256_set1_epi16(1);
    return _mm256_packs_epi32(
        _mm256_madd_epi16(packed_bits(hashes, query), ones), _mm256_madd_epi16(packed_bits(hashes + 128, query), ones));
}

/// The distances of 16 hashes of 256 bits, in their order.
HASH_INLINE __m256i distances_256(const uint8_t *hashes, __m256i query)
{
    const __m256i first = half_distances(hashes, query);
    const __m256i second = half_distances(hashes + 256, query);
    return _mm256_add_epi16(
        _mm256_permute2x128_si256(first, second, 0x20), _mm256_permute2x128_si256(first, second, 0x31));
}

/// The distances of 16 hashes of 64 bits, in their order: each pair of 16-bit lanes goes where its hashes were.
HASH_INLINE __m256i distances_64(const uint8_t *hashes, __m256i query)
{
    return _mm256_permutevar8x32_epi32(packed_bits(hashes, query), _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
}

/// Appends those of 16 hashes whose distance is within the radius. Nearly always there is none.
HASH_INLINE size_t append_within(
    __m256i block, __m256i radius, size_t base, size_t found, uint32_t *positions, uint16_t *distances)
{
    const __m256i beyond = _mm256_cmpgt_epi16(block, radius);
    // One byte a hash instead of two, so that the mask has one bit a hash.
    const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(beyond), _mm256_extracti128_si256(beyond, 1));
    const uint32_t mask = (uint32_t)_mm_movemask_epi8(bytes) ^ 0xFFFF;
    if (__builtin_expect(mask == 0, 1))
        return found;
    uint16_t block_distances[16];
    _mm256_storeu_si256((__m256i *)block_distances, block);
    return hash_append(mask, base, block_distances, found, positions, distances);
}

static size_t within_256(
    const void *hashes, size_t count, const uint64_t *query, uint32_t radius, uint32_t *positions, uint16_t *distances)
{
    const uint8_t *bytes = hashes;
    const __m256i query_lanes = _mm256_loadu_si256((const __m256i *)query);
    const __m256i radius_lanes = _mm256_set1_epi16(hash_radius_lane(radius));
    size_t found = 0, base = 0;
    for (; count - base >= 16; base += 16) {
        const __m256i block = distances_256(bytes + 32 * base, query_lanes);
        found = append_within(block, radius_lanes, base, found, positions, distances);
    }
    return hash_finish_256(bytes, base, count, query, radius, found, positions, distances);
}

static size_t within_64(
    const void *hashes, size_t count, uint64_t query, uint32_t radius, uint32_t *positions, uint16_t *distances)
{
    const uint8_t *bytes = hashes;
    const __m256i query_lanes = _mm256_set1_epi64x((long long)query);
    const __m256i radius_lanes = _mm256_set1_epi16(hash_radius_lane(radius));
    size_t found = 0, base = 0;
    for (; count - base >= 16; base += 16) {
        const __m256i block = distances_64(bytes + 8 * base, query_lanes);
        found = append_within(block, radius_lanes, base, found, positions, distances);
    }
    return hash_finish_64(bytes, base, count, query, radius, found, positions, distances);
}

/// The half bytes of the same word of four hashes.
typedef struct Nibbles {
    __m256i low;
    __m256i high;
} Nibbles;

HASH_INLINE Nibbles nibbles(__m256i words) { return (Nibbles){low_nibbles(words), high_nibbles(words)}; }

/// The first and the second words of 16 hashes, four hashes a vector.
typedef struct FirstWords {
    Nibbles words_0[4];
    Nibbles words_1[4];
} FirstWords;

HASH_INLINE FirstWords first_words(const uint8_t *hashes)
{
    FirstWords result;
    for (int i = 0; i < 4; i++) {
        const __m256i *four = (const __m256i *)(hashes + 128 * i);
        // Words 0 and 1 of two hashes each.
        const __m256i first = _mm256_permute2x128_si256(
            _mm256_loadu_si256(four), _mm256_loadu_si256(four + 1), 0x20);
        const __m256i second = _mm256_permute2x128_si256(
            _mm256_loadu_si256(four + 2), _mm256_loadu_si256(four + 3), 0x20);
        result.words_0[i] = nibbles(_mm256_unpacklo_epi64(first, second));
        result.words_1[i] = nibbles(_mm256_unpackhi_epi64(first, second));
    }
    return result;
}

/// The number of differing bits in each byte.
HASH_INLINE __m256i differing_bits_of_bytes(Nibbles words, Nibbles query)
{
    return _mm256_add_epi8(
        _mm256_shuffle_epi8(counts_of_nibbles(), _mm256_xor_si256(words.low, query.low)),
        _mm256_shuffle_epi8(counts_of_nibbles(), _mm256_xor_si256(words.high, query.high)));
}

/// Whether one of 16 hashes is within the radius of the query by its first two words alone: if none is, none is by all
/// four.
HASH_INLINE int may_be_within(const FirstWords *hashes, const uint64_t *query, __m256i radius)
{
    const Nibbles query_0 = nibbles(_mm256_set1_epi64x((long long)query[0]));
    const Nibbles query_1 = nibbles(_mm256_set1_epi64x((long long)query[1]));
    __m256i least = _mm256_set1_epi32(INT32_MAX);
    for (int i = 0; i < 4; i++) {
        const __m256i counts = _mm256_add_epi8(
            differing_bits_of_bytes(hashes->words_0[i], query_0), differing_bits_of_bytes(hashes->words_1[i], query_1));
        least = _mm256_min_epi32(least, _mm256_sad_epu8(counts, _mm256_setzero_si256()));
    }
    return _mm256_movemask_epi8(_mm256_cmpgt_epi32(least, radius)) != -1;
}

static void within_256_each(
    const void *hashes, size_t count, const uint64_t *queries, size_t query_count, uint32_t radius,
    uint32_t *positions, uint16_t *distances, size_t *found)
{
    const uint8_t *bytes = hashes;
    const __m256i radius_lanes = _mm256_set1_epi16(hash_radius_lane(radius));
    // The sums to compare it with are in the lower halves of words; no upper half is within -1.
    const __m256i radius_words = _mm256_set1_epi64x((long long)0xFFFFFFFF00000000 | hash_radius_lane(radius));
    for (size_t i = 0; i < query_count; i++)
        found[i] = 0;
    size_t base = 0;
    for (; count - base >= 16; base += 16) {
        const uint8_t *start = bytes + 32 * base;
        const FirstWords words = first_words(start);
        for (size_t i = 0; i < query_count; i++) {
            const uint64_t *query = queries + 4 * i;
            if (radius < hash_half_radius && __builtin_expect(!may_be_within(&words, query, radius_words), 1))
                continue;
            const __m256i block = distances_256(start, _mm256_loadu_si256((const __m256i *)query));
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

/// For each byte of a needle's sketch, how many bits a half byte differs from its lower and from its upper half, by half byte.
typedef struct SketchTables {
    __m128i low[8];
    __m128i high[8];
} SketchTables;

HASH_INLINE SketchTables sketch_tables(const uint64_t *needle)
{
    const __m128i nibbles = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m128i counts = _mm256_castsi256_si128(counts_of_nibbles());
    SketchTables tables;
    for (int j = 0; j < 8; j++) {
        const uint8_t byte = hash_sketch_byte(needle, j);
        tables.low[j] = _mm_shuffle_epi8(counts, _mm_xor_si128(nibbles, _mm_set1_epi8((char)(byte & 0x0F))));
        tables.high[j] = _mm_shuffle_epi8(counts, _mm_xor_si128(nibbles, _mm_set1_epi8((char)(byte >> 4))));
    }
    return tables;
}

static size_t near_256(
    const void *sketches, const void *hashes, size_t count, size_t *block, const uint64_t *needles, size_t needle_count,
    uint32_t sketch_radius, uint32_t radius, int both, HashSketchHit *hits, size_t capacity)
{
    SketchTables tables[HASH_SKETCH_NEEDLES];
    for (size_t i = 0; i < needle_count; i++)
        tables[i] = sketch_tables(needles + 4 * i);
    const __m256i first_far = _mm256_set1_epi8((char)(sketch_radius + 1));
    const __m256i far_count = _mm256_set1_epi8((char)(both ? 63 - 2 * sketch_radius : 64 - sketch_radius));
    const size_t block_count = (count + HASH_SKETCH_BLOCK - 1) / HASH_SKETCH_BLOCK;
    size_t found = 0, current = *block;
    HashNearQueue queue = {.count = 0};
    for (; current < block_count && capacity - found - queue.count >= HASH_SKETCH_BLOCK * needle_count; current++) {
        const uint8_t *bytes = (const uint8_t *)sketches + 512 * current;
        Nibbles planes[2][8];
        for (int j = 0; j < 8; j++) {
            planes[0][j] = nibbles(_mm256_loadu_si256((const __m256i *)(bytes + 64 * j)));
            planes[1][j] = nibbles(_mm256_loadu_si256((const __m256i *)(bytes + 64 * j + 32)));
        }
        for (size_t i = 0; i < needle_count; i++) {
            __m256i first = _mm256_setzero_si256(), second = _mm256_setzero_si256();
            for (int j = 0; j < 8; j++) {
                const __m256i low = _mm256_broadcastsi128_si256(tables[i].low[j]);
                const __m256i high = _mm256_broadcastsi128_si256(tables[i].high[j]);
                first = _mm256_add_epi8(first, _mm256_shuffle_epi8(low, planes[0][j].low));
                second = _mm256_add_epi8(second, _mm256_shuffle_epi8(low, planes[1][j].low));
                first = _mm256_add_epi8(first, _mm256_shuffle_epi8(high, planes[0][j].high));
                second = _mm256_add_epi8(second, _mm256_shuffle_epi8(high, planes[1][j].high));
            }
            // As with AVX-512; a number is at least another one if it is the greater of the two.
            first = _mm256_sub_epi8(first, first_far);
            second = _mm256_sub_epi8(second, first_far);
            const __m256i near_first = _mm256_cmpeq_epi8(_mm256_max_epu8(first, far_count), first);
            const __m256i near_second = _mm256_cmpeq_epi8(_mm256_max_epu8(second, far_count), second);
            if (__builtin_expect(_mm256_testz_si256(
                    _mm256_or_si256(near_first, near_second), _mm256_or_si256(near_first, near_second)), 1))
                continue;
            const uint64_t mask = (uint32_t)_mm256_movemask_epi8(near_first)
                | (uint64_t)(uint32_t)_mm256_movemask_epi8(near_second) << 32;
            found = hash_queue_near(
                mask, HASH_SKETCH_BLOCK * current, hashes, count, needles, i, radius, both, &queue, hits, found);
        }
    }
    *block = current;
    return hash_check_near(&queue, hashes, needles, radius, both, hits, found);
}

#pragma clang attribute pop

const HashKernels hash_kernels_avx2 = {
    .within_256 = within_256,
    .within_64 = within_64,
    .within_256_each = within_256_each,
    .within_256_at = within_256_at,
    .within_64_at = within_64_at,
    .near_256 = near_256,
};

#endif
