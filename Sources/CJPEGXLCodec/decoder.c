#if defined(CODEC_HAS_LIBRARY)

#include "CJPEGXLCodec.h"
#include "codec_library.h"

const char *codec_jpegxl_version(void) { return NULL; }

#endif
