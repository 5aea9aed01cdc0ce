import ByteSources
import ImageDecoding
import TestSupport
import Testing

/// Thumbnails in the headers of JPEGs and PNGs.
@Suite struct EmbeddedThumbnailTests {
    static let thumbnail = TinyJPEG.gray(width: 24, height: 16).bytes

    static func jpeg(_ exif: TinyEXIF) -> [UInt8] {
        var picture = TinyJPEG.gray(width: 40, height: 32)
        picture.exif = exif.bytes
        return picture.bytes
    }

    @Test(arguments: [false, true])
    func `a thumbnail is found in EXIF data of both byte orders and decoded as the file it is`(bigEndian: Bool) throws {
        let bytes = Self.jpeg(TinyEXIF(Self.thumbnail, bigEndian: bigEndian))
        let (pictures, fault) = embedded(bytes)
        try #require(pictures.count == 1)
        #expect(fault == nil)
        let range = try #require(pictures[0].picture.byteRange)
        #expect(pictures[0].picture.part == .thumbnail)
        #expect(Array(bytes[range]) == Self.thumbnail)
        #expect(pictures[0].pixels == (try decode(Self.thumbnail).pixels))
    }

    @Test(arguments: [true, false])
    func `a PNG's EXIF chunk before and after the pixels is read alike`(before: Bool) throws {
        var picture = TinyPNG.noise(width: 9, height: 5, colourType: 2)
        let chunk = TinyPNG.Chunk("eXIf", TinyEXIF(Self.thumbnail).bytes)
        if before { picture.chunksBefore = [chunk] } else { picture.chunksAfter = [chunk] }
        let (pictures, fault) = embedded(picture.bytes)
        #expect(pictures.map(\.pixels) == [try decode(Self.thumbnail).pixels])
        #expect(fault == nil)
    }

    /// EXIF data as ImageMagick puts them into a text.
    static func profile(_ exif: [UInt8], name: String = "exif", statedCount: Int? = nil) -> TinyPNG.Chunk {
        let profile = Array("Exif\0\0".utf8) + exif
        let digits = Array("0123456789abcdef".utf8)
        var text = Array("Raw profile type \(name)\0\n\(name)\n \(statedCount ?? profile.count)".utf8)
        for (index, byte) in profile.enumerated() {
            if index % 36 == 0 { text.append(UInt8(ascii: "\n")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return TinyPNG.Chunk("tEXt", text + [UInt8(ascii: "\n")])
    }

    @Test(arguments: ["exif", "APP1"])
    func `a thumbnail in EXIF data in a text is found, before and after the pixels`(name: String) throws {
        var picture = TinyPNG.noise(width: 9, height: 5, colourType: 2)
        let chunk = Self.profile(TinyEXIF(Self.thumbnail).bytes, name: name)
        let expected = try decode(Self.thumbnail).pixels
        picture.chunksBefore = [TinyPNG.Chunk("tEXt", Array("Author\0nobody".utf8)), chunk]
        #expect(embedded(picture.bytes).pictures.map(\.pixels) == [expected])
        #expect(embedded(picture.bytes).pictures.map(\.picture) == [EmbeddedPicture(part: .thumbnail, byteRange: nil)])
        #expect(embedded(picture.bytes).fault == nil)
        (picture.chunksBefore, picture.chunksAfter) = ([], [chunk])
        #expect(embedded(picture.bytes).pictures.map(\.pixels) == [expected])
        // A second one, many, one that is no EXIF data, and one that is cut.
        picture.chunksAfter = [chunk, chunk]
        #expect(embedded(picture.bytes).pictures.count == 1)
        #expect(embedded(picture.bytes).fault?.code == .damagedHeader)
        picture.chunksAfter = Array(repeating: Self.profile([], name: name), count: 5)
        #expect(embedded(picture.bytes).fault != nil)
        picture.chunksAfter = [Self.profile(TinyEXIF(Self.thumbnail).bytes, name: name, statedCount: 7)]
        #expect(embedded(picture.bytes).fault?.code == .damagedHeader)
        picture.chunksAfter = [Self.profile([UInt8](repeating: 0, count: 600_000), name: name)]
        #expect(embedded(picture.bytes).fault?.code == .damagedHeader)
    }

    @Test func `a thumbnail in a JFXX segment is found if it is a JPEG, and reported if it is not`() throws {
        let plain = TinyJPEG.gray(width: 40, height: 32).bytes
        let coded = ImageDecodingTests.jpeg(
            plain, insertingSegment: 0xE0, Array("JFXX\0".utf8) + [0x10] + Self.thumbnail)
        #expect(embedded(coded).pictures.map(\.pixels) == [try decode(Self.thumbnail).pixels])
        #expect(embedded(coded).fault == nil)
        let raw = ImageDecodingTests.jpeg(plain, insertingSegment: 0xE0, Array("JFXX\0".utf8) + [0x13, 1, 1, 9, 9, 9])
        #expect(embedded(raw).pictures.isEmpty)
        #expect(embedded(raw).fault?.code == .unsupportedCoding)
        let jfif: [UInt8] = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1]
        let none = ImageDecodingTests.jpeg(plain, insertingSegment: 0xE0, jfif + [0, 0])
        #expect(embedded(none).fault == nil)
        let some = ImageDecodingTests.jpeg(plain, insertingSegment: 0xE0, jfif + [1, 1, 9, 9, 9])
        #expect(embedded(some).fault?.code == .unsupportedCoding)
    }

    @Test func `files without embedded pictures have none, and no fault`() {
        for bytes in Array(DamageTests.pictures.values) + [[], [1, 2, 3], Array("%PDF-1.7".utf8)] {
            let (pictures, fault) = embedded(bytes)
            #expect(pictures.isEmpty)
            #expect(fault == nil)
        }
        var emptied = TinyEXIF([])
        emptied.statedLength = 0
        #expect(embedded(Self.jpeg(emptied)).fault == nil)
        var unlinked = TinyEXIF(Self.thumbnail)
        unlinked.link = 0
        #expect(embedded(Self.jpeg(unlinked)).fault == nil)
        var silent = TinyEXIF(Self.thumbnail)
        silent.entries = [(0x0103, 6), (0x011A, 72)]
        #expect(embedded(Self.jpeg(silent)).fault == nil)
    }

    @Test func `a length beyond the EXIF data is cut to them: never other bytes of the file`() throws {
        var exif = TinyEXIF(Self.thumbnail)
        exif.statedLength = .max
        let bytes = Self.jpeg(exif)
        let (pictures, fault) = embedded(bytes)
        let range = try #require(pictures.first?.picture.byteRange)
        #expect(Array(bytes[range]) == Self.thumbnail)
        #expect(pictures[0].pixels == (try decode(Self.thumbnail).pixels))
        #expect(fault?.code == .damagedHeader)
    }

    @Test func `a file with very many segments is searched so far and no further`() {
        let plain = TinyJPEG.gray(width: 8, height: 8).bytes
        let exif = Self.jpeg(TinyEXIF(Self.thumbnail))
        func file(_ before: [UInt8]) -> [UInt8] {
            Array(plain.prefix(2)) + before + Array(exif.dropFirst(2))
        }
        let comments = [[UInt8]](repeating: [0xFF, 0xFE, 0, 2], count: 101_000).flatMap { $0 }
        let many = embedded(file(comments))
        #expect(many.pictures.isEmpty)
        #expect(many.fault?.code == .tooManyChunks)
        let stray = embedded(file([0xFF, 0xFE, 0, 2] + [UInt8](repeating: 7, count: 70_000)))
        #expect(stray.pictures.isEmpty)
        #expect(stray.fault?.code == .tooManyChunks)
        #expect(embedded(file(Array(comments.prefix(400)) + [7, 7, 0xFF, 0xFF])).pictures.count == 1)
    }

    @Test func `little is read of a file without embedded pictures`() {
        final class Counter: RandomAccessByteSource {
            let inner: InMemoryByteSource
            private(set) var readByteCount = 0
            var byteCount: Int { inner.byteCount }

            init(_ bytes: [UInt8]) { inner = InMemoryByteSource(bytes) }

            func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
                inner.read(at: offset, into: &buffer)
                readByteCount += buffer.count
            }
        }
        for bytes in [
            TinyJPEG.gray(width: 800, height: 800).bytes, TinyPNG.noise(width: 200, height: 200, colourType: 2).bytes,
            [UInt8](repeating: 9, count: 100_000),
        ] {
            let source = Counter(bytes)
            var reader = EmbeddedPictureReader(source)
            #expect(reader.next() == nil)
            #expect(source.readByteCount < 2000)
        }
    }

    @Test func `an error of the source is a fault, not an end`() {
        final class Failing: RandomAccessByteSource {
            struct ReadError: Error {}
            let inner: InMemoryByteSource
            let end: Int
            var byteCount: Int { inner.byteCount }

            init(_ bytes: [UInt8], end: Int) {
                inner = InMemoryByteSource(bytes, chunkByteCount: 16)
                self.end = end
            }

            func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
                guard offset < end else { throw ReadError() }
                inner.read(at: offset, into: &buffer)
            }
        }
        let bytes = Self.jpeg(TinyEXIF(Self.thumbnail))
        var reader = EmbeddedPictureReader(Failing(bytes, end: 20))
        #expect(reader.next() == nil)
        #expect(reader.fault?.code == .sourceFailed)
    }
}
