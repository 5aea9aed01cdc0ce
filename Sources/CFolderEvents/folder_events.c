/// fanotify and inotify, as Linux has them.
#define _GNU_SOURCE

#include "CFolderEvents.h"

#include <errno.h>

#if defined(__linux__)

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

// Linux 5.9 and later; the headers of the C library may be older.
#ifndef FAN_REPORT_DIR_FID
#define FAN_REPORT_DIR_FID 0x00000400
#endif
#ifndef FAN_REPORT_NAME
#define FAN_REPORT_NAME 0x00000800
#endif
#ifndef FAN_EVENT_INFO_TYPE_DFID_NAME
#define FAN_EVENT_INFO_TYPE_DFID_NAME 2
#endif

int folder_events_by_file_system(void)
{
    return fanotify_init(
        FAN_CLASS_NOTIF | FAN_CLOEXEC | FAN_NONBLOCK | FAN_REPORT_DIR_FID | FAN_REPORT_NAME, O_RDONLY | O_CLOEXEC);
}

int folder_events_watch_file_system(int events, int folder)
{
    uint64_t mask = FAN_CLOSE_WRITE | FAN_MOVED_TO | FAN_CREATE | FAN_ONDIR;
    return fanotify_mark(events, FAN_MARK_ADD | FAN_MARK_FILESYSTEM, mask, folder, NULL);
}

int folder_events_by_folder(void)
{
    return inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
}

int folder_events_watch_folder(int events, const char *path)
{
    uint32_t mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE;
    return inotify_add_watch(events, path, mask | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK);
}

void folder_events_forget_folder(int events, int watch)
{
    (void)inotify_rm_watch(events, watch);
}

int64_t folder_events_read(int events, void *buffer, size_t size)
{
    ssize_t count = read(events, buffer, size);
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : count;
}

size_t folder_event_of_file_system(const void *buffer, size_t count, size_t offset, struct folder_event *event)
{
    struct fanotify_event_metadata head;
    if (offset > count || count - offset < sizeof head) return 0;
    const char *bytes = (const char *)buffer + offset;
    memcpy(&head, bytes, sizeof head);
    if (head.event_len < sizeof head || head.event_len > count - offset) return 0;
    if (head.fd >= 0) close(head.fd);
    memset(event, 0, sizeof *event);
    event->kind = FOLDER_EVENT_NONE;
    if (head.mask & FAN_Q_OVERFLOW) {
        event->kind = FOLDER_EVENT_OVERFLOW;
        return head.event_len;
    }
    // A record of the folder and the name: a head, the file system, the handle, the name with a NUL.
    for (size_t start = head.metadata_len; start + sizeof(struct fanotify_event_info_fid) <= head.event_len;) {
        struct fanotify_event_info_fid record;
        memcpy(&record, bytes + start, sizeof record);
        size_t length = record.hdr.len;
        if (length < sizeof record || start + length > head.event_len) break;
        struct file_handle handle;
        size_t handle_start = start + sizeof record, end = start + length;
        if (record.hdr.info_type == FAN_EVENT_INFO_TYPE_DFID_NAME && end - handle_start >= sizeof handle) {
            memcpy(&handle, bytes + handle_start, sizeof handle);
            size_t name = handle_start + sizeof handle + handle.handle_bytes;
            if (handle.handle_bytes <= MAX_HANDLE_SZ && name < end) {
                event->handle = bytes + handle_start;
                event->name = bytes + name;
                event->name_length = strnlen(bytes + name, end - name);
                memcpy(&event->file_system, &record.fsid, sizeof event->file_system);
            }
        }
        start += length;
    }
    if (event->handle == NULL) return head.event_len;
    if (head.mask & FAN_ONDIR)
        event->kind = head.mask & (FAN_CREATE | FAN_MOVED_TO) ? FOLDER_EVENT_FOLDER : FOLDER_EVENT_NONE;
    else
        event->kind = head.mask & (FAN_CLOSE_WRITE | FAN_MOVED_TO) ? FOLDER_EVENT_FILE : FOLDER_EVENT_NAME;
    return head.event_len;
}

size_t folder_event_of_folder(const void *buffer, size_t count, size_t offset, struct folder_event *event)
{
    struct inotify_event head;
    if (offset > count || count - offset < sizeof head) return 0;
    const char *bytes = (const char *)buffer + offset;
    memcpy(&head, bytes, sizeof head);
    if (head.len > count - offset - sizeof head) return 0;
    memset(event, 0, sizeof *event);
    event->watch = head.wd;
    if (head.len > 0) {
        event->name = bytes + sizeof head;
        event->name_length = strnlen(event->name, head.len);
    }
    if (head.mask & IN_Q_OVERFLOW)
        event->kind = FOLDER_EVENT_OVERFLOW;
    else if (head.mask & IN_IGNORED)
        event->kind = FOLDER_EVENT_WATCH_GONE;
    else if (event->name_length == 0)
        event->kind = FOLDER_EVENT_NONE;
    else if (head.mask & IN_ISDIR)
        event->kind = head.mask & IN_MOVED_FROM               ? FOLDER_EVENT_FOLDER_GONE
                      : head.mask & (IN_CREATE | IN_MOVED_TO) ? FOLDER_EVENT_FOLDER
                                                              : FOLDER_EVENT_NONE;
    else
        event->kind = head.mask & (IN_CLOSE_WRITE | IN_MOVED_TO) ? FOLDER_EVENT_FILE
                      : head.mask & IN_CREATE                    ? FOLDER_EVENT_NAME
                                                                 : FOLDER_EVENT_NONE;
    return sizeof head + head.len;
}

int folder_file_system(int file, uint64_t *number)
{
    struct statfs status;
    if (fstatfs(file, &status) != 0) return -1;
    memcpy(number, &status.f_fsid, sizeof *number);
    return 0;
}

int folder_open_handle(int mount, const void *handle)
{
    // The system wants it aligned.
    union {
        struct file_handle handle;
        char bytes[sizeof(struct file_handle) + MAX_HANDLE_SZ];
    } copy;
    memcpy(&copy, handle, sizeof copy.handle);
    if (copy.handle.handle_bytes > MAX_HANDLE_SZ) {
        errno = EINVAL;
        return -1;
    }
    memcpy(&copy, handle, sizeof copy.handle + copy.handle.handle_bytes);
    return open_by_handle_at(mount, &copy.handle, O_PATH | O_CLOEXEC);
}

int64_t folder_path(int file, char *path, size_t size)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    return readlink(link, path, size);
}

#else

#define UNUSED(parameter) (void)(parameter)

static int missing(void)
{
    errno = ENOSYS;
    return -1;
}

int folder_events_by_file_system(void) { return missing(); }

int folder_events_by_folder(void) { return missing(); }

int folder_events_watch_file_system(int events, int folder)
{
    UNUSED(events);
    UNUSED(folder);
    return missing();
}

int folder_events_watch_folder(int events, const char *path)
{
    UNUSED(events);
    UNUSED(path);
    return missing();
}

void folder_events_forget_folder(int events, int watch)
{
    UNUSED(events);
    UNUSED(watch);
}

int64_t folder_events_read(int events, void *buffer, size_t size)
{
    UNUSED(events);
    UNUSED(buffer);
    UNUSED(size);
    return missing();
}

size_t folder_event_of_file_system(const void *buffer, size_t count, size_t offset, struct folder_event *event)
{
    UNUSED(buffer);
    UNUSED(count);
    UNUSED(offset);
    UNUSED(event);
    return 0;
}

size_t folder_event_of_folder(const void *buffer, size_t count, size_t offset, struct folder_event *event)
{
    return folder_event_of_file_system(buffer, count, offset, event);
}

int folder_file_system(int file, uint64_t *number)
{
    UNUSED(file);
    UNUSED(number);
    return missing();
}

int folder_open_handle(int mount, const void *handle)
{
    UNUSED(mount);
    UNUSED(handle);
    return missing();
}

int64_t folder_path(int file, char *path, size_t size)
{
    UNUSED(file);
    UNUSED(path);
    UNUSED(size);
    return missing();
}

#endif
