#if defined(CODEC_HAS_LIBRARY)

#include "CDiskImages.h"
#include "functions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The structures of libtsk, under names of which Swift needs to know no more.
static TSK_FS_INFO *info_of(DiskFileSystem *file_system) { return (TSK_FS_INFO *)file_system; }
static TSK_FS_DIR *dir_of(DiskFolder *folder) { return (TSK_FS_DIR *)folder; }
static TSK_FS_FILE *file_of(DiskFile *file) { return (TSK_FS_FILE *)file; }

// MARK: - Partitions

int64_t disk_partitions(DiskImage *image, int64_t offset, DiskPartition *parts, size_t capacity, char *scheme)
{
    disk_clear_message();
    TSK_VS_INFO *table = tsk()->tsk_vs_open(image->image, (TSK_DADDR_T)offset, TSK_VS_TYPE_DETECT);
    if (table == NULL) return -1;
    const char *name = tsk()->tsk_vs_type_toname(table->vstype);
    snprintf(scheme, 32, "%s", name == NULL ? "unknown" : name);
    size_t count = 0;
    for (TSK_PNUM_T number = 0; number < table->part_count && count < capacity; number++) {
        const TSK_VS_PART_INFO *part = tsk()->tsk_vs_part_get(table, number);
        if (part == NULL) continue;
        uint64_t start, length;
        // The numbers are those of the table, and may be any.
        if (__builtin_mul_overflow((uint64_t)part->start, table->block_size, &start) || start > INT64_MAX
            || __builtin_mul_overflow((uint64_t)part->len, table->block_size, &length) || length > INT64_MAX)
            continue;
        if (__builtin_add_overflow(start, (uint64_t)table->offset, &start) || start > INT64_MAX) continue;
        DiskPartition *target = &parts[count++];
        target->offset = (int64_t)start;
        target->byte_count = (int64_t)length;
        target->is_volume = (part->flags & TSK_VS_PART_FLAG_ALLOC) != 0 && (part->flags & TSK_VS_PART_FLAG_META) == 0;
        target->slot = part->slot_num;
        snprintf(target->purpose, sizeof target->purpose, "%s", part->desc == NULL ? "" : part->desc);
    }
    tsk()->tsk_vs_close(table);
    return (int64_t)count;
}

// MARK: - File systems

DiskFileSystem *disk_file_system_open(DiskImage *image, int64_t offset, bool in_first_sector)
{
    static const TSK_FS_TYPE_ENUM first_sector_types[] = {
        TSK_FS_TYPE_NTFS_DETECT, TSK_FS_TYPE_EXFAT, TSK_FS_TYPE_FAT_DETECT,
    };
    disk_clear_message();
    if (!in_first_sector)
        return (DiskFileSystem *)tsk()->tsk_fs_open_img(image->image, offset, TSK_FS_TYPE_DETECT);
    for (size_t index = 0; index < sizeof first_sector_types / sizeof *first_sector_types; index++) {
        TSK_FS_INFO *file_system = tsk()->tsk_fs_open_img(image->image, offset, first_sector_types[index]);
        if (file_system != NULL) return (DiskFileSystem *)file_system;
    }
    return NULL;
}

void disk_file_system_close(DiskFileSystem *file_system) { tsk()->tsk_fs_close(info_of(file_system)); }

DiskFileSystemInfo disk_file_system_info(DiskFileSystem *file_system)
{
    TSK_FS_INFO *info = info_of(file_system);
    return (DiskFileSystemInfo){
        .offset = info->offset,
        .block_byte_count = info->block_size,
        .first_block = info->first_block,
        .last_block = info->last_block_act,
        .root = info->root_inum,
        .has_sequences = (info->flags & TSK_FS_INFO_FLAG_HAVE_SEQ) != 0,
    };
}

const char *disk_file_system_type(DiskFileSystem *file_system)
{
    const char *type = tsk()->tsk_fs_type_toname(info_of(file_system)->ftype);
    return type == NULL ? "unknown" : type;
}

int disk_block_is_allocated(DiskFileSystem *file_system, uint64_t block)
{
    TSK_FS_INFO *info = info_of(file_system);
    if (info->block_getflags == NULL || block < info->first_block || block > info->last_block_act) return -1;
    TSK_FS_BLOCK_FLAG_ENUM flags = info->block_getflags(info, block);
    if (flags & TSK_FS_BLOCK_FLAG_ALLOC) return 1;
    return flags & TSK_FS_BLOCK_FLAG_UNALLOC ? 0 : -1;
}

// MARK: - Containers of volumes

static const TSK_POOL_INFO *pool_of(DiskPool *pool) { return (const TSK_POOL_INFO *)pool; }

DiskPool *disk_pool_open(DiskImage *image, int64_t offset)
{
    disk_clear_message();
    return (DiskPool *)tsk()->tsk_pool_open_img_sing(image->image, offset, TSK_POOL_TYPE_APFS);
}

void disk_pool_close(DiskPool *pool) { tsk()->tsk_pool_close(pool_of(pool)); }

DiskPoolInfo disk_pool_info(DiskPool *pool)
{
    return (DiskPoolInfo){.block_byte_count = pool_of(pool)->block_size, .block_count = pool_of(pool)->num_blocks};
}

size_t disk_pool_volumes(DiskPool *pool, DiskPoolVolume *volumes, size_t capacity)
{
    size_t count = 0;
    for (const TSK_POOL_VOLUME_INFO *volume = pool_of(pool)->vol_list; volume != NULL && count < capacity;
         volume = volume->next)
        volumes[count++] = (DiskPoolVolume){
            .block = volume->block, .is_encrypted = (volume->flags & TSK_POOL_VOLUME_FLAG_ENCRYPTED) != 0};
    return count;
}

int64_t disk_pool_free(DiskPool *pool, uint64_t *blocks, uint64_t *counts, size_t capacity)
{
    disk_clear_message();
    TSK_FS_ATTR_RUN *runs = tsk()->tsk_pool_unallocated_runs(pool_of(pool));
    if (runs == NULL && tsk()->tsk_error_get_errno() != 0) return -1;
    size_t count = 0;
    while (runs != NULL) {
        if (count < capacity) {
            blocks[count] = runs->addr;
            counts[count] = runs->len;
        }
        count++;
        TSK_FS_ATTR_RUN *next = runs->next;
        // They are the caller's, and allocated one by one.
        free(runs);
        runs = next;
    }
    return (int64_t)count;
}

DiskFileSystem *disk_pool_file_system_open(DiskPool *pool, uint64_t block)
{
    disk_clear_message();
    const TSK_POOL_INFO *info = pool_of(pool);
    TSK_IMG_INFO *image = info->get_img_info(info, block);
    if (image == NULL) return NULL;
    return (DiskFileSystem *)tsk()->tsk_fs_open_img(image, (TSK_OFF_T)info->img_offset, TSK_FS_TYPE_APFS);
}

// MARK: - Folders and files

static DiskFileKind kind_of_meta(TSK_FS_META_TYPE_ENUM type)
{
    switch (type) {
    case TSK_FS_META_TYPE_REG: return DiskFileKindFile;
    case TSK_FS_META_TYPE_DIR: return DiskFileKindFolder;
    case TSK_FS_META_TYPE_LNK: return DiskFileKindSymbolicLink;
    case TSK_FS_META_TYPE_VIRT_DIR: return DiskFileKindVirtualFolder;
    case TSK_FS_META_TYPE_VIRT: return DiskFileKindVirtualFile;
    case TSK_FS_META_TYPE_UNDEF: return DiskFileKindUnknown;
    default: return DiskFileKindSpecial;
    }
}

static DiskFileKind kind_of_name(TSK_FS_NAME_TYPE_ENUM type)
{
    switch (type) {
    case TSK_FS_NAME_TYPE_REG: return DiskFileKindFile;
    case TSK_FS_NAME_TYPE_DIR: return DiskFileKindFolder;
    case TSK_FS_NAME_TYPE_LNK: return DiskFileKindSymbolicLink;
    case TSK_FS_NAME_TYPE_VIRT_DIR: return DiskFileKindVirtualFolder;
    case TSK_FS_NAME_TYPE_VIRT: return DiskFileKindVirtualFile;
    case TSK_FS_NAME_TYPE_UNDEF: return DiskFileKindUnknown;
    default: return DiskFileKindSpecial;
    }
}

static DiskFile *describe(TSK_FS_FILE *file, DiskEntry *entry)
{
    memset(entry, 0, sizeof *entry);
    entry->kind = DiskFileKindUnknown;
    if (file == NULL) return NULL;
    if (file->name != NULL) {
        entry->inode = file->name->meta_addr;
        entry->sequence = file->name->meta_seq;
        entry->name_is_allocated = (file->name->flags & TSK_FS_NAME_FLAG_ALLOC) != 0;
        entry->kind = kind_of_name(file->name->type);
    }
    if (file->meta != NULL) {
        const TSK_FS_META *meta = file->meta;
        entry->has_metadata = true;
        entry->inode = meta->addr;
        entry->metadata_is_allocated = (meta->flags & TSK_FS_META_FLAG_ALLOC) != 0;
        entry->metadata_sequence = meta->seq;
        if (meta->type != TSK_FS_META_TYPE_UNDEF) entry->kind = kind_of_meta(meta->type);
        entry->byte_count = meta->size;
        entry->lists_blocks = file->fs_info != NULL && meta->content_type == TSK_FS_META_CONTENT_TYPE_DEFAULT
            && (TSK_FS_TYPE_ISEXT(file->fs_info->ftype) || TSK_FS_TYPE_ISFFS(file->fs_info->ftype));
        entry->link_count = meta->nlink;
        entry->modified = (DiskTime){meta->mtime, meta->mtime_nano};
        entry->accessed = (DiskTime){meta->atime, meta->atime_nano};
        entry->changed = (DiskTime){meta->ctime, meta->ctime_nano};
        entry->created = (DiskTime){meta->crtime, meta->crtime_nano};
    }
    return (DiskFile *)file;
}

DiskFolder *disk_folder_open(DiskFileSystem *file_system, uint64_t inode)
{
    disk_clear_message();
    return (DiskFolder *)tsk()->tsk_fs_dir_open_meta(info_of(file_system), inode);
}

void disk_folder_close(DiskFolder *folder) { tsk()->tsk_fs_dir_close(dir_of(folder)); }

size_t disk_folder_count(DiskFolder *folder) { return tsk()->tsk_fs_dir_getsize(dir_of(folder)); }

DiskFile *disk_folder_file(DiskFolder *folder, size_t number, DiskEntry *entry)
{
    disk_clear_message();
    TSK_FS_FILE *file = tsk()->tsk_fs_dir_get(dir_of(folder), number);
    if (file != NULL && file->meta == NULL && file->name != NULL && file->name->meta_addr != 0) {
        // Where the number of the file was given again, or would be, the library leaves it to the caller to look.
        TSK_FS_FILE *other = tsk()->tsk_fs_file_open_meta(file->fs_info, NULL, file->name->meta_addr);
        if (other != NULL && other->name == NULL) {
            other->name = file->name;
            file->name = NULL;
            tsk()->tsk_fs_file_close(file);
            file = other;
        }
    }
    return describe(file, entry);
}

DiskFile *disk_file_open(DiskFileSystem *file_system, uint64_t inode, DiskEntry *entry)
{
    disk_clear_message();
    return describe(tsk()->tsk_fs_file_open_meta(info_of(file_system), NULL, inode), entry);
}

void disk_file_close(DiskFile *file) { tsk()->tsk_fs_file_close(file_of(file)); }

const char *disk_file_name(DiskFile *file) { return file_of(file)->name == NULL ? NULL : file_of(file)->name->name; }

int disk_file_attribute_count(DiskFile *file)
{
    disk_clear_message();
    int count = tsk()->tsk_fs_file_attr_getsize(file_of(file));
    // Of some files the library says how many there are and leaves an error behind all the same.
    return count;
}

static bool is_content(const TSK_FS_ATTR *attribute)
{
    return attribute->type == TSK_FS_ATTR_TYPE_DEFAULT || attribute->type == TSK_FS_ATTR_TYPE_NTFS_DATA
        || attribute->type == TSK_FS_ATTR_TYPE_HFS_DATA || attribute->type == TSK_FS_ATTR_TYPE_HFS_RSRC;
}

bool disk_file_attribute(DiskFile *file, int number, DiskAttribute *target)
{
    const TSK_FS_ATTR *attribute = tsk()->tsk_fs_file_attr_get_idx(file_of(file), number);
    if (attribute == NULL) return false;
    *target = (DiskAttribute){
        .type = attribute->type,
        .identifier = attribute->id,
        .byte_count = attribute->size,
        .allocated_byte_count = attribute->nrd.allocsize,
        .initialised_byte_count = attribute->nrd.initsize,
        .skipped_byte_count = attribute->nrd.skiplen,
        .is_content = is_content(attribute),
        .is_resident = (attribute->flags & TSK_FS_ATTR_RES) != 0,
        .is_compressed = (attribute->flags & TSK_FS_ATTR_COMP) != 0,
        .is_encrypted = (attribute->flags & TSK_FS_ATTR_ENC) != 0,
    };
    return true;
}

const char *disk_file_attribute_name(DiskFile *file, int number)
{
    const TSK_FS_ATTR *attribute = tsk()->tsk_fs_file_attr_get_idx(file_of(file), number);
    return attribute == NULL ? NULL : attribute->name;
}

size_t disk_file_runs(DiskFile *file, int number, size_t first, DiskRun *runs, size_t capacity)
{
    const TSK_FS_ATTR *attribute = tsk()->tsk_fs_file_attr_get_idx(file_of(file), number);
    if (attribute == NULL || (attribute->flags & TSK_FS_ATTR_NONRES) == 0) return 0;
    size_t count = 0, index = 0;
    for (const TSK_FS_ATTR_RUN *run = attribute->nrd.run; run != NULL && count < capacity; run = run->next, index++) {
        if (index < first) continue;
        runs[count++] = (DiskRun){
            .file_block = run->offset,
            .block = run->addr,
            .block_count = run->len,
            .is_sparse = (run->flags & TSK_FS_ATTR_RUN_FLAG_SPARSE) != 0,
            .is_unknown = (run->flags & TSK_FS_ATTR_RUN_FLAG_FILLER) != 0,
        };
    }
    return count;
}

ssize_t disk_file_read(DiskFile *file, uint32_t type, uint32_t identifier, int64_t offset, void *bytes, size_t count)
{
    disk_clear_message();
    const TSK_FS_ATTR *attribute =
        tsk()->tsk_fs_file_attr_get_type(file_of(file), (TSK_FS_ATTR_TYPE_ENUM)type, (uint16_t)identifier, 1);
    if (attribute == NULL) return -1;
    return tsk()->tsk_fs_attr_read(attribute, offset, bytes, count, TSK_FS_FILE_READ_FLAG_NONE);
}

#endif
