public import ContentKinds
public import ScanLedger

/// What an item is of a disk image: the steps that lead to it from the image's file, and what is said of it.
public struct DiskPlacement: Sendable {
    public var inside: [NestedPart]
    public var object: DiskObject
    /// The kind of the image's file.
    public var content: ContentKind?
    /// A remark on an item that is examined.
    public var remark: FileRecord.Reason?
    /// Whether it is a table of the file system itself, which can look like the beginning of a disk or of something else.
    var isFileSystemTable = false
    /// The bytes of deleted files that have records of their own, so that what lies in them is not found again by its
    /// structure.
    var recovered = RecoveredExtents()

    /// Of a range in which files can lie in pieces, a multiple of which each piece begins at.
    var unitByteCount: Int?

    init(_ object: DiskObject, inside: [NestedPart], content: ContentKind? = nil) {
        self.object = object
        self.inside = inside
        self.content = content
    }

    /// Whether its bytes belong to no file, so that they are searched and have no digest.
    var isRange: Bool { if case .range = object { true } else { false } }
}
