/// The functions of libarchive that are used here.
///
/// On Linux the library is loaded when they are first asked for. A program that is linked to it loads it each time it
/// starts, with libxml2, ICU and eight others that it brings along, and most runs of a command meet no archive.
#pragma once

#include <archive.h>

#if defined(__linux__)
#include <dlfcn.h>
#endif

#pragma clang assume_nonnull begin

typedef struct ArchiveFunctions {
    __typeof__(archive_version_string) *version_string;
    __typeof__(archive_read_new) *read_new;
    __typeof__(archive_read_support_format_zip_streamable) *support_streamed_zip;
    __typeof__(archive_read_open) *read_open;
    __typeof__(archive_read_next_header) *read_next_header;
    __typeof__(archive_read_data_block) *read_data_block;
    __typeof__(archive_read_free) *read_free;
    __typeof__(archive_errno) *error_number;
    __typeof__(archive_error_string) *error_string;
} ArchiveFunctions;

/// The functions, or null where the library is not installed. The first call opens files; to be made by one thread.
static inline const ArchiveFunctions *_Nullable archive_functions(void)
{
    static ArchiveFunctions functions;
#if defined(__linux__)
    // The name that distributions have given it since version 3.0.
    void *library = dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);
    if (library == NULL) return NULL;
#define FIND(member, function) ((functions.member = (__typeof__(function) *)dlsym(library, #function)) != NULL)
#else
#define FIND(member, function) ((functions.member = function) != NULL)
#endif
    return FIND(version_string, archive_version_string) && FIND(read_new, archive_read_new)
            && FIND(support_streamed_zip, archive_read_support_format_zip_streamable)
            && FIND(read_open, archive_read_open) && FIND(read_next_header, archive_read_next_header)
            && FIND(read_data_block, archive_read_data_block) && FIND(read_free, archive_read_free)
            && FIND(error_number, archive_errno) && FIND(error_string, archive_error_string)
        ? &functions
        : NULL;
#undef FIND
}

#pragma clang assume_nonnull end
