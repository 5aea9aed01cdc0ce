import ImageDecoding
import Testing

struct BMPDecodingTests {
    @Test(arguments: CodecVector.with("bmp"))
    func `every kind of BMP is exact`(vector: CodecVector) throws {
        try vector.check()
    }

    /// A header of 40 bytes, with what is to be said in it, and what follows.
    static func bmp(
        width: Int32 = 8, height: Int32 = 8, bits: UInt16 = 24, coding: UInt32 = 0, colourCount: UInt32 = 0,
        offset: UInt32 = 54, _ rest: [UInt8]
    ) -> [UInt8] {
        func bytes(_ value: some FixedWidthInteger) -> [UInt8] { integer(value, bigEndian: false) }
        let start: [UInt8] = [0x42, 0x4D] + bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(offset) + bytes(UInt32(40))
        let sides: [UInt8] = bytes(width) + bytes(height) + bytes(UInt16(1)) + bytes(bits) + bytes(coding)
        let numbers: [UInt8] = bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(colourCount)
        return start + sides + numbers + bytes(UInt32(0)) + rest
    }

    @Test func `sides that cannot be are refused before anything is held`() {
        let cases: [(Int32, Int32, ImageDecodingError.Code)] = [
            (0, 8, .emptyPicture), (8, 0, .emptyPicture), (-8, 8, .emptyPicture), (.max, .max, .sideTooLong),
            (8, .min, .sideTooLong), (40_000, 40_000, .tooManyPixels), (20_000, 20_000, .implausibleSize),
        ]
        for (width, height, code) in cases {
            let file = Self.bmp(width: width, height: height, [UInt8](repeating: 0, count: 100))
            #expect(errorCode { _ = try decode(file) } == code, "\(width) × \(height)")
        }
        // A bomb of run lengths.
        let bomb = Self.bmp(width: 20_000, height: 20_000, bits: 8, coding: 1, [0, 1])
        #expect(errorCode { _ = try decode(bomb) } == .implausibleSize)
    }

    @Test func `what is not decoded is named`() {
        for (bits, coding) in [(3, 0), (24, 9), (8, 2), (4, 1), (64, 0)] as [(UInt16, UInt32)] {
            let file = Self.bmp(bits: bits, coding: coding, [UInt8](repeating: 0, count: 500))
            #expect(errorCode { _ = try decode(file) } == .unsupportedCoding, "\(bits) bits, compression \(coding)")
        }
    }

    @Test func `runs beyond the picture are passed over`() throws {
        let palette = (0..<1024).map { UInt8(truncatingIfNeeded: $0) }
        // A run that is too long, a leap out of the picture, pixels one by one that do not fit.
        for runs in [
            [255, 1, 0, 0, 0, 2, 255, 255, 9, 9], [0, 2, 9, 9, 9, 9, 9, 9],
            [0, 200] + [UInt8](repeating: 3, count: 200),
        ] {
            let file = Self.bmp(bits: 8, coding: 1, offset: 54 + 1024, palette + runs)
            let (pixels, _) = try decode(file)
            #expect(pixels.bytes.count == 8 * 8 * 3)
        }
    }

    @Test func `a cut file keeps the rows that it has`() throws {
        let whole = try CodecVector.bytes("bottom-up24.bmp")
        let expected = try decode(whole).pixels.bytes
        let bytesPerRow = (37 * 3 + 3) / 4 * 4
        for missing in [1, 7, 22] {
            let (pixels, decoding) = try decode(Array(whole.dropLast(missing * bytesPerRow - 5)))
            // The first rows of the picture are the last of the file.
            #expect(pixels.bytes.dropFirst(missing * 37 * 3) == expected.dropFirst(missing * 37 * 3))
            #expect(pixels.bytes.prefix(missing * 37 * 3).allSatisfy { $0 == 0 })
            #expect(decoding.completeness == .partial(fraction: Double(23 - missing) / 23))
            #expect(!decoding.hasUndecodedData)
        }
        #expect(errorCode { _ = try decode(Array(whole.prefix(60))) } == .damagedData)
    }

    @Test func `damaged files end in a sound way`() throws {
        try DamagedFiles.check(CodecVector.with("bmp"))
    }
}
