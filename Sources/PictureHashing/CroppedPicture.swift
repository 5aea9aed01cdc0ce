public import ByteSources
public import ImageDecoding
public import PerceptualHash

/// The hashes of a picture without its borders: what a copy that was cropped looks like.
///
/// A crop of more than a few percent moves PDQ beyond its threshold, so a list finds cropped copies only if it holds their
/// hashes.
public struct CroppedPicture: Sendable, Hashable {
    /// The share that was cut from each side, 0.05 for 5 %.
    public let share: Double
    public let hashes: [NamedHash]

    /// Decodes the picture that `source` holds and hashes it as if `share` of its width and height were cut from each side.
    ///
    /// A picture that is shown turned is also hashed so; see ``HashedPicture``.
    ///
    /// - Parameter share: at least 0 and less than a half.
    /// - Throws: ``ImageDecodingError`` where there is no picture, or too little of it is left.
    public init(
        decoding source: some ByteSource, cutting share: Double, recipes: [HashRecipe], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        precondition(share >= 0 && share < 0.5, "less than the whole can be cut")
        self.share = share
        var consumer = CroppingConsumer(share: share, recipes: recipes, includesDihedral: includingDihedral)
        let decoding = try PictureDecoder(limits: limits).decode(source, into: &consumer)
        do throws(PDQHasher.Failure) {
            hashes = try consumer.hasher?.finish(alsoTransformedBy: decoding.header.otherTransform) ?? []
        } catch {
            throw ImageDecodingError(.damagedData, "the picture has fewer rows than its header says")
        }
    }
}

/// Passes the rows within the borders to the hasher.
private struct CroppingConsumer: PixelRowConsumer {
    let share: Double
    let recipes: [HashRecipe]
    let includesDihedral: Bool
    var hasher: PictureHasher?

    private var columns = 0..<0
    private var rows = 0..<0
    private var rowByteCount = 0
    private var nextRow = 0

    init(share: Double, recipes: [HashRecipe], includesDihedral: Bool) {
        self.share = share
        self.recipes = recipes
        self.includesDihedral = includesDihedral
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        func kept(_ length: Int) -> Range<Int> {
            let cut = Int((Double(length) * share).rounded())
            return cut..<max(cut + 1, length - cut)
        }
        let format: RowFormat = layout.format == .gray8 ? .gray : .rgb
        rows = kept(layout.height)
        let pixels = kept(layout.width)
        columns = pixels.lowerBound * format.bytesPerPixel..<pixels.upperBound * format.bytesPerPixel
        rowByteCount = layout.bytesPerRow
        hasher = PictureHasher(
            width: pixels.count, height: rows.count, rowFormat: format, recipes: recipes,
            includingDihedral: includesDihedral, alsoTransformedBy: header.otherTransform)
    }

    mutating func append(_ batch: Span<UInt8>, rowCount: Int) {
        for row in 0..<rowCount {
            if rows.contains(nextRow) {
                let start = row * rowByteCount
                hasher?.append(
                    batch.extracting(start + columns.lowerBound..<start + columns.upperBound), rowCount: 1)
            }
            nextRow += 1
        }
    }
}
