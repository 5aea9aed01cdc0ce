/// What the system reports of files that appear in folders, by fanotify or by inotify. Calls return -1 and set errno where they
/// fail, with ENOSYS on systems that have neither.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum folder_event_kind {
    /// A file was closed after it was written to, or a file was given this name.
    FOLDER_EVENT_FILE = 1,
    /// A name was made: of a file that is only about to be written, of another name of a file, or of a link.
    FOLDER_EVENT_NAME = 2,
    /// A folder was made, or was given this name.
    FOLDER_EVENT_FOLDER = 3,
    /// A folder has lost this name.
    FOLDER_EVENT_FOLDER_GONE = 4,
    /// Events were lost.
    FOLDER_EVENT_OVERFLOW = 5,
    /// The watch of a folder has ended, for the folder is gone.
    FOLDER_EVENT_WATCH_GONE = 6,
    /// Nothing of interest.
    FOLDER_EVENT_NONE = 7,
};

struct folder_event {
    enum folder_event_kind kind;
    /// By inotify: the number of the watched folder.
    int watch;
    /// By fanotify: the file system that the folder is on, and where the folder's handle stands, for `folder_open_handle`.
    uint64_t file_system;
    const void *_Nullable handle;
    /// The name in the folder, within the bytes that were read.
    const char *_Nullable name;
    size_t name_length;
};

/// Begins to wait for events by fanotify, which needs privileges; by inotify, which anybody may.
int folder_events_by_file_system(void);
int folder_events_by_folder(void);

/// Adds the file system of an open folder to what is watched by fanotify.
int folder_events_watch_file_system(int events, int folder);

/// Adds a folder to what is watched by inotify; its number. One that is watched already keeps its number.
int folder_events_watch_folder(int events, const char *path);

/// Ends the watch of a folder.
void folder_events_forget_folder(int events, int watch);

/// Reads events as they have come; 0 where there are none now.
int64_t folder_events_read(int events, void *buffer, size_t size);

/// Takes the event that begins at `offset` of `count` bytes that were read; how many bytes it has, or 0 where there is no whole
/// one.
size_t folder_event_of_file_system(const void *buffer, size_t count, size_t offset, struct folder_event *event);
size_t folder_event_of_folder(const void *buffer, size_t count, size_t offset, struct folder_event *event);

/// The number by which fanotify names the file system of an open file.
int folder_file_system(int file, uint64_t *number);

/// Opens the folder with that handle, to ask for its path only. `mount` is anything open on the same file system.
int folder_open_handle(int mount, const void *handle);

/// Where an open file lies, without a NUL at the end; its length.
int64_t folder_path(int file, char *path, size_t size);

#pragma clang assume_nonnull end
