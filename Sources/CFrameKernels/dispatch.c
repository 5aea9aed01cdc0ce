/// Which table this processor can run.
#include "loops.h"

const FrameKernels *frame_kernels_for(ProcessorInstructions instructions)
{
    if (!processor_has(instructions))
        return NULL;
    switch (instructions) {
    case ProcessorInstructionsPortable: return &frame_kernels_portable;
    case ProcessorInstructionsAVX2:
    // These loops gain nothing from wider vectors: a processor that has AVX-512 has AVX2.
    case ProcessorInstructionsAVX512:
#if defined(__x86_64__)
        return &frame_kernels_avx2;
#else
        return NULL;
#endif
    }
}
