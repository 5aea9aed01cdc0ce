#if defined(CODEC_HAS_LIBRARY)

#include "CAV1Codec.h"
#include "codec_library.h"

const char *codec_av1_version(void) { return NULL; }

#endif
