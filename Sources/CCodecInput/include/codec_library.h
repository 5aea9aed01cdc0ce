/// How a shim gets at a library that not every machine has, and that most runs of a command do not need.
///
/// On Linux it is loaded when its functions are first asked for: a program that is linked to it would load it at each
/// start, with all that it brings along. Elsewhere it is linked. A shim lists the functions that it calls, each once, and
/// calls them through the table:
///
/// ```c
/// #define EACH_FUNCTION(APPLY) APPLY(DGifOpen) APPLY(DGifCloseFile)
/// CODEC_LIBRARY(EACH_FUNCTION, "libgif.so.7")
/// …
/// const Functions *gif = library();
/// if (gif == NULL) return NULL;
/// gif->DGifOpen(…);
/// ```
#pragma once

#include <stdbool.h>
#include <stddef.h>
#if defined(__linux__)
#include <dlfcn.h>
#endif

#define CODEC_DECLARE_FUNCTION(function) __typeof__(function) *function;
#if defined(__linux__)
#define CODEC_FIND_FUNCTION(function) \
    if ((functions.function = (__typeof__(function) *)dlsym(handle, #function)) == NULL) return NULL;
#define CODEC_OPEN_LIBRARY(file_name) \
    void *handle = dlopen(file_name, RTLD_NOW | RTLD_LOCAL); \
    if (handle == NULL) return NULL;
#else
#define CODEC_FIND_FUNCTION(function) functions.function = function;
#define CODEC_OPEN_LIBRARY(file_name)
#endif

/// Declares the type `Functions` and the function `library`, which loads the library once and returns its functions, or
/// null where it is not installed or lacks one of them. The first call opens files, and is to be made by one thread.
///
/// A file name states the version of the interface, and must be that of the headers which the shim is compiled with. All
/// symbols are bound at once: later there may be no opening of files.
#define CODEC_LIBRARY(EACH_FUNCTION, file_name) \
    typedef struct Functions { EACH_FUNCTION(CODEC_DECLARE_FUNCTION) } Functions; \
    static const Functions *load_library(void) \
    { \
        static Functions functions; \
        CODEC_OPEN_LIBRARY(file_name) \
        EACH_FUNCTION(CODEC_FIND_FUNCTION) \
        return &functions; \
    } \
    static const Functions *library(void) \
    { \
        static const Functions *functions; \
        static bool was_asked_for; \
        if (!was_asked_for) functions = load_library(); \
        was_asked_for = true; \
        return functions; \
    }
