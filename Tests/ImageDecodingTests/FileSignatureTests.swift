import ImageDecoding
import Testing

@Suite struct FileSignatureTests {
    /// What a format is that needs a library, in a build with and without it.
    static func signature(_ name: String) -> FileSignature {
        let format = PictureFormat(rawValue: name)
        return PictureDecoder.formats.contains(format) ? .picture(format) : .unsupportedPicture(name)
    }

    static let table: [([UInt8], FileSignature?)] = [
        ([0xFF, 0xD8, 0xFF, 0xE0], .picture(.jpeg)),
        ([0xFF, 0xD8, 0xFF], .picture(.jpeg)),
        ([0xFF, 0xD8], nil),
        ([0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xE0], .picture(.jpeg)),
        ([0xFF, 0xD8, 0, 0, 0xFF, 0xDB, 0, 67], .picture(.jpeg)),
        ([0xFF, 0xD8, 0, 0, 0xFF, 0, 0xFF, 0xFF, 0xE1, 0x20, 0], .picture(.jpeg)),
        ([0xFF, 0xD8, 0, 0, 0xFF, 0x02, 0, 67], nil),
        (Array("\u{FFFD}".utf8) + [0xFF, 0xD8], nil),
        ([0x89] + Array("PNG\r\n\u{1A}\n".utf8), .picture(.png)),
        ([0x89] + Array("PNG\n\u{1A}\n".utf8), nil),
        (Array("GIF89a".utf8), .unsupportedPicture("gif")),
        (Array("GIF87a".utf8), .unsupportedPicture("gif")),
        (Array("GIF88a".utf8), nil),
        (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .unsupportedPicture("webp")),
        (Array("RIFF\u{1}\u{2}\u{3}\u{4}WAVEfmt ".utf8), nil),
        (Array("II*\0".utf8), signature("tiff")),
        (Array("MM\0*".utf8), signature("tiff")),
        (Array("II*\0\u{10}\0\0\0CR\u{2}\0\0\0\0\0".utf8), .picture(.cameraRaw)),
        (Array("FUJIFILMCCD-RAW 0201".utf8), .picture(.cameraRaw)),
        ([0, 0, 0, 24] + Array("ftypcrx \0\0\0\0".utf8), .picture(.cameraRaw)),
        ([0xFF, 0x0A, 0x00], .unsupportedPicture("jxl")),
        ([0, 0, 0, 12] + Array("JXL \r\n".utf8) + [0x87, 0x0A], .unsupportedPicture("jxl")),
        ([0, 0, 0, 12] + Array("jP  \r\n".utf8) + [0x87, 0x0A], .unsupportedPicture("jp2")),
        ([0xFF, 0x4F, 0xFF, 0x51], .unsupportedPicture("jp2")),
        (Array("8BPS\0\u{1}\0\0\0\0\0\0".utf8), .picture(.psd)),
        (Array("8BPS is what a Photoshop file begins with".utf8), nil),
        (
            Array("BM".utf8) + [0x36, 0, 1, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0],
            .picture(.bmp)
        ),
        (Array("BMW cars and other ordinary text".utf8), nil),
        (
            [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0x68, 4, 0, 0, 22, 0, 0, 0],
            .picture(.ico)
        ),
        ([0, 0, 1, 0] + [UInt8](repeating: 0xFF, count: 28), nil),
        ([0, 0, 0, 24] + Array("ftypheic\0\0\0\0".utf8), .unsupportedPicture("heic")),
        ([0, 0, 0, 24] + Array("ftypavif\0\0\0\0".utf8), .unsupportedPicture("avif")),
        ([0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1avif".utf8), .unsupportedPicture("avif")),
        ([0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1heic".utf8), .unsupportedPicture("heic")),
        ([0, 0, 0, 24] + Array("ftypisom\0\0\0\0".utf8), nil),
        (
            [0, 0, 2, 0, 1, 0, 16, 16, 0, 0, 3, 0, 4, 0, 0x68, 4, 0, 0, 22, 0, 0, 0],
            .picture(.cur)
        ),
        (Array("P5\n# by hand\n4 3\n255\n\u{1}\u{2}".utf8), .picture(.pnm)),
        (Array("P1\n4 9\n0110 1011 1100 0011 1".utf8), .picture(.pnm)),
        (Array("P1 5 4 apples and pears, and all the other fruit".utf8), nil),
        (Array("P6 2 3 255 is how the header of a small pixmap would look".utf8), nil),
        (Array("P2 of the building".utf8), nil),
        (Array("Just a text.".utf8), nil),
        ([], nil),
    ]

    @Test(arguments: table)
    func `the content says what a file is`(prefix: [UInt8], expected: FileSignature?) {
        #expect(FileSignature.detect(prefix) == inThisBuild(expected))
    }

    /// A format that not every build decodes is a picture where this one does.
    private func inThisBuild(_ expected: FileSignature?) -> FileSignature? {
        guard case .unsupportedPicture(let name) = expected else { return expected }
        return PictureDecoder.formats.first { $0.rawValue == name }.map { .picture($0) } ?? expected
    }

    @Test func `the prefix is enough`() {
        for (prefix, expected) in Self.table where expected != nil {
            let longer = prefix + [UInt8](repeating: 0xAB, count: 100)
            #expect(FileSignature.detect(longer) == inThisBuild(expected))
        }
    }

    @Test func `any part of a signature does no harm`() {
        for (prefix, _) in Self.table {
            for count in 0...prefix.count {
                _ = FileSignature.detect(prefix.prefix(count))
            }
        }
    }

    @Test func `the decoder names the reason for what it does not decode`() {
        for (prefix, expected) in Self.table {
            guard case .unsupportedPicture? = inThisBuild(expected) else { continue }
            #expect(errorCode { _ = try decode(prefix) } == .unsupportedFormat)
        }
        #expect(errorCode { _ = try decode(Array("hello".utf8)) } == .notAPicture)
        #expect(errorCode { _ = try decode([]) } == .notAPicture)
    }
}
