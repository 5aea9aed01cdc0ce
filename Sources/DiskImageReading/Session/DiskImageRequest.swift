/// What is asked of a disk image. Each request can be answered by a reader that was opened anew, so that one that was lost
/// is replaced by another.
package enum DiskImageRequest: Hashable, Sendable {
    /// What the image is, and what lies in it.
    case summary
    /// Some of the items of the volume with a number among the parts, after the first `count`.
    case items(part: Int, after: Int)
    /// Some of the free space of a volume, from a block on.
    case freeSpace(part: Int, from: UInt64)
    /// The bytes of the image from an offset on, as many as are asked for or as there are.
    case bytes(offset: Int64, count: Int)
    /// The bytes of an item as its file system gives them.
    case content(DiskItemReference, offset: Int64, count: Int)
    /// The ranges whose checksums were wrong, of all that was read so far.
    case damage

    /// The most bytes that are asked for at once.
    package static let maximumByteCount = 512 << 10
    /// The most items in one answer.
    package static let maximumItemCount = 256
    /// About the most bytes that the items of one answer take.
    package static let maximumItemByteCount = 256 << 10
}

/// What is answered.
package enum DiskImageAnswer: Hashable, Sendable {
    /// What the image is, and its parts.
    case summary(DiskImageSummary)
    /// Some items; whether there are more after them; and how many entries without name and content were passed over in the
    /// whole walk so far.
    case items([DiskItem], hasMore: Bool, emptyEntryCount: Int)
    /// A piece of the free space.
    case freeSpace(FreeSpacePiece)
    /// As many bytes as there are, of those that were asked for.
    case bytes([UInt8])
    /// Ranges of the disk, in no order.
    case damage([Range<Int64>])
    /// It could not be answered, and why.
    case failure(code: String, message: String)
}
