/// What the files of this target ask of the system.
#pragma once

// Before any header of the system: prlimit and the names of system calls are extensions.
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif

#include <errno.h>

#include "CSandbox.h"

// A sanitizer reserves terabytes and has threads and files of its own: under one, memory and calls stay unbounded.
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define UNDER_SANITIZER 1
#else
#define UNDER_SANITIZER 0
#endif

/// 0 for a call that returned it, or the error number.
static inline int error_unless_zero(int result) { return result == 0 ? 0 : errno; }
