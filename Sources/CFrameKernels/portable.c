/// The loops with the instructions that the whole program is compiled for.
#include "loops.h"

FRAME_KERNELS(frame_kernels_portable);
