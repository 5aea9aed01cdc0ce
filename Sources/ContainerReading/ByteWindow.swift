import ImageDecoding

/// A piece of a file in memory, moved to wherever bytes are asked for.
struct ByteWindow {
    private let source: any RandomAccessByteSource
    private let capacity: Int
    /// How many bytes the file has.
    let byteCount: Int
    private var bytes: [UInt8] = []
    private var start = 0

    /// A window of `capacity` bytes; more are held only while more are asked for at once.
    init(_ source: any RandomAccessByteSource, capacity: Int) {
        self.source = source
        self.capacity = capacity
        byteCount = max(0, source.byteCount)
    }

    /// The `count` bytes at `offset`, or as many as there are; none at an offset beyond the file.
    mutating func read(at offset: Int, count: Int) throws(ContainerError) -> ArraySlice<UInt8> {
        guard count > 0, offset >= 0, offset < byteCount else { return [] }
        let wanted = min(count, byteCount - offset)
        if offset < start || offset - start + wanted > bytes.count {
            try move(to: offset, count: min(max(wanted, capacity), byteCount - offset))
        }
        let index = offset - start
        // A file that has become shorter than it said has fewer.
        return bytes[index..<min(index + wanted, bytes.count)]
    }

    private mutating func move(to offset: Int, count: Int) throws(ContainerError) {
        start = offset
        bytes.removeAll(keepingCapacity: true)
        while bytes.count < count {
            let piece: [UInt8]
            do {
                piece = try [UInt8](capacity: count - bytes.count) { output in
                    try source.read(at: offset + bytes.count, into: &output)
                }
            } catch {
                bytes.removeAll()
                throw ContainerError(reading: offset, failed: error)
            }
            if piece.isEmpty { return }
            bytes += piece
        }
    }
}

extension ContainerError {
    init(reading offset: Int, failed error: any Error) {
        self.init(.sourceFailed, "the container cannot be read at byte \(offset): \(error)")
    }
}
