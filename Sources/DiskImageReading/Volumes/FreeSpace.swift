package import SystemFiles

/// A piece of what is known of the free space of a volume: extents that no file uses, in the order of the offsets, and where
/// the next piece begins.
package struct FreeSpacePiece: Hashable, Sendable {
    /// What is free, in the order of the offsets.
    package var extents: [FileExtent] = []
    /// How many bytes lie in blocks of which the file system does not say whether they are free.
    package var unreadableByteCount: Int64 = 0
    /// A multiple of which each piece of a file begins at, in what is free, and of which each free extent is one: a block, or a
    /// cluster of FAT.
    package var unitByteCount = 512
    /// The first block that was not looked at; nil after the last.
    package var nextBlock: UInt64?

    static let maximumExtentCount = 4096

    /// A piece in which nothing is free.
    package init() {}
}

#if DiskImages
    extension FileSystem {
        private static let maximumBlockCount: UInt64 = 4 << 20

        /// The free space from `block` on, as much as one piece holds. What lies between the last block and the end of the
        /// volume belongs to it.
        ///
        /// - Parameter end: where the volume ends in the image.
        func freeSpace(from block: UInt64, upTo end: Int64) -> FreeSpacePiece {
            var piece = FreeSpacePiece()
            piece.unitByteCount = unitByteCount
            var next = max(block, blocks.lowerBound)
            let limit = min(blocks.upperBound, next.addingReportingOverflow(Self.maximumBlockCount).partialValue)
            var start: UInt64?
            func close(_ block: UInt64) {
                if let first = start, let extent = extent(ofBlocks: first, count: block - first) {
                    piece.extents.append(extent)
                }
                start = nil
            }
            while next <= limit, piece.extents.count < FreeSpacePiece.maximumExtentCount {
                if let run = extLayout?.groups?.run(at: next), run.end > next {
                    if !run.isFree { close(next) } else if start == nil { start = next }
                    next = min(run.end, blocks.upperBound + 1)
                    continue
                }
                switch isAllocated(next) {
                case false?: if start == nil { start = next }
                case true?: close(next)
                case nil:
                    close(next)
                    piece.unreadableByteCount += blockByteCount
                }
                next += 1
            }
            close(next)
            if next <= blocks.upperBound {
                piece.nextBlock = next
            } else if let last = extent(ofBlocks: blocks.upperBound, count: 1), let place = last.offset,
                end > place + last.byteCount
            {
                piece.extents.append(
                    FileExtent(offset: place + last.byteCount, byteCount: end - place - last.byteCount))
            }
            return piece
        }
    }
#endif
