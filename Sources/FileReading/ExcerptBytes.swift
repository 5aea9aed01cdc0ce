import ByteSources
package import SystemFiles

/// A file of which only some extents are there. It notices whether anything else was to be read; until then all that was read is
/// as in the whole file.
package final class ExcerptBytes: RandomAccessByteSource {
    package let byteCount: Int
    /// Whether bytes were asked for that are not there.
    package private(set) var misses = false

    private let bytes: FileBytes

    /// - Parameters:
    ///   - descriptor: an open file, which stays open as long as this is used.
    ///   - extents: where the bytes lie in it, and with no offset those that do not.
    package init(_ descriptor: Int32, extents: [FileExtent], byteCount: Int64) {
        bytes = FileBytes(descriptor, extents: extents)
        self.byteCount = Int(clamping: byteCount)
    }

    /// What follows the extent in which `offset` is has to be asked for again.
    package func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        guard offset >= 0, offset < byteCount else { return }
        guard bytes.zeroCount(at: Int64(offset)) == 0 else {
            misses = true
            return
        }
        _ = try? bytes.read(at: Int64(offset), into: &buffer)
    }
}
