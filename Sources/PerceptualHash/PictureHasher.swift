/// Computes several named hashes of one picture from one pass over its rows.
///
/// ```swift
/// var hasher = PictureHasher(width: 640, height: 480, recipes: [.pdq], includingDihedral: true)
/// for row in rows { hasher.append(rgb: row.span) }
/// for hash in try hasher.finish() { print(hash.transform, hash.value.hex) }
/// ```
public struct PictureHasher: Sendable {
    /// The recipes whose hash the picture is too small for: PDQ below 5 pixels on a side.
    ///
    /// They are missing from the result, for the reference's empty hash would match every other picture's.
    public let unhashable: [HashRecipe]

    private var pdqHashers: [(recipe: HashRecipe, hasher: PDQHasher)] = []
    private var grayscaleHashers: [(recipe: HashRecipe, hasher: GrayscaleHasher)] = []
    private let includesDihedral: Bool

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Parameter includingDihedral: whether PDQ is also given for the seven rotations and mirrorings.
    /// - Precondition: the sides are positive.
    public init(width: Int, height: Int, recipes: [HashRecipe], includingDihedral: Bool = false) {
        includesDihedral = includingDihedral
        var unhashable: [HashRecipe] = []
        for recipe in recipes {
            switch recipe.algorithm {
            case .pdq:
                let hasher = PDQHasher(
                    width: width, height: height,
                    squash: recipe.pipeline == .nn512 ? .nearestNeighbour512 : .none)
                if hasher.isHashable { pdqHashers.append((recipe, hasher)) } else { unhashable.append(recipe) }
            case .phash: grayscaleHashers.append((recipe, GrayscaleHasher(.perceptual, width: width, height: height)))
            case .dhash: grayscaleHashers.append((recipe, GrayscaleHasher(.difference, width: width, height: height)))
            case .ahash: grayscaleHashers.append((recipe, GrayscaleHasher(.average, width: width, height: height)))
            }
        }
        self.unhashable = unhashable
    }

    /// Takes the next row of `3 * width` bytes: red, green, blue, red, …
    public mutating func append(rgb row: Span<UInt8>) {
        for index in pdqHashers.indices { pdqHashers[index].hasher.append(rgb: row) }
        for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(rgb: row) }
    }

    /// Takes the next row of `width` grey values.
    public mutating func append(gray row: Span<UInt8>) {
        for index in pdqHashers.indices { pdqHashers[index].hasher.append(gray: row) }
        for index in grayscaleHashers.indices { grayscaleHashers[index].hasher.append(gray: row) }
    }

    /// The hashes, PDQ first, each algorithm in the order of the recipes, transforms in their usual order.
    ///
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(PDQHasher.Failure) -> [NamedHash] {
        var hashes: [NamedHash] = []
        for (recipe, hasher) in pdqHashers {
            let features = try hasher.finish()
            hashes.append(features.namedHash(recipe, hash: features.hash, .original, isStable: features.isStable))
            guard includesDihedral else { continue }
            for transform in DihedralTransform.allCases where transform != .original {
                hashes.append(
                    features.namedHash(
                        recipe, hash: features.hash(of: transform), transform, isStable: features.dihedralSetIsStable))
            }
        }
        for (recipe, hasher) in grayscaleHashers {
            let hash = try hasher.finish()
            hashes.append(
                NamedHash(algorithm: recipe.algorithm, pipeline: recipe.pipeline, value: .bits64(hash)))
        }
        return hashes
    }
}

extension PDQFeatures {
    fileprivate func namedHash(
        _ recipe: HashRecipe, hash: PDQHash, _ transform: DihedralTransform, isStable: Bool
    ) -> NamedHash {
        NamedHash(
            algorithm: recipe.algorithm, pipeline: recipe.pipeline, transform: transform, value: .bits256(hash),
            quality: quality, isStable: isStable)
    }
}
