import ImageDecoding
import TestSupport
import Testing

/// The orientation of pictures whose EXIF data do not state one.
@Suite struct XMPOrientationTests {
    static func packet(_ property: String) -> [UInt8] {
        Array(
            """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description \
            xmlns:tiff="http://ns.adobe.com/tiff/1.0/" \(property)</rdf:Description></rdf:RDF></x:xmpmeta>
            """.utf8)
    }

    static func jpeg(_ packet: [UInt8], exif: [UInt8]? = nil) -> [UInt8] {
        var picture = TinyJPEG.gray(width: 24, height: 8)
        picture.exif = exif
        var bytes = picture.bytes
        let payload = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + packet
        bytes.insert(contentsOf: [0xFF, 0xE1] + integer(UInt16(payload.count + 2), bigEndian: true) + payload, at: 2)
        return bytes
    }

    static func orientation(_ bytes: [UInt8]) throws -> Int? {
        try decode(bytes).decoding.header.exifOrientation
    }

    @Test(arguments: 1...8) func `it stands there as an attribute or as an element`(value: Int) throws {
        for property in [
            "tiff:Orientation=\"\(value)\">", "tiff:Orientation='\(value)'>", "tiff:Orientation = \"\(value)\" />",
            "><tiff:Orientation>\(value)</tiff:Orientation>", "><tiff:Orientation >\n \(value)</tiff:Orientation>",
            "tiff:OrientationOf=\"3\" tiff:Orientation=\"\(value)\">",
        ] {
            #expect(XMPOrientation.find(in: Self.packet(property)) == value, "\(property)")
            #expect(try Self.orientation(Self.jpeg(Self.packet(property))) == value)
        }
    }

    @Test func `a value that is no orientation is ignored`() throws {
        for property in [
            "tiff:Orientation=\"0\">", "tiff:Orientation=\"9\">", "tiff:Orientation=\"16\">",
            "tiff:Orientation=\"-6\">",
            "tiff:Orientation=\"six\">", "tiff:Orientation=\"\">", "tiff:Orientation=6>", "tiff:Orientation",
            "exif:Orientation=\"6\">",
            "tiff:Orientation>",
        ] {
            #expect(XMPOrientation.find(in: Self.packet(property)) == nil, "\(property)")
            #expect(try Self.orientation(Self.jpeg(Self.packet(property))) == nil)
        }
        let whole = Self.packet("tiff:Orientation=\"6\">")
        for count in 0..<whole.count {
            let found = XMPOrientation.find(in: Array(whole.prefix(count)))
            #expect(found == nil || found == 6)
        }
    }

    @Test func `EXIF data come first if they state one`() throws {
        let packet = Self.packet("tiff:Orientation=\"6\">")
        func block(_ value: UInt16, tag: UInt16 = 0x0112) -> [UInt8] {
            EXIFOrientationTests.block(bigEndian: true, tag: tag, value: value)
        }
        #expect(try Self.orientation(Self.jpeg(packet, exif: block(3))) == 3)
        #expect(try Self.orientation(Self.jpeg(packet, exif: block(1))) == 1)
        #expect(try Self.orientation(Self.jpeg(packet, exif: block(3, tag: 0x0113))) == 6)
        #expect(try Self.orientation(Self.jpeg(packet, exif: block(0))) == 6)
    }

    @Test func `the EXIF signature in front of a block is passed over`() {
        let block = Array("Exif\0\0".utf8) + EXIFOrientationTests.block(bigEndian: false, value: 5)
        #expect(EXIFOrientation.find(in: block) == 5)
    }

    // MARK: - PNG

    /// A block in hexadecimal digits, as ImageMagick writes it.
    private static func digits(_ block: [UInt8], name: String) -> [UInt8] {
        let hex = block.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        var lines = ""
        for start in stride(from: 0, to: hex.count, by: 36) {
            lines += hex[start..<min(start + 36, hex.count)].joined() + "\n"
        }
        return Array("\n\(name)\n    \(block.count)\n\(lines)".utf8)
    }

    private static let exif = Array("Exif\0\0".utf8) + EXIFOrientationTests.block(bigEndian: false, value: 8)
    private static let xmp = packet("tiff:Orientation=\"8\">")
    private static let segment = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp

    /// Texts that state the orientation 8. The packed ones are deflate's stored blocks.
    private static var texts: [TinyPNG.Chunk] {
        [
            .init("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp),
            .init("iTXt", Array("XML:com.adobe.xmp\0\u{1}\0\0\0".utf8) + TinyPNG.stored(xmp)),
            .init("tEXt", Array("XML:com.adobe.xmp\0".utf8) + xmp),
            .init("zTXt", Array("XML:com.adobe.xmp\0\0".utf8) + TinyPNG.stored(xmp)),
            .init("tEXt", Array("Raw profile type exif\0".utf8) + digits(exif, name: "exif")),
            .init("zTXt", Array("Raw profile type exif\0\0".utf8) + TinyPNG.stored(digits(exif, name: "exif"))),
            .init("iTXt", Array("Raw profile type exif\0\0\0\0\0".utf8) + digits(exif, name: "exif")),
            .init(
                "zTXt", Array("Raw profile type APP1\0\0".utf8) + TinyPNG.stored(digits(exif, name: "generic profile"))),
            .init("tEXt", Array("Raw profile type APP1\0".utf8) + digits(segment, name: "generic profile")),
            .init("zTXt", Array("Raw profile type xmp\0\0".utf8) + TinyPNG.stored(digits(xmp, name: "xmp"))),
        ]
    }

    @Test(arguments: 0..<10, [true, false])
    func `it is read from the texts of a PNG, before and after the pixels`(number: Int, before: Bool) throws {
        for isInterlaced in [false, true] {
            var picture = TinyPNG.noise(width: 9, height: 5, colourType: 2)
            picture.isInterlaced = isInterlaced
            let chunks = [TinyPNG.Chunk("tEXt", Array("Comment\0none".utf8)), Self.texts[number]]
            if before { picture.chunksBefore = chunks } else { picture.chunksAfter = chunks }
            #expect(try Self.orientation(picture.bytes) == 8)
        }
    }

    @Test func `an eXIf chunk comes first, then EXIF data in a text, then XMP`() throws {
        var picture = TinyPNG.noise(width: 9, height: 5, colourType: 0)
        let other = TinyPNG.Chunk(
            "iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + Self.packet("tiff:Orientation=\"3\">"))
        picture.chunksBefore = [other, Self.texts[5]]
        #expect(try Self.orientation(picture.bytes) == 8)
        picture.chunksAfter = [.init("eXIf", EXIFOrientationTests.block(bigEndian: true, value: 2))]
        #expect(try Self.orientation(picture.bytes) == 2)
    }

    @Test func `texts that are broken or too many say nothing and stop nothing`() throws {
        var picture = TinyPNG.noise(width: 9, height: 5, colourType: 0)
        let pixels = try decode(picture.bytes).pixels
        for text in Self.texts {
            for length in [0, 18, 22, 30, text.payload.count / 2, text.payload.count - 1] {
                picture.chunksBefore = [.init(text.name, Array(text.payload.prefix(length)))]
                #expect(try decode(picture.bytes).pixels == pixels)
            }
        }
        let useless = TinyPNG.Chunk("tEXt", Array("Raw profile type exif\0 no digits".utf8))
        picture.chunksBefore = [TinyPNG.Chunk](repeating: useless, count: 100) + [Self.texts[0]]
        #expect(try Self.orientation(picture.bytes) == nil)
    }
}
