/// A thin C layer over libjxl. What it may and may not do is said in CCodecInput.h.
#pragma once

#include "CCodecInput.h"

#pragma clang assume_nonnull begin

/// The version of the library, or null where it is not installed. The first call loads it, and opens files; it is to be
/// made by one thread.
const char *_Nullable codec_jpegxl_version(void);

#pragma clang assume_nonnull end
