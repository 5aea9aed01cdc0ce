import ByteSources

/// EXIF data or XMP in a text of a PNG.
///
/// EXIF data stand there in hexadecimal digits: how ImageMagick and others kept it before there was an eXIf chunk; XMP
/// stands there as it is, or in such digits, too. Sources: ImageMagick, `coders/png.c`, `Magick_png_write_raw_profile`;
/// Adobe, XMP Specification Part 3, 1.1.5.
///
/// ```
/// Raw profile type exif␀       (in a zTXt chunk all that follows is compressed)
/// ␊exif␊    5020␊45786966000049492a00…
/// ```
struct PNGTextProfile {
    /// What is in a text.
    enum Contents {
        /// An EXIF block without its signature.
        case exif([UInt8])
        case xmp([UInt8])
    }

    /// What a text says it has.
    private enum Kind: String, CaseIterable {
        case exif = "Raw profile type exif"
        /// Whatever stood in that segment of a JPEG: EXIF or XMP.
        case segment = "Raw profile type APP1"
        case xmpProfile = "Raw profile type xmp"
        case xmp = "XML:com.adobe.xmp"
    }

    /// The chunks that hold texts.
    static let chunkNames = ["tEXt", "zTXt", "iTXt"]
    /// As many bytes of a chunk as ``init(chunkName:data:)`` needs to know what it is.
    static let keywordByteCount = 22
    /// EXIF data of 64 KiB in digits and lines take 135 KiB.
    private static let maximumTextByteCount = 1 << 20

    private let chunkName: String
    private let data: [UInt8]
    private let kind: Kind

    /// Whether EXIF data are to be expected: a thumbnail may be in them.
    var mayHoldThumbnail: Bool { kind == .exif || kind == .segment }

    /// Nil where the chunk is no text, or one under another name.
    init?(chunkName: String, data: [UInt8]) {
        guard Self.chunkNames.contains(chunkName),
            let kind = Kind.allCases.first(where: { data.starts(with: Array($0.rawValue.utf8) + [0]) })
        else { return nil }
        self.chunkName = chunkName
        self.data = data
        self.kind = kind
    }

    /// What the text holds, decompressed and decoded.
    ///
    /// The text is decompressed by libpng, from a PNG with nothing else in it.
    func contents(limits: DecodingLimits) throws(ImageDecodingError) -> Contents {
        var limits = limits
        if kind != .xmp {
            limits.maximumPNGChunkByteCount = min(limits.maximumPNGChunkByteCount, Self.maximumTextByteCount)
        }
        guard data.count <= limits.maximumPNGChunkByteCount else {
            throw ImageDecodingError(
                .damagedHeader, "a text of \(data.count) bytes is too long to hold EXIF data")
        }
        let picture: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + PNGChunk.encoded("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) + PNGChunk.encoded(chunkName, data)
            + PNGChunk.encoded("IDAT", [])
        let input = try ByteInput(InMemoryByteSource(picture), maximumCPUSeconds: limits.maximumCPUSeconds)
        let library = try LibPNG(input, limits: limits, keepingText: true)
        _ = try library.readHeader()
        let text = library.text
        if kind == .xmp { return .xmp(text) }
        guard let profile = Self.decode(text) else {
            let message = "EXIF data in a text cannot be decoded"
            throw ImageDecodingError(
                .damagedHeader, library.warningCount > 0 ? message + ": " + library.firstWarning : message)
        }
        if profile.starts(with: Array("Exif\0\0".utf8)) { return .exif(Array(profile.dropFirst(6))) }
        return kind == .exif ? .exif(profile) : .xmp(profile)
    }

    /// The bytes of a text of a name, a number and as many bytes in hexadecimal digits. Nil where these are not there.
    private static func decode(_ text: [UInt8]) -> [UInt8]? {
        let newline = UInt8(ascii: "\n")
        let lines = text.split(separator: newline, maxSplits: 2, omittingEmptySubsequences: true)
        guard lines.count == 3,
            let count = Int(String(decoding: lines[1].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)), count > 0
        else { return nil }
        var bytes: [UInt8] = []
        var upper: UInt8?
        for digit in lines[2] where digit != newline {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            if let half = upper {
                bytes.append(half << 4 | UInt8(value))
                upper = nil
            } else {
                upper = UInt8(value)
            }
        }
        return bytes.count == count && upper == nil ? bytes : nil
    }
}

extension PNGTextProfile {
    /// The orientation that EXIF data among `profiles` state, or where they do not, XMP. What cannot be decoded says
    /// nothing.
    static func orientation(in profiles: [PNGTextProfile], limits: DecodingLimits) -> Int? {
        var stated: (exif: Int?, xmp: Int?)
        for profile in profiles {
            switch Result(catching: { () throws(ImageDecodingError) in try profile.contents(limits: limits) }) {
            case .success(.exif(let block)): stated.exif = stated.exif ?? EXIFOrientation.find(in: block)
            case .success(.xmp(let packet)): stated.xmp = stated.xmp ?? XMPOrientation.find(in: packet)
            case .failure: break
            }
        }
        return stated.exif ?? stated.xmp
    }
}
