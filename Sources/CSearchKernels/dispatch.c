/// Which table this processor can run.
#include "loops.h"

const SearchKernels *search_kernels_for(ProcessorInstructions instructions)
{
    if (!processor_has(instructions))
        return NULL;
#if defined(__x86_64__)
    // Wider vectors would find nothing sooner: reading the bytes takes as long.
    if (instructions != ProcessorInstructionsPortable)
        return &search_kernels_avx2;
#endif
    return &search_kernels_portable;
}
