/// The names of files by the blocks of folders that a journal has copies of: newer systems wipe a name when its file is deleted,
/// and older ones leave it until it is written over.
struct JournalNames {
    private struct Key: Hashable {
        let entry: ExtFolderBlock.Entry
        let block: UInt64
    }

    /// From which transaction to which the copies have a name.
    private struct Span {
        var first: UInt64
        var last: UInt64
    }

    private var spans: [Key: Span] = [:]
    private var keys: [UInt64: [Key]] = [:]
    private var nameByteCount = 0
    /// Which folder a block belongs to.
    private var folders: [UInt64: UInt64] = [:]

    private static let maximumNameCount = 1 << 20
    private static let maximumNameByteCount = 64 << 20
    private static let maximumNameCountOfOne = 256
    private static let maximumFolderBlockCount = 1 << 20
    private static let maximumDepth = 64
    private static let root: UInt64 = 2

    /// Takes up the names in a copy of a block, if it is one of a folder.
    mutating func add(_ copy: JournalCopies.Copy) {
        guard let block = ExtFolderBlock(NumberBytes(copy.bytes[...])) else { return }
        if let folder = block.folder { add(blocks: copy.block..<copy.block + 1, ofFolder: folder) }
        for entry in block.entries {
            let key = Key(entry: entry, block: copy.block)
            if let span = spans[key] {
                spans[key] = Span(first: min(span.first, copy.transaction), last: max(span.last, copy.transaction))
                continue
            }
            nameByteCount += entry.name.count
            guard spans.count < Self.maximumNameCount, nameByteCount <= Self.maximumNameByteCount,
                keys[entry.inode, default: []].count < Self.maximumNameCountOfOne
            else { continue }
            spans[key] = Span(first: copy.transaction, last: copy.transaction)
            keys[entry.inode, default: []].append(key)
        }
    }

    /// Says that blocks belong to a folder.
    mutating func add(blocks: Range<UInt64>, ofFolder folder: UInt64) {
        for block in blocks.prefix(max(0, Self.maximumFolderBlockCount - folders.count)) { folders[block] = folder }
    }

    /// The path that a file had when a transaction ended; nil where the copies do not say it.
    ///
    /// - Parameter known: the paths of folders that are there.
    func path(
        of inode: UInt64, isFolder: Bool = false, asOf transaction: UInt64, knownFolders known: [UInt64: [UInt8]],
        depth: Int = 0
    ) -> [UInt8]? {
        guard depth < Self.maximumDepth, let key = key(of: inode, isFolder: isFolder, asOf: transaction),
            let folder = folders[key.block]
        else { return isFolder ? known[inode] : nil }
        let name = [UInt8(ascii: "/")] + key.entry.name
        if folder == Self.root { return name }
        guard
            let above = path(
                of: folder, isFolder: true, asOf: transaction, knownFolders: known, depth: depth + 1)
        else { return nil }
        return above + name
    }

    /// The last entry with this number until a transaction ended.
    private func key(of inode: UInt64, isFolder: Bool, asOf transaction: UInt64) -> Key? {
        func last(_ key: Key) -> UInt64 { min(spans[key]?.last ?? 0, transaction) }
        return keys[inode]?
            .filter { $0.entry.isFolder == isFolder && (spans[$0]?.first ?? .max) <= transaction }
            .max { (last($0), $0.block, $0.entry.name) < (last($1), $1.block, $1.entry.name) }
    }
}

/// Names in the order of their bytes.
private func < (one: (UInt64, UInt64, [UInt8]), other: (UInt64, UInt64, [UInt8])) -> Bool {
    (one.0, one.1) != (other.0, other.1)
        ? (one.0, one.1) < (other.0, other.1) : one.2.lexicographicallyPrecedes(other.2)
}
