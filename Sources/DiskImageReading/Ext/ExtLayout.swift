/// Where an ext4 file system keeps its inodes. Source: ‘ext4 Data Structures and Algorithms’ of the Linux kernel's
/// documentation, ‘The Super Block’ and ‘Block Group Descriptors’.
struct ExtLayout: Sendable {
    /// Reads bytes of the file system by their offset in it; fewer where there are no more.
    typealias Reader = (_ offset: Int64, _ count: Int) throws(DiskImageError) -> [UInt8]

    let blockByteCount: Int
    let blockCount: UInt64
    let inodeByteCount: Int
    let inodeCount: UInt64
    let inodesPerGroup: UInt64
    let journalInode: UInt64
    /// The groups that have no bitmap of blocks yet; nil where all have one.
    let groups: ExtGroups?
    /// The first block of each group's table of inodes, in the order of these blocks.
    private let tables: [(block: UInt64, group: UInt64)]

    private static let maximumGroupCount = 1 << 22
    private static let descriptorPieceCount = 4096

    /// Nil for a file system that is not laid out so: of another kind, damaged, or with its descriptors elsewhere (`meta_bg`).
    init?(_ read: Reader) {
        guard let bytes = try? read(1024, 1024) else { return nil }
        let block = NumberBytes(bytes[...])
        let logarithm = Int(block.little(at: 0x18, 4))
        let features = block.little(at: 0x60, 4)
        let readOnlyFeatures = block.little(at: 0x64, 4)
        guard bytes.count == 1024, block.little(at: 0x38, 2) == 0xEF53, logarithm <= 6, features & 0x10 == 0 else {
            return nil
        }
        let is64Bit = features & 0x80 != 0
        blockByteCount = 1024 << logarithm
        blockCount = block.little(at: 4, 4) | (is64Bit ? block.little(at: 0x150, 4) << 32 : 0)
        inodeCount = block.little(at: 0, 4)
        inodesPerGroup = block.little(at: 0x28, 4)
        inodeByteCount = block.little(at: 0x4C, 4) == 0 ? 128 : Int(block.little(at: 0x58, 2))
        journalInode = block.little(at: 0xE0, 4)
        let firstBlock = block.little(at: 0x14, 4)
        let blocksPerGroup = block.little(at: 0x20, 4)
        let descriptorByteCount = is64Bit ? max(32, Int(block.little(at: 0xFE, 2))) : 32
        guard blockCount > firstBlock, blockCount < 1 << 48, inodesPerGroup > 0, blocksPerGroup > 0,
            (128...blockByteCount).contains(inodeByteCount), blockByteCount % inodeByteCount == 0,
            descriptorByteCount <= 1024
        else { return nil }
        let groupCount = Int(clamping: (blockCount - firstBlock + blocksPerGroup - 1) / blocksPerGroup)
        guard groupCount <= Self.maximumGroupCount else { return nil }
        var tables: [(block: UInt64, group: UInt64)] = []
        // Without checksums of groups, their flags mean nothing.
        let hasFlags = readOnlyFeatures & 0x410 != 0
        var isUninitialised = [Bool](repeating: false, count: groupCount)
        var ownBlocks: [Range<UInt64>] = []
        let inodeTableCount =
            (inodesPerGroup * UInt64(inodeByteCount) + UInt64(blockByteCount) - 1) / UInt64(blockByteCount)
        let descriptorBlockCount =
            (UInt64(groupCount) * UInt64(descriptorByteCount) + UInt64(blockByteCount) - 1) / UInt64(blockByteCount)
        let backupBlockCount = 1 + descriptorBlockCount + block.little(at: 0xCE, 2)
        func own(_ start: UInt64, _ count: UInt64) {
            let (end, overflows) = start.addingReportingOverflow(count)
            if count > 0, !overflows { ownBlocks.append(start..<end) }
        }
        var group = 0
        while group < groupCount {
            let count = min(Self.descriptorPieceCount, groupCount - group)
            let offset = Int64(firstBlock + 1) * Int64(blockByteCount) + Int64(group) * Int64(descriptorByteCount)
            guard let piece = try? read(offset, count * descriptorByteCount), piece.count == count * descriptorByteCount
            else {
                return nil
            }
            for index in 0..<count {
                let descriptor = NumberBytes(piece[...]).part(
                    at: index * descriptorByteCount, count: descriptorByteCount)
                let high = descriptorByteCount >= 64 ? descriptor.little(at: 0x28, 4) << 32 : 0
                let number = UInt64(group + index)
                tables.append((descriptor.little(at: 8, 4) | high, number))
                guard hasFlags else { continue }
                isUninitialised[group + index] = descriptor.little(at: 0x12, 2) & 2 != 0
                for (place, highPlace) in [(0, 0x20), (4, 0x24)] {
                    let high = descriptorByteCount >= 64 ? descriptor.little(at: highPlace, 4) << 32 : 0
                    own(descriptor.little(at: place, 4) | high, 1)
                }
                own(descriptor.little(at: 8, 4) | high, inodeTableCount)
                if Self.hasBackup(number, block, readOnlyFeatures) {
                    own(firstBlock + number * blocksPerGroup, backupBlockCount)
                }
            }
            group += count
        }
        groups =
            isUninitialised.contains(true)
            ? ExtGroups(
                firstBlock: firstBlock, blocksPerGroup: blocksPerGroup, blockCount: blockCount,
                isUninitialised: isUninitialised, tables: ownBlocks) : nil
        self.tables = tables.sorted { ($0.block, $0.group) < ($1.block, $1.group) }
    }

    /// Whether a group begins with a copy of the superblock and of the descriptors.
    private static func hasBackup(_ group: UInt64, _ superblock: NumberBytes, _ readOnlyFeatures: UInt64) -> Bool {
        func isPower(of base: UInt64) -> Bool {
            var power = base
            while power < group { power *= base }
            return power == group
        }
        if group == 0 { return true }
        // With `sparse_super2` two groups have one, which the superblock names.
        if superblock.little(at: 0x5C, 4) & 0x200 != 0 {
            return group == superblock.little(at: 0x24C, 4) || group == superblock.little(at: 0x250, 4)
        }
        guard readOnlyFeatures & 1 != 0 else { return true }
        return group == 1 || isPower(of: 3) || isPower(of: 5) || isPower(of: 7)
    }

    /// The number of the first inode in a block; nil where the block is in no table of inodes.
    func firstInode(inBlock block: UInt64) -> UInt64? {
        var low = 0
        var high = tables.count
        while low < high {
            let middle = low + (high - low) / 2
            if tables[middle].block <= block { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let table = tables[low - 1]
        let index = (block - table.block).multipliedReportingOverflow(by: UInt64(blockByteCount / inodeByteCount))
        guard !index.overflow, index.partialValue < inodesPerGroup else { return nil }
        return table.group * inodesPerGroup + index.partialValue + 1
    }
}
