import ByteSources

/// The bytes of a file as far as its headers are read, some at a time. An error of the source ends them for good.
final class HeaderBytes {
    /// As much as is read for a few bytes: the header of a chunk or segment, and mostly that of the next.
    private static let minimumReadByteCount = 256

    private var window: ByteWindow
    /// The error of the source that ended the bytes.
    private(set) var failure: (any Error)?

    init(_ source: any RandomAccessByteSource) {
        window = ByteWindow(source, capacity: Self.minimumReadByteCount)
    }

    var source: any RandomAccessByteSource { window.source }

    var byteCount: Int { window.byteCount }

    /// Up to `count` bytes from `offset` on; fewer only where the file ends or cannot be read.
    func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8> {
        guard failure == nil else { return [] }
        do throws(ByteWindow.ReadError) {
            return try window.bytes(at: offset, count: count)
        } catch {
            failure = error.cause
            return []
        }
    }

    /// A number whose most significant byte comes first, or nil where the file ends before it does.
    func number(at offset: Int, byteCount: Int) -> Int? {
        let bytes = bytes(at: offset, count: byteCount)
        return bytes.count == byteCount ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
    }

    /// The same with the least significant byte first.
    func littleEndianNumber(at offset: Int, byteCount: Int) -> Int? {
        let bytes = bytes(at: offset, count: byteCount)
        return bytes.count == byteCount ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : nil
    }
}
