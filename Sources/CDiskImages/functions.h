/// The functions of libtsk and libewf that are used here, in tables: see `codec_library.h`.
#pragma once

#include <tsk/libtsk.h>
#include <libewf.h>

#include "codec_library.h"

#define EACH_TSK_FUNCTION(APPLY) \
    APPLY(tsk_error_get) APPLY(tsk_error_get_errno) APPLY(tsk_error_reset) \
    APPLY(tsk_img_open_external) APPLY(tsk_img_open_utf8) APPLY(tsk_img_read) APPLY(tsk_img_close) \
    APPLY(tsk_vs_open) APPLY(tsk_vs_close) APPLY(tsk_vs_part_get) APPLY(tsk_vs_type_toname) \
    APPLY(tsk_pool_open_img_sing) APPLY(tsk_pool_close) APPLY(tsk_pool_unallocated_runs) \
    APPLY(tsk_fs_open_img) APPLY(tsk_fs_close) APPLY(tsk_fs_type_toname) \
    APPLY(tsk_fs_dir_open_meta) APPLY(tsk_fs_dir_getsize) APPLY(tsk_fs_dir_get) APPLY(tsk_fs_dir_close) \
    APPLY(tsk_fs_file_open_meta) APPLY(tsk_fs_file_close) APPLY(tsk_fs_file_attr_getsize) \
    APPLY(tsk_fs_file_attr_get_idx) APPLY(tsk_fs_file_attr_get_type) APPLY(tsk_fs_attr_read)

#define EACH_EWF_FUNCTION(APPLY) \
    APPLY(libewf_handle_initialize) APPLY(libewf_handle_free) APPLY(libewf_handle_open) \
    APPLY(libewf_handle_close) APPLY(libewf_handle_read_random) APPLY(libewf_handle_get_media_size) \
    APPLY(libewf_handle_get_bytes_per_sector) APPLY(libewf_handle_get_md5_hash) APPLY(libewf_handle_get_sha1_hash) \
    APPLY(libewf_handle_get_number_of_checksum_errors) APPLY(libewf_handle_get_checksum_error) \
    APPLY(libewf_error_free) APPLY(libewf_error_sprint)

typedef struct TSKFunctions { EACH_TSK_FUNCTION(CODEC_DECLARE_FUNCTION) } TSKFunctions;
typedef struct EWFFunctions { EACH_EWF_FUNCTION(CODEC_DECLARE_FUNCTION) } EWFFunctions;

/// The functions, or null where the library is not installed.
const TSKFunctions *tsk(void);
const EWFFunctions *ewf(void);

/// An open image. Of raw images and EWF the first member is what libtsk reads them through.
struct DiskImage {
    TSK_IMG_INFO external;
    /// What libtsk reads: `external`, or an image of its own.
    TSK_IMG_INFO *image;
    /// The files of a raw image, each with the offset at which it begins and, after the last, the size of all.
    int *descriptors;
    int64_t *starts;
    size_t count;
    libewf_handle_t *ewf;
};

/// Keeps what is to be said of a failure of this layer.
void disk_set_message(const char *message);
/// Forgets what was said, so that the next failure is that of the next call.
void disk_clear_message(void);
