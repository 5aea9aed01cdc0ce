/// The functions of libarchive that are used here.
///
/// On Linux the library is loaded when they are first asked for. A program that is linked to it loads it each time it
/// starts, with libxml2, ICU and eight others that it brings along, and most runs of a command meet no archive.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#if defined(__APPLE__)
#include <xlocale.h>
#endif
#if defined(__linux__)
#include <dlfcn.h>
#include <iconv.h>
#endif

#pragma clang assume_nonnull begin

/// The functions, each once as the member of the table and as its name.
#define EACH_ARCHIVE_FUNCTION(APPLY) \
    APPLY(version_string, archive_version_string) \
    APPLY(read_new, archive_read_new) \
    APPLY(support_streamed_zip, archive_read_support_format_zip_streamable) \
    APPLY(support_format, archive_read_support_format_by_code) \
    APPLY(support_raw_format, archive_read_support_format_raw) \
    APPLY(support_empty_format, archive_read_support_format_empty) \
    APPLY(support_compress_filter, archive_read_support_filter_compress) \
    APPLY(append_filter, archive_read_append_filter) \
    APPLY(set_format_option, archive_read_set_format_option) \
    APPLY(set_read_callback, archive_read_set_read_callback) \
    APPLY(set_seek_callback, archive_read_set_seek_callback) \
    APPLY(set_skip_callback, archive_read_set_skip_callback) \
    APPLY(set_callback_data, archive_read_set_callback_data2) \
    APPLY(read_open1, archive_read_open1) \
    APPLY(read_open, archive_read_open) \
    APPLY(read_next_header, archive_read_next_header) \
    APPLY(read_data_block, archive_read_data_block) \
    APPLY(read_free, archive_read_free) \
    APPLY(filter_bytes, archive_filter_bytes) \
    APPLY(has_encrypted_entries, archive_read_has_encrypted_entries) \
    APPLY(error_number, archive_errno) \
    APPLY(error_string, archive_error_string) \
    APPLY(entry_pathname, archive_entry_pathname) \
    APPLY(entry_file_type, archive_entry_filetype) \
    APPLY(entry_size, archive_entry_size) \
    APPLY(entry_size_is_set, archive_entry_size_is_set) \
    APPLY(entry_symlink, archive_entry_symlink) \
    APPLY(entry_hardlink, archive_entry_hardlink) \
    APPLY(entry_mtime, archive_entry_mtime) \
    APPLY(entry_mtime_is_set, archive_entry_mtime_is_set) \
    APPLY(entry_is_encrypted, archive_entry_is_data_encrypted)

typedef struct ArchiveFunctions {
#define DECLARE(member, function) __typeof__(function) *member;
    EACH_ARCHIVE_FUNCTION(DECLARE)
#undef DECLARE
} ArchiveFunctions;

/// The functions, or null where the library is not installed. The first call opens files; to be made by one thread.
static inline const ArchiveFunctions *_Nullable archive_functions(void)
{
    static ArchiveFunctions functions;
#if defined(__linux__)
    // The name that distributions have given it since version 3.0.
    void *library = dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);
    if (library == NULL) return NULL;
#define FIND(member, function) \
    if ((functions.member = (__typeof__(function) *)dlsym(library, #function)) == NULL) return NULL;
#else
#define FIND(member, function) functions.member = function;
#endif
    EACH_ARCHIVE_FUNCTION(FIND)
#undef FIND
    return &functions;
}

/// A locale for names: `utf8` to have them converted to UTF-8, else for their bytes as they are. Null where there is
/// none. It may be read from disk, and is never freed.
static inline void *_Nullable archive_name_locale(int utf8)
{
    if (!utf8) return (void *)newlocale(LC_CTYPE_MASK, "C", (locale_t)0);
    locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    return (void *)(locale != (locale_t)0 ? locale : newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0));
}

/// Has a character set loaded that each byte is a character of. It may be read from disk, and is never freed.
static inline void archive_load_character_set(void)
{
#if defined(__linux__)
    (void)iconv_open("UTF-8", "ISO-8859-1");
#endif
}

/// Sets the locale of this thread, and returns the one that it had.
static inline void *_Nullable archive_use_locale(void *_Nullable locale) { return (void *)uselocale((locale_t)locale); }

#pragma clang assume_nonnull end
