#if defined(CODEC_HAS_LIBRARY)

#include "CWebPCodec.h"
#include "codec_library.h"

const char *codec_webp_version(void) { return NULL; }

#endif
