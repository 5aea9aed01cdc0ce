/// What the variants share.
#pragma once

#include "CSearchKernels.h"

#if defined(__x86_64__)
extern const SearchKernels search_kernels_avx2;
#endif

/// The groups of whose signatures one can begin at `place`.
static inline uint8_t search_groups_at(const SearchTables *tables, const uint8_t *place)
{
    return tables->bytes[place[0]] & tables->bytes[256 + place[1]] & tables->bytes[512 + place[2]];
}

/// The first candidate from `start` on, looked for place by place.
static inline size_t search_each(const SearchTables *tables, const uint8_t *bytes, size_t start, size_t end)
{
    while (start < end && search_groups_at(tables, bytes + start) == 0)
        start++;
    return start;
}
