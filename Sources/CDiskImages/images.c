#if defined(CODEC_HAS_LIBRARY)

// O_NOATIME is an extension.
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE 1
#endif

#include "CDiskImages.h"
#include "functions.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// MARK: - Libraries

static const TSKFunctions *load_tsk(void)
{
    static TSKFunctions functions;
    CODEC_OPEN_LIBRARY("libtsk.so.19")
    EACH_TSK_FUNCTION(CODEC_FIND_FUNCTION)
    return &functions;
}

static const EWFFunctions *load_ewf(void)
{
    static EWFFunctions functions;
    CODEC_OPEN_LIBRARY("libewf.so.2")
    EACH_EWF_FUNCTION(CODEC_FIND_FUNCTION)
    return &functions;
}

const TSKFunctions *tsk(void)
{
    static const TSKFunctions *functions;
    static bool was_asked_for;
    if (!was_asked_for) functions = load_tsk();
    was_asked_for = true;
    return functions;
}

const EWFFunctions *ewf(void)
{
    static const EWFFunctions *functions;
    static bool was_asked_for;
    if (!was_asked_for) functions = load_ewf();
    was_asked_for = true;
    return functions;
}

const char *disk_tsk_version(void) { return TSK_VERSION_STR; }
const char *disk_ewf_version(void) { return LIBEWF_VERSION_STRING; }

void disk_prepare(void)
{
    // libtsk takes times without a zone for times of the machine's.
    setenv("TZ", "UTC", 1);
    iconv_t conversion = iconv_open("UTF-8", "UTF-16LE");
    if (conversion != (iconv_t)-1) iconv_close(conversion);
    tzset();
    (void)tsk();
    (void)ewf();
}

// MARK: - Messages

static char own_message[512];

void disk_set_message(const char *message) { snprintf(own_message, sizeof own_message, "%s", message); }

void disk_clear_message(void)
{
    own_message[0] = 0;
    if (tsk() != NULL) tsk()->tsk_error_reset();
}

const char *disk_message(void)
{
    if (own_message[0] != 0) return own_message;
    const char *message = tsk() == NULL ? NULL : tsk()->tsk_error_get();
    return message == NULL ? "it says no reason" : message;
}

bool disk_message_is_encryption(void)
{
    uint32_t number = tsk() == NULL ? 0 : tsk()->tsk_error_get_errno();
    return number == TSK_ERR_FS_ENCRYPTED || number == TSK_ERR_FS_POSSIBLY_ENCRYPTED || number == TSK_ERR_VS_ENCRYPTED;
}

bool disk_message_is_unknown_type(void)
{
    uint32_t number = tsk() == NULL ? 0 : tsk()->tsk_error_get_errno();
    return number == TSK_ERR_FS_UNKTYPE || number == TSK_ERR_VS_UNKTYPE || number == TSK_ERR_FS_UNSUPTYPE;
}

static void set_ewf_message(libewf_error_t **error)
{
    char text[512] = "";
    if (*error == NULL || ewf()->libewf_error_sprint(*error, text, sizeof text) < 0) text[0] = 0;
    ewf()->libewf_error_free(error);
    disk_set_message(text[0] == 0 ? "libewf says no reason" : text);
}

// MARK: - Reading

static ssize_t read_raw(TSK_IMG_INFO *info, TSK_OFF_T offset, char *bytes, size_t count)
{
    DiskImage *image = (DiskImage *)info;
    size_t total = 0;
    // SAFETY: the bytes of file number n are those from starts[n] up to starts[n + 1].
    for (size_t number = 0; number < image->count && total < count; number++) {
        int64_t place = offset + (int64_t)total;
        if (place < image->starts[number] || place >= image->starts[number + 1]) continue;
        while (total < count && place < image->starts[number + 1]) {
            size_t left = count - total;
            int64_t there = image->starts[number + 1] - place;
            if ((int64_t)left > there) left = (size_t)there;
            ssize_t result = pread(image->descriptors[number], bytes + total, left, place - image->starts[number]);
            if (result < 0 && errno == EINTR) continue;
            if (result <= 0) return total > 0 ? (ssize_t)total : -1;
            total += (size_t)result;
            place += result;
        }
    }
    return (ssize_t)total;
}

static ssize_t read_ewf(TSK_IMG_INFO *info, TSK_OFF_T offset, char *bytes, size_t count)
{
    DiskImage *image = (DiskImage *)info;
    libewf_error_t *error = NULL;
    ssize_t result = ewf()->libewf_handle_read_random(image->ewf, bytes, count, offset, &error);
    if (result < 0) set_ewf_message(&error);
    return result;
}

static void close_nothing(TSK_IMG_INFO *info) { (void)info; }
static void describe_nothing(TSK_IMG_INFO *info, FILE *file) { (void)info, (void)file; }

// MARK: - Opening

/// Splits `paths` into `path_count` texts; the array is to be freed.
static const char **each_path(const char *paths, size_t path_count)
{
    const char **list = calloc(path_count, sizeof *list);
    for (size_t number = 0; list != NULL && number < path_count; number++) {
        list[number] = paths;
        paths += strlen(paths) + 1;
    }
    return list;
}

static bool open_raw(DiskImage *image, const char **paths, size_t count)
{
    image->descriptors = calloc(count, sizeof *image->descriptors);
    image->starts = calloc(count + 1, sizeof *image->starts);
    if (image->descriptors == NULL || image->starts == NULL) return false;
    for (size_t number = 0; number < count; number++) {
        #if defined(O_NOATIME)
        int descriptor = open(paths[number], O_RDONLY | O_CLOEXEC | O_NOATIME);
        // Only the owner may ask for that.
        if (descriptor < 0 && errno == EPERM) descriptor = open(paths[number], O_RDONLY | O_CLOEXEC);
#else
        int descriptor = open(paths[number], O_RDONLY | O_CLOEXEC);
#endif
        struct stat status;
        if (descriptor < 0 || fstat(descriptor, &status) != 0) {
            disk_set_message(strerror(errno));
            if (descriptor >= 0) close(descriptor);
            return false;
        }
        image->descriptors[number] = descriptor;
        image->count = number + 1;
        if (__builtin_add_overflow(image->starts[number], (int64_t)status.st_size, &image->starts[number + 1])) return false;
    }
    return tsk()->tsk_img_open_external(
               image, image->starts[count], 512, read_raw, close_nothing, describe_nothing)
        != NULL;
}

static bool open_ewf(DiskImage *image, const char **paths, size_t count)
{
    if (ewf() == NULL) {
        disk_set_message("libewf is not installed");
        return false;
    }
    libewf_error_t *error = NULL;
    size64_t byte_count = 0;
    uint32_t sector = 512;
    if (ewf()->libewf_handle_initialize(&image->ewf, &error) != 1
        || ewf()->libewf_handle_open(image->ewf, (char *const *)paths, (int)count, LIBEWF_OPEN_READ, &error) != 1
        || ewf()->libewf_handle_get_media_size(image->ewf, &byte_count, &error) != 1
        || ewf()->libewf_handle_get_bytes_per_sector(image->ewf, &sector, &error) != 1) {
        set_ewf_message(&error);
        return false;
    }
    if (byte_count > INT64_MAX || sector == 0) {
        disk_set_message("the image states an impossible size");
        return false;
    }
    return tsk()->tsk_img_open_external(
               image, (TSK_OFF_T)byte_count, sector, read_ewf, close_nothing, describe_nothing)
        != NULL;
}

DiskImage *disk_image_open(DiskContainer container, const char *paths, size_t path_count)
{
    disk_clear_message();
    if (tsk() == NULL) {
        disk_set_message("The Sleuth Kit (libtsk) is not installed");
        return NULL;
    }
    DiskImage *image = calloc(1, sizeof *image);
    const char **list = each_path(paths, path_count);
    bool is_open = false;
    if (image != NULL && list != NULL && path_count > 0 && path_count <= INT32_MAX) {
        switch (container) {
        case DiskContainerRaw: is_open = open_raw(image, list, path_count); break;
        case DiskContainerEWF: is_open = open_ewf(image, list, path_count); break;
        case DiskContainerVMDK:
        case DiskContainerVHD: {
            TSK_IMG_TYPE_ENUM type = container == DiskContainerVMDK ? TSK_IMG_TYPE_VMDK_VMDK : TSK_IMG_TYPE_VHD_VHD;
            // Of the files of one image libtsk wants the first, and finds the others.
            image->image = tsk()->tsk_img_open_utf8(1, list, type, 0);
            is_open = image->image != NULL;
            break;
        }
        }
    }
    free(list);
    if (!is_open) {
        if (image != NULL) disk_image_close(image);
        return NULL;
    }
    if (image->image == NULL) image->image = &image->external;
    return image;
}

void disk_image_close(DiskImage *image)
{
    if (image->image != NULL) tsk()->tsk_img_close(image->image);
    if (image->ewf != NULL) {
        ewf()->libewf_handle_close(image->ewf, NULL);
        ewf()->libewf_handle_free(&image->ewf, NULL);
    }
    for (size_t number = 0; number < image->count; number++) close(image->descriptors[number]);
    free(image->descriptors);
    free(image->starts);
    free(image);
}

int64_t disk_image_byte_count(const DiskImage *image) { return image->image->size; }

uint32_t disk_image_sector_byte_count(const DiskImage *image) { return image->image->sector_size; }

ssize_t disk_image_read(DiskImage *image, int64_t offset, void *bytes, size_t count)
{
    if (offset < 0 || offset >= image->image->size) return 0;
    if ((int64_t)count > image->image->size - offset) count = (size_t)(image->image->size - offset);
    // libtsk keeps 64 KiB of what it reads, and one read is enough for a large piece.
    if (image->image == &image->external) return image->external.read(image->image, offset, bytes, count);
    return tsk()->tsk_img_read(image->image, offset, bytes, count);
}

bool disk_image_stored_digest(DiskImage *image, bool is_sha1, uint8_t *digest)
{
    if (image->ewf == NULL) return false;
    return is_sha1 ? ewf()->libewf_handle_get_sha1_hash(image->ewf, digest, 20, NULL) == 1
                   : ewf()->libewf_handle_get_md5_hash(image->ewf, digest, 16, NULL) == 1;
}

uint32_t disk_image_damage_count(DiskImage *image)
{
    uint32_t count = 0;
    if (image->ewf == NULL || ewf()->libewf_handle_get_number_of_checksum_errors(image->ewf, &count, NULL) != 1) return 0;
    return count;
}

bool disk_image_damage(DiskImage *image, uint32_t number, int64_t *offset, int64_t *count)
{
    uint64_t first = 0, sectors = 0;
    if (image->ewf == NULL
        || ewf()->libewf_handle_get_checksum_error(image->ewf, number, &first, &sectors, NULL) != 1)
        return false;
    uint64_t sector = image->image->sector_size;
    // What follows the end of the image is no part of it.
    if (first > (uint64_t)image->image->size / sector) return false;
    *offset = (int64_t)(first * sector);
    uint64_t left = (uint64_t)(image->image->size - *offset);
    *count = sectors > left / sector ? (int64_t)left : (int64_t)(sectors * sector);
    return true;
}

#else

typedef int disk_images_are_not_read;

#endif
