/// Parts of a file, one after the other, as if they were a file of their own.
package final class JoinedByteRanges: RandomAccessByteSource {
    /// The bytes of all parts together.
    package let byteCount: Int
    private let source: any RandomAccessByteSource
    /// The parts, and where each begins here.
    private let parts: [(start: Int, range: Range<Int>)]

    /// - Parameter ranges: the parts in their order, each within the bytes of `source`.
    package init(_ source: any RandomAccessByteSource, _ ranges: [Range<Int>]) {
        self.source = source
        var parts: [(start: Int, range: Range<Int>)] = []
        var count = 0
        for range in ranges {
            parts.append((count, range))
            count += range.count
        }
        self.parts = parts
        byteCount = count
    }

    /// Reads from one part at a time; what lies in the next is asked for again.
    package func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
        guard offset >= 0, let part = parts.last(where: { $0.start <= offset }) else { return }
        try ByteRange(source, range: part.range).read(at: offset - part.start, into: &buffer)
    }
}
