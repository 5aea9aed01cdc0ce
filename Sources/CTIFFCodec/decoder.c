#if defined(CODEC_HAS_LIBRARY)

#include "CTIFFCodec.h"
#include "codec_library.h"

const char *codec_tiff_version(void) { return NULL; }

#endif
