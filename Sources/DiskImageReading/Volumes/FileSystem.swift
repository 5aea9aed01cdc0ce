#if DiskImages
    import CDiskImages
    import SystemFiles

    /// A file system in a disk image, open for reading.
    @safe final class FileSystem {
        let fileSystem: OpaquePointer
        /// Such as `ntfs`.
        let name: String
        let offset: Int64
        let blockByteCount: Int64
        let blocks: ClosedRange<UInt64>
        let root: UInt64
        /// Whether the numbers of its files are counted up when they are used again.
        let hasSequences: Bool
        /// The image is needed as long as this.
        let image: OpenDiskImage

        /// Opens the file system at `offset`; nil where there is none that is read.
        init?(at offset: Int64, in image: OpenDiskImage, inFirstSector: Bool) {
            guard let fileSystem = unsafe disk_file_system_open(image.image, offset, inFirstSector) else { return nil }
            let info = unsafe disk_file_system_info(fileSystem)
            guard info.block_byte_count > 0, info.first_block <= info.last_block, info.last_block < 1 << 52 else {
                unsafe disk_file_system_close(fileSystem)
                return nil
            }
            unsafe self.fileSystem = unsafe fileSystem
            self.image = image
            name = unsafe String(cString: disk_file_system_type(fileSystem))
            self.offset = offset
            blockByteCount = Int64(info.block_byte_count)
            blocks = info.first_block...info.last_block
            root = info.root
            hasSequences = info.has_sequences
        }

        deinit { unsafe disk_file_system_close(fileSystem) }

        /// Where the bytes of some blocks lie in the image; nil where no image can have them.
        func extent(ofBlocks block: UInt64, count: UInt64) -> FileExtent? {
            guard let start = Int64(exactly: block), let length = Int64(exactly: count), length > 0 else { return nil }
            let (place, placeOverflows) = start.multipliedReportingOverflow(by: blockByteCount)
            let (bytes, bytesOverflow) = length.multipliedReportingOverflow(by: blockByteCount)
            guard !placeOverflows, !bytesOverflow, place <= Int64.max - offset, bytes <= Int64.max - offset - place
            else {
                return nil
            }
            return FileExtent(offset: offset + place, byteCount: bytes)
        }

        /// Whether a block is in use; nil where that cannot be read.
        func isAllocated(_ block: UInt64) -> Bool? {
            switch unsafe disk_block_is_allocated(fileSystem, block) {
            case 0: false
            case 1: true
            default: nil
            }
        }
    }
#endif
