import ByteSources
import ImageDecoding

/// Byte sources and a consumer that behave in ways the tests need.

/// Bytes whose number is not known beforehand.
final class UnknownLengthSource: ByteSource {
    private let inner: InMemoryByteSource
    var totalByteCount: Int? { nil }

    init(_ bytes: [UInt8], chunkByteCount: Int = .max) {
        inner = InMemoryByteSource(bytes, chunkByteCount: chunkByteCount)
    }

    func read(into buffer: inout OutputSpan<UInt8>) {
        inner.read(into: &buffer)
    }
}

/// Bytes that cannot be read beyond a point.
final class FailingSource: ByteSource {
    struct ReadError: Error {}

    private let bytes: [UInt8]
    private var position = 0
    private(set) var readsAfterFailure = -1
    var totalByteCount: Int? { bytes.count * 2 }

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        guard position < bytes.count else {
            readsAfterFailure += 1
            throw ReadError()
        }
        let end = min(position + min(100, buffer.freeCapacity), bytes.count)
        for index in position..<end {
            buffer.append(bytes[index])
        }
        position = end
    }
}

/// Counts rows and checks that they come as announced.
struct CountingConsumer: PixelRowConsumer {
    private(set) var layout: PixelLayout?
    private(set) var rowCount = 0
    private(set) var batchCount = 0
    private(set) var isConsistent = true
    var refusal: ImageDecodingError?

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        isConsistent = isConsistent && self.layout == nil
        self.layout = layout
        if let refusal { throw refusal }
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        batchCount += 1
        self.rowCount += rowCount
        isConsistent = isConsistent && rowCount > 0 && rows.count == rowCount * (layout?.bytesPerRow ?? -1)
    }
}
