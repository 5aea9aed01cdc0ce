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
    private let rowFormat: RowFormat
    private let rowByteCount: Int

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Parameters:
    ///   - scale: how much smaller the rows are; see ``FastPDQHasher``. Only the recipe ``HashRecipe/fastPDQ`` can do with
    ///     less than the whole picture.
    ///   - includingDihedral: whether PDQ is also given for the seven rotations and mirrorings.
    /// - Precondition: the sides are positive.
    public init(
        width: Int, height: Int, scale: Int = 1, rowFormat: RowFormat, recipes: [HashRecipe],
        includingDihedral: Bool = false
    ) {
        precondition(scale == 1 || recipes == [.fastPDQ], "only the fast pipeline hashes a reduced picture")
        includesDihedral = includingDihedral
        self.rowFormat = rowFormat
        rowByteCount = (width + scale - 1) / scale * rowFormat.bytesPerPixel
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
    }

    /// Takes the next rows, one after the other without gaps.
    ///
    /// - Precondition: `rows` holds `rowCount` rows, and no more than the picture's are appended.
    public mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for index in fastHashers.indices { fastHashers[index].hasher.append(rows, rowCount: rowCount) }
        guard !pdqHashers.isEmpty || !grayscaleHashers.isEmpty else { return }
        precondition(rows.count == rowCount * rowByteCount, "rows must have the width of the picture")
        for number in 0..<rowCount {
            let row = rows.extracting(number * rowByteCount..<(number + 1) * rowByteCount)
            switch rowFormat {
            case .gray:
                for index in pdqHashers.indices { pdqHashers[index].hasher.append(gray: row) }
                for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(gray: row) }
            case .rgb:
                for index in pdqHashers.indices { pdqHashers[index].hasher.append(rgb: row) }
                for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(rgb: row) }
            }
        }
    }

    /// The hashes, PDQ first, each algorithm in the order of the recipes, transforms in their usual order.
    ///
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(PDQHasher.Failure) -> [NamedHash] {
        var hashes: [NamedHash] = []
        for (recipe, hasher) in pdqHashers { hashes += namedHashes(recipe, try hasher.finish()) }
        for (recipe, hasher) in fastHashers { hashes += namedHashes(recipe, try hasher.finish()) }
        for (recipe, hasher) in grayscaleHashers {
            let hash = try hasher.finish()
            hashes.append(
                NamedHash(algorithm: recipe.algorithm, pipeline: recipe.pipeline, value: .bits64(hash)))
        }
        return hashes
    }

    private func namedHashes(_ recipe: HashRecipe, _ features: PDQFeatures) -> [NamedHash] {
        func named(_ hash: PDQHash, _ transform: DihedralTransform, isStable: Bool) -> NamedHash {
            NamedHash(
                algorithm: recipe.algorithm, pipeline: recipe.pipeline, transform: transform, value: .bits256(hash),
                quality: features.quality, isStable: isStable)
        }
        let original = named(features.hash, .original, isStable: features.isStable)
        guard includesDihedral else { return [original] }
        return [original]
            + DihedralTransform.allCases.filter { $0 != .original }.map {
                named(features.hash(of: $0), $0, isStable: features.dihedralSetIsStable)
            }
    }
}
