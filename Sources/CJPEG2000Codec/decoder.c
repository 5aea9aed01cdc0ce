#if defined(CODEC_HAS_LIBRARY)

#include "CJPEG2000Codec.h"
#include "codec_library.h"

const char *codec_jpeg2000_version(void) { return NULL; }

#endif
