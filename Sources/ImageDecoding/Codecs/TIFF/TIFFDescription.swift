/// How the picture of a directory is stored, as far as its colours are understood. Source: TIFF 6.0.
struct TIFFDescription {
    enum Colour: Hashable {
        case gray(isInverted: Bool)
        case rgb, palette, cmyk
        /// Luma and chroma that libtiff converts.
        case converted
    }

    let width: Int
    let height: Int
    let colour: Colour
    let bitsPerSample: Int
    let samplesPerPixel: Int
    /// Whether the samples of each channel lie together.
    let hasPlanes: Bool
    /// Whether colours are multiplied by the alpha that follows them.
    let isPremultiplied: Bool
    let hasAlpha: Bool
    let compression: Int
    /// Whether libjpeg is asked for RGB.
    let isJPEGAsRGB: Bool
    /// Rows of a strip, or of a tile.
    let rowsPerPart: Int
    /// Nil for strips.
    let tileWidth: Int?
    /// Three bytes for each index.
    let palette: [UInt8]

    /// - Throws: what is wrong, or is not decoded.
    init(_ directory: TIFFDirectory) throws(ImageDecodingError) {
        typealias Tag = TIFFDirectory.Tag
        guard let width = directory.number(Tag.width), let height = directory.number(Tag.height) else {
            throw ImageDecodingError(.damagedHeader, "the directory does not say how large the picture is")
        }
        self.width = width
        self.height = height
        compression = directory.number(Tag.compression) ?? 1
        samplesPerPixel = directory.number(Tag.samplesPerPixel) ?? 1
        guard (1...64).contains(samplesPerPixel) else {
            throw Self.unsupported("\(samplesPerPixel) samples a pixel")
        }
        let depths = Set(directory.numbers(Tag.bitsPerSample, maximumCount: samplesPerPixel))
        guard depths.count <= 1 else { throw Self.unsupported("samples of different sizes") }
        bitsPerSample = depths.first ?? 1
        let formats = Set(directory.numbers(Tag.sampleFormat, maximumCount: samplesPerPixel))
        // Pillow takes bytes with a sign for bytes without one.
        guard formats.isSubset(of: bitsPerSample == 8 ? [1, 2, 4] : [1, 4]) else {
            throw Self.unsupported(formats.contains(3) ? "floating-point samples" : "samples with a sign")
        }
        guard [1, 2, 4, 8, 12, 16].contains(bitsPerSample) else {
            throw Self.unsupported("\(bitsPerSample) bits a sample")
        }
        hasPlanes = directory.number(Tag.planarConfiguration) == 2 && samplesPerPixel > 1

        let photometric = directory.number(Tag.photometric) ?? 0
        let isJPEG = compression == 7 || compression == 6
        isJPEGAsRGB = compression == 7 && photometric == 6 && !hasPlanes && samplesPerPixel == 3
        colour = try Self.colour(
            photometric, samplesPerPixel: samplesPerPixel, isJPEGAsRGB: isJPEGAsRGB, isOldJPEG: compression == 6)
        if colour == .cmyk, let inks = directory.number(Tag.inkSet), inks != 1 {
            throw Self.unsupported("inks other than cyan, magenta, yellow and black")
        }
        if colour == .palette || colour == .cmyk || colour == .converted || isJPEG {
            let isPossible = colour == .palette ? bitsPerSample <= 8 : [8, 16].contains(bitsPerSample)
            guard isPossible, !(colour == .converted && bitsPerSample != 8) else {
                throw Self.unsupported("\(bitsPerSample) bits a sample in this coding")
            }
        }
        let colourCount = colour == .cmyk ? 4 : colour == .rgb || colour == .converted ? 3 : 1
        guard samplesPerPixel >= colourCount else {
            throw Self.unsupported("\(samplesPerPixel) samples a pixel in these colours")
        }
        let extra = directory.number(Tag.extraSamples)
        hasAlpha = samplesPerPixel > colourCount && extra != 0
        isPremultiplied = colour == .rgb && samplesPerPixel > 3 && extra == 1

        let tileWidth =
            directory.has(Tag.tileOffsets) || directory.has(Tag.tileWidth) ? directory.number(Tag.tileWidth) : nil
        self.tileWidth = tileWidth
        let rows = directory.number(tileWidth == nil ? Tag.rowsPerStrip : Tag.tileHeight)
        let rowsPerPart = tileWidth == nil ? min(rows ?? height, height) : rows ?? 0
        guard rowsPerPart > 0 || height == 0, tileWidth ?? 1 > 0, max(tileWidth ?? 1, rowsPerPart) <= 1 << 30 else {
            throw ImageDecodingError(.damagedHeader, "the picture is said to be of parts without a size")
        }
        self.rowsPerPart = rowsPerPart
        palette = colour == .palette ? try Self.palette(directory, bitsPerSample: bitsPerSample) : []
    }

    /// Bytes in a row of one plane, `width` pixels wide, decoded.
    func bytesPerRow(width: Int) -> Int { (width * bitsPerSample * (hasPlanes ? 1 : samplesPerPixel) + 7) / 8 }

    private static func colour(
        _ photometric: Int, samplesPerPixel: Int, isJPEGAsRGB: Bool, isOldJPEG: Bool
    ) throws(ImageDecodingError) -> Colour {
        if isOldJPEG { return .converted }
        switch photometric {
        case 0: return .gray(isInverted: true)
        case 1, 4: return .gray(isInverted: false)
        case 2: return .rgb
        case 3: return .palette
        case 5: return .cmyk
        case 6: return samplesPerPixel < 3 ? .gray(isInverted: false) : isJPEGAsRGB ? .rgb : .converted
        case 8...10: throw unsupported("colours in L*a*b*")
        case 32803, 34892: throw unsupported("the samples of a sensor, which are not developed")
        case 32844, 32845: throw unsupported("logarithmic colours")
        default: throw unsupported("colours of kind \(photometric)")
        }
    }

    private static func palette(
        _ directory: TIFFDirectory, bitsPerSample: Int
    ) throws(ImageDecodingError) -> [UInt8] {
        let count = 1 << bitsPerSample
        let values = directory.numbers(TIFFDirectory.Tag.colourMap, maximumCount: 3 * count)
        guard values.count == 3 * count else {
            throw ImageDecodingError(.damagedHeader, "the palette is missing or cut")
        }
        // Some programs write bytes where numbers of 16 bits are to be.
        let shift = values.allSatisfy { $0 < 256 } ? 0 : 8
        return (0..<count).flatMap { index in
            (0..<3).map { UInt8(truncatingIfNeeded: values[$0 * count + index] >> shift) }
        }
    }

    private static func unsupported(_ what: String) -> ImageDecodingError {
        ImageDecodingError(.unsupportedCoding, "the TIFF has \(what): that is not decoded")
    }
}
