/// Which table this processor can run.
#include "loops.h"

#include <stdlib.h>
#include <string.h>

const SearchKernels *search_kernels_for(SearchInstructionSet instruction_set)
{
    switch (instruction_set) {
    case SearchInstructionSetPortable: return &search_kernels_portable;
    case SearchInstructionSetAVX2:
#if defined(__x86_64__)
        // The compiler's runtime also asks whether the operating system saves the wide registers.
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") ? &search_kernels_avx2 : NULL;
#else
        return NULL;
#endif
    }
}

const SearchKernels *search_kernels_in_use(const char *variable_name)
{
    const char *name = getenv(variable_name);
    const SearchKernels *fastest = search_kernels_for(SearchInstructionSetAVX2);
    return fastest == NULL || (name != NULL && strcmp(name, "portable") == 0) ? &search_kernels_portable : fastest;
}
