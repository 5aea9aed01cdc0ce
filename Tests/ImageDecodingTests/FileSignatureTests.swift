import ImageDecoding
import Testing

@Suite struct FileSignatureTests {
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
        (Array("II*\0".utf8), .unsupportedPicture("tiff")),
        (Array("MM\0*".utf8), .unsupportedPicture("tiff")),
        ([0xFF, 0x0A, 0x00], .unsupportedPicture("jxl")),
        ([0, 0, 0, 12] + Array("JXL \r\n".utf8) + [0x87, 0x0A], .unsupportedPicture("jxl")),
        ([0, 0, 0, 12] + Array("jP  \r\n".utf8) + [0x87, 0x0A], .unsupportedPicture("jp2")),
        ([0xFF, 0x4F, 0xFF, 0x51], .unsupportedPicture("jp2")),
        (Array("8BPS\0\u{1}\0\0\0\0\0\0".utf8), .unsupportedPicture("psd")),
        (Array("8BPS is what a Photoshop file begins with".utf8), nil),
        (
            Array("BM".utf8) + [0x36, 0, 1, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0],
            .unsupportedPicture("bmp")
        ),
        (Array("BMW cars and other ordinary text".utf8), nil),
        (
            [0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0x68, 4, 0, 0, 22, 0, 0, 0],
            .unsupportedPicture("ico")
        ),
        ([0, 0, 1, 0] + [UInt8](repeating: 0xFF, count: 28), nil),
        ([0, 0, 0, 24] + Array("ftypheic\0\0\0\0".utf8), .unsupportedPicture("heic")),
        ([0, 0, 0, 24] + Array("ftypavif\0\0\0\0".utf8), .unsupportedPicture("avif")),
        ([0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1avif".utf8), .unsupportedPicture("avif")),
        ([0, 0, 0, 24] + Array("ftypmif1\0\0\0\0mif1heic".utf8), .unsupportedPicture("heic")),
        ([0, 0, 0, 24] + Array("ftypisom\0\0\0\0".utf8), nil),
        (Array("Just a text.".utf8), nil),
        ([], nil),
    ]

    /// What is to be said of a format in this build.
    static func inThisBuild(_ signature: FileSignature?) -> FileSignature? {
        guard case .unsupportedPicture(let name) = signature,
            let format = PictureDecoder.formats.first(where: { $0.rawValue == name })
        else { return signature }
        return .picture(format)
    }

    @Test(arguments: table)
    func `the content says what a file is`(prefix: [UInt8], expected: FileSignature?) {
        #expect(FileSignature.detect(prefix) == Self.inThisBuild(expected))
    }

    @Test func `the prefix is enough`() {
        for (prefix, expected) in Self.table where expected != nil {
            #expect(FileSignature.detect(prefix + [UInt8](repeating: 0xAB, count: 100)) == Self.inThisBuild(expected))
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
        #expect(errorCode { _ = try decode(Array("GIF89a".utf8)) } == .unsupportedFormat)
        #expect(errorCode { _ = try decode(Array("hello".utf8)) } == .notAPicture)
        #expect(errorCode { _ = try decode([]) } == .notAPicture)
    }
}
