import ImageDecoding
import Testing

struct PSDDecodingTests {
    @Test(arguments: CodecVector.with("psd", "psb"))
    func `the merged picture of every kind of Photoshop file is exact`(vector: CodecVector) throws {
        try vector.check()
    }

    /// `rgb-raw.psd` with other bytes at some place.
    static func changed(_ offset: Int, _ bytes: [UInt8], in name: String = "rgb-raw.psd") throws -> [UInt8] {
        var file = try CodecVector.bytes(name)
        file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        return file
    }

    @Test func `what is not decoded is named`() throws {
        for (offset, bytes) in [(38, [0, 2]), (38, [0, 3]), (24, [0, 9]), (22, [0, 32]), (24, [0, 5])]
            as [(Int, [UInt8])]
        {
            let file = try Self.changed(offset, bytes)
            #expect(errorCode { _ = try decode(file) } == .unsupportedCoding, "\(bytes) at \(offset)")
        }
    }

    @Test func `headers that lie are refused`() throws {
        let cases: [(Int, [UInt8], ImageDecodingError.Code)] = [
            (12, [0xFF, 0xFF], .damagedHeader), (12, [0, 2], .damagedHeader),
            (14, [0xFF, 0xFF, 0xFF, 0xFF], .sideTooLong),
            (14, [0, 0, 0, 0], .emptyPicture), (26, [0xFF, 0xFF, 0xFF, 0xFF], .damagedHeader),
            (30, [0xFF, 0xFF, 0xFF, 0xFF], .damagedHeader), (34, [0x7F, 0xFF, 0xFF, 0xFF], .damagedHeader),
            (14, [0, 0, 0x40, 0, 0, 0, 0x40, 0], .implausibleSize),
        ]
        for (offset, bytes, code) in cases {
            let file = try Self.changed(offset, bytes)
            #expect(errorCode { _ = try decode(file) } == code, "\(bytes) at \(offset)")
        }
    }

    @Test func `what is missing of a channel is as the one before it`() throws {
        let whole = try CodecVector.bytes("rgb-raw.psd")
        let expected = try decode(whole).pixels.bytes
        // Without blue, and the last row of green.
        let (pixels, decoding) = try decode(Array(whole.dropLast(37 * 24)))
        #expect(pixels.bytes[0] == expected[0] && pixels.bytes[1] == expected[1] && pixels.bytes[2] == expected[1])
        #expect(decoding.completeness == .partial(fraction: 45.0 / 69) && !decoding.hasUndecodedData)
    }

    @Test func `runs that are too long or too short do no harm`() throws {
        let start = 40
        let file = try CodecVector.bytes("rgb-runs.psd")
        for length in [[0, 0], [0xFF, 0xFF], [0, 1]] as [[UInt8]] {
            var damaged = file
            damaged.replaceSubrange(start..<start + 2, with: length)
            let (pixels, _) = try decode(damaged)
            #expect(pixels.bytes.count == 37 * 23 * 3)
        }
    }

    @Test func `the thumbnail among the resources is found`() throws {
        let outcome = FoundPictures(try CodecVector.bytes("thumbnail.psd"))
        #expect(outcome.parts == [.thumbnail] && outcome.fault == nil)
        #expect(outcome.pictures.first?.pixels?.layout == PixelLayout(format: .rgb8, width: 37, height: 23))
    }

    @Test func `damaged files end in a sound way`() throws {
        try DamagedFiles.check(CodecVector.with("psd", "psb"))
    }
}
