// Hashes of pixels that are in memory, in one call: any stride, and the usual formats.

extension PDQFeatures {
    /// What PDQ sees in the picture that `pixels` hold.
    ///
    /// ```swift
    /// let features = try PDQFeatures(of: frame.span, width: 640, height: 480, bytesPerRow: 2560, format: .bgra)
    /// print(features.hash, features.quality)
    /// ```
    ///
    /// - Parameters:
    ///   - bytesPerRow: the bytes from one row to the next, nil where there are no gaps.
    ///   - squash: what happens to the pixels before; see ``PDQHasher/Squash``.
    /// - Throws: where the sizes do not fit together, and for a picture that is too small for PDQ: the reference's empty hash
    ///   of such pictures must never be stored or matched.
    public init(
        of pixels: Span<UInt8>, width: Int, height: Int, bytesPerRow: Int? = nil, format: PixelFormat,
        squash: PDQHasher.Squash = .none
    ) throws(PixelBufferError) {
        let layout = try PixelBufferLayout(width: width, height: height, bytesPerRow: bytesPerRow, format: format)
        try layout.check(pixels)
        var hasher = PDQHasher(width: width, height: height, squash: squash)
        guard hasher.isHashable else {
            throw PixelBufferError(
                .tooSmall, "PDQ needs \(PDQHasher.minimumSide) pixels a side, and the picture is \(width) × \(height)")
        }
        for row in 0..<height {
            let start = row * layout.bytesPerRow
            try hasher.append(row: pixels.extracting(start..<start + layout.pixelBytesPerRow), format: format)
        }
        do throws(PDQHasher.Failure) {
            self = try hasher.finish()
        } catch {
            throw PixelBufferError(.bufferTooShort, "the picture has fewer rows than \(height)")
        }
    }
}

extension PictureHasher {
    /// The hashes of `recipes` of the picture that `pixels` hold. Those it is too small for are missing; see ``unhashable``.
    ///
    /// - Parameters:
    ///   - bytesPerRow: the bytes from one row to the next, nil where there are no gaps.
    ///   - includingDihedral: whether PDQ is also given for the seven rotations and mirrorings.
    /// - Throws: where the sizes do not fit together.
    public static func hashes(
        of pixels: Span<UInt8>, width: Int, height: Int, bytesPerRow: Int? = nil, format: PixelFormat,
        recipes: [HashRecipe], includingDihedral: Bool = false
    ) throws(PixelBufferError) -> [NamedHash] {
        let layout = try PixelBufferLayout(width: width, height: height, bytesPerRow: bytesPerRow, format: format)
        try layout.check(pixels)
        var hasher = PictureHasher(
            width: width, height: height, rowFormat: format.rowFormat, recipes: recipes,
            includingDihedral: includingDihedral)
        if layout.isContiguous, format == .gray || format == .rgb {
            hasher.append(pixels.extracting(..<layout.byteCount), rowCount: height)
        } else {
            for row in 0..<height {
                let start = row * layout.bytesPerRow
                try hasher.append(row: pixels.extracting(start..<start + layout.pixelBytesPerRow), format: format)
            }
        }
        do throws(PDQHasher.Failure) {
            return try hasher.finish()
        } catch {
            throw PixelBufferError(.bufferTooShort, "the picture has fewer rows than \(height)")
        }
    }
}
