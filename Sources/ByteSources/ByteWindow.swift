/// A piece of a file in memory, moved to wherever bytes are asked for: for reading headers here and there.
package struct ByteWindow {
    /// An error of the source, and where it was met.
    package struct ReadError: Error {
        package let offset: Int
        package let cause: any Error
    }

    package let source: any RandomAccessByteSource
    /// The number of bytes of the file.
    package let byteCount: Int
    private let capacity: Int
    private var bytes: [UInt8] = []
    private var start = 0

    /// - Parameter capacity: as many bytes as are read at once. More are held only while more are asked for at once.
    package init(_ source: any RandomAccessByteSource, capacity: Int) {
        self.source = source
        self.capacity = capacity
        byteCount = max(0, source.byteCount)
    }

    /// The `count` bytes at `offset`, or as many as there are; none at an offset outside the file.
    ///
    /// - Throws: ``ReadError`` if the source fails. Other places can still be read.
    package mutating func bytes(at offset: Int, count: Int) throws(ReadError) -> ArraySlice<UInt8> {
        guard count > 0, offset >= 0, offset < byteCount else { return [] }
        let wanted = min(count, byteCount - offset)
        if offset < start || offset - start + wanted > bytes.count {
            try move(to: offset, count: min(max(wanted, capacity), byteCount - offset))
        }
        let index = offset - start
        // A file that has become shorter than it said has fewer.
        return bytes[index..<min(index + wanted, bytes.count)]
    }

    private mutating func move(to offset: Int, count: Int) throws(ReadError) {
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
                throw ReadError(offset: offset, cause: error)
            }
            if piece.isEmpty { return }
            bytes += piece
        }
    }
}
