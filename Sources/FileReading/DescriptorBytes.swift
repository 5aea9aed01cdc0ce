import ByteSources
package import SystemFiles

/// The bytes of an open file that somebody else reads too: its reading position is neither used nor moved.
///
/// What cannot be read ends the data, as it does for a ``FileReader``, which reads the whole file and says so.
package final class DescriptorBytes: RandomAccessByteSource {
    package let byteCount: Int
    private let bytes: FileBytes

    /// - Parameter descriptor: an open file, which stays open as long as this is used.
    package init(_ descriptor: Int32, extents: [FileExtent]? = nil, byteCount: Int64) {
        bytes = FileBytes(descriptor, extents: extents)
        self.byteCount = Int(clamping: byteCount)
    }

    package convenience init(_ file: OpenFile) {
        self.init(file.descriptor, extents: file.extents, byteCount: file.status.size)
    }

    package func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        guard offset >= 0 else { return }
        _ = try? bytes.read(at: Int64(offset), into: &buffer)
    }
}
