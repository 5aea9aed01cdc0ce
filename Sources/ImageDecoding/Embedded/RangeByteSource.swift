/// A part of a file as a source to decode from.
final class RangeByteSource: ByteSource {
    private let source: any RandomAccessByteSource
    private let range: Range<Int>
    private var position: Int

    var totalByteCount: Int? { range.count }

    init(_ source: any RandomAccessByteSource, range: Range<Int>) {
        self.source = source
        self.range = range
        position = range.lowerBound
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        let wanted = min(buffer.freeCapacity, range.upperBound - position)
        guard wanted > 0 else { return }
        // Not into the buffer itself, which may have room for bytes behind the range.
        let bytes = try [UInt8](capacity: wanted) { try source.read(at: position, into: &$0) }
        for byte in bytes {
            buffer.append(byte)
        }
        position += bytes.count
    }
}
