/// Which tables this processor can run.
#include "kernels.h"

#include <stdlib.h>

const HashKernels *hash_kernels_for(HashInstructionSet instruction_set)
{
#if defined(__x86_64__)
    // The compiler's runtime also asks whether the operating system saves the wide registers.
    __builtin_cpu_init();
    switch (instruction_set) {
    case HashInstructionSetAVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") ? &hash_kernels_avx2 : NULL;
    case HashInstructionSetAVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
                && __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512bitalg")
                && __builtin_cpu_supports("popcnt")
            ? &hash_kernels_avx512
            : NULL;
    }
#else
    (void)instruction_set;
#endif
    return NULL;
}

const char *hash_environment_variable(const char *name) { return getenv(name); }
