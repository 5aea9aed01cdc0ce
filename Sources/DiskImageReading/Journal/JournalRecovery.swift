import SystemFiles
import TextCoding

/// Finds deleted files of an ext4 file system by the inodes that its journal still has copies of.
///
/// When a file is deleted, Linux clears the extents in its inode, so the file system no longer says where it was. The journal
/// has the inode as it was written before, until the ring comes round. Of each file the last copy counts; one whose blocks are
/// all in use is left out, for they are another's now.
struct JournalRecovery {
    let layout: ExtLayout
    /// Reads a block of the file system; nil where it cannot be read.
    let readBlock: (UInt64) -> [UInt8]?
    /// Whether a block is in use; nil where nobody can say.
    let isAllocated: (UInt64) -> Bool?

    private static let maximumFileCount = 1 << 20
    private static let maximumTreeBlockCount = 1 << 14
    private static let maximumCheckedBlockCount = 1 << 16
    private static let maximumCheckedBlockCountOfAll = 1 << 28

    struct Found {
        let inode: UInt64
        let file: ExtInode
        let transaction: UInt64
        let runs: [ExtRun]
        let reusedBlockCount: Int
        let blockCount: Int
    }

    private struct Key: Hashable {
        let inode: UInt64
        let generation: UInt64
    }

    /// The deleted files, by their numbers; one number can have had several.
    ///
    /// - Parameter known: the numbers of deleted files that the file system itself still leads to.
    func files(in copies: consuming JournalCopies, besides known: Set<UInt64>) -> [Found] {
        var latest: [Key: (file: ExtInode, transaction: UInt64)] = [:]
        var treeBlocks: [UInt64: (transaction: UInt64, bytes: [UInt8])] = [:]
        while let copy = copies.next() {
            if let first = layout.firstInode(inBlock: copy.block) {
                for index in 0..<layout.blockByteCount / layout.inodeByteCount {
                    let bytes = NumberBytes(copy.bytes[...]).part(
                        at: index * layout.inodeByteCount, count: layout.inodeByteCount)
                    let inode = first + UInt64(index)
                    guard inode <= layout.inodeCount, !known.contains(inode), let file = ExtInode(bytes) else {
                        continue
                    }
                    let key = Key(inode: inode, generation: file.generation)
                    if let other = latest[key], other.transaction > copy.transaction { continue }
                    guard latest.count < Self.maximumFileCount || latest[key] != nil else { continue }
                    latest[key] = (file, copy.transaction)
                }
            } else if NumberBytes(copy.bytes[...]).little(at: 0, 2) == 0xF30A,
                treeBlocks.count < Self.maximumTreeBlockCount
            {
                if let other = treeBlocks[copy.block], other.transaction > copy.transaction { continue }
                treeBlocks[copy.block] = (copy.transaction, copy.bytes)
            }
        }
        var checkedBlockCount = 0
        return latest.sorted { ($0.key.inode, $0.key.generation) < ($1.key.inode, $1.key.generation) }.compactMap {
            key, value in
            guard let runs = value.file.runs({ treeBlocks[$0]?.bytes ?? readBlock($0) }) else { return nil }
            guard checkedBlockCount < Self.maximumCheckedBlockCountOfAll,
                let found = found(key.inode, value.file, value.transaction, runs)
            else { return nil }
            checkedBlockCount += found.blockCount
            return found
        }
    }

    private func found(_ inode: UInt64, _ file: ExtInode, _ transaction: UInt64, _ runs: [ExtRun]) -> Found? {
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
            inode: inode, file: file, transaction: transaction, runs: runs, reusedBlockCount: reused, blockCount: count)
    }
}
