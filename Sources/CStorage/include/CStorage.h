/// What the system knows of where things lie on a medium, and Swift cannot ask: the calls take structures and numbers that
/// are made by macros.
///
/// Nothing is written, no time is changed, and no content is waited for.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Where the first byte of an open file lies on its medium, in bytes from the start of the file system's device; 0 for a
/// file that has no bytes there, and -1 where the file system does not tell.
int64_t storage_first_byte(int descriptor);

/// Asks for the first `byte_count` bytes of an open file to be read into memory in the background.
void storage_read_ahead(int descriptor, int64_t byte_count);

/// Makes a file that has no name and is gone when it is closed, in memory where the system can; -1 where it fails.
int storage_unnamed_file(void);

/// Lets nobody change a file that `storage_unnamed_file` made, whoever gets its descriptor, where the system can; -1 where
/// it fails.
int storage_seal_file(int descriptor);

/// Where the next data, or the next hole, of an open file begins at or after `offset`. After the last data it is INT64_MAX;
/// -1 where nobody can say. The reading position is moved.
int64_t storage_next_data(int descriptor, int64_t offset);
int64_t storage_next_hole(int descriptor, int64_t offset);

/// The two parts of a device number, as the system writes it: `major:minor`.
void storage_device_number(uint64_t device, unsigned *major_number, unsigned *minor_number);

#pragma clang assume_nonnull end
