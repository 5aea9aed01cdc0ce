/// Reads headers here and there in a file, some bytes at a time.
final class ByteWindow {
    /// As much as is read for a few bytes: the header of a chunk or segment, and mostly that of the next.
    private static let minimumReadByteCount = 256

    let source: any RandomAccessByteSource
    /// What the source threw. From then on there are no bytes.
    private(set) var failure: (any Error)?
    private var start = 0
    private var window: [UInt8] = []

    init(_ source: any RandomAccessByteSource) {
        self.source = source
    }

    var byteCount: Int { max(0, source.byteCount) }

    /// Up to `count` bytes from `offset` on; fewer only where the file ends or cannot be read.
    func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8> {
        guard count > 0, (0..<byteCount).contains(offset) else { return [] }
        let wanted = min(count, byteCount - offset)
        if offset < start || offset + wanted > start + window.count {
            start = offset
            window = read(at: offset, count: min(max(wanted, Self.minimumReadByteCount), byteCount - offset))
        }
        return window[offset - start..<min(offset - start + wanted, window.count)]
    }

    /// A number whose most significant byte comes first, or nil where the file ends before it does.
    func number(at offset: Int, byteCount: Int) -> Int? {
        let bytes = bytes(at: offset, count: byteCount)
        return bytes.count == byteCount ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
    }

    private func read(at offset: Int, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while failure == nil, bytes.count < count {
                let part = try [UInt8](capacity: count - bytes.count) { output in
                    try source.read(at: offset + bytes.count, into: &output)
                }
                if part.isEmpty { break }
                bytes += part
            }
        } catch {
            failure = error
        }
        return bytes
    }
}
