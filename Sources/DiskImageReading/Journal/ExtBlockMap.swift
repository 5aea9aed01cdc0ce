/// The map of the blocks of a file of ext2 or ext3: twelve numbers of blocks, then one each of a block of numbers, of a block of
/// such blocks, and of a block of those. Zero is a hole. Source: ‘ext4 Data Structures and Algorithms’ of the Linux kernel's
/// documentation, ‘Direct/Indirect Block Addressing’.
struct ExtBlockMap {
    private let blockByteCount: Int
    private let fileBlockCount: UInt64
    private var fileBlock: UInt64 = 0
    /// In the order of the file.
    private(set) var runs: [ExtRun] = []
    /// How many blocks there are, those that list others among them.
    private(set) var storedBlockCount: UInt64 = 0
    private var listCount = 0

    private static let directCount = 12
    private static let maximumRunCount = 8192
    private static let maximumListCount = 1 << 14

    init(blockByteCount: Int, fileBlockCount: UInt64) {
        self.blockByteCount = blockByteCount
        self.fileBlockCount = fileBlockCount
    }

    /// Reads a map from its beginning in the inode; false where a part of it is not there, or is none.
    ///
    /// - Parameter block: gives a block of the map as it was.
    mutating func read(_ root: NumberBytes, _ block: (UInt64) -> [UInt8]?) -> Bool {
        for index in 0..<Self.directCount {
            guard add(root.little(at: index * 4, 4)) else { return false }
        }
        for depth in 1...3 {
            guard
                addList(root.little(at: (Self.directCount + depth - 1) * 4, 4), depth: depth, block)
            else { return false }
        }
        return true
    }

    private mutating func add(_ number: UInt64) -> Bool {
        guard fileBlock < fileBlockCount else { return number == 0 }
        defer { fileBlock += 1 }
        guard number > 0 else { return true }
        storedBlockCount += 1
        if let last = runs.last, last.fileBlock + last.count == fileBlock, last.block + last.count == number {
            runs[runs.count - 1] = ExtRun(
                fileBlock: last.fileBlock, block: last.block, count: last.count + 1, isWritten: true)
            return true
        }
        guard runs.count < Self.maximumRunCount else { return false }
        runs.append(ExtRun(fileBlock: fileBlock, block: number, count: 1, isWritten: true))
        return true
    }

    private mutating func addList(_ number: UInt64, depth: Int, _ block: (UInt64) -> [UInt8]?) -> Bool {
        guard fileBlock < fileBlockCount else { return number == 0 }
        let perBlock = UInt64(blockByteCount / 4)
        guard number > 0 else {
            fileBlock += (0..<depth).reduce(UInt64(1)) { count, _ in count * perBlock }
            return true
        }
        listCount += 1
        guard listCount <= Self.maximumListCount, let bytes = block(number), bytes.count == blockByteCount else {
            return false
        }
        storedBlockCount += 1
        let list = NumberBytes(bytes[...])
        for index in 0..<Int(perBlock) {
            let next = list.little(at: index * 4, 4)
            guard depth == 1 ? add(next) : addList(next, depth: depth - 1, block) else { return false }
        }
        return true
    }
}
