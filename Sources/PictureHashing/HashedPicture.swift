public import ByteSources
public import ImageDecoding
public import PerceptualHash

/// A decoded picture and its hashes.
///
/// A picture is hashed as it is stored, as every implementation of PDQ does it. Where the file says that viewers are to
/// turn or mirror it (``PictureHeader/exifOrientation``), it is hashed as it is shown, too: programs that save it again
/// turn the pixels, and lists may hold either.
public struct HashedPicture: Sendable, Hashable {
    public let decoding: PictureDecoding
    /// The hashes of the picture as it is stored are those whose transform is `original`.
    public let hashes: [NamedHash]
    /// The recipes whose hash the picture is too small for.
    public let unhashable: [HashRecipe]
    /// The picture's brightness, from which is computed how it may have been altered. Only where that was asked for, and not
    /// of a picture in which there is nothing to see; see ``isReducible(_:_:)``.
    public package(set) var luma: ReducedLuma?

    /// What was decoded and computed elsewhere.
    package init(
        decoding: PictureDecoding, hashes: [NamedHash], unhashable: [HashRecipe], luma: ReducedLuma? = nil
    ) {
        self.decoding = decoding
        self.hashes = hashes
        self.unhashable = unhashable
        self.luma = luma
    }

    /// Decodes the picture that `source` holds and computes the hashes of `recipes`, in one pass and without ever holding
    /// the whole picture.
    ///
    /// - Parameters:
    ///   - includingDihedral: whether PDQ is also given for the seven rotations and mirrorings.
    ///   - includingShown: whether a picture that is shown turned or mirrored is also hashed so. That a PNG is, it may say
    ///     after its pixels. It is then decoded twice, if `source` can be read twice (``RandomAccessByteSource``);
    ///     if not, that hash is the one of the dihedral set, and of other algorithms there is none.
    ///   - includingLuma: whether the picture is also reduced, in the same pass, to look for alterations.
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded.
    public init(
        decoding source: some ByteSource, recipes: [HashRecipe], includingDihedral: Bool = false,
        includingShown: Bool = true, includingLuma: Bool = false, limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        try self.init(
            decoding: source, again: source as? any RandomAccessByteSource, recipes: recipes,
            includingDihedral: includingDihedral, includingShown: includingShown, includingLuma: includingLuma,
            limits: limits)
    }

    /// - Parameter bytes: the same bytes as those of `source`, to be read once more where that is needed.
    package init(
        decoding source: some ByteSource, again bytes: (any RandomAccessByteSource)?, recipes: [HashRecipe],
        includingDihedral: Bool = false, includingShown: Bool = true, includingLuma: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) throws(ImageDecodingError) {
        var source: any ByteSource = source
        try self.init(
            recipes: recipes, includingDihedral: includingDihedral, includingShown: includingShown,
            includingLuma: includingLuma, isRepeatable: bytes != nil
        ) { consumer throws(ImageDecodingError) in
            defer { source = bytes.map { ByteRange($0) } ?? source }
            return try PictureDecoder(limits: limits).decode(source, into: &consumer)
        }
    }

    /// - Parameters:
    ///   - isRepeatable: whether `decode` can be called a second time.
    ///   - decode: hands the rows of a picture to the consumer.
    package init(
        recipes: [HashRecipe], includingDihedral: Bool, includingShown: Bool = true, includingLuma: Bool = false,
        isRepeatable: Bool = true, decode: (inout HashingConsumer) throws(ImageDecodingError) -> PictureDecoding
    ) throws(ImageDecodingError) {
        var consumer = HashingConsumer(
            recipes: recipes, includesDihedral: includingDihedral, includesShown: includingShown,
            includesLuma: includingLuma)
        var decoding = try decode(&consumer)
        let transform = includingShown ? decoding.header.otherTransform : .original
        if transform != consumer.transform, isRepeatable {
            consumer.begin(knowing: transform)
            decoding = try decode(&consumer)
        }
        self.decoding = decoding
        luma = nil
        guard let hasher = consumer.hasher else {
            throw ImageDecodingError(.damagedData, "the picture ended before its first row")
        }
        unhashable = hasher.unhashable
        do throws(PDQHasher.Failure) {
            hashes = try hasher.finish(alsoTransformedBy: transform)
            if let reducer = consumer.reducer, Self.isReducible(decoding.header, hashes) {
                luma = try reducer.finish()
            }
        } catch {
            throw ImageDecodingError(.damagedData, "the picture has fewer rows than its header says")
        }
    }
}

extension HashedPicture {
    /// The shorter side, in pixels, below which a picture is not looked at for alterations.
    package static let smallestReducibleSide = 32

    /// The PDQ quality below which there is nothing to see in any part of a picture.
    package static let smallestReducibleQuality = 5

    /// Whether a picture is worth to be looked at for alterations: not one that is tiny, or flat all over.
    package static func isReducible(_ header: PictureHeader, _ hashes: [NamedHash]) -> Bool {
        min(header.width, header.height) >= smallestReducibleSide
            && hashes.allSatisfy { ($0.quality ?? 100) >= smallestReducibleQuality }
    }
}

extension PictureHeader {
    /// What makes of the picture as it is decoded the one that other programs see: as viewers show it where it is decoded as it
    /// is stored, and as it is stored where the decoder has turned it.
    package var otherTransform: DihedralTransform {
        if let applied = appliedOrientation.flatMap({ DihedralTransform(exifOrientation: $0) }) {
            return applied.inverse
        }
        return exifOrientation.flatMap { DihedralTransform(exifOrientation: $0) } ?? .original
    }
}

/// Passes rows from the decoder to the hasher, and beside it to what reduces them.
package struct HashingConsumer: PixelRowConsumer {
    private let recipes: [HashRecipe]
    private let includesDihedral: Bool
    private let includesShown: Bool
    private let includesLuma: Bool
    /// What the file is known to say after the pixels, and the header therefore need not say.
    private var knownTransform: DihedralTransform?
    /// How the picture is also hashed.
    fileprivate private(set) var transform = DihedralTransform.original
    fileprivate private(set) var hasher: PictureHasher?
    fileprivate private(set) var reducer: LumaReducer?

    init(recipes: [HashRecipe], includesDihedral: Bool, includesShown: Bool, includesLuma: Bool) {
        self.recipes = recipes
        self.includesDihedral = includesDihedral
        self.includesShown = includesShown
        self.includesLuma = includesLuma
    }

    /// Begins again with the same picture, whose transform is known by now.
    fileprivate mutating func begin(knowing transform: DihedralTransform) {
        knownTransform = transform
        hasher = nil
        reducer = nil
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
        if includesShown { transform = knownTransform ?? header.otherTransform }
        let rowFormat: RowFormat = layout.format == .gray8 ? .gray : .rgb
        hasher = PictureHasher(
            width: header.width, height: header.height, scale: scale.rawValue, rowFormat: rowFormat, recipes: recipes,
            includingDihedral: includesDihedral, alsoTransformedBy: transform)
        guard includesLuma, min(header.width, header.height) >= HashedPicture.smallestReducibleSide else { return }
        reducer = LumaReducer(
            width: header.width, height: header.height, scale: scale.rawValue, rowFormat: rowFormat)
    }

    package mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        hasher?.append(rows, rowCount: rowCount)
        reducer?.append(rows, rowCount: rowCount)
    }
}
