/// The loop with the instructions that the whole program is compiled for.
#include "loops.h"

static size_t next_candidate(const SearchTables *tables, const uint8_t *bytes, size_t start, size_t end)
{
    // One branch for eight places.
    while (end - start >= 8) {
        uint8_t groups = 0;
        for (size_t i = 0; i < 8; i++)
            groups |= search_groups_at(tables, bytes + start + i);
        if (groups != 0)
            break;
        start += 8;
    }
    return search_each(tables, bytes, start, end);
}

const SearchKernels search_kernels_portable = {next_candidate};
