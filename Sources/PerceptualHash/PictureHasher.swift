/// Computes several named hashes of one picture from one pass over its rows.
///
/// ```swift
/// var hasher = PictureHasher(width: 640, height: 480, rowFormat: .rgb, recipes: [.pdq], includingDihedral: true)
/// hasher.append(pixels.span, rowCount: 480)
/// for hash in try hasher.finish() { print(hash.transform, hash.value.hex) }
/// ```
public struct PictureHasher: Sendable {
    /// The recipes whose hash the picture is too small for: PDQ below 5 pixels on a side.
    ///
    /// They are missing from the result, for the reference's empty hash would match every other picture's.
    public let unhashable: [HashRecipe]

    private var pdqHashers: [(recipe: HashRecipe, hasher: PDQHasher)] = []
    private var fastHashers: [(recipe: HashRecipe, hasher: FastPDQHasher)] = []
    private var grayscaleHashers: [(recipe: HashRecipe, hasher: GrayscaleHasher)] = []
    private let includesDihedral: Bool
    /// How the picture is also hashed: as it is shown.
    private let transform: DihedralTransform
    /// The same hashers for that, but for PDQ at full resolution, which has but one order of operations: its hash is that
    /// of one pass, equal to it unless it is unstable.
    private var turnedFastHashers: [(recipe: HashRecipe, hasher: FastPDQHasher)] = []
    private var turnedGrayscaleHashers: [(recipe: HashRecipe, hasher: GrayscaleHasher)] = []
    private let rowFormat: RowFormat
    private let rowByteCount: Int
    private let rowTotal: Int
    private var appendedRowCount = 0
    /// The next row as red, green and blue, where it came in another format.
    private var convertedRow: [UInt8] = []

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Parameters:
    ///   - scale: how much smaller the rows are; see ``FastPDQHasher``. Only the recipe ``HashRecipe/fastPDQ`` can do with
    ///     less than the whole picture.
    ///   - includingDihedral: whether PDQ is also given for the seven rotations and mirrorings. Those come close to the
    ///     hashes of pictures whose pixels were turned; see ``PDQFeatures/hash(of:)``.
    ///   - transform: how the picture is to be hashed too, by every recipe: as it is shown. Those hashes are the ones that
    ///     the picture has whose pixels were turned, up to a bit that rounding decides; but that of `nn512` is the one of
    ///     the dihedral set.
    /// - Precondition: the sides are positive.
    public init(
        width: Int, height: Int, scale: Int = 1, rowFormat: RowFormat, recipes: [HashRecipe],
        includingDihedral: Bool = false, alsoTransformedBy transform: DihedralTransform = .original
    ) {
        precondition(scale == 1 || recipes == [.fastPDQ], "only the fast pipeline hashes a reduced picture")
        includesDihedral = includingDihedral
        self.transform = transform
        self.rowFormat = rowFormat
        rowByteCount = (width + scale - 1) / scale * rowFormat.bytesPerPixel
        rowTotal = (height + scale - 1) / scale
        var unhashable: [HashRecipe] = []
        for recipe in recipes {
            switch (recipe.algorithm, recipe.pipeline) {
            case (.pdq, _) where min(width, height) < PDQHasher.minimumSide: unhashable.append(recipe)
            case (.pdq, .fast):
                fastHashers.append(
                    (recipe, FastPDQHasher(width: width, height: height, scale: scale, rowFormat: rowFormat)))
            case (.pdq, _):
                let squash: PDQHasher.Squash = recipe.pipeline == .nn512 ? .nearestNeighbour512 : .none
                pdqHashers.append((recipe, PDQHasher(width: width, height: height, squash: squash)))
            case (.phash, _):
                grayscaleHashers.append((recipe, GrayscaleHasher(.perceptual, width: width, height: height)))
            case (.dhash, _):
                grayscaleHashers.append((recipe, GrayscaleHasher(.difference, width: width, height: height)))
            case (.ahash, _):
                grayscaleHashers.append((recipe, GrayscaleHasher(.average, width: width, height: height)))
            }
        }
        self.unhashable = unhashable
        guard transform != .original else { return }
        turnedFastHashers = (pdqHashers.map(\.recipe) + fastHashers.map(\.recipe))
            .filter { $0.pipeline != .nn512 }.map { recipe in
                let hasher = FastPDQHasher(
                    width: width, height: height, scale: scale, rowFormat: rowFormat, transform: transform)
                return (recipe, hasher)
            }
        turnedGrayscaleHashers = grayscaleHashers.map { recipe, hasher in
            (recipe, GrayscaleHasher(hasher.kind, width: width, height: height, transform: transform))
        }
    }

    /// Takes the next rows, one after the other without gaps.
    ///
    /// - Precondition: `rows` holds `rowCount` rows, and no more than the picture's are appended.
    public mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        appendedRowCount += rowCount
        for index in fastHashers.indices { fastHashers[index].hasher.append(rows, rowCount: rowCount) }
        for index in turnedFastHashers.indices { turnedFastHashers[index].hasher.append(rows, rowCount: rowCount) }
        guard !pdqHashers.isEmpty || !grayscaleHashers.isEmpty else { return }
        precondition(rows.count == rowCount * rowByteCount, "rows must have the width of the picture")
        for number in 0..<rowCount {
            let row = rows.extracting(number * rowByteCount..<(number + 1) * rowByteCount)
            switch rowFormat {
            case .gray:
                for index in pdqHashers.indices { pdqHashers[index].hasher.append(gray: row) }
                for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(gray: row) }
                for index in turnedGrayscaleHashers.indices { turnedGrayscaleHashers[index].hasher.append(gray: row) }
            case .rgb:
                for index in pdqHashers.indices { pdqHashers[index].hasher.append(rgb: row) }
                for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(rgb: row) }
                for index in turnedGrayscaleHashers.indices { turnedGrayscaleHashers[index].hasher.append(rgb: row) }
            }
        }
    }

    /// Takes the next row, in any format of the same ``PixelFormat/rowFormat``, and throws where ``append(_:rowCount:)`` would
    /// end the program.
    ///
    /// - Throws: if the row has not the length of the picture's width, is one too many, or holds colours where grey was
    ///   announced or the other way round.
    public mutating func append(row: Span<UInt8>, format: PixelFormat) throws(PixelBufferError) {
        let width = rowByteCount / rowFormat.bytesPerPixel
        guard format.rowFormat == rowFormat else {
            throw PixelBufferError(
                .wrongFormat, "the hasher was made for rows of \(rowFormat), not of \(format.rawValue)")
        }
        guard row.count == width * format.bytesPerPixel else {
            throw .wrongRowLength(row.count, width: width, format: format)
        }
        guard appendedRowCount < rowTotal else { throw .tooManyRows(height: rowTotal) }
        guard format != .gray, format != .rgb else { return append(row, rowCount: 1) }
        var rgb = convertedRow.isEmpty ? [UInt8](repeating: 0, count: rowByteCount) : convertedRow
        convertedRow = []
        format.convert(row, into: &rgb)
        append(rgb.span, rowCount: 1)
        convertedRow = rgb
    }

    /// The hashes, PDQ first, each algorithm in the order of the recipes, transforms in their usual order.
    ///
    /// - Parameter lateTransform: how the picture is to be hashed too where that was not known at the beginning. Of PDQ the
    ///   hash of the dihedral set is given; the other recipes have none.
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish(
        alsoTransformedBy lateTransform: DihedralTransform = .original
    ) throws(PDQHasher.Failure) -> [NamedHash] {
        var turned: [HashRecipe: PDQFeatures] = [:]
        for (recipe, hasher) in turnedFastHashers { turned[recipe] = try hasher.finish() }
        var transforms = includesDihedral ? Set(DihedralTransform.allCases) : [.original, lateTransform]
        transforms.insert(transform)
        var hashes: [NamedHash] = []
        for (recipe, hasher) in pdqHashers {
            hashes += namedHashes(recipe, try hasher.finish(), turned[recipe], transforms)
        }
        for (recipe, hasher) in fastHashers {
            hashes += namedHashes(recipe, try hasher.finish(), turned[recipe], transforms)
        }
        for (recipe, hasher) in grayscaleHashers {
            hashes.append(
                NamedHash(algorithm: recipe.algorithm, pipeline: recipe.pipeline, value: .bits64(try hasher.finish())))
            for (_, hasher) in turnedGrayscaleHashers.filter({ $0.recipe == recipe }) {
                hashes.append(
                    NamedHash(
                        algorithm: recipe.algorithm, pipeline: recipe.pipeline, transform: transform,
                        value: .bits64(try hasher.finish())))
            }
        }
        return hashes
    }

    /// - Parameter turned: what PDQ sees in the picture whose pixels were transformed, where that was asked for.
    private func namedHashes(
        _ recipe: HashRecipe, _ features: PDQFeatures, _ turned: PDQFeatures?, _ transforms: Set<DihedralTransform>
    ) -> [NamedHash] {
        DihedralTransform.allCases.filter(transforms.contains).map { transform in
            let (hash, quality, isStable) =
                if transform == .original {
                    (features.hash, features.quality, features.isStable)
                } else if transform == self.transform, let turned {
                    (turned.hash, turned.quality, turned.isStable)
                } else {
                    (features.hash(of: transform), features.quality, features.dihedralSetIsStable)
                }
            return NamedHash(
                algorithm: recipe.algorithm, pipeline: recipe.pipeline, transform: transform, value: .bits256(hash),
                quality: quality, isStable: isStable)
        }
    }
}
