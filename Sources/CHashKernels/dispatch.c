/// Which table this processor can run.
#include "kernels.h"

const HashKernels *hash_kernels_for(ProcessorInstructions instructions)
{
#if defined(__x86_64__)
    if (processor_has(instructions))
        switch (instructions) {
        case ProcessorInstructionsPortable: return NULL;
        case ProcessorInstructionsAVX2: return &hash_kernels_avx2;
        case ProcessorInstructionsAVX512: return &hash_kernels_avx512;
        }
#else
    (void)instructions;
#endif
    return NULL;
}
