import ByteSources

/// The bytes of a file in memory that C holds. It is used within one call only.
@safe
final class BorrowedBytes: ByteSource, RandomAccessByteSource {
    let byteCount: Int
    private let start: UnsafePointer<UInt8>
    private var position = 0

    /// - Throws: if there are no bytes, or a negative number of them.
    init(_ bytes: UnsafePointer<UInt8>?, _ byteCount: Int64) throws(CallFailure) {
        guard byteCount >= 0, let byteCount = Int(exactly: byteCount) else {
            throw .invalidArgument("there are \(byteCount) bytes; give 0 or more")
        }
        guard let start = unsafe bytes else { throw .isNull("bytes") }
        self.byteCount = byteCount
        unsafe self.start = start
    }

    var totalByteCount: Int? { byteCount }

    func read(into buffer: inout OutputSpan<UInt8>) {
        position += append(from: position, to: &buffer)
    }

    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        append(from: offset, to: &buffer)
    }

    @discardableResult
    private func append(from offset: Int, to buffer: inout OutputSpan<UInt8>) -> Int {
        guard (0..<byteCount).contains(offset) else { return 0 }
        let count = min(byteCount - offset, buffer.freeCapacity)
        unsafe buffer.withUnsafeMutableBufferPointer { bytes, initializedCount in
            // SAFETY: the part after what is initialised has room for `count` bytes, and so many lie at `offset` if the caller's
            // memory is as long as it said.
            unsafe UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[initializedCount...]))
                .copyMemory(from: UnsafeRawBufferPointer(start: start + offset, count: count))
            initializedCount += count
        }
        return count
    }
}
