/// What a Photoshop file says before the pixels of its merged picture. Source: Adobe, "Photoshop File Formats Specification".
struct PSDHeader {
    enum Colour {
        case bitmap, gray, indexed, rgb, cmyk
    }

    let isLarge: Bool
    let width: Int
    let height: Int
    let channelCount: Int
    let bitsPerSample: Int
    let colour: Colour
    /// Three bytes for each index.
    let palette: [UInt8]
    let resources: Range<Int>
    let layers: Range<Int>
    /// Whether rows are coded in run lengths (PackBits), rather than as they are.
    let isRunLengthCoded: Bool
    /// Where the lengths of rows begin, or the rows.
    let dataOffset: Int

    /// Bytes in a row of a channel.
    var bytesPerRow: Int { (width * bitsPerSample + 7) / 8 }

    /// How many of the channels are colours.
    var colourCount: Int {
        switch colour {
        case .bitmap, .gray, .indexed: 1
        case .rgb: 3
        case .cmyk: 4
        }
    }

    init(_ file: HeaderBytes) throws(ImageDecodingError) {
        func number(_ offset: Int, _ byteCount: Int) throws(ImageDecodingError) -> Int {
            guard let number = file.number(at: offset, byteCount: byteCount), number >= 0 else {
                if let failure = file.failure { throw ImageDecodingError(reading: failure) }
                throw ImageDecodingError(.damagedHeader, "the file ends before the pixels of the Photoshop picture")
            }
            return number
        }
        isLarge = try number(4, 2) == 2
        channelCount = try number(12, 2)
        height = try number(14, 4)
        width = try number(18, 4)
        bitsPerSample = try number(22, 2)
        colour = try Self.colour(try number(24, 2), bitsPerSample: bitsPerSample)

        // Three sections, each after its length; the last in the large variety has one of eight bytes.
        let modeByteCount = try number(26, 4)
        palette = Self.palette(file.bytes(at: 30, count: min(modeByteCount, 768)))
        let resourcesOffset = 30 + modeByteCount + 4
        let resourcesByteCount = try number(resourcesOffset - 4, 4)
        let resourcesEnd = resourcesOffset + resourcesByteCount
        resources = resourcesOffset..<resourcesEnd
        let layersOffset = resourcesEnd + (isLarge ? 8 : 4)
        if isLarge, try number(resourcesEnd, 4) >= 1 << 24 {
            throw ImageDecodingError(.damagedHeader, "the layers of the Photoshop file are longer than any file")
        }
        layers = layersOffset..<layersOffset + (try number(resourcesEnd, isLarge ? 8 : 4))
        let coding = try number(layers.upperBound, 2)
        guard coding <= 1 else {
            throw ImageDecodingError(
                .unsupportedCoding,
                coding <= 3
                    ? "the merged picture of the Photoshop file is compressed by deflate, which is not decoded"
                    : "the merged picture of the Photoshop file is compressed in an unknown way (\(coding))")
        }
        isRunLengthCoded = coding == 1
        dataOffset = layers.upperBound + 2
        // A section may lie about its length; no picture has so many channels.
        guard (colourCount...56).contains(channelCount) else {
            throw ImageDecodingError(
                .damagedHeader, "a Photoshop picture of \(channelCount) channels cannot be in these colours")
        }
    }

    private static func colour(_ mode: Int, bitsPerSample: Int) throws(ImageDecodingError) -> Colour {
        switch (mode, bitsPerSample) {
        case (0, 1): return .bitmap
        // Grey, several channels, two inks: as grey of the first.
        case (1, 8), (1, 16), (7, 8), (7, 16), (8, 8), (8, 16): return .gray
        case (2, 8): return .indexed
        case (3, 8), (3, 16): return .rgb
        case (4, 8), (4, 16): return .cmyk
        case (9, _): throw ImageDecodingError(.unsupportedCoding, "a Photoshop picture in L*a*b* is not decoded")
        default:
            throw ImageDecodingError(
                .unsupportedCoding,
                "a Photoshop picture of \(bitsPerSample) bits a sample in mode \(mode) is not decoded")
        }
    }

    /// All red samples, then all green, then all blue.
    private static func palette(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        let count = bytes.count / 3
        return (0..<256).flatMap { index in
            (0..<3).map { index < count ? bytes[$0 * count + index] : 0 }
        }
    }
}
