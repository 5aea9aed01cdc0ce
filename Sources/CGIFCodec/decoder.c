#if defined(CODEC_HAS_LIBRARY)

#include "CGIFCodec.h"
#include "codec_library.h"

const char *codec_gif_version(void) { return NULL; }

#endif
