package import SystemFiles
package import TextCoding

/// Something that a file system in a disk image holds: a file, a stream of a file, or a name of what was one.
package struct DiskItem: Hashable, Sendable {
    /// Where the bytes of an item are.
    package enum Content: Hashable, Sendable {
        /// In these extents of the image. All of the item's bytes, or the first of them where some have no place.
        case extents([FileExtent])
        /// Where they are is the file system's affair: in the record of the file.
        case resident
        /// Compressed by the file system.
        case compressed
        /// In more pieces than are listed, or in some other way that extents do not tell.
        case scattered
        /// Encrypted by the file system, file by file.
        case encrypted
        /// The file system does not say any more: the name is that of a file whose place is used by another, or unknown.
        case lost
        /// It could not be read.
        case unreadable(String)
    }

    /// No extent is longer, and no image larger: sums of those in one item cannot overflow.
    package static let maximumByteCount: Int64 = 1 << 48

    /// Whether something is in use.
    package enum Allocation: String, CaseIterable, Sendable {
        /// In use.
        case allocated
        /// No longer in use.
        case deleted
        /// Nothing is known of it.
        case unknown
    }

    /// The times that the file system has of a file, as far as it has them.
    package struct Times: Hashable, Sendable {
        /// When the content was written last.
        package var modified: Timestamp?
        /// When the content was read last.
        package var accessed: Timestamp?
        /// When what is said of the file, such as its name, was changed last.
        package var changed: Timestamp?
        /// When the file was made.
        package var created: Timestamp?

        /// No times.
        package init() {}
    }

    /// The path in the volume, from its root on; nil for a file without a name.
    package var path: [UInt8]?
    /// The name of a stream of the file; nil for the file itself.
    package var stream: [UInt8]?
    /// The number of its volume, where several lie in the same space; nil where one does.
    package var volume: Int?
    /// The number of the file in its file system.
    package var inode: UInt64
    /// How often the number was given, of file systems that count it.
    package var sequence: Int?
    /// The type of the attribute that holds the bytes, by libtsk; of most file systems 0 or 1, of NTFS 128.
    package var attributeType: Int
    /// The number of the attribute among those of its type.
    package var attributeIdentifier: Int
    /// Whether the name is in use.
    package var name: Allocation
    /// Whether the number, and what the file system says of it, is in use.
    package var data: Allocation
    /// What kind of file it is.
    package var kind: FileKind
    /// The size that the file system states.
    package var byteCount: Int64
    /// Where its bytes are.
    package var content: Content
    /// What follows the last byte in the last block of the item.
    package var slack: FileExtent?
    /// Of something deleted, how many of its blocks others use now, and of how many.
    package var reusedBlockCount = 0
    /// How many of its blocks were looked at to count those.
    package var blockCount = 0
    /// When what was done with it.
    package var times = Times()
    /// The transaction of the journal that led to it; nil for what the file system itself leads to.
    package var transaction: Int?

    /// An item of which no more is known than this.
    package init(
        path: [UInt8]?, inode: UInt64, attributeType: Int, attributeIdentifier: Int, name: Allocation, data: Allocation,
        kind: FileKind, byteCount: Int64, content: Content
    ) {
        self.path = path
        self.inode = inode
        self.attributeType = attributeType
        self.attributeIdentifier = attributeIdentifier
        self.name = name
        self.data = data
        self.kind = kind
        self.byteCount = byteCount
        self.content = content
    }
}
