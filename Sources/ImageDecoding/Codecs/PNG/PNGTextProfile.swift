import ByteSources

/// EXIF data in a text of a PNG, in hexadecimal digits: how ImageMagick and others kept it before there was an eXIf
/// chunk. Source: ImageMagick, `coders/png.c`, `Magick_png_write_raw_profile`.
///
/// ```
/// Raw profile type exif␀       (in a zTXt chunk all that follows is compressed)
/// ␊exif␊    5020␊45786966000049492a00…
/// ```
struct PNGTextProfile {
    /// EXIF data of 64 KiB in digits and lines take 135 KiB.
    private static let maximumTextByteCount = 1 << 20

    private let file: HeaderBytes
    /// Where the whole chunk is.
    private let chunk: Range<Int>
    /// Whether it is whatever stood in that segment of a JPEG: EXIF or XMP.
    private let isOfAPP1: Bool

    /// Nil where the chunk that begins at `position` has another name for its text.
    init?(_ chunk: PNGChunk, at position: Int, in file: HeaderBytes) {
        let name = file.bytes(at: chunk.data.lowerBound, count: min(chunk.data.count, 22))
        isOfAPP1 = name.elementsEqual("Raw profile type APP1\0".utf8)
        guard isOfAPP1 || name.elementsEqual("Raw profile type exif\0".utf8) else { return nil }
        self.file = file
        self.chunk = position..<chunk.end
    }

    /// The EXIF block without its signature, or nil where the profile is XMP.
    ///
    /// The text is decompressed by libpng, from a PNG with nothing else in it.
    func exif(limits: DecodingLimits) throws(ImageDecodingError) -> [UInt8]? {
        var limits = limits
        limits.maximumPNGChunkByteCount = min(limits.maximumPNGChunkByteCount, Self.maximumTextByteCount)
        guard chunk.count <= limits.maximumPNGChunkByteCount else {
            throw ImageDecodingError(
                .damagedHeader, "EXIF data in a text of \(chunk.count) bytes are too long to be any")
        }
        let picture: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + PNGChunk.encoded("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
            + file.bytes(at: chunk.lowerBound, count: chunk.count) + PNGChunk.encoded("IDAT", [])
        let input = try ByteInput(InMemoryByteSource(picture), maximumCPUSeconds: limits.maximumCPUSeconds)
        let library = try LibPNG(input, limits: limits, keepingText: true)
        _ = try library.readHeader()
        guard let profile = Self.decode(library.text) else {
            throw ImageDecodingError(
                .damagedHeader,
                "EXIF data in a text cannot be decoded; \(library.warningCount > 0 ? library.firstWarning : "")")
        }
        if profile.starts(with: Array("Exif\0\0".utf8)) { return Array(profile.dropFirst(6)) }
        return isOfAPP1 ? nil : profile
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
