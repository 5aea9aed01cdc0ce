import ByteSources
import ImageDecoding
import TestSupport
import Testing

@Suite struct ByteSourceTests {
    static let pictures: [[UInt8]] = {
        var progressive = TinyJPEG.gray(width: 70, height: 50)
        progressive.isProgressive = true
        var interlaced = TinyPNG.noise(width: 33, height: 29, colourType: 6)
        interlaced.isInterlaced = true
        return [
            TinyJPEG.gray(width: 70, height: 50).bytes, progressive.bytes,
            TinyPNG.noise(width: 300, height: 290, colourType: 2).bytes, interlaced.bytes,
        ]
    }()

    @Test(arguments: pictures, [1, 2, 7, 1000])
    func `the size of the chunks changes nothing`(bytes: [UInt8], chunkByteCount: Int) throws {
        let whole = try decode(bytes)
        let pieces = try decode(bytes, chunkByteCount: chunkByteCount)
        #expect(whole == pieces)
        #expect(whole.decoding.completeness == .complete)
        #expect(whole.decoding.warningCount == 0)
    }

    @Test(arguments: pictures)
    func `the length need not be known`(bytes: [UInt8]) throws {
        let decoder = PictureDecoder()
        let unknown = try decoder.decodePixels(from: UnknownLengthSource(bytes, chunkByteCount: 10))
        #expect(try decode(bytes) == unknown)
    }

    @Test(arguments: pictures)
    func `a failing source is an error and is not asked again`(bytes: [UInt8]) {
        for count in [0, 1, 50, bytes.count / 2] {
            let source = FailingSource(bytes.prefix(count))
            var consumer = CountingConsumer()
            #expect(errorCode { _ = try PictureDecoder().decode(source, into: &consumer) } == .sourceFailed)
            #expect(source.readsAfterFailure == 0)
        }
    }

    @Test func `an error keeps its cause, and is compared without it`() {
        var consumer = CountingConsumer()
        let source = FailingSource(Self.pictures[0].prefix(50))
        let error = #expect(throws: ImageDecodingError.self) {
            _ = try PictureDecoder().decode(source, into: &consumer)
        }
        #expect(error?.cause is FailingSource.ReadError)
        #expect(error?.message.contains("\(FailingSource.ReadError())") == true)
        let same = ImageDecodingError(.sourceFailed, error?.message ?? "")
        #expect(error == same && error.hashValue == Optional(same).hashValue)
        #expect(error != ImageDecodingError(.damagedData, same.message))
        #expect(same != ImageDecodingError(.sourceFailed, "something else"))
    }

    @Test(arguments: pictures)
    func `rows come in batches as announced`(bytes: [UInt8]) throws {
        var consumer = CountingConsumer()
        let decoding = try PictureDecoder().decode(InMemoryByteSource(bytes), into: &consumer)
        #expect(consumer.isConsistent)
        #expect(consumer.rowCount == decoding.layout.height)
        #expect(consumer.batchCount == (decoding.layout.height + 15) / 16)
        #expect(consumer.layout == decoding.layout)
    }

    @Test(arguments: pictures)
    func `a consumer can refuse a picture before its rows come`(bytes: [UInt8]) {
        let code = ImageDecodingError.Code(rawValue: "tooSmall")
        var consumer = CountingConsumer()
        consumer.refusal = ImageDecodingError(code, "the picture is too small to be hashed")
        #expect(errorCode { _ = try PictureDecoder().decode(InMemoryByteSource(bytes), into: &consumer) } == code)
        #expect(consumer.rowCount == 0)
    }

    @Test func `the rest of the source is left to others`() throws {
        // What the decoder did not ask for can be read afterwards: together that is every byte once.
        let bytes = TinyJPEG.gray(width: 16, height: 16).bytes + [UInt8](repeating: 0xAA, count: 1_000_000)
        let source = RecordingSource(bytes)
        var consumer = CountingConsumer()
        _ = try PictureDecoder().decode(source, into: &consumer)
        #expect(source.seen.count < 200_000)
        source.drain()
        #expect(source.seen == bytes)
    }
}

/// Remembers all that it handed over, as a scanner's digests do.
private final class RecordingSource: ByteSource {
    private let inner: InMemoryByteSource
    private(set) var seen: [UInt8] = []
    var totalByteCount: Int? { inner.totalByteCount }

    init(_ bytes: [UInt8]) {
        inner = InMemoryByteSource(bytes)
    }

    func read(into buffer: inout OutputSpan<UInt8>) {
        inner.read(into: &buffer)
        let bytes = buffer.span
        for index in bytes.indices {
            seen.append(bytes[index])
        }
    }

    func drain() {
        var count = -1
        while count < seen.count {
            count = seen.count
            _ = [UInt8](capacity: 65_536) { read(into: &$0) }
        }
    }
}
