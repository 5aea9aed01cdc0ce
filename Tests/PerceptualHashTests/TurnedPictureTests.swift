import TestSupport
import Testing

@testable import PerceptualHash

/// The hashes of a picture as it is shown are those of the picture whose pixels were turned.
struct TurnedPictureTests {
    @Test(arguments: DihedralTransform.allCases)
    func `a transform and its inverse leave the picture as it was`(_ transform: DihedralTransform) {
        let values = Array(0..<15)
        let size = transform.exchangesSides ? (width: 3, height: 5) : (width: 5, height: 3)
        let there = transform.applied(to: values, width: 5, height: 3)
        #expect(transform.inverse.applied(to: there, width: size.width, height: size.height) == values)
    }

    /// The picture as viewers show it, pixel by pixel: EXIF 2.32, 4.6.4, says what the first row and column are.
    static func shown(_ picture: SyntheticPicture, orientation: Int) -> SyntheticPicture {
        let (w, h) = (picture.width, picture.height)
        func stored(_ x: Int, _ y: Int) -> (x: Int, y: Int) {
            switch orientation {
            case 2: (w - 1 - x, y)
            case 3: (w - 1 - x, h - 1 - y)
            case 4: (x, h - 1 - y)
            case 5: (y, x)
            case 6: (y, h - 1 - x)
            case 7: (w - 1 - y, h - 1 - x)
            case 8: (w - 1 - y, x)
            default: (x, y)
            }
        }
        let size = orientation < 5 ? (w, h) : (h, w)
        return SyntheticPicture(width: size.0, height: size.1, channels: picture.channels) { x, y, channel in
            let place = stored(x, y)
            return Int(picture.samples[(place.y * w + place.x) * picture.channels + channel])
        }
    }

    static func hashes(
        of picture: SyntheticPicture, _ recipes: [HashRecipe], dihedral: Bool = false,
        transform: DihedralTransform = .original, late: DihedralTransform = .original
    ) throws -> [NamedHash] {
        var hasher = PictureHasher(
            width: picture.width, height: picture.height, rowFormat: picture.channels == 1 ? .gray : .rgb,
            recipes: recipes, includingDihedral: dihedral, alsoTransformedBy: transform)
        hasher.append(picture.samples.span, rowCount: picture.height)
        return try hasher.finish(alsoTransformedBy: late)
    }

    static let recipes = [.pdq, .fastPDQ] + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }

    @Test func `only the eight orientations have a transform`() {
        #expect((1...8).compactMap { DihedralTransform(exifOrientation: $0) }.count == 8)
        #expect(Set((1...8).compactMap { DihedralTransform(exifOrientation: $0) }).count == 8)
        for value in [.min, -1, 0, 9, 0x0600, .max] { #expect(DihedralTransform(exifOrientation: value) == nil) }
    }

    @Test(arguments: 1...8) func `values are moved as pixels are`(orientation: Int) throws {
        let transform = try #require(DihedralTransform(exifOrientation: orientation))
        for (width, height) in [(1, 1), (3, 2), (2, 5), (9, 8)] {
            let picture = SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in x + 16 * y }
            let moved = transform.applied(to: picture.samples, width: width, height: height)
            #expect(moved == Self.shown(picture, orientation: orientation).samples)
        }
    }

    /// Sizes on both sides of where windows change, odd ones, flat ones, and the one that is not filtered.
    @Test(arguments: 2...8, [(64, 64), (65, 77), (130, 97), (333, 120), (8, 9), (5, 7)])
    func `every hash is that of the turned pixels`(orientation: Int, size: (Int, Int)) throws {
        let transform = try #require(DihedralTransform(exifOrientation: orientation))
        for name in ["noise_grey", "blobs_rgb"] {
            let picture = try #require(SyntheticPicture(named: "\(name)_\(size.0)x\(size.1)"))
            let expected = try Self.hashes(of: Self.shown(picture, orientation: orientation), Self.recipes)
            let found = try Self.hashes(of: picture, Self.recipes, transform: transform)
            #expect(found.count == 2 * Self.recipes.count)
            #expect(found.filter { $0.transform == .original } == (try Self.hashes(of: picture, Self.recipes)))
            for (found, expected) in zip(found.filter { $0.transform == transform }, expected) {
                #expect(found.algorithm == expected.algorithm && found.pipeline == expected.pipeline)
                let comment: Comment = "\(name) \(size) \(found.algorithm) \(found.pipeline)"
                // PDQ is the same unless rounding decides; the others are weighed in whole numbers, whose rounding is
                // not symmetric to the last bit.
                if found.isStable, expected.isStable {
                    let distance = try #require(found.value.distance(to: expected.value))
                    #expect(distance.rawValue <= (found.algorithm == .pdq ? 0 : 1), comment)
                }
                #expect(abs((found.quality ?? 0) - (expected.quality ?? 0)) <= 1, comment)
            }
        }
    }

    @Test(arguments: 2...8, [2, 4, 8])
    func `a reduced picture is weighted on the grid of the full one`(orientation: Int, scale: Int) throws {
        let transform = try #require(DihedralTransform(exifOrientation: orientation))
        for (width, height) in [(640, 480), (601, 487)] {
            let small = (width: (width + scale - 1) / scale, height: (height + scale - 1) / scale)
            let reduced = try #require(SyntheticPicture(named: "blobs_rgb_\(small.width)x\(small.height)"))
            let full = SyntheticPicture(width: width, height: height, channels: 3) { x, y, channel in
                Int(reduced.samples[(y / scale * small.width + x / scale) * 3 + channel])
            }
            var hasher = FastPDQHasher(
                width: width, height: height, scale: scale, rowFormat: .rgb, transform: transform)
            hasher.append(reduced.samples.span, rowCount: small.height)
            let features = try hasher.finish()
            let reference = try Self.shown(full, orientation: orientation).features()
            #expect(FastPDQTests.areCloseEnough(features, reference), "\(width)x\(height)")
        }
    }

    @Test func `with the dihedral set there is still one hash of each transform`() throws {
        let picture = try #require(SyntheticPicture(named: "noise_rgb_333x251"))
        let plain = try Self.hashes(of: picture, [.pdq], dihedral: true)
        let shown = try Self.hashes(of: picture, [.pdq], dihedral: true, transform: .rotate270)
        #expect(
            plain.map(\.transform) == DihedralTransform.allCases && shown.map(\.transform) == plain.map(\.transform))
        for (plain, shown) in zip(plain, shown) where plain.transform != .rotate270 { #expect(plain == shown) }
        #expect(shown[3] == (try Self.hashes(of: picture, [.pdq], transform: .rotate270)[1]))
    }

    @Test func `a transform that comes late is that of the dihedral set`() throws {
        let picture = try #require(SyntheticPicture(named: "noise_rgb_333x251"))
        let set = try Self.hashes(of: picture, [.pdq], dihedral: true)
        #expect(try Self.hashes(of: picture, [.pdq], late: .flipMinus1) == [set[0], set[7]])
        #expect(try Self.hashes(of: picture, [.pdq], transform: .flipX, late: .flipX).count == 2)
    }
}
