import ImageDecoding
import TestSupport
import Testing

@Suite struct EXIFOrientationTests {
    /// An EXIF block with one entry, of a tag, type, count and value.
    static func block(
        bigEndian: Bool, tag: UInt16 = 0x0112, type: UInt16 = 3, count: UInt32 = 1, value: UInt16,
        entryCount: UInt16 = 1, directory: UInt32 = 8
    ) -> [UInt8] {
        func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
            let count = value.bitWidth / 8
            let little = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return bigEndian ? little.reversed() : little
        }
        return (bigEndian ? [0x4D, 0x4D] : [0x49, 0x49]) + bytes(UInt16(42)) + bytes(directory) + bytes(entryCount)
            + bytes(tag) + bytes(type) + bytes(count)
            + (type == 4 ? bytes(UInt32(value)) : bytes(value) + [0, 0]) + [0, 0, 0, 0]
    }

    @Test(arguments: 1...8, [false, true])
    func `the orientation is found in both byte orders`(orientation: Int, bigEndian: Bool) {
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, value: UInt16(orientation))) == orientation)
        #expect(
            EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, type: 4, value: UInt16(orientation)))
                == orientation)
    }

    @Test(arguments: [false, true])
    func `a value that is no orientation is ignored`(bigEndian: Bool) {
        for value: UInt16 in [0, 9, 255, 256, 65_535] {
            #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, value: value)) == nil)
        }
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, tag: 0x0113, value: 6)) == nil)
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, type: 2, value: 6)) == nil)
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, count: 2, value: 6)) == nil)
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: bigEndian, count: .max, value: 6)) == nil)
    }

    @Test func `hostile directories end quickly`() {
        // A directory that lies in its own header, or far outside, or claims more entries than there are.
        for directory: UInt32 in [0, 1, 4, 9, 21, 22, 0x7FFF_FFFF, .max] {
            _ = EXIFOrientation.find(in: Self.block(bigEndian: false, value: 6, directory: directory))
            _ = EXIFOrientation.find(in: Self.block(bigEndian: true, value: 6, directory: directory))
        }
        #expect(EXIFOrientation.find(in: Self.block(bigEndian: true, tag: 1, value: 6, entryCount: .max)) == nil)
        let block = Self.block(bigEndian: false, value: 6)
        for count in 0..<block.count {
            let found = EXIFOrientation.find(in: Array(block.prefix(count)))
            #expect(found == nil || found == 6)
        }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            var noise = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            noise.replaceSubrange(0..<min(4, noise.count), with: [0x49, 0x49, 0x2A, 0])
            _ = EXIFOrientation.find(in: noise)
        }
    }

    @Test func `the orientation is read from a JPEG and not applied`() throws {
        var picture = TinyJPEG.gray(width: 24, height: 8)
        let plain = try decode(picture.bytes)
        picture.exif = Self.block(bigEndian: true, value: 6)
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(plain.decoding.header.exifOrientation == nil)
        #expect(decoding.header.exifOrientation == 6)
        #expect(pixels == plain.pixels)
    }

    @Test func `only the first of many EXIF blocks is kept`() throws {
        var picture = TinyJPEG.gray(width: 8, height: 8)
        picture.exif = Self.block(bigEndian: false, value: 3)
        let first = picture.bytes
        let marker = Array(first[2..<first.count - TinyJPEG.gray(width: 8, height: 8).bytes.count + 2])
        let many = Array(first.prefix(2)) + Array(repeating: marker, count: 2000).joined() + first.dropFirst(2)
        #expect(try decode(many).decoding.header.exifOrientation == 3)
    }

    @Test(arguments: [true, false])
    func `the orientation is read from a PNG, before and after the pixels`(before: Bool) throws {
        var picture = TinyPNG.noise(width: 9, height: 5, colourType: 2)
        let chunk = TinyPNG.Chunk("eXIf", Self.block(bigEndian: true, value: 8))
        if before { picture.chunksBefore = [chunk] } else { picture.chunksAfter = [chunk] }
        #expect(try decode(picture.bytes).decoding.header.exifOrientation == 8)
    }
}
