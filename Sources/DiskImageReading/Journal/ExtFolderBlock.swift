/// The entries of a block of a folder of ext2, ext3 or ext4. Source: ‘ext4 Data Structures and Algorithms’ of the Linux kernel's
/// documentation, ‘Linear (Classic) Directories’.
struct ExtFolderBlock {
    struct Entry: Hashable {
        let inode: UInt64
        let name: [UInt8]
        let isFolder: Bool
    }

    /// Files and folders, without the folder itself and the one above it.
    let entries: [Entry]
    /// The number of the folder, which its first block says; nil in others.
    let folder: UInt64?

    /// Nil for bytes whose entries do not fill them to the last one, as those of a folder do.
    init?(_ bytes: NumberBytes) {
        var entries: [Entry] = []
        var folder: UInt64?
        var offset = 0
        while offset < bytes.count {
            let inode = bytes.little(at: offset, 4)
            let stated = Int(bytes.little(at: offset + 4, 2))
            // A block of 64 KiB is longer than two bytes can say.
            let byteCount = stated == 0xFFFF || stated == 0 && bytes.count == 1 << 16 ? 1 << 16 : stated
            let nameByteCount = Int(bytes.little(at: offset + 6, 1))
            let type = bytes.little(at: offset + 7, 1)
            guard byteCount >= 12, byteCount % 4 == 0, byteCount <= bytes.count - offset,
                nameByteCount <= byteCount - 8,
                type <= 7 || type == Self.checksumType
            else { return nil }
            let name = Array(bytes.part(at: offset + 8, count: nameByteCount).bytes)
            if inode > 0, !name.isEmpty {
                guard !name.contains(0), !name.contains(UInt8(ascii: "/")) else { return nil }
                if name == Array(".".utf8) {
                    guard offset == 0 else { return nil }
                    folder = inode
                } else if name != Array("..".utf8), type == Self.fileType || type == Self.folderType {
                    entries.append(Entry(inode: inode, name: name, isFolder: type == Self.folderType))
                }
            }
            offset += byteCount
        }
        guard folder != nil || !entries.isEmpty else { return nil }
        self.entries = entries
        self.folder = folder
    }

    private static let fileType: UInt64 = 1
    private static let folderType: UInt64 = 2
    /// An entry at the end of the block that is none.
    private static let checksumType: UInt64 = 0xDE
}
