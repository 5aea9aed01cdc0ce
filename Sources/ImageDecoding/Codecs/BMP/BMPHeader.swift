/// What the headers of a BMP say, and its palette.
struct BMPHeader {
    enum Coding {
        case plain, runLengths8, runLengths4, masks, jpeg, png
    }

    let width: Int
    /// Of the picture itself: in an icon the header counts the rows of its mask too.
    let height: Int
    let isTopDown: Bool
    let bitsPerPixel: Int
    let coding: Coding
    /// Red, green and blue.
    let masks: [UInt32]
    let hasAlpha: Bool
    /// 256 colours of three bytes. Those that the file does not have are black, or greys where the others are, as Pillow has
    /// them.
    let palette: [UInt8]
    /// Where the pixels begin in the file.
    let pixelOffset: Int

    /// Bytes in a row of the file, which ends at a multiple of four.
    var bytesPerRow: Int { (width * bitsPerPixel + 31) / 32 * 4 }

    /// Reads the header of a BMP file, or where `iconEntry` is given, that of the picture in an icon which begins there: it
    /// has no file header, and twice the rows.
    init(_ file: HeaderBytes, iconEntry: Int? = nil) throws(ImageDecodingError) {
        let start = iconEntry ?? 14
        func number(_ offset: Int, _ byteCount: Int) throws(ImageDecodingError) -> Int {
            guard let number = file.littleEndianNumber(at: start + offset, byteCount: byteCount) else {
                if let failure = file.failure { throw ImageDecodingError(reading: failure) }
                throw ImageDecodingError(.damagedHeader, "the file ends in the header of the BMP")
            }
            return number
        }
        func signed(_ offset: Int) throws(ImageDecodingError) -> Int {
            Int(Int32(truncatingIfNeeded: try number(offset, 4)))
        }
        let size = try number(0, 4)
        guard size == 12 || (16...124).contains(size) else {
            throw ImageDecodingError(.unsupportedCoding, "a BMP header of \(size) bytes is not known")
        }
        let isOld = size == 12
        let isFromOS2 = size == 16 || size == 64
        width = isOld ? try number(4, 2) : try signed(4)
        let rows = isOld ? try number(6, 2) : try signed(8)
        isTopDown = rows < 0
        height = iconEntry == nil ? abs(rows) : abs(rows) / 2
        bitsPerPixel = isOld ? try number(10, 2) : try number(14, 2)
        let coding = size >= 20 ? try number(16, 4) : 0
        guard [1, 2, 4, 8, 16, 24, 32].contains(bitsPerPixel) || coding == 4 || coding == 5 else {
            throw ImageDecodingError(.unsupportedCoding, "a BMP of \(bitsPerPixel) bits a pixel is not known")
        }
        self.coding = try Self.coding(coding, bitsPerPixel: bitsPerPixel, isFromOS2: isFromOS2)

        // The masks stand in the header, or after the shortest that can have any.
        var headerEnd = start + size
        var masks = Self.usualMasks(bitsPerPixel: bitsPerPixel)
        var hasAlpha = false
        if self.coding == .masks {
            let found = [try number(40, 4), try number(44, 4), try number(48, 4)].map { UInt32(truncatingIfNeeded: $0) }
            if size == 40 { headerEnd += coding == 6 ? 16 : 12 }
            if size >= 56 || (size == 40 && coding == 6) { hasAlpha = try number(52, 4) != 0 }
            // Without any, the pixels are as they are without masks.
            if found != [0, 0, 0] { masks = found }
        }
        self.masks = masks
        self.hasAlpha = hasAlpha

        var colourCount = size >= 36 ? try number(32, 4) : 0
        let hasPalette = (1...8).contains(bitsPerPixel)
        if colourCount == 0, hasPalette { colourCount = 1 << bitsPerPixel }
        let colourByteCount = isOld ? 3 : 4
        palette = Self.palette(
            file.bytes(at: headerEnd, count: colourByteCount * min(colourCount, 256)), colourByteCount: colourByteCount)
        let paletteEnd = headerEnd + colourByteCount * (hasPalette ? colourCount : 0)
        if iconEntry != nil {
            pixelOffset = paletteEnd
        } else {
            let stated = file.littleEndianNumber(at: 10, byteCount: 4) ?? 0
            // Some programs leave out the palette when they say where the pixels are.
            pixelOffset = stated == 14 + size && hasPalette ? paletteEnd : stated
        }
    }

    private static func coding(
        _ number: Int, bitsPerPixel: Int, isFromOS2: Bool
    ) throws(ImageDecodingError) -> Coding {
        switch (number, bitsPerPixel) {
        case (0, _): return .plain
        case (1, 8): return .runLengths8
        case (2, 4): return .runLengths4
        case (3, 1) where isFromOS2:
            throw ImageDecodingError(.unsupportedCoding, "a BMP of OS/2 with Huffman coding is not decoded")
        case (4, 24) where isFromOS2:
            throw ImageDecodingError(.unsupportedCoding, "a BMP of OS/2 with run lengths of 24 bits is not decoded")
        case (3, 16...32), (6, 16...32): return .masks
        case (4, _): return .jpeg
        case (5, _): return .png
        default:
            throw ImageDecodingError(
                .unsupportedCoding, "a BMP of \(bitsPerPixel) bits a pixel with compression \(number) is not known")
        }
    }

    private static func usualMasks(bitsPerPixel: Int) -> [UInt32] {
        bitsPerPixel == 16 ? [0x7C00, 0x03E0, 0x001F] : [0xFF0000, 0x00FF00, 0x0000FF]
    }

    private static func palette(_ bytes: ArraySlice<UInt8>, colourByteCount: Int) -> [UInt8] {
        let greys = (0..<256).flatMap { [UInt8](repeating: UInt8($0), count: 3) }
        var palette: [UInt8] = []
        for start in stride(from: bytes.startIndex, through: bytes.endIndex - colourByteCount, by: colourByteCount) {
            palette += bytes[start..<start + 3].reversed()
        }
        if greys.starts(with: palette) { return greys }
        return palette + [UInt8](repeating: 0, count: 768 - palette.count)
    }
}
