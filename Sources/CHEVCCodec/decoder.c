#if defined(CODEC_HAS_LIBRARY)

#include "CHEVCCodec.h"
#include "codec_library.h"

const char *codec_hevc_version(void) { return NULL; }

#endif
