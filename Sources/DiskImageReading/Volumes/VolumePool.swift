#if DiskImages
    import CDiskImages
    import SystemFiles

    /// An APFS container in a disk image: several volumes that have their files in the same space.
    @safe final class VolumePool {
        let offset: Int64
        let blockByteCount: Int64
        let blockCount: UInt64
        private let pool: OpaquePointer
        private let volumes: [DiskPoolVolume]
        /// The file systems that were opened, by the numbers of their volumes.
        private var fileSystems: [Int: FileSystem] = [:]
        /// The image is needed as long as this.
        private let image: OpenDiskImage
        private lazy var freeRuns = readFreeRuns()

        /// No container has more volumes.
        private static let maximumVolumeCount = 100
        private static let maximumFreeRunCount = 1 << 20

        /// Opens the container at `offset`; nil where there is none.
        init?(at offset: Int64, in image: OpenDiskImage) {
            guard let pool = unsafe disk_pool_open(image.image, offset) else { return nil }
            let info = unsafe disk_pool_info(pool)
            guard info.block_byte_count > 0, info.block_count > 0, info.block_count < 1 << 52 else {
                unsafe disk_pool_close(pool)
                return nil
            }
            unsafe self.pool = unsafe pool
            self.image = image
            self.offset = offset
            blockByteCount = Int64(info.block_byte_count)
            blockCount = info.block_count
            volumes = unsafe [DiskPoolVolume](unsafeUninitializedCapacity: Self.maximumVolumeCount) {
                buffer, initializedCount in
                guard let target = buffer.baseAddress else { return }
                // SAFETY: at most as many volumes are written as there is room for, and the result says how many.
                initializedCount = min(unsafe disk_pool_volumes(pool, target, buffer.count), buffer.count)
            }
        }

        deinit {
            fileSystems = [:]
            unsafe disk_pool_close(pool)
        }

        /// The numbers of the volumes, from 1 on.
        var volumeNumbers: ClosedRange<Int>? { volumes.isEmpty ? nil : 1...volumes.count }

        func isEncrypted(_ number: Int) -> Bool {
            volumes.indices.contains(number - 1) && volumes[number - 1].is_encrypted
        }

        /// The file system of a volume that is not encrypted.
        func fileSystem(_ number: Int) throws(DiskImageError) -> FileSystem {
            if let open = fileSystems[number] { return open }
            guard volumes.indices.contains(number - 1) else {
                throw DiskImageError(.nothing, "there is no such volume")
            }
            guard
                let handle = unsafe disk_pool_file_system_open(pool, volumes[number - 1].block),
                let opened = unsafe FileSystem(handle, at: offset, in: image)
            else { throw DiskImageError(.damaged, DiskLibrary.message) }
            fileSystems[number] = opened
            return opened
        }

        // MARK: - Free space

        /// The free space from `block` on, as much as one piece holds. What lies between the last block and the end of the
        /// volume belongs to it.
        ///
        /// - Parameter end: where the container ends in the image.
        func freeSpace(from block: UInt64, upTo end: Int64) throws(DiskImageError) -> FreeSpacePiece {
            guard let freeRuns else { throw DiskImageError(.damaged, DiskLibrary.message) }
            var piece = FreeSpacePiece()
            piece.unitByteCount = Int(blockByteCount)
            for run in freeRuns where run.lowerBound >= block {
                guard piece.extents.count < FreeSpacePiece.maximumExtentCount else {
                    piece.nextBlock = run.lowerBound
                    return piece
                }
                piece.extents.append(
                    FileExtent(
                        offset: offset + Int64(run.lowerBound) * blockByteCount,
                        byteCount: Int64(run.count) * blockByteCount))
            }
            let last = offset + Int64(blockCount) * blockByteCount
            if end > last { piece.extents.append(FileExtent(offset: last, byteCount: end - last)) }
            return piece
        }

        /// The runs of free blocks, in order and within the container; nil where they cannot be read, or are too many.
        private func readFreeRuns() -> [Range<UInt64>]? {
            var blocks = [UInt64](repeating: 0, count: Self.maximumFreeRunCount)
            var counts = blocks
            // SAFETY: both have as many elements as is said.
            let count = unsafe disk_pool_free(pool, &blocks, &counts, Self.maximumFreeRunCount)
            guard (0...Int64(Self.maximumFreeRunCount)).contains(count) else { return nil }
            var runs: [Range<UInt64>] = []
            for (block, length) in zip(blocks, counts).prefix(Int(count)).sorted(by: { $0.0 < $1.0 }) {
                let start = max(block, runs.last?.upperBound ?? 0)
                let end = min(block.addingReportingOverflow(length).partialValue, blockCount)
                if start < end { runs.append(start..<end) }
            }
            return runs
        }
    }
#endif
