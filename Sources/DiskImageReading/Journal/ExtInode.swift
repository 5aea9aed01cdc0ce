import SystemFiles
import TextCoding

/// An inode of ext3 or ext4 as it once was: that of a regular file, or of a folder. Source: ‘ext4 Data Structures and Algorithms’ of the Linux
/// kernel's documentation, ‘Index Nodes’ and ‘The Contents of inode.i_block’.
struct ExtInode: Hashable, Sendable {
    let byteCount: Int64
    /// Which of the files that had this number it is.
    let generation: UInt64
    /// Whether its blocks are in a tree of extents; else they are in a map of blocks, as in ext3.
    private let hasExtents: Bool
    /// The root of that tree, or the beginning of that map.
    private let root: [UInt8]
    /// How many sectors of 512 bytes it says that it has, or blocks.
    private let storedCount: UInt64
    private let countsBlocks: Bool
    let times: DiskItem.Times

    /// Whether it is a folder.
    let isFolder: Bool

    /// Nil for anything but a file or folder with blocks, a size, and a name, that was not deleted.
    init?(_ bytes: NumberBytes) {
        let mode = bytes.little(at: 0, 2)
        let size = bytes.little(at: 4, 4) | bytes.little(at: 0x6C, 4) << 32
        let flags = bytes.little(at: 0x20, 4)
        guard bytes.count >= 128, [0x8000, 0x4000].contains(mode & 0xF000), bytes.little(at: 0x14, 4) == 0,
            bytes.little(at: 0x1A, 2) > 0, size > 0, size < 1 << 48, flags & Self.inlineDataFlag == 0
        else { return nil }
        hasExtents = flags & Self.extentsFlag != 0
        storedCount = bytes.little(at: 0x1C, 4) | bytes.little(at: 0x74, 2) << 32
        countsBlocks = flags & Self.hugeFileFlag != 0
        guard hasExtents ? bytes.little(at: 0x28, 2) == 0xF30A : storedCount > 0 else { return nil }
        isFolder = mode & 0xF000 == 0x4000
        byteCount = Int64(size)
        generation = bytes.little(at: 0x64, 4)
        root = Array(bytes.part(at: 0x28, count: 60).bytes)
        let hasExtra = bytes.count >= 160 && bytes.little(at: 0x80, 2) >= 24
        func time(_ offset: Int, _ extraOffset: Int) -> Timestamp? {
            let seconds = Int64(Int32(truncatingIfNeeded: bytes.little(at: offset, 4)))
            let extra = hasExtra ? bytes.little(at: extraOffset, 4) : 0
            guard seconds != 0 else { return nil }
            return Timestamp(
                seconds: seconds + Int64(extra & 3) << 32, nanoseconds: Int32(min(extra >> 2, 999_999_999)))
        }
        var times = DiskItem.Times()
        times.accessed = time(8, 0x8C)
        times.changed = time(0x0C, 0x84)
        times.modified = time(0x10, 0x88)
        if hasExtra { times.created = time(0x90, 0x94) }
        self.times = times
    }

    private static let extentsFlag: UInt64 = 0x80000
    private static let hugeFileFlag: UInt64 = 0x40000
    private static let inlineDataFlag: UInt64 = 0x1000_0000

    /// The runs of the file in blocks, in the order of the file; nil where a part of what lists them is not there any more.
    ///
    /// - Parameter block: gives a block of the tree or map as it was.
    func runs(blockByteCount: Int, _ block: (UInt64) -> [UInt8]?) -> [ExtRun]? {
        hasExtents ? runsOfTree(block) : runsOfMap(blockByteCount, block)
    }

    private func runsOfMap(_ blockByteCount: Int, _ block: (UInt64) -> [UInt8]?) -> [ExtRun]? {
        var map = ExtBlockMap(
            blockByteCount: blockByteCount,
            fileBlockCount: (UInt64(byteCount) + UInt64(blockByteCount) - 1) / UInt64(blockByteCount))
        guard map.read(NumberBytes(root[...]), block) else { return nil }
        // A map has no mark by which it is known, so the number of its blocks is what proves it; one more can hold attributes.
        let unit = countsBlocks ? 1 : UInt64(blockByteCount / 512)
        let stored = storedCount / unit
        guard map.storedBlockCount == stored || map.storedBlockCount + 1 == stored else { return nil }
        return map.runs
    }

    private func runsOfTree(_ block: (UInt64) -> [UInt8]?) -> [ExtRun]? {
        var runs: [ExtRun] = []
        guard Self.collect(NumberBytes(root[...]), depth: nil, block, &runs) else { return nil }
        // They must follow each other, as the kernel writes them.
        for (run, next) in zip(runs, runs.dropFirst()) where next.fileBlock < run.fileBlock + run.count { return nil }
        return runs
    }

    private static let maximumRunCount = 8192

    private static func collect(
        _ node: NumberBytes, depth expected: Int?, _ block: (UInt64) -> [UInt8]?, _ runs: inout [ExtRun]
    ) -> Bool {
        let count = Int(node.little(at: 2, 2))
        let depth = Int(node.little(at: 6, 2))
        guard node.little(at: 0, 2) == 0xF30A, depth <= 5, expected == nil || depth == expected, count > 0,
            12 + count * 12 <= node.count
        else { return false }
        for index in 0..<count {
            let entry = node.part(at: 12 + index * 12, count: 12)
            if depth > 0 {
                let place = entry.little(at: 4, 4) | entry.little(at: 8, 2) << 32
                guard let child = block(place), collect(NumberBytes(child[...]), depth: depth - 1, block, &runs) else {
                    return false
                }
            } else {
                let length = entry.little(at: 4, 2)
                let isWritten = length <= 32_768
                guard length > 0, runs.count < maximumRunCount else { return false }
                runs.append(
                    ExtRun(
                        fileBlock: entry.little(at: 0, 4), block: entry.little(at: 8, 4) | entry.little(at: 6, 2) << 32,
                        count: isWritten ? length : length - 32_768, isWritten: isWritten))
            }
        }
        return true
    }
}
