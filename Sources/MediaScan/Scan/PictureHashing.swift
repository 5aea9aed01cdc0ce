public import ImageDecoding
public import PerceptualHash

/// A decoded picture and its hashes.
public struct HashedPicture: Sendable, Hashable {
    public let decoding: PictureDecoding
    public let hashes: [NamedHash]
    /// The recipes whose hash the picture is too small for.
    public let unhashable: [HashRecipe]

    /// Decodes the picture that `source` holds and computes the hashes of `recipes`, in one pass and without ever holding
    /// the whole picture.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded.
    public init(
        decoding source: some ByteSource, recipes: [HashRecipe], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        var consumer = HashingConsumer(recipes: recipes, includesDihedral: includingDihedral)
        decoding = try PictureDecoder(limits: limits).decode(source, into: &consumer)
        guard let hasher = consumer.hasher else {
            throw ImageDecodingError(.damagedData, "The picture ended before its first row.")
        }
        unhashable = hasher.unhashable
        do throws(PDQHasher.Failure) {
            hashes = try hasher.finish()
        } catch {
            throw ImageDecodingError(.damagedData, "The picture has fewer rows than its header says.")
        }
    }
}

/// Passes rows from the decoder to the hasher.
private struct HashingConsumer: PixelRowConsumer {
    let recipes: [HashRecipe]
    let includesDihedral: Bool
    var hasher: PictureHasher?
    var layout = PixelLayout(format: .gray8, width: 0, height: 0)

    init(recipes: [HashRecipe], includesDihedral: Bool) {
        self.recipes = recipes
        self.includesDihedral = includesDihedral
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        self.layout = layout
        hasher = PictureHasher(
            width: layout.width, height: layout.height, recipes: recipes, includingDihedral: includesDihedral)
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for row in 0..<rowCount {
            let bytes = rows.extracting(row * layout.bytesPerRow..<(row + 1) * layout.bytesPerRow)
            switch layout.format {
            case .gray8: hasher?.append(gray: bytes)
            case .rgb8: hasher?.append(rgb: bytes)
            }
        }
    }
}
