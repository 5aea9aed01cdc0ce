/// Bytes that are already in memory, as a source to decode from.
///
/// ```swift
/// let (pixels, decoding) = try PictureDecoder().decodePixels(from: InMemoryByteSource(bytes))
/// ```
public final class InMemoryByteSource: ByteSource {
    private let bytes: [UInt8]
    private let chunkByteCount: Int
    private var position = 0

    public var totalByteCount: Int? { bytes.count }

    /// A source of `bytes` that hands over at most `chunkByteCount` of them at a time.
    public init(_ bytes: [UInt8], chunkByteCount: Int = .max) {
        self.bytes = bytes
        self.chunkByteCount = max(1, chunkByteCount)
    }

    public func read(into buffer: inout OutputSpan<UInt8>) {
        position += append(from: position, to: &buffer)
    }

    /// Appends the bytes from `offset` on, as many as there are, as fit and as go at a time, and says how many.
    @discardableResult
    func append(from offset: Int, to buffer: inout OutputSpan<UInt8>) -> Int {
        guard bytes.indices.contains(offset) else { return 0 }
        return buffer.append(copying: bytes[offset...].prefix(chunkByteCount))
    }
}
