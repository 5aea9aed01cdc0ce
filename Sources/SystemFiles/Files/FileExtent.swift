/// A run of bytes of an open file that belongs to a file inside it, as a disk image holds files.
public struct FileExtent: Hashable, Sendable {
    /// Where the run begins; nil for a hole, which reads as zeros and is stored nowhere.
    public let offset: Int64?
    /// At least 1.
    public let byteCount: Int64

    public init(offset: Int64?, byteCount: Int64) {
        self.offset = offset
        self.byteCount = byteCount
    }
}
