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
        /// What files are given at least: a block, or of FAT, of which the library counts sectors, a cluster.
        private(set) lazy var unitByteCount = clusterByteCount ?? Int(blockByteCount)
        let blocks: ClosedRange<UInt64>
        let root: UInt64
        /// Whether the numbers of its files are counted up when they are used again.
        let hasSequences: Bool
        /// The image is needed as long as this.
        let image: OpenDiskImage
        /// How ext2, ext3 and ext4 are laid out; nil of others, and of what is laid out in another way.
        private(set) lazy var extLayout: ExtLayout? =
            name.hasPrefix("ext")
            ? ExtLayout { offset, count throws(DiskImageError) in
                try image.bytes(at: self.offset + offset, count: count)
            } : nil

        /// Opens the file system at `offset`; nil where there is none that is read.
        convenience init?(at offset: Int64, in image: OpenDiskImage, inFirstSector: Bool) {
            guard let fileSystem = unsafe disk_file_system_open(image.image, offset, inFirstSector) else { return nil }
            unsafe self.init(fileSystem, at: offset, in: image)
        }

        /// Takes over an open file system, whose blocks are counted from `offset` on; nil where it cannot be one.
        init?(_ fileSystem: OpaquePointer, at offset: Int64, in image: OpenDiskImage) {
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

        deinit {
            if let readFile = unsafe readFile { unsafe disk_file_close(readFile.file) }
            unsafe disk_file_system_close(fileSystem)
        }

        /// The file with a number, which stays open until another is asked for: to open one means to list all its blocks.
        func openFile(_ inode: UInt64) throws(DiskImageError) -> OpaquePointer {
            if let present = unsafe readFile, unsafe present.inode == inode { return unsafe present.file }
            if let other = unsafe readFile { unsafe disk_file_close(other.file) }
            unsafe readFile = nil
            var entry = DiskEntry()
            guard let file = unsafe disk_file_open(fileSystem, inode, &entry) else {
                throw DiskImageError(.damaged, DiskLibrary.message)
            }
            unsafe readFile = unsafe (inode, file)
            return unsafe file
        }

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

        /// The size of a cluster of FAT or exFAT by the first sector; nil of others. Source: Microsoft's specifications of both, ‘Boot
        /// Sector’.
        private var clusterByteCount: Int? {
            let sector: [UInt8]
            do throws(DiskImageError) { sector = try image.bytes(at: offset, count: 512) } catch { return nil }
            guard sector.count == 512 else { return nil }
            let byteCount =
                switch name {
                case "exfat": 1 << min(25, Int(sector[108]) + Int(sector[109]))
                case _ where name.hasPrefix("fat"): (Int(sector[11]) | Int(sector[12]) << 8) * Int(sector[13])
                default: 0
                }
            return byteCount > 0 && byteCount % Int(blockByteCount) == 0 ? byteCount : nil
        }

        /// How much larger than the image a file can be, in holes, whose blocks are listed one by one; and how many times as large.
        private static let maximumHoleByteCount: Int64 = 64 << 30
        private static let maximumRatio: Int64 = 250
        /// The file that was read last, which is asked for piece by piece.
        private var readFile: (inode: UInt64, file: OpaquePointer)?

        /// Whether the blocks of a file can be listed: in a damaged inode any size can stand, and where blocks are listed one by
        /// one, those of a petabyte of holes are listed for hours.
        func canList(_ entry: DiskEntry) -> Bool {
            guard entry.has_metadata, entry.lists_blocks else { return true }
            let holes: Int64 =
                entry.kind == .folder ? 0 : min(Self.maximumHoleByteCount, image.byteCount * Self.maximumRatio)
            return entry.byte_count <= image.byteCount + holes
        }

        /// Whether a block is in use; nil where that cannot be read.
        func isAllocated(_ block: UInt64) -> Bool? {
            if let run = extLayout?.groups?.run(at: block) { return !run.isFree }
            return switch unsafe disk_block_is_allocated(fileSystem, block) {
            case 0: false
            case 1: true
            default: nil
            }
        }
    }
#endif
