import SystemFiles
import TextCoding

/// Finds deleted files of an ext3 or ext4 file system by the inodes that its journal still has copies of.
///
/// When a file is deleted, Linux clears the places in its inode, so the file system no longer says where it was. The journal
/// has the inode as it was written before, until the ring comes round. Of each file the last copy counts; one whose blocks are
/// all in use is left out, for they are another's now.
struct JournalRecovery {
    let layout: ExtLayout
    /// Reads a block of the file system; nil where it cannot be read.
    let readBlock: (UInt64) -> [UInt8]?
    /// Whether a block is in use; nil where nobody can say.
    let isAllocated: (UInt64) -> Bool?

    private static let maximumFileCount = 1 << 20
    private static let maximumCopyCount = 1 << 20
    private static let maximumFolderByteCount: Int64 = 64 << 20
    private static let maximumCheckedBlockCount = 1 << 16
    private static let maximumCheckedBlockCountOfAll = 1 << 28
    /// A hostile file system can make small lists stand for many.
    private static let maximumListCountOfAll = 1 << 20

    struct Found {
        let inode: UInt64
        /// The path that it had then, if the copies of folders say it.
        let path: [UInt8]?
        let file: ExtInode
        let transaction: UInt64
        let runs: [ExtRun]
        let reusedBlockCount: Int
        let blockCount: Int
    }

    /// The copies of blocks that are no inodes, among which are the lists of the blocks of files.
    private struct ListCopies {
        let journal: JournalCopies
        private var places: [UInt64: [(transaction: UInt64, place: JournalCopies.Place)]] = [:]
        private var count = 0

        init(journal: JournalCopies) {
            self.journal = journal
        }

        mutating func add(_ copy: JournalCopies.Copy) {
            guard count < JournalRecovery.maximumCopyCount else { return }
            count += 1
            places[copy.block, default: []].append((copy.transaction, copy.place))
        }

        /// The block as it was when a transaction ended: by its last copy until then, or else by its first one afterwards.
        func bytes(of block: UInt64, asOf transaction: UInt64) -> [UInt8]? {
            guard let copies = places[block] else { return nil }
            let copy =
                copies.filter { $0.transaction <= transaction }.max { $0.transaction < $1.transaction }
                ?? copies.min { $0.transaction < $1.transaction }
            return copy.flatMap { journal.bytes(at: $0.place) }
        }
    }

    private struct Key: Hashable {
        let inode: UInt64
        let generation: UInt64
    }

    /// The deleted files, by their numbers; one number can have had several.
    ///
    /// - Parameters:
    ///   - known: the numbers of deleted files that the file system itself still leads to.
    ///   - folders: the paths of the folders that are there, by their numbers.
    func files(
        in copies: consuming JournalCopies, besides known: Set<UInt64>, folders: [UInt64: [UInt8]] = [:]
    ) -> [Found] {
        let journal = copies
        var latest: [Key: (file: ExtInode, transaction: UInt64)] = [:]
        var lists = ListCopies(journal: journal)
        var names = JournalNames()
        while let copy = copies.next() {
            guard let first = layout.firstInode(inBlock: copy.block) else {
                lists.add(copy)
                names.add(copy)
                continue
            }
            for index in 0..<layout.blockByteCount / layout.inodeByteCount {
                let bytes = NumberBytes(copy.bytes[...]).part(
                    at: index * layout.inodeByteCount, count: layout.inodeByteCount)
                let inode = first + UInt64(index)
                guard inode <= layout.inodeCount, let file = ExtInode(bytes), file.isFolder || !known.contains(inode)
                else { continue }
                let key = Key(inode: inode, generation: file.generation)
                if let other = latest[key], other.transaction > copy.transaction { continue }
                guard latest.count < Self.maximumFileCount || latest[key] != nil else { continue }
                latest[key] = (file, copy.transaction)
            }
        }
        var listCount = 0
        func runs(_ file: ExtInode, asOf transaction: UInt64) -> [ExtRun]? {
            file.runs(blockByteCount: layout.blockByteCount) { block in
                listCount += 1
                guard listCount <= Self.maximumListCountOfAll else { return nil }
                return lists.bytes(of: block, asOf: transaction) ?? readBlock(block)
            }
        }
        let sorted = latest.sorted { ($0.key.inode, $0.key.generation) < ($1.key.inode, $1.key.generation) }
        for (key, value) in sorted where value.file.isFolder && value.file.byteCount <= Self.maximumFolderByteCount {
            for run in runs(value.file, asOf: value.transaction) ?? [] where run.block <= layout.blockCount {
                names.add(blocks: run.block..<run.block + run.count, ofFolder: key.inode)
            }
        }
        var checkedBlockCount = 0
        return sorted.compactMap { key, value in
            guard !value.file.isFolder, checkedBlockCount < Self.maximumCheckedBlockCountOfAll,
                let runs = runs(value.file, asOf: value.transaction),
                let found = found(
                    key.inode, names.path(of: key.inode, asOf: value.transaction, knownFolders: folders), value.file,
                    value.transaction, runs)
            else { return nil }
            checkedBlockCount += found.blockCount
            return found
        }
    }

    private func found(
        _ inode: UInt64, _ path: [UInt8]?, _ file: ExtInode, _ transaction: UInt64, _ runs: [ExtRun]
    ) -> Found? {
        var (reused, count) = (0, 0)
        for run in runs where run.isWritten {
            guard run.block > 0, run.count <= layout.blockCount, run.block <= layout.blockCount - run.count else {
                return nil
            }
            for block in run.block..<run.block + run.count {
                guard count < Self.maximumCheckedBlockCount else { break }
                count += 1
                if isAllocated(block) ?? true { reused += 1 }
            }
        }
        guard reused < count else { return nil }
        return Found(
            inode: inode, path: path, file: file, transaction: transaction, runs: runs, reusedBlockCount: reused,
            blockCount: count)
    }
}
