import PerceptualHash
import TestSupport
import Testing

/// Hashes that say half of what they say twice.
struct SymmetryTests {
    static let diagonal: [DihedralTransform] = [.flipPlus1, .flipMinus1]

    static func picture(_ seed: UInt64, symmetric: DihedralTransform?) -> SyntheticPicture {
        let scene = HypothesisHasherTests.scene(128, 128, seed: seed)
        func value(_ x: Int, _ y: Int) -> Int { Int(scene.samples[128 * y + x]) }
        return SyntheticPicture(width: 128, height: 128, channels: 1) { x, y, _ in
            switch symmetric {
            case .flipPlus1: (value(x, y) + value(y, x)) / 2
            case .flipMinus1: (value(x, y) + value(127 - y, 127 - x)) / 2
            default: value(x, y)
            }
        }
    }

    @Test(arguments: 1...12) func `it is the distance to the picture mirrored about a diagonal`(_ seed: Int) throws {
        var hasher = try HypothesisHasherTests.hasher(Self.picture(UInt64(seed), symmetric: nil))
        let features = try hasher.requiredFeatures(of: Hypothesis(.plain))
        let hash = features.hash
        let expected = Self.diagonal.map { hash.distance(to: features.transformed(by: $0).hash) }.min()
        // The median of the coefficients is not quite zero, and that of the mirrored ones is another.
        let strayed = abs(hash.diagonalSymmetry.rawValue - (expected?.rawValue ?? 0))
        #expect(strayed <= 24)
        #expect(hash.diagonalSymmetry > PDQHash.symmetryLimit)
    }

    @Test(arguments: diagonal, 1...4) func `symmetric pictures are within the limit`(
        _ transform: DihedralTransform, _ seed: Int
    ) throws {
        let hash = try HypothesisHasherTests.hash(Self.picture(UInt64(seed), symmetric: transform))
        #expect(hash.diagonalSymmetry <= PDQHash.symmetryLimit)
    }

    /// Two pictures of which a corner is hidden: the one that is symmetric is not recognized by what is left of it.
    @Test func `what is hidden is not made up for a symmetric hash`() throws {
        let corner = FrameBox(left: 0, top: 0, right: 4000, bottom: 4000)
        for (symmetric, isFound) in [(nil, true), (DihedralTransform.flipPlus1, false)] {
            let picture = Self.picture(3, symmetric: symmetric)
            let hash = try HypothesisHasherTests.hash(picture)
            let covered = SyntheticPicture(width: 128, height: 128, channels: 1) { x, y, _ in
                x < 51 && y < 51 ? 255 * ((x / 7 + y / 9) % 2) : Int(picture.samples[128 * y + x])
            }
            var hasher = try HypothesisHasherTests.hasher(covered)
            let match = hasher.descend(from: Hypothesis(.corner, hidden: corner), to: hash)
            #expect((match != nil) == isFound)
            let plain = hasher.descend(from: Hypothesis(.plain), to: hash)
            #expect(plain?.hypothesis.hidden == nil || isFound)
        }
    }
}
