import ImageDecoding
import TestSupport
import Testing

@Suite struct PNGDecodingTests {
    static let kinds: [(UInt8, Int)] = [
        (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16),
        (6, 8), (6, 16),
    ]
    static let palette = (0..<256).map { index -> [UInt8] in
        [UInt8(index), UInt8(255 - index), UInt8(index * 3 % 256)]
    }

    /// A PNG of a kind and what its pixels must be.
    static func picture(
        colourType: UInt8, bitDepth: Int, width: Int = 19, height: Int = 13
    ) -> (picture: TinyPNG, pixels: [UInt8]) {
        var picture = TinyPNG.noise(width: width, height: height, colourType: colourType, bitDepth: bitDepth)
        if colourType == 3 {
            picture.chunksBefore = [TinyPNG.Chunk("PLTE", palette.prefix(1 << bitDepth).flatMap { $0 })]
        }
        var pixels: [UInt8] = []
        for row in 0..<height {
            for column in 0..<width {
                let samples = (0..<picture.channelCount).map { picture.sample(column, row, $0) }
                switch colourType {
                case 3: pixels += palette[samples[0]]
                case 2, 6: pixels += samples.prefix(3).map { UInt8(bitDepth == 16 ? $0 >> 8 : $0) }
                default:
                    pixels.append(UInt8(bitDepth == 16 ? samples[0] >> 8 : samples[0] * 255 / ((1 << bitDepth) - 1)))
                }
            }
        }
        return (picture, pixels)
    }

    @Test(arguments: kinds, [false, true])
    func `every kind of PNG is exact`(kind: (UInt8, Int), interlaced: Bool) throws {
        var (picture, expected) = Self.picture(colourType: kind.0, bitDepth: kind.1)
        picture.isInterlaced = interlaced
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(pixels.bytes == expected)
        #expect(decoding.completeness == .complete)
        #expect(decoding.warningCount == 0)
        #expect(decoding.header.isProgressive == interlaced)
        #expect(decoding.header.colour.bitsPerSample == kind.1)
        #expect(decoding.header.colour.hasAlpha == (kind.0 >= 4))
    }

    @Test(arguments: [0, 2, 3] as [UInt8])
    func `transparency is dropped and the colours stay`(colourType: UInt8) throws {
        var (picture, expected) = Self.picture(colourType: colourType, bitDepth: 8)
        let values: [UInt8: [UInt8]] = [0: [0, 16], 2: [0, 1, 0, 2, 0, 3], 3: [0, 128, 255]]
        picture.chunksBefore.append(TinyPNG.Chunk("tRNS", values[colourType] ?? []))
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(pixels.bytes == expected)
        #expect(decoding.header.colour.hasAlpha)
    }

    @Test func `the smallest sizes are decoded`() throws {
        for interlaced in [false, true] {
            for (width, height) in [(1, 1), (1, 9), (9, 1), (2, 3), (5, 5), (8, 8)] {
                var (picture, expected) = Self.picture(colourType: 2, bitDepth: 8, width: width, height: height)
                picture.isInterlaced = interlaced
                #expect(try decode(picture.bytes).pixels.bytes == expected)
            }
        }
    }

    @Test func `profiles, texts and unknown chunks are skipped`() throws {
        var (picture, expected) = Self.picture(colourType: 2, bitDepth: 8)
        picture.chunksBefore = [
            TinyPNG.Chunk("iCCP", [1, 2, 3]), TinyPNG.Chunk("gAMA", [0, 0, 0, 1]), TinyPNG.Chunk("zTXt", []),
            TinyPNG.Chunk("sRGB", [9]), TinyPNG.Chunk("prVt", [1]),
        ]
        #expect(try decode(picture.bytes).pixels.bytes == expected)
    }

    @Test func `wrong checksums are warnings`() throws {
        let (picture, expected) = Self.picture(colourType: 2, bitDepth: 8)
        let bytes = picture.bytes
        // The checksums of the header and of the pixels, and that of the uncompressed pixels before it.
        for position in [8 + 8 + 13, bytes.count - 12 - 1, bytes.count - 12 - 5] {
            var damaged = bytes
            damaged[position] ^= 0x55
            let (pixels, decoding) = try decode(damaged)
            #expect(pixels.bytes == expected)
            #expect(decoding.completeness == .complete)
            #expect(decoding.warningCount >= 1)
        }
    }

    @Test func `damage after the pixels cannot spoil them`() throws {
        let (picture, expected) = Self.picture(colourType: 2, bitDepth: 8)
        for removed in [1, 12, 13, 16, 17, 20] {
            let (pixels, decoding) = try decode(picture.bytes.dropLast(removed))
            #expect(pixels.bytes == expected, "\(removed) bytes removed")
            #expect(decoding.completeness == .complete)
            #expect(decoding.warningCount >= 1)
        }
    }

    @Test func `Apple's variety of PNG is named`() {
        let bytes = TinyPNG.noise(width: 4, height: 4, colourType: 6).bytes
        let apple = bytes.prefix(8) + TinyPNG.Chunk("CgBI", [0x50, 0, 0x20, 2]).bytes + bytes.dropFirst(8)
        #expect(errorCode { _ = try decode(Array(apple)) } == .unsupportedCoding)
    }
}
