#include "CProcessor.h"

bool processor_has(ProcessorInstructions instructions)
{
#if defined(__x86_64__)
    // The compiler's runtime also asks whether the operating system saves the wide registers.
    __builtin_cpu_init();
#endif
    switch (instructions) {
    case ProcessorInstructionsPortable: return true;
#if defined(__x86_64__)
    case ProcessorInstructionsAVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    case ProcessorInstructionsAVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512bitalg")
            && processor_has(ProcessorInstructionsAVX2);
#else
    case ProcessorInstructionsAVX2:
    case ProcessorInstructionsAVX512: return false;
#endif
    }
}
