/// Where files lie, by the calls of Linux.
#define _GNU_SOURCE

#include "CStorage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#if defined(__linux__)

#include <linux/fiemap.h>
#include <linux/fs.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/sysmacros.h>

/// By FIEMAP, which most file systems have and everybody may call.
static int64_t first_extent(int descriptor)
{
    // A request with room for one extent after it.
    union {
        struct fiemap map;
        unsigned char bytes[sizeof(struct fiemap) + sizeof(struct fiemap_extent)];
    } request;
    memset(&request, 0, sizeof request);
    request.map.fm_length = FIEMAP_MAX_OFFSET;
    // Not FIEMAP_FLAG_SYNC, which would write what is waiting to be written.
    request.map.fm_extent_count = 1;
    if (ioctl(descriptor, FS_IOC_FIEMAP, &request) != 0) return -1;
    if (request.map.fm_mapped_extents == 0) return 0;
    struct fiemap_extent extent;
    memcpy(&extent, request.bytes + sizeof(struct fiemap), sizeof extent);
    if (extent.fe_flags & (FIEMAP_EXTENT_UNKNOWN | FIEMAP_EXTENT_DELALLOC)) return 0;
    return extent.fe_physical <= INT64_MAX ? (int64_t)extent.fe_physical : -1;
}

/// By FIBMAP, which FAT has too, and only root may call.
static int64_t first_block(int descriptor)
{
    int block = 0;
    int block_size = 0;
    if (ioctl(descriptor, FIBMAP, &block) != 0 || ioctl(descriptor, FIGETBSZ, &block_size) != 0) return -1;
    // The number of a block has 32 bits, and those of large media use them all.
    return block_size > 0 ? (int64_t)(unsigned)block * block_size : -1;
}

int64_t storage_first_byte(int descriptor)
{
    int64_t offset = first_extent(descriptor);
    return offset >= 0 ? offset : first_block(descriptor);
}

void storage_read_ahead(int descriptor, int64_t byte_count)
{
    (void)posix_fadvise(descriptor, 0, byte_count, POSIX_FADV_WILLNEED);
}

#else

#define UNUSED(parameter) (void)(parameter)

int64_t storage_first_byte(int descriptor)
{
    UNUSED(descriptor);
    return -1;
}

void storage_read_ahead(int descriptor, int64_t byte_count)
{
    UNUSED(descriptor);
    UNUSED(byte_count);
}

#endif

void storage_device_number(uint64_t device, unsigned *major_number, unsigned *minor_number)
{
    *major_number = (unsigned)major((dev_t)device);
    *minor_number = (unsigned)minor((dev_t)device);
}

int storage_unnamed_file(void)
{
#if defined(__linux__)
    return memfd_create("knownmedia", MFD_CLOEXEC | MFD_ALLOW_SEALING);
#else
    char path[] = "/tmp/knownmedia-XXXXXX";
    int descriptor = mkstemp(path);
    if (descriptor >= 0) unlink(path);
    return descriptor;
#endif
}

int storage_seal_file(int descriptor)
{
#if defined(__linux__)
    return fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
#else
    (void)descriptor;
    return 0;
#endif
}

static int64_t next(int descriptor, int64_t offset, int what)
{
#if defined(SEEK_DATA)
    off_t place = lseek(descriptor, (off_t)offset, what);
    if (place >= 0) return (int64_t)place;
    return errno == ENXIO && what == SEEK_DATA ? INT64_MAX : -1;
#else
    return (void)descriptor, (void)offset, (void)what, -1;
#endif
}

#if defined(SEEK_DATA)
int64_t storage_next_data(int descriptor, int64_t offset) { return next(descriptor, offset, SEEK_DATA); }
int64_t storage_next_hole(int descriptor, int64_t offset) { return next(descriptor, offset, SEEK_HOLE); }
#else
int64_t storage_next_data(int descriptor, int64_t offset) { return next(descriptor, offset, 0); }
int64_t storage_next_hole(int descriptor, int64_t offset) { return next(descriptor, offset, 0); }
#endif
