/// The loop with AVX2, 32 places a step. It runs only after dispatch.c has asked the processor.
#if defined(__x86_64__)

#include "loops.h"

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

/// A table of 16 values, in both halves of a vector.
static inline __m256i table(const uint8_t *values)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)values));
}

/// The groups in whose signatures each of 32 bytes can stand at one position.
static inline __m256i groups(const uint8_t *bytes, __m256i low, __m256i high)
{
    const __m256i nibble = _mm256_set1_epi8(0x0F);
    const __m256i values = _mm256_loadu_si256((const __m256i *)bytes);
    return _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(values, nibble)),
        _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(values, 4), nibble)));
}

static size_t next_candidate(const SearchTables *tables, const uint8_t *bytes, size_t start, size_t end)
{
    const __m256i low_0 = table(tables->low), high_0 = table(tables->high);
    const __m256i low_1 = table(tables->low + 16), high_1 = table(tables->high + 16);
    const __m256i low_2 = table(tables->low + 32), high_2 = table(tables->high + 32);
    while (end - start >= 32) {
        const uint8_t *place = bytes + start;
        const __m256i all = _mm256_and_si256(
            groups(place, low_0, high_0),
            _mm256_and_si256(groups(place + 1, low_1, high_1), groups(place + 2, low_2, high_2)));
        if (!_mm256_testz_si256(all, all)) {
            const __m256i none = _mm256_cmpeq_epi8(all, _mm256_setzero_si256());
            return start + (size_t)__builtin_ctz(~(uint32_t)_mm256_movemask_epi8(none));
        }
        start += 32;
    }
    return search_each(tables, bytes, start, end);
}

const SearchKernels search_kernels_avx2 = {next_candidate};

#pragma clang attribute pop

#endif
