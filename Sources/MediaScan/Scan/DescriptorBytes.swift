import ImageDecoding

/// The bytes of an open file that somebody else reads too: its reading position is neither used nor moved.
///
/// What cannot be read ends the data, as it does for a ``FileReader``, which reads the whole file and says so.
final class DescriptorBytes: RandomAccessByteSource {
    let byteCount: Int
    private let descriptor: Int32

    /// - Parameter descriptor: an open file, which stays open as long as this is used.
    init(_ descriptor: Int32, byteCount: Int64) {
        self.descriptor = descriptor
        self.byteCount = Int(clamping: byteCount)
    }

    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        guard offset >= 0 else { return }
        _ = try? readBytes(of: descriptor, at: Int64(offset), into: &buffer)
    }
}

/// Bytes that can be read at any place, from front to back.
final class SequentialBytes: ByteSource {
    private let bytes: any RandomAccessByteSource
    private var offset: Int
    private let end: Int

    /// - Parameter range: those that are meant, if not all.
    init(_ bytes: any RandomAccessByteSource, range: Range<Int>? = nil) {
        self.bytes = bytes
        offset = range?.lowerBound ?? 0
        end = range?.upperBound ?? .max
        totalByteCount = range?.count ?? bytes.byteCount
    }

    let totalByteCount: Int?

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        guard offset < end else { return }
        try bytes.read(at: offset, into: &buffer)
        buffer.removeLast(max(0, buffer.count - (end - offset)))
        offset += buffer.count
    }
}
