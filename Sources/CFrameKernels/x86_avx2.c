/// The loops with AVX2. They run only after dispatch.c has asked the processor.
#if defined(__x86_64__)

#include "loops.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

FRAME_KERNELS(frame_kernels_avx2);

#pragma clang attribute pop

#endif
