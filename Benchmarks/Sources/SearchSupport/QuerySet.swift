public import PerceptualHash

/// What an index is asked: by turns a hash near a known one and an unrelated one.
///
/// As they alternate, the first few are like all.
public enum QuerySet {
    /// A near query differs from a known hash in 0 to this many bits.
    public static let farthest = 31

    /// `count` queries, half of them 0 to ``farthest`` bits from one of `known`, half from `unrelated`.
    ///
    /// - Precondition: neither is empty.
    public static func make(count: Int, known: [PDQHash], unrelated: [PDQHash], seed: UInt64) -> [PDQHash] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            guard number.isMultiple(of: 2) else { return unrelated[number / 2 % unrelated.count] }
            let hash = known[Int.random(in: known.indices, using: &generator)]
            return hash.changing(Int.random(in: 0...farthest, using: &generator), using: &generator)
        }
    }
}
