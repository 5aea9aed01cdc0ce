/// A thin C layer over The Sleuth Kit (libtsk) and libewf: images of disks, their partitions, and their file systems.
///
/// It exists because libtsk hands out structures with unions, linked lists and function pointers, and because it reads
/// an image through callbacks. It holds no policy: what is listed, followed, read or believed is decided in Swift. The
/// bytes are untrusted, so it belongs into a locked-down process; what a library says of them is passed on as it is.
///
/// All of an image is used by one thread. Offsets and counts are in bytes of the logical image unless said otherwise.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

typedef struct DiskImage DiskImage;
typedef struct DiskFileSystem DiskFileSystem;
typedef struct DiskFolder DiskFolder;
typedef struct DiskFile DiskFile;

// MARK: - Libraries

/// The versions of the headers that the libraries' interfaces are those of.
const char *disk_tsk_version(void);
const char *disk_ewf_version(void);

/// Loads the libraries, and opens what they would open later: tables of character sets, and zones of time. From then on times
/// without a zone are taken for Universal Time. To be called by one thread.
void disk_prepare(void);

// MARK: - Images

/// How an image is stored.
typedef enum __attribute__((enum_extensibility(closed))) DiskContainer {
    DiskContainerRaw,
    DiskContainerEWF,
    DiskContainerVMDK,
    DiskContainerVHD,
} DiskContainer;

/// Opens an image that lies in the files at `paths`, `path_count` texts of which each has a NUL after it, in their order.
/// Of EWF these are all segments. Null where it cannot be opened; `disk_message` says why.
DiskImage *_Nullable disk_image_open(DiskContainer container, const char *paths, size_t path_count);
void disk_image_close(DiskImage *image);

int64_t disk_image_byte_count(const DiskImage *image);
uint32_t disk_image_sector_byte_count(const DiskImage *image);

/// Reads up to `count` bytes from `offset` on; returns how many, 0 at the end, or -1 where they cannot be read.
ssize_t disk_image_read(DiskImage *image, int64_t offset, void *bytes, size_t count);

/// The digest that the image states of its bytes: 16 bytes of MD5 (`is_sha1` false) or 20 of SHA-1. False where it has none.
bool disk_image_stored_digest(DiskImage *image, bool is_sha1, uint8_t *digest);

/// How many ranges of those that were read so far had a wrong checksum, and the range with a number below that.
uint32_t disk_image_damage_count(DiskImage *image);
bool disk_image_damage(DiskImage *image, uint32_t number, int64_t *offset, int64_t *count);

/// What the last call that failed said, in the words of its library; and whether it said that the bytes are encrypted.
const char *disk_message(void);
bool disk_message_is_encryption(void);
/// Whether the last call failed because nothing was recognised, and not because something could not be read.
bool disk_message_is_unknown_type(void);

// MARK: - Partitions

typedef struct DiskPartition {
    int64_t offset;
    int64_t byte_count;
    /// Whether it is a partition; else a gap between partitions, or a table of them.
    bool is_volume;
    int32_t slot;
    /// What the table says that it is for, cut off at its end.
    char purpose[128];
} DiskPartition;

/// Lists up to `capacity` parts of the partition table at `offset`, in their order, gaps among them. Returns how many there
/// are, or -1 where there is no table. `scheme` gets its name, with room for 32 bytes.
int64_t disk_partitions(
    DiskImage *image, int64_t offset, DiskPartition *parts, size_t capacity, char *scheme);

// MARK: - File systems

typedef struct DiskFileSystemInfo {
    int64_t offset;
    uint32_t block_byte_count;
    uint64_t first_block;
    /// The last block that the image has.
    uint64_t last_block;
    uint64_t root;
    /// Whether numbers of files are counted up when they are used again.
    bool has_sequences;
} DiskFileSystemInfo;

/// Opens the file system at `offset`: one that has its signature in its first sector if `in_first_sector`, else any.
DiskFileSystem *_Nullable disk_file_system_open(DiskImage *image, int64_t offset, bool in_first_sector);
void disk_file_system_close(DiskFileSystem *file_system);
DiskFileSystemInfo disk_file_system_info(DiskFileSystem *file_system);

// MARK: - Containers of volumes

/// An APFS container, which has several volumes in the same space.
typedef struct DiskPool DiskPool;

typedef struct DiskPoolVolume {
    /// By which it is opened.
    uint64_t block;
    bool is_encrypted;
} DiskPoolVolume;

typedef struct DiskPoolInfo {
    uint32_t block_byte_count;
    uint64_t block_count;
} DiskPoolInfo;

/// Opens the container at `offset`; null where there is none.
DiskPool *_Nullable disk_pool_open(DiskImage *image, int64_t offset);
/// To be called once all of its file systems are closed.
void disk_pool_close(DiskPool *pool);
DiskPoolInfo disk_pool_info(DiskPool *pool);
/// Lists up to `capacity` of its volumes, and returns how many.
size_t disk_pool_volumes(DiskPool *pool, DiskPoolVolume *volumes, size_t capacity);
/// Lists up to `capacity` of its runs of free blocks: the first block of each and how many there are. Returns how many runs, or -1
/// where they cannot be read.
int64_t disk_pool_free(DiskPool *pool, uint64_t *blocks, uint64_t *counts, size_t capacity);
/// Opens a volume, which is not encrypted.
DiskFileSystem *_Nullable disk_pool_file_system_open(DiskPool *pool, uint64_t block);
/// The name of its type, such as `ntfs`; it is never freed.
const char *disk_file_system_type(DiskFileSystem *file_system);

/// Whether a block is in use: 1, 0, or -1 where that cannot be read.
int disk_block_is_allocated(DiskFileSystem *file_system, uint64_t block);

// MARK: - Folders and files

typedef enum __attribute__((enum_extensibility(closed))) DiskFileKind {
    DiskFileKindFile,
    DiskFileKindFolder,
    DiskFileKindSymbolicLink,
    DiskFileKindSpecial,
    /// A folder of the library's own, such as that of files without a name.
    DiskFileKindVirtualFolder,
    /// A file of the library's own that stands for a part of the file system.
    DiskFileKindVirtualFile,
    DiskFileKindUnknown,
} DiskFileKind;

typedef struct DiskTime {
    int64_t seconds;
    uint32_t nanoseconds;
} DiskTime;

typedef struct DiskEntry {
    uint64_t inode;
    uint32_t sequence;
    bool name_is_allocated;
    /// Whether there is anything after the name; what follows means nothing where there is not.
    bool has_metadata;
    bool metadata_is_allocated;
    uint32_t metadata_sequence;
    DiskFileKind kind;
    int64_t byte_count;
    /// Whether the file system lists the blocks of its content one by one, so that it takes the library as long as it is large.
    bool lists_blocks;
    int32_t link_count;
    DiskTime modified, accessed, changed, created;
} DiskEntry;

/// Opens a folder, whose names are then all in memory. Null where it cannot be read.
DiskFolder *_Nullable disk_folder_open(DiskFileSystem *file_system, uint64_t inode);
void disk_folder_close(DiskFolder *folder);
size_t disk_folder_count(DiskFolder *folder);

/// The file with this number in the folder, and what is known of it; null where it cannot be read.
DiskFile *_Nullable disk_folder_file(DiskFolder *folder, size_t number, DiskEntry *entry);
/// The file with this number in the file system.
DiskFile *_Nullable disk_file_open(DiskFileSystem *file_system, uint64_t inode, DiskEntry *entry);
void disk_file_close(DiskFile *file);
/// The name by which it was found in a folder, or null; its bytes live as long as the file.
const char *_Nullable disk_file_name(DiskFile *file);

typedef struct DiskAttribute {
    uint32_t type;
    uint32_t identifier;
    int64_t byte_count;
    int64_t allocated_byte_count;
    /// After these bytes all are zeros, whatever the blocks hold.
    int64_t initialised_byte_count;
    /// Bytes at the beginning of the first run that belong to nothing.
    uint32_t skipped_byte_count;
    bool is_content;
    bool is_resident;
    bool is_compressed;
    bool is_encrypted;
} DiskAttribute;

typedef struct DiskRun {
    /// In blocks: where the run is in the file, where it is in the file system, how long it is.
    uint64_t file_block;
    uint64_t block;
    uint64_t block_count;
    /// A hole, which reads as zeros.
    bool is_sparse;
    /// A piece whose place is not known.
    bool is_unknown;
} DiskRun;

/// How many attributes a file has; -1 where they cannot be read.
int disk_file_attribute_count(DiskFile *file);
bool disk_file_attribute(DiskFile *file, int number, DiskAttribute *attribute);
/// The name of an attribute, or null; its bytes live as long as the file.
const char *_Nullable disk_file_attribute_name(DiskFile *file, int number);
/// Lists up to `capacity` runs of an attribute from the one with the number `first` on, and returns how many those are.
size_t disk_file_runs(DiskFile *file, int number, size_t first, DiskRun *runs, size_t capacity);
/// Reads an attribute's bytes as its file system gives them; returns how many, or -1.
ssize_t disk_file_read(
    DiskFile *file, uint32_t type, uint32_t identifier, int64_t offset, void *bytes, size_t count);

#pragma clang assume_nonnull end
