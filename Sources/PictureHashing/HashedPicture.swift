public import ByteSources
public import ImageDecoding
public import PerceptualHash

/// A decoded picture and its hashes.
public struct HashedPicture: Sendable, Hashable {
    public let decoding: PictureDecoding
    public let hashes: [NamedHash]
    /// The recipes whose hash the picture is too small for.
    public let unhashable: [HashRecipe]

    /// What was decoded and computed elsewhere.
    package init(decoding: PictureDecoding, hashes: [NamedHash], unhashable: [HashRecipe]) {
        self.decoding = decoding
        self.hashes = hashes
        self.unhashable = unhashable
    }

    /// Decodes the picture that `source` holds and computes the hashes of `recipes`, in one pass and without ever holding
    /// the whole picture.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded.
    public init(
        decoding source: some ByteSource, recipes: [HashRecipe], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        try self.init(recipes: recipes, includingDihedral: includingDihedral) {
            consumer throws(ImageDecodingError) in
            try PictureDecoder(limits: limits).decode(source, into: &consumer)
        }
    }

    /// - Parameter decode: hands the rows of a picture to the consumer.
    package init(
        recipes: [HashRecipe], includingDihedral: Bool,
        decode: (inout HashingConsumer) throws(ImageDecodingError) -> PictureDecoding
    ) throws(ImageDecodingError) {
        var consumer = HashingConsumer(recipes: recipes, includesDihedral: includingDihedral)
        decoding = try decode(&consumer)
        guard let hasher = consumer.hasher else {
            throw ImageDecodingError(.damagedData, "the picture ended before its first row")
        }
        unhashable = hasher.unhashable
        do throws(PDQHasher.Failure) {
            hashes = try hasher.finish()
        } catch {
            throw ImageDecodingError(.damagedData, "the picture has fewer rows than its header says")
        }
    }
}

/// Passes rows from the decoder to the hasher.
package struct HashingConsumer: PixelRowConsumer {
    private let recipes: [HashRecipe]
    private let includesDihedral: Bool
    fileprivate var hasher: PictureHasher?

    init(recipes: [HashRecipe], includesDihedral: Bool) {
        self.recipes = recipes
        self.includesDihedral = includesDihedral
    }

    /// The fast pipeline takes luma alone, and of a large picture no more than it needs.
    package mutating func request(for header: PictureHeader) -> PixelRequest {
        guard recipes == [.fastPDQ] else { return PixelRequest() }
        let shorterSide = min(header.width, header.height)
        let scale = PixelRequest.Scale.allCases.last { shorterSide / $0.rawValue >= FastPDQHasher.smallestReducedSide }
        return PixelRequest(colour: .luma, scale: scale ?? .full)
    }

    package mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        // A decoder gives what it can of what was asked for: the scale is what the rows show.
        let scale = PixelRequest.Scale.allCases.first { scale in
            (header.width + scale.rawValue - 1) / scale.rawValue == layout.width
                && (header.height + scale.rawValue - 1) / scale.rawValue == layout.height
        }
        guard let scale else { throw ImageDecodingError(.damagedData, "the rows have an unexpected size") }
        hasher = PictureHasher(
            width: header.width, height: header.height, scale: scale.rawValue,
            rowFormat: layout.format == .gray8 ? .gray : .rgb, recipes: recipes, includingDihedral: includesDihedral)
    }

    package mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        hasher?.append(rows, rowCount: rowCount)
    }
}
