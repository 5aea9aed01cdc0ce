import ByteSources
package import SystemFiles

/// A file of which only some extents are there. It notices whether anything else was to be read; until then all that was read is
/// as in the whole file.
package final class ExcerptBytes: RandomAccessByteSource {
    package let byteCount: Int
    /// Whether bytes were asked for that are not there.
    package private(set) var misses = false

    private let bytes: DescriptorBytes
    /// The parts that are there, in their order.
    private let ranges: [Range<Int>]

    /// - Parameters:
    ///   - descriptor: an open file, which stays open as long as this is used.
    ///   - extents: where the bytes lie in it, and with no offset those that do not.
    package init(_ descriptor: Int32, extents: [FileExtent], byteCount: Int64) {
        bytes = DescriptorBytes(descriptor, extents: extents, byteCount: byteCount)
        self.byteCount = bytes.byteCount
        var ranges: [Range<Int>] = []
        var end = 0
        for extent in extents {
            let (next, overflows) = end.addingReportingOverflow(Int(clamping: extent.byteCount))
            guard !overflows, extent.byteCount > 0 else { break }
            if extent.offset != nil { ranges.append(end..<next) }
            end = next
        }
        self.ranges = ranges
    }

    package func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        guard offset >= 0, offset < byteCount else { return }
        guard let range = ranges.last(where: { $0.lowerBound <= offset }), range.contains(offset) else {
            misses = true
            return
        }
        let countBefore = buffer.count
        bytes.read(at: offset, into: &buffer)
        // What lies behind the part is asked for the next time.
        buffer.removeLast(max(0, buffer.count - countBefore - (range.upperBound - offset)))
    }
}
