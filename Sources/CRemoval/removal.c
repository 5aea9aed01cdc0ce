/// Calls of Linux and of macOS.
#define _GNU_SOURCE

#include "CRemoval.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

#if defined(__linux__)

#include <string.h>
#include <sys/syscall.h>

// Of linux/openat2.h, which older systems lack.
struct removal_how {
    uint64_t flags;
    uint64_t mode;
    uint64_t resolve;
};
#define REMOVAL_NO_XDEV 0x01
#define REMOVAL_NO_MAGICLINKS 0x02
#define REMOVAL_NO_SYMLINKS 0x04
#define REMOVAL_BENEATH 0x08
#ifndef SYS_openat2
#define SYS_openat2 437
#endif
#define REMOVAL_NOREPLACE 1u

int removal_open_beneath(int folder, const char *path, int flags)
{
    struct removal_how how;
    memset(&how, 0, sizeof how);
    // openat2 refuses what openat passes over: only the flags that belong to an opening without O_CREAT.
    how.flags = (uint64_t)(unsigned)flags;
    how.resolve = REMOVAL_BENEATH | REMOVAL_NO_SYMLINKS | REMOVAL_NO_MAGICLINKS | REMOVAL_NO_XDEV;
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int removal_no_access_time(void)
{
    return O_NOATIME;
}

int removal_rename(int folder, const char *name, const char *new_name)
{
    int result = (int)syscall(SYS_renameat2, folder, name, folder, new_name, REMOVAL_NOREPLACE);
    if (result == 0 || (errno != EINVAL && errno != ENOSYS)) return result;
    // A file system that cannot: the name may be taken in between, by nobody who does not know this program's names.
    struct stat status;
    if (fstatat(folder, new_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return -1;
    }
    return errno == ENOENT ? renameat(folder, name, folder, new_name) : -1;
}

int64_t removal_attribute_names(int file, char *names, size_t size)
{
    return flistxattr(file, names, size);
}

int64_t removal_attribute(int file, const char *name, void *value, size_t size)
{
    return fgetxattr(file, name, value, size);
}

int removal_set_attribute(int file, const char *name, const void *value, size_t size)
{
    return fsetxattr(file, name, value, size, 0);
}

#else

int removal_open_beneath(int folder, const char *path, int flags)
{
    (void)folder;
    (void)path;
    (void)flags;
    errno = ENOSYS;
    return -1;
}

int removal_no_access_time(void)
{
    return 0;
}

int removal_rename(int folder, const char *name, const char *new_name)
{
    return renameatx_np(folder, name, folder, new_name, RENAME_EXCL);
}

int64_t removal_attribute_names(int file, char *names, size_t size)
{
    return flistxattr(file, names, size, 0);
}

int64_t removal_attribute(int file, const char *name, void *value, size_t size)
{
    return fgetxattr(file, name, value, size, 0, 0);
}

int removal_set_attribute(int file, const char *name, const void *value, size_t size)
{
    return fsetxattr(file, name, value, size, 0, 0);
}

#endif

int64_t removal_next_data(int file, int64_t offset)
{
    return (int64_t)lseek(file, (off_t)offset, SEEK_DATA);
}

int64_t removal_next_hole(int file, int64_t offset)
{
    return (int64_t)lseek(file, (off_t)offset, SEEK_HOLE);
}

int removal_volume(int file, uint64_t *free_bytes, int *is_read_only)
{
    struct statvfs volume;
    if (fstatvfs(file, &volume) != 0) return -1;
    *free_bytes = (uint64_t)volume.f_bavail * (volume.f_frsize ? volume.f_frsize : volume.f_bsize);
    *is_read_only = (volume.f_flag & ST_RDONLY) != 0;
    return 0;
}
