/// The groups of blocks of an ext4 file system of which nothing was ever written but the file system's own tables.
///
/// The bitmap of such a group is not written either: its block has what was on the disk before, and says nothing. All is free
/// in it but the tables, of this group and of others. Source: ‘ext4 Data Structures and Algorithms’ of the Linux kernel's
/// documentation, ‘Lazy Block Group Initialization’.
struct ExtGroups: Sendable {
    let firstBlock: UInt64
    let blocksPerGroup: UInt64
    let blockCount: UInt64
    /// Whether each group is one of these.
    private let isUninitialised: [Bool]
    /// Where the tables of all groups are, in the order of the blocks.
    private let tables: [Range<UInt64>]

    /// - Parameter tables: in any order.
    init(
        firstBlock: UInt64, blocksPerGroup: UInt64, blockCount: UInt64, isUninitialised: [Bool],
        tables: [Range<UInt64>]
    ) {
        self.firstBlock = firstBlock
        self.blocksPerGroup = blocksPerGroup
        self.blockCount = blockCount
        self.isUninitialised = isUninitialised
        self.tables = tables.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// Whether a block is free, and up to which other that is so; nil where the group has a bitmap that says it.
    func run(at block: UInt64) -> (isFree: Bool, end: UInt64)? {
        guard block >= firstBlock, block < blockCount else { return nil }
        let group = (block - firstBlock) / blocksPerGroup
        guard group < UInt64(isUninitialised.count), isUninitialised[Int(group)] else { return nil }
        let end = min(blockCount, firstBlock + (group + 1) * blocksPerGroup)
        // The first table that ends after the block.
        var low = 0
        var high = tables.count
        while low < high {
            let middle = low + (high - low) / 2
            if tables[middle].upperBound <= block { low = middle + 1 } else { high = middle }
        }
        guard low < tables.count else { return (true, end) }
        let table = tables[low]
        if table.contains(block) { return (false, min(end, table.upperBound)) }
        return (true, min(end, table.lowerBound))
    }
}
