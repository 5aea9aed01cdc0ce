import ImageDecoding

/// A part of some bytes, as if it were a file of its own.
final class RangeOfBytes: RandomAccessByteSource {
    private let bytes: any RandomAccessByteSource
    private let range: Range<Int>

    /// - Parameter range: a range within the bytes.
    init(_ bytes: any RandomAccessByteSource, _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    var byteCount: Int { range.count }

    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
        guard offset >= 0, offset < range.count else { return }
        try bytes.read(at: range.lowerBound + offset, into: &buffer)
        buffer.removeLast(max(0, buffer.count - (range.count - offset)))
    }
}

extension RandomAccessByteSource {
    /// The first bytes, at most `count`.
    func prefix(_ count: Int) -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count {
            let chunk = [UInt8](capacity: count - result.count) { try? read(at: result.count, into: &$0) }
            if chunk.isEmpty { break }
            result += chunk
        }
        return result
    }
}
