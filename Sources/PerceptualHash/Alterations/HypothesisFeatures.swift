/// What PDQ sees in a picture under a ``Hypothesis``: 16×16 frequencies, from which hashes and distances are read off.
public struct HypothesisFeatures: Sendable, Hashable {
    /// 256 coefficients; element `16 * i + j` is vertical frequency `i + 1` and horizontal frequency `j + 1`.
    public let coefficients: [Float]

    init(coefficients: [Float]) {
        self.coefficients = coefficients
    }

    /// From 64×64 samples in eight groups of eight columns.
    init(samples: [SIMD8<Float>]) {
        coefficients = FoldedCosines.coefficients(of: samples)
    }

    /// The features of the picture turned or mirrored by `transform`.
    public func transformed(by transform: DihedralTransform) -> HypothesisFeatures {
        HypothesisFeatures(coefficients: PDQFeatures.coefficients(coefficients, transformedBy: transform))
    }

    /// The hash.
    public var hash: PDQHash {
        PDQFeatures.hash(of: coefficients, above: median)
    }

    /// The lower median of all coefficients, above which a bit is set.
    var median: Float { PDQFeatures.middle(of: coefficients).lower }

    /// How far the features are from those that made `hash`, in bits, and in bits weighted by their firmness.
    ///
    /// A coefficient that lies near the median makes a bit that hardly anything turns over, and one that lies far away makes a
    /// firm one. The soft distance is the share of all firmness that differs, times 256: of two hashes at the same distance,
    /// the one with the lower soft distance is the likelier.
    public func distances(to hash: PDQHash) -> (bits: Distance, soft: Float) {
        let median = self.median
        let ours = PDQFeatures.hash(of: coefficients, above: median).words
        let words = hash.words
        let coefficients = self.coefficients.span
        var all = SIMD16<Float>.zero
        var differing = SIMD16<Float>.zero
        var bits = 0
        for (number, word) in [words.0 ^ ours.0, words.1 ^ ours.1, words.2 ^ ours.2, words.3 ^ ours.3].enumerated() {
            bits += word.nonzeroBitCount
            for part in 0..<4 {
                var values = SIMD16<Float>()
                let start = 64 &* number &+ 16 &* part
                for lane in 0..<16 { values[lane] = coefficients[start &+ lane] }
                let firmness = values - median
                let size = firmness.replacing(with: -firmness, where: firmness .< 0)
                let sixteen = SIMD16(repeating: Int32(truncatingIfNeeded: word >> UInt64(16 &* part) & 0xFFFF))
                // 1 where the bit differs, else 0: comparing with 0 would say the same, but the compiler takes comparisons of
                // whole numbers lane by lane.
                let isDifferent = SIMD16<Float>(sixteen & Self.bits) * Self.inverses
                all += size
                differing += size * isDifferent
            }
        }
        let total = Self.orderedSum(all)
        return (Distance(rawValue: bits), total > 0 ? 256 * Self.orderedSum(differing) / total : 256)
    }

    private static let bits: SIMD16<Int32> = {
        var bits = SIMD16<Int32>.zero
        for lane in 0..<16 { bits[lane] = 1 << Int32(lane) }
        return bits
    }()

    private static let inverses = 1 / SIMD16<Float>(bits)

    /// Halves onto halves: an order that no compiler may change.
    private static func orderedSum(_ lanes: SIMD16<Float>) -> Float {
        let eight = lanes.lowHalf + lanes.highHalf
        let four = eight.lowHalf + eight.highHalf
        let two = four.lowHalf + four.highHalf
        return two.x + two.y
    }
}
