/// From the 64×64 samples of a hypothesis to its 16×16 frequencies: PDQ's cosine transform, with half of the multiplications.
///
/// A cosine of an even number of half waves is the same from both ends, one of an odd number the opposite. So the sums and
/// the differences of samples that lie opposite each other are taken first. Rounding differs from ``PDQTransform``, which
/// keeps the reference's order of operations; here the order is fixed all the same, so every machine gives the same bits.
enum FoldedCosines {
    /// Eight columns of samples: the layout of all that is computed here.
    typealias Lanes = SIMD8<Float>

    /// For each of 32 samples, the cosines of the odd frequencies 1, 3 … 15, and of the even ones 2, 4 … 16.
    private static let odd: [Lanes] = (0..<32).map { k in lanes(k, first: 0) }
    private static let even: [Lanes] = (0..<32).map { k in lanes(k, first: 1) }

    private static func lanes(_ k: Int, first: Int) -> Lanes {
        var lanes = Lanes.zero
        for lane in 0..<8 { lanes[lane] = PDQTransform.cosine(frequency: 2 * lane + first, sample: k) }
        return lanes
    }

    /// Each cosine in all lanes: 8 frequencies of 32 samples, odd and even by turns.
    private static let repeatedOdd: [Lanes] = (0..<8).flatMap { i in odd.map { Lanes(repeating: $0[i]) } }
    private static let repeatedEven: [Lanes] = (0..<8).flatMap { i in even.map { Lanes(repeating: $0[i]) } }

    /// The coefficients of samples that are kept as eight groups of eight columns, 64 rows each.
    ///
    /// Element `16 * i + j` is vertical frequency `i + 1` and horizontal frequency `j + 1`.
    static func coefficients(of samples: [Lanes], into coefficients: inout [Float]) {
        precondition(samples.count == 8 * 64 && coefficients.count == 256)
        var half = [Lanes](repeating: .zero, count: 8 * 16)
        transformColumns(samples.span, into: &half)
        transformRows(half.span, into: &coefficients)
    }

    private static func transformColumns(_ samples: Span<Lanes>, into half: inout [Lanes]) {
        var half = half.mutableSpan
        let odd = repeatedOdd.span
        let even = repeatedEven.span
        for group in 0..<8 {
            let base = 64 &* group
            for i in stride(from: 0, to: 8, by: 4) {
                var o0 = Lanes.zero
                var o1 = Lanes.zero
                var o2 = Lanes.zero
                var o3 = Lanes.zero
                for k in 0..<32 {
                    let difference = samples[base &+ k] - samples[base &+ 63 &- k]
                    o0 += odd[32 &* i &+ k] * difference
                    o1 += odd[32 &* i &+ 32 &+ k] * difference
                    o2 += odd[32 &* i &+ 64 &+ k] * difference
                    o3 += odd[32 &* i &+ 96 &+ k] * difference
                }
                half[16 &* group &+ 2 &* i] = o0
                half[16 &* group &+ 2 &* i &+ 2] = o1
                half[16 &* group &+ 2 &* i &+ 4] = o2
                half[16 &* group &+ 2 &* i &+ 6] = o3
                var e0 = Lanes.zero
                var e1 = Lanes.zero
                var e2 = Lanes.zero
                var e3 = Lanes.zero
                for k in 0..<32 {
                    let sum = samples[base &+ k] + samples[base &+ 63 &- k]
                    e0 += even[32 &* i &+ k] * sum
                    e1 += even[32 &* i &+ 32 &+ k] * sum
                    e2 += even[32 &* i &+ 64 &+ k] * sum
                    e3 += even[32 &* i &+ 96 &+ k] * sum
                }
                half[16 &* group &+ 2 &* i &+ 1] = e0
                half[16 &* group &+ 2 &* i &+ 3] = e1
                half[16 &* group &+ 2 &* i &+ 5] = e2
                half[16 &* group &+ 2 &* i &+ 7] = e3
            }
        }
    }

    private static func transformRows(_ half: Span<Lanes>, into coefficients: inout [Float]) {
        var coefficients = coefficients.mutableSpan
        let odd = self.odd.span
        let even = self.even.span
        for i in 0..<16 {
            var odds = Lanes.zero
            var evens = Lanes.zero
            for group in 0..<4 {
                let left = half[16 &* group &+ i]
                let mirrored = half[16 &* (7 &- group) &+ i]
                var right = Lanes()
                for lane in 0..<8 { right[lane] = mirrored[7 - lane] }
                let differences = left - right
                let sums = left + right
                for lane in 0..<8 {
                    odds += odd[8 &* group &+ lane] * differences[lane]
                    evens += even[8 &* group &+ lane] * sums[lane]
                }
            }
            for lane in 0..<8 {
                coefficients[16 &* i &+ 2 &* lane] = odds[lane]
                coefficients[16 &* i &+ 2 &* lane &+ 1] = evens[lane]
            }
        }
    }
}
