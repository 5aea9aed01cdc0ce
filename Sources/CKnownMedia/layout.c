#include "knownmedia.h"

// The layout of these is part of the interface: bindings of other languages spell it out.
#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof(km_error) == 512, "km_error");
_Static_assert(sizeof(km_pixels) == 48, "km_pixels");
_Static_assert(sizeof(km_options) == 40, "km_options");
_Static_assert(sizeof(km_hash) == 56, "km_hash");
_Static_assert(sizeof(km_picture) == 56, "km_picture");
_Static_assert(sizeof(km_candidate) == 88, "km_candidate");
_Static_assert(sizeof(km_match) == 24, "km_match");
#endif
