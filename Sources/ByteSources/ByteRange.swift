/// A part of a file, or all of it, as if it were a file of its own: readable from front to back and at any place.
///
/// Both ways of reading are independent of each other: reading at an offset does not move the position from which
/// ``read(into:)`` goes on.
package final class ByteRange: ByteSource, RandomAccessByteSource {
    package let byteCount: Int
    private let source: any RandomAccessByteSource
    private let start: Int
    private let end: Int
    private var position: Int

    package var totalByteCount: Int? { byteCount }

    /// - Parameter range: the bytes that are meant. Nil for all, to where the source really ends: a file may have grown
    ///   since its size was taken.
    package init(_ source: any RandomAccessByteSource, range: Range<Int>? = nil) {
        self.source = source
        byteCount = range?.count ?? source.byteCount
        start = range?.lowerBound ?? 0
        end = range?.upperBound ?? .max
        position = start
    }

    package func read(into buffer: inout OutputSpan<UInt8>) throws {
        let countBefore = buffer.count
        try append(from: position, to: &buffer)
        position += buffer.count - countBefore
    }

    package func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
        guard offset >= 0, offset < end - start else { return }
        try append(from: start + offset, to: &buffer)
    }

    /// Appends bytes from `offset` of the source on, none of them at or beyond the end of the range.
    private func append(from offset: Int, to buffer: inout OutputSpan<UInt8>) throws {
        guard offset < end else { return }
        let countBefore = buffer.count
        try source.read(at: offset, into: &buffer)
        // The buffer may have had room for bytes beyond the range.
        buffer.removeLast(max(0, buffer.count - countBefore - (end - offset)))
    }
}

extension RandomAccessByteSource {
    /// The first bytes, at most `count`. Bytes that cannot be read are taken for the end.
    package func prefix(_ count: Int) -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count {
            let chunk = [UInt8](capacity: count - result.count) { try? read(at: result.count, into: &$0) }
            if chunk.isEmpty { break }
            result += chunk
        }
        return result
    }
}
