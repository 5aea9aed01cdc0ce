import ImageDecoding
import TestSupport
import Testing

@Suite struct JPEGDecodingTests {
    typealias Component = TinyJPEG.Component

    @Test(arguments: [false, true], [0, 1, 3])
    func `grey is exact`(progressive: Bool, restartInterval: Int) throws {
        var picture = TinyJPEG.gray(width: 53, height: 37)
        picture.isProgressive = progressive
        picture.restartInterval = restartInterval
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(
            decoding.header.colour
                == SourceColour(
                    space: .gray, bitsPerSample: 8, sampling: [.init(horizontal: 1, vertical: 1)]))
        #expect(decoding.header.isProgressive == progressive)
        #expect(decoding.completeness == .complete)
        #expect(decoding.warningCount == 0)
        #expect(decoding.scanCount == (progressive ? 2 : 1))
        #expect(pixels.layout == PixelLayout(format: .gray8, width: 53, height: 37))
        for row in 0..<37 {
            for column in 0..<53 {
                #expect(pixels.bytes[row * 53 + column] == picture.components[0].value(column / 8, row / 8))
            }
        }
    }

    /// With Adobe's marker for "no transform" three components are red, green and blue, and flat blocks stay exact.
    @Test func `RGB is exact`() throws {
        let values: [UInt8] = [200, 90, 31]
        var picture = TinyJPEG(
            width: 10, height: 11, components: values.map { value in Component { _, _ in value } })
        picture.adobeTransform = 0
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(decoding.header.colour.space == .rgb)
        #expect(pixels.bytes == Array(repeating: values, count: 110).flatMap { $0 })
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 2), (2, 2), (4, 1), (1, 4), (4, 2), (3, 1), (1, 3)], [false, true])
    func `every sampling is decoded`(factors: (Int, Int), progressive: Bool) throws {
        var picture = TinyJPEG(
            width: 61, height: 45,
            components: [
                Component(horizontal: factors.0, vertical: factors.1) { _, _ in 77 }, Component { _, _ in 128 },
                Component { _, _ in 128 },
            ])
        picture.isProgressive = progressive
        picture.emptyScanCount = 3
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(decoding.completeness == .complete)
        #expect(decoding.header.colour.space == .yCbCr)
        #expect(decoding.header.colour.sampling[0] == .init(horizontal: factors.0, vertical: factors.1))
        #expect(pixels.bytes == [UInt8](repeating: 77, count: 3 * 61 * 45))
    }

    /// Samples as stored and what Pillow makes of them: inverted, then each ink times what black leaves.
    static let cmyk: [(stored: [UInt8], expected: [UInt8])] = [
        ([255, 255, 255, 255], [255, 255, 255]), ([255, 255, 255, 0], [0, 0, 0]), ([0, 255, 255, 255], [0, 255, 255]),
        ([0, 0, 0, 255], [0, 0, 0]), ([200, 100, 50, 128], [100, 50, 25]), ([10, 20, 30, 40], [2, 3, 5]),
    ]

    @Test(arguments: cmyk)
    func `CMYK is converted as Pillow converts it`(stored: [UInt8], expected: [UInt8]) throws {
        for adobeTransform in [nil, 0] as [UInt8?] {
            var picture = TinyJPEG(
                width: 9, height: 9, components: stored.map { value in Component { _, _ in value } })
            picture.adobeTransform = adobeTransform
            let (pixels, decoding) = try decode(picture.bytes)
            #expect(decoding.header.colour.space == .cmyk)
            #expect(pixels.layout.format == .rgb8)
            #expect(pixels.bytes == Array(repeating: expected, count: 81).flatMap { $0 })
        }
    }

    @Test func `YCCK is converted`() throws {
        // Y 200, no chroma: 55 of each ink as libjpeg has it, K 255.
        var picture = TinyJPEG(
            width: 8, height: 8, components: [200, 128, 128, 255].map { value in Component { _, _ in value } })
        picture.adobeTransform = 2
        let (pixels, decoding) = try decode(picture.bytes)
        #expect(decoding.header.colour.space == .ycck)
        #expect(pixels.bytes == [UInt8](repeating: 55, count: 192))
    }

    @Test func `luma is the stored luma`() throws {
        let values: [UInt8] = [90, 200, 60]
        let picture = TinyJPEG(
            width: 20, height: 12, components: values.map { value in Component { _, _ in value } })
        let pixels = try decode(picture.bytes, request: PixelRequest(colour: .luma)).pixels
        #expect(pixels.layout.format == .gray8)
        #expect(pixels.bytes == [UInt8](repeating: 90, count: 240))
        // Where no luma is stored, colour comes.
        var cmyk = TinyJPEG(width: 8, height: 8, components: (0..<4).map { _ in Component { _, _ in 255 } })
        cmyk.adobeTransform = 0
        #expect(try decode(cmyk.bytes, request: PixelRequest(colour: .luma)).pixels.layout.format == .rgb8)
    }

    @Test(arguments: PixelRequest.Scale.allCases)
    func `scaled sizes are rounded up`(scale: PixelRequest.Scale) throws {
        let picture = TinyJPEG.gray(width: 53, height: 37)
        let (pixels, decoding) = try decode(picture.bytes, request: PixelRequest(scale: scale))
        let divisor = scale.rawValue
        #expect(decoding.header.width == 53)
        #expect(pixels.layout.width == (53 + divisor - 1) / divisor)
        #expect(pixels.layout.height == (37 + divisor - 1) / divisor)
        #expect(pixels.bytes.count == pixels.layout.byteCount)
        #expect(pixels.bytes[0] == picture.components[0].value(0, 0))
    }

    @Test func `grey as RGB is repeated three times`() {
        let pixels = Pixels(layout: PixelLayout(format: .gray8, width: 2, height: 1), bytes: [7, 9])
        #expect(pixels.rgbBytes == [7, 7, 7, 9, 9, 9])
    }

    @Test func `unsupported codings are named`() {
        var picture = TinyJPEG.gray(width: 8, height: 8)
        picture.precision = 12
        #expect(errorCode { _ = try decode(picture.bytes) } == .unsupportedCoding)
        let two = TinyJPEG(width: 8, height: 8, components: [Component { _, _ in 1 }, Component { _, _ in 1 }])
        #expect(errorCode { _ = try decode(two.bytes) } == .unsupportedCoding)
    }

    @Test func `a missing end marker is a warning`() throws {
        for progressive in [false, true] {
            var picture = TinyJPEG.gray(width: 64, height: 64)
            picture.isProgressive = progressive
            picture.hasEndMarker = false
            let decoding = try decode(picture.bytes).decoding
            #expect(decoding.completeness == .complete)
            #expect(decoding.warningCount == 1)
        }
    }

    @Test func `missing scans make a picture partial`() throws {
        var picture = TinyJPEG.gray(width: 64, height: 64)
        picture.isProgressive = true
        picture.emptyScanCount = 0
        picture.hasEndMarker = false
        #expect(try decode(picture.bytes).decoding.completeness == .partial(fraction: 1))
    }

    /// Scans whose data end in order, and after which no others come: as a progressive file that was saved half.
    @Test func `a progressive picture whose scans do not bring all coefficients is partial, and says so`() throws {
        var picture = TinyJPEG.gray(width: 64, height: 64)
        picture.isProgressive = true
        #expect(try decode(picture.bytes).decoding.completeness == .complete)
        picture.emptyScanCount = 0
        let decoding = try decode(picture.bytes).decoding
        #expect(decoding.completeness == .partial(fraction: 1) && !decoding.hasUndecodedData)
        #expect(decoding.warningCount == 1 && decoding.firstWarning?.contains("scans") == true)
        // Of three components, two have all their scans.
        let components = (0..<3).map { _ in TinyJPEG.Component { UInt8(90 + ($0 * 7 + $1 * 5) % 60) } }
        var colours = TinyJPEG(width: 64, height: 64, components: components)
        colours.isProgressive = true
        for (scans, expected) in [
            (0, PictureDecoding.Completeness.partial(fraction: 1)), (2, .partial(fraction: 1)), (3, .complete),
        ] {
            colours.emptyScanCount = scans
            for request in [PixelRequest(), PixelRequest(colour: .luma), PixelRequest(colour: .luma, scale: .eighth)] {
                #expect(try decode(colours.bytes, request: request).decoding.completeness == expected, "\(scans)")
            }
        }
    }

    @Test(arguments: [false, true])
    func `fill bytes and stray bytes after the start are passed over`(progressive: Bool) throws {
        var picture = TinyJPEG.gray(width: 30, height: 30)
        picture.isProgressive = progressive
        picture.exif = EXIFOrientationTests.block(bigEndian: true, value: 6)
        let plain = try decode(picture.bytes)
        func with(_ bytes: [UInt8]) throws -> (pixels: Pixels, decoding: PictureDecoding) {
            try decode(Array(picture.bytes.prefix(2)) + bytes + picture.bytes.dropFirst(2))
        }
        for count in [1, 2, 3, 40, 5000] {
            #expect(try with([UInt8](repeating: 0xFF, count: count)) == plain, "\(count)")
        }
        for stray: [UInt8] in [
            [0], [0x0A], [1, 2, 3], [0xFF, 0], [0xFF, 0xFF, 0, 7], [0xD8, 0xD8], [UInt8](repeating: 0, count: 200),
            [7, 0xFF, 0, 0xFF, 0xFF, 0, 9, 0xFF, 0xFF],
        ] {
            let (pixels, decoding) = try with(stray)
            #expect(pixels == plain.pixels && decoding.header == plain.decoding.header)
            #expect(decoding.completeness == .complete, "\(stray)")
            #expect(decoding.warningCount == 1 && decoding.firstWarning?.contains("extraneous") == true, "\(stray)")
        }
    }

    @Test func `stray bytes without a segment after them make no JPEG`() {
        let picture = TinyJPEG.gray(width: 8, height: 8).bytes
        for bytes: [UInt8] in [
            [0xFF, 0xD8], [0xFF, 0xD8, 0], [0xFF, 0xD8] + [UInt8](repeating: 0, count: 300),
            [0xFF, 0xD8] + [UInt8](repeating: 0, count: 300) + picture.dropFirst(2), [0xFF, 0xD8, 7, 0xFF],
            [0xFF, 0xD8, 7, 0xFF, 0xE0, 0, 1, 0, 0], [0xFF, 0xD8, 7, 0xFF, 0x20, 0, 9, 0, 0],
            [0xFF, 0xD8, 7, 0xFF, 0xE0, 0],
            [7, 0xFF, 0xD8] + picture.dropFirst(2), [0xD8, 0xFF] + picture.dropFirst(2),
        ] {
            #expect(errorCode { _ = try decode(bytes) } == .notAPicture, "\(bytes.prefix(12))")
        }
    }

    @Test func `data that could not be decoded are told apart from data that are not there`() throws {
        let picture = TinyJPEG.gray(width: 64, height: 400).bytes
        let middle = picture.count - 200
        let cut = try decode(Array(picture[..<middle])).decoding
        #expect(cut.completeness != .complete && !cut.hasUndecodedData)
        // An end marker, the next scan's tables, and a comment end the data in order; what is no such marker does not.
        for (marker, hasUndecodedData): (UInt8, Bool) in [(0xD9, false), (0xD3, true), (0x30, true), (0xC1, true)] {
            let damaged = picture[..<middle] + [0xFF, marker] + picture[(middle + 2)...]
            let decoding = try decode(Array(damaged)).decoding
            #expect(decoding.completeness != .complete, "\(marker)")
            #expect(decoding.hasUndecodedData == hasUndecodedData, "\(marker)")
        }
    }

    @Test func `garbage after the picture is ignored`() throws {
        let picture = TinyJPEG.gray(width: 30, height: 30).bytes
        let first = try decode(picture)
        let second = try decode(picture + TinyJPEG.gray(width: 9, height: 9).bytes + [1, 2, 3])
        #expect(first == second)
    }
}
