/// Puts the bits of hashes into chunks so that bits which go together lie apart.
///
/// Multi-index hashing is fast if hashes spread evenly over the keys of each chunk. Bits that agree more often than
/// chance, as neighbouring frequencies of PDQ do, crowd a chunk that holds both: on hashes of pictures, chunks of
/// neighbouring bits hold 1.8 to 3 times as many hashes a key as chance would put there. With the bits spread by their
/// correlation it is 1.02 to 1.2 times.
///
/// Source: the idea of splitting by correlation is that of J. Qin et al., "GPH: Similarity Search in Hamming Space",
/// ICDE 2018; the greedy assignment with exchanges is this library's.
struct BitGrouping {
    /// The correlations of each two bits in the sample, squared; what chance would give is zero.
    private let weights: [Float]
    private let bitWidth: Int

    /// How many hashes are looked at: enough to tell a correlation of 0.03 from chance.
    static let sampleSize = 16_384

    /// The grouping for hashes like those of `sample`, which have `bitWidth` bits.
    init(sample: [SIMD4<UInt64>], bitWidth: Int) {
        self.bitWidth = bitWidth
        weights = Self.weights(columns: Self.columns(of: sample, bitWidth: bitWidth), sampleCount: sample.count)
    }

    /// The order of bits in which chunks of these widths are runs.
    func order(widths: [Int]) -> BitOrder? {
        var chunks = greedyChunks(widths: widths)
        exchange(&chunks, widths: widths)
        var sources: [UInt8] = []
        for chunk in widths.indices {
            for bit in 0..<bitWidth where chunks[bit] == chunk { sources.append(UInt8(bit)) }
        }
        return BitOrder(sources: sources)
    }

    /// The chunk of each bit: the most correlated bits choose first, each the chunk where it disturbs least.
    private func greedyChunks(widths: [Int]) -> [Int] {
        let total = (0..<bitWidth).map { bit in weights[bit * bitWidth..<(bit + 1) * bitWidth].reduce(0, +) }
        var chunks = [Int](repeating: -1, count: bitWidth)
        var free = widths
        for bit in (0..<bitWidth).sorted(by: { (total[$1], $0) < (total[$0], $1) }) {
            var load = [Float](repeating: 0, count: widths.count)
            for other in 0..<bitWidth where chunks[other] >= 0 {
                load[chunks[other]] += weights[bit * bitWidth + other]
            }
            let best = widths.indices.filter { free[$0] > 0 }.min { (load[$0], -free[$0]) < (load[$1], -free[$1]) }
            guard let best else { continue }
            chunks[bit] = best
            free[best] -= 1
        }
        return chunks
    }

    /// Exchanges pairs of bits between chunks while that lowers the correlation within chunks.
    private func exchange(_ chunks: inout [Int], widths: [Int]) {
        var loads = [Float](repeating: 0, count: bitWidth * widths.count)
        for bit in 0..<bitWidth {
            for other in 0..<bitWidth { loads[bit * widths.count + chunks[other]] += weights[bit * bitWidth + other] }
        }
        for _ in 0..<4 {
            var hasChanged = false
            for first in 0..<bitWidth {
                for second in first + 1..<bitWidth where chunks[first] != chunks[second] {
                    let (a, b) = (chunks[first], chunks[second])
                    let pair = weights[first * bitWidth + second]
                    let gain =
                        loads[first * widths.count + a] + loads[second * widths.count + b]
                        - loads[first * widths.count + b] - loads[second * widths.count + a] + 2 * pair
                    guard gain > 1e-6 else { continue }
                    hasChanged = true
                    (chunks[first], chunks[second]) = (b, a)
                    for bit in 0..<bitWidth {
                        let change = weights[bit * bitWidth + second] - weights[bit * bitWidth + first]
                        loads[bit * widths.count + a] += change
                        loads[bit * widths.count + b] -= change
                    }
                }
            }
            if !hasChanged { return }
        }
    }

    /// Each bit's values over the sample, as words.
    private static func columns(of sample: [SIMD4<UInt64>], bitWidth: Int) -> [[UInt64]] {
        let wordCount = (sample.count + 63) / 64
        var columns = [[UInt64]](repeating: [UInt64](repeating: 0, count: wordCount), count: bitWidth)
        for (number, bits) in sample.enumerated() {
            for bit in 0..<bitWidth where bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1 {
                columns[bit][number >> 6] |= 1 << UInt64(number & 63)
            }
        }
        return columns
    }

    private static func weights(columns: [[UInt64]], sampleCount: Int) -> [Float] {
        let bitWidth = columns.count
        var weights = [Float](repeating: 0, count: bitWidth * bitWidth)
        guard sampleCount > 0 else { return weights }
        // Chance gives correlations of about 1 / √sampleCount; three times that stands out.
        let bound = 9 / Float(sampleCount)
        for first in 0..<bitWidth {
            for second in 0..<first {
                let differing = zip(columns[first], columns[second]).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
                let correlation = 1 - 2 * Float(differing) / Float(sampleCount)
                let weight = correlation * correlation
                guard weight > bound else { continue }
                weights[first * bitWidth + second] = weight
                weights[second * bitWidth + first] = weight
            }
        }
        return weights
    }
}
