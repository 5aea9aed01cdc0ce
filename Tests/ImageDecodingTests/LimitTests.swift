import ByteSources
import ImageDecoding
import TestSupport
import Testing

/// Each limit refuses a picture just beyond it, with its own code, and lets the same picture pass otherwise.
@Suite struct LimitTests {
    static func limits(_ change: (inout DecodingLimits) -> Void) -> DecodingLimits {
        var limits = DecodingLimits()
        change(&limits)
        return limits
    }

    func code(_ bytes: [UInt8], _ change: (inout DecodingLimits) -> Void = { _ in }) -> ImageDecodingError.Code? {
        errorCode { _ = try decode(bytes, limits: Self.limits(change)) }
    }

    static let small: [[UInt8]] = [
        TinyJPEG.gray(width: 40, height: 30).bytes, TinyPNG.noise(width: 40, height: 30, colourType: 2).bytes,
    ]

    @Test(arguments: small)
    func `a picture with too many pixels is refused`(bytes: [UInt8]) {
        #expect(code(bytes) { $0.maximumPixelCount = 1199 } == .tooManyPixels)
        #expect(code(bytes) { $0.maximumPixelCount = 1200 } == nil)
    }

    @Test(arguments: small)
    func `a picture with too long a side is refused`(bytes: [UInt8]) {
        #expect(code(bytes) { $0.maximumSide = 39 } == .sideTooLong)
        #expect(code(bytes) { $0.maximumSide = 40 } == nil)
    }

    @Test func `sides beyond what the format allows are refused`() {
        var jpeg = TinyJPEG.gray(width: 8, height: 8)
        jpeg.statedSize = (65_535, 8)
        #expect(code(jpeg.bytes) == .sideTooLong)
        var png = TinyPNG.noise(width: 4, height: 4, colourType: 0)
        png.statedSize = (0x7FFF_FFFF, 1)
        #expect(code(png.bytes) == .sideTooLong)
        png.statedSize = (0xFFFF_FFFF, 1)
        #expect(code(png.bytes) == .damagedHeader)
        png.statedSize = (0x7FFF_FFFF, 0x7FFF_FFFF)
        #expect(code(png.bytes) { $0.maximumSide = .max } == .tooManyPixels)
    }

    @Test func `pictures without pixels are refused`() {
        var jpeg = TinyJPEG.gray(width: 8, height: 8)
        var png = TinyPNG.noise(width: 4, height: 4, colourType: 0)
        for size in [(0, 8), (8, 0), (0, 0)] {
            jpeg.statedSize = size
            png.statedSize = size
            #expect(code(jpeg.bytes) == .emptyPicture)
            #expect(code(png.bytes) == .emptyPicture)
        }
        #expect(code([0xFF, 0xD8, 0xFF, 0xD9]) == .emptyPicture)
    }

    /// The reference case: a few hundred bytes that claim to be the largest JPEG there can be.
    @Test(arguments: [Int.max, 1])
    func `a size that the file is too small for is refused`(chunkByteCount: Int) {
        var jpeg = TinyJPEG.gray(width: 8, height: 8)
        jpeg.statedSize = (65_500, 65_500)
        #expect(code(jpeg.bytes) == .tooManyPixels)
        #expect(code(jpeg.bytes) { $0.maximumPixelCount = .max } == .implausibleSize)
        jpeg.isProgressive = true
        #expect(code(jpeg.bytes) { $0.maximumPixelCount = .max } == .implausibleSize)
        var png = TinyPNG.noise(width: 8, height: 8, colourType: 2)
        png.statedSize = (20_000, 20_000)
        #expect(code(png.bytes) == .implausibleSize)
        png.isInterlaced = true
        #expect(code(png.bytes) == .implausibleSize)
    }

    @Test func `an implausible size shows even where the length is not known`() {
        var jpeg = TinyJPEG.gray(width: 8, height: 8)
        jpeg.statedSize = (20_000, 20_000)
        var consumer = CountingConsumer()
        #expect(
            errorCode { _ = try PictureDecoder().decode(UnknownLengthSource(jpeg.bytes), into: &consumer) }
                == .implausibleSize)
        #expect(consumer.rowCount <= 16)
    }

    @Test func `small pictures are always plausible`() throws {
        var jpeg = TinyJPEG.gray(width: 8, height: 8)
        jpeg.statedSize = (1000, 1000)
        #expect(try decode(jpeg.bytes).decoding.completeness == .partial(fraction: 0))
        jpeg.statedSize = (2000, 2000)
        #expect(code(jpeg.bytes) == nil)
        #expect(code(jpeg.bytes) { $0.minimumPlausibleShare = 1 } == .implausibleSize)
    }

    @Test func `a picture that needs too much memory is refused`() {
        var jpeg = TinyJPEG.gray(width: 400, height: 400)
        // 50 × 50 blocks of 64 coefficients of 2 bytes; the pixels themselves take half of that.
        jpeg.isProgressive = true
        #expect(code(jpeg.bytes) { $0.maximumBufferedByteCount = 319_999 } == .tooMuchMemory)
        #expect(code(jpeg.bytes) { $0.maximumBufferedByteCount = 3_000_000 } == nil)
        jpeg.isProgressive = false
        #expect(code(jpeg.bytes) { $0.maximumBufferedByteCount = 319_999 } == nil)

        var png = TinyPNG.noise(width: 100, height: 100, colourType: 2)
        png.isInterlaced = true
        var consumer = CountingConsumer()
        let decoder = PictureDecoder(limits: Self.limits { $0.maximumBufferedByteCount = 10_000 })
        #expect(
            errorCode { _ = try decoder.decode(InMemoryByteSource(png.bytes), into: &consumer) } == .tooMuchMemory)
        png.isInterlaced = false
        #expect(errorCode { _ = try decoder.decode(InMemoryByteSource(png.bytes), into: &consumer) } == nil)
        #expect(consumer.rowCount == 100)
        // All at once is another matter than row by row.
        #expect(code(png.bytes) { $0.maximumBufferedByteCount = 10_000 } == .tooMuchMemory)
    }

    @Test func `rows that need too much memory are refused`() {
        var png = TinyPNG.noise(width: 8, height: 1, colourType: 2)
        png.statedSize = (900_000_000, 1)
        #expect(
            code(png.bytes) {
                $0.maximumSide = .max
                $0.maximumPixelCount = .max
                $0.minimumPlausibleShare = 0
            } == .tooMuchMemory)
    }

    @Test func `a picture with too many scans is refused`() {
        var jpeg = TinyJPEG.gray(width: 16, height: 16)
        jpeg.isProgressive = true
        jpeg.emptyScanCount = 499
        #expect(code(jpeg.bytes) == nil)
        jpeg.emptyScanCount = 500
        #expect(code(jpeg.bytes) == .tooManyScans)
        #expect(code(jpeg.bytes) { $0.maximumJPEGScanCount = 501 } == nil)
    }

    /// No clock needs to run for this: no time at all is always up.
    @Test(arguments: small)
    func `a picture that takes too long is refused`(bytes: [UInt8]) {
        #expect(code(bytes) { $0.maximumCPUSeconds = 0 } == .tooMuchTime)
        #expect(code(bytes) { $0.maximumCPUSeconds = -1 } == .tooMuchTime)
        #expect(code(bytes) { $0.maximumCPUSeconds = .infinity } == nil)
    }

    @Test func `a chunk that is too large is passed over with a warning`() throws {
        var png = TinyPNG.noise(width: 40, height: 30, colourType: 2)
        png.chunksBefore = [TinyPNG.Chunk("eXIf", EXIFOrientationTests.block(bigEndian: true, value: 6))]
        #expect(try decode(png.bytes).decoding.header.exifOrientation == 6)
        let (pixels, decoding) = try decode(png.bytes, limits: Self.limits { $0.maximumPNGChunkByteCount = 20 })
        #expect(decoding.header.exifOrientation == nil)
        #expect(decoding.warningCount > 0)
        #expect(pixels == (try decode(png.bytes).pixels))
    }
}
