/// What the system does for removal, and Swift cannot ask for: calls that the C library does not show, or takes as numbers
/// that are made by macros. Each returns a negative number and sets errno where it fails.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Opens `path` below `folder`: no link is followed, nothing outside is reached, no mount is crossed. ENOSYS where the system
/// has no such call.
int removal_open_beneath(int folder, const char *path, int flags);

/// The flag that leaves the access time alone; 0 where there is none.
int removal_no_access_time(void);

/// Gives a name in a folder another name there. EEXIST where that one is taken.
int removal_rename(int folder, const char *name, const char *new_name);

/// The names of the extended attributes of an open file, each with a NUL at its end; without room, how many bytes they have.
int64_t removal_attribute_names(int file, char *_Nullable names, size_t size);

/// The value of an extended attribute; without room, how many bytes it has.
int64_t removal_attribute(int file, const char *name, void *_Nullable value, size_t size);

/// Sets an extended attribute.
int removal_set_attribute(int file, const char *name, const void *value, size_t size);

/// The next byte from `offset` on that is not in a hole; the next that is.
int64_t removal_next_data(int file, int64_t offset);
int64_t removal_next_hole(int file, int64_t offset);

/// How many bytes are free on the file system of an open file or folder for whoever asks, and whether it is mounted to be
/// read only.
int removal_volume(int file, uint64_t *free_bytes, int *is_read_only);

#pragma clang assume_nonnull end
