import PerceptualHash
import TestSupport
import Testing

/// What a hasher does with the stream of rows, beyond giving the right bits.
struct StreamingTests {
    @Test func `missing rows are an error and not a hash`() {
        var hasher = PDQHasher(width: 8, height: 9)
        for _ in 0..<8 { hasher.append(gray: [UInt8](repeating: 7, count: 8).span) }
        let unfinished = hasher
        #expect(throws: PDQHasher.Failure.missingRows(expected: 9, appended: 8)) { _ = try unfinished.finish() }
        #expect(throws: PDQHasher.Failure.missingRows(expected: 9, appended: 0)) {
            _ = try GrayscaleHasher(.average, width: 8, height: 9).finish()
        }
    }

    @Test func `a side below five has no PDQ`() throws {
        for (width, height) in [(4, 100), (100, 4), (1, 1)] {
            let picture = SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in x * 31 + y * 17 }
            let features = try picture.features()
            #expect(features.quality == 0 && features.hash.populationCount == 0)
            #expect(!features.isStable)
            let hasher = PictureHasher(width: width, height: height, rowFormat: .gray, recipes: [.pdq])
            #expect(hasher.unhashable == [.pdq])
        }
    }

    /// Grey is hashed as it is; the same picture in three equal channels goes through the luma weights.
    @Test func `a grey picture and its RGB copy agree when the picture is stable`() throws {
        let gray = try #require(SyntheticPicture(named: "noise_grey_200x100"))
        let colour = SyntheticPicture(
            width: gray.width, height: gray.height, channels: 3, samples: gray.samples.flatMap { [$0, $0, $0] })
        #expect(try gray.features().isStable)
        let hashes = (try gray.features().hash, try colour.features().hash)
        #expect(hashes.0 == hashes.1)
    }

    @Test func `pictures that rounding decides are flagged`() throws {
        for name in ["const_grey_127_256x256", "checker8_rgb_128x128", "diag_grey_256x256"] {
            let picture = try #require(SyntheticPicture(named: name))
            let features = try picture.features()
            #expect(!features.isStable, "\(name) has margin \(features.margin)")
        }
        for name in ["noise_rgb_512x512", "blobs_rgb_640x480"] {
            let features = try #require(SyntheticPicture(named: name)).features()
            #expect(features.isStable, "\(name) has margin \(features.margin)")
        }
    }

    /// The eight hashes of a picture are the hashes of its eight rotations and mirrorings: nearly, for the sampling is not
    /// symmetric, and far nearer than any two unrelated pictures.
    @Test func `transforms are those of the pixels`() throws {
        let picture = try #require(SyntheticPicture(named: "disc_grey_333x250"))
        let (w, h) = (picture.width, picture.height)
        func pixel(_ x: Int, _ y: Int) -> Int { Int(picture.samples[y * w + x]) }
        let moved: [DihedralTransform: SyntheticPicture] = [
            .rotate90: SyntheticPicture(width: h, height: w, channels: 1) { x, y, _ in pixel(w - 1 - y, x) },
            .rotate180: SyntheticPicture(width: w, height: h, channels: 1) { x, y, _ in pixel(w - 1 - x, h - 1 - y) },
            .rotate270: SyntheticPicture(width: h, height: w, channels: 1) { x, y, _ in pixel(y, h - 1 - x) },
            .flipX: SyntheticPicture(width: w, height: h, channels: 1) { x, y, _ in pixel(x, h - 1 - y) },
            .flipY: SyntheticPicture(width: w, height: h, channels: 1) { x, y, _ in pixel(w - 1 - x, y) },
            .flipPlus1: SyntheticPicture(width: h, height: w, channels: 1) { x, y, _ in pixel(y, x) },
            .flipMinus1: SyntheticPicture(width: h, height: w, channels: 1) { x, y, _ in pixel(w - 1 - y, h - 1 - x) },
        ]
        let features = try picture.features()
        for (transform, picture) in moved {
            let distance = try picture.features().hash.distance(to: features.hash(of: transform))
            #expect(distance <= 24, "\(transform) is \(distance) away")
        }
    }

    @Test func `several hashes from one pass are those of one pass each`() throws {
        let picture = try #require(SyntheticPicture(named: "noise_rgb_1000x333"))
        let recipes = [
            HashRecipe.pdq, HashRecipe(.pdq, pipeline: .nn512), .fastPDQ, HashRecipe(.phash), HashRecipe(.dhash),
            HashRecipe(.ahash),
        ].compactMap(\.self)
        func hashes(_ recipes: [HashRecipe], dihedral: Bool) throws -> [NamedHash] {
            var hasher = PictureHasher(
                width: picture.width, height: picture.height, rowFormat: .rgb, recipes: recipes,
                includingDihedral: dihedral)
            hasher.append(picture.samples.span, rowCount: picture.height)
            return try hasher.finish()
        }
        let all = try hashes(recipes, dihedral: false)
        #expect(all.count == 6)
        for (recipe, hash) in zip(recipes, all) {
            #expect(try hashes([recipe], dihedral: false) == [hash])
        }
        let dihedral = try hashes([.pdq], dihedral: true)
        #expect(dihedral.map(\.transform) == DihedralTransform.allCases)
        #expect(Set(dihedral.map(\.value)).count == 8)
    }
}
