/// Which table this processor can run.
#include "loops.h"

#include <stdlib.h>

const FrameKernels *frame_kernels_for(FrameInstructionSet instruction_set)
{
    switch (instruction_set) {
    case FrameInstructionSetPortable: return &frame_kernels_portable;
    case FrameInstructionSetAVX2:
#if defined(__x86_64__)
        // The compiler's runtime also asks whether the operating system saves the wide registers.
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") ? &frame_kernels_avx2 : NULL;
#else
        return NULL;
#endif
    }
}

const FrameKernels *frame_kernels_in_use(const char *variable_name)
{
    const char *name = getenv(variable_name);
    const FrameKernels *fastest = frame_kernels_for(FrameInstructionSetAVX2);
    return fastest == NULL || (name != NULL && strcmp(name, "portable") == 0) ? &frame_kernels_portable : fastest;
}
