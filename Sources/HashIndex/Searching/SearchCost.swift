import PerceptualHash

/// What searching costs on one thread: what the planner goes by, and what an index decides by how to search.
///
/// The figures are nanoseconds on the machine they were fitted on (AMD EPYC, 4th generation, by the benchmark
/// SearchThroughput at 10 thousand to 10 million hashes). On another machine all of them change much alike, and only
/// their ratios matter.
struct SearchCost: Hashable, Sendable {
    /// Looking up one key: the bounds of its bucket, mostly from memory.
    var lookup = 15.0
    /// Fetching one candidate and comparing it.
    var candidate = 18.0
    /// What a query of multi-index hashing costs besides.
    var query = 2000.0
    /// Comparing one hash of 256 bits, and one of 64 bits, in a linear scan.
    var comparison256: Double
    var comparison64: Double

    /// The costs with these instructions.
    static func measured(with instructionSet: InstructionSet = .inUse) -> SearchCost {
        switch instructionSet {
        case .portable: SearchCost(comparison256: 2.3, comparison64: 1.0)
        case .avx2: SearchCost(comparison256: 1.0, comparison64: 0.35)
        case .avx512: SearchCost(comparison256: 0.75, comparison64: 0.2)
        }
    }

    /// The cost of comparing a query with `count` hashes one after the other.
    func scan(count: Int, bitWidth: Int) -> Double {
        100 + Double(count) * (bitWidth <= 64 ? comparison64 : comparison256)
    }

    /// The cost of a query of a BK-tree.
    ///
    /// As a share of the linear scan's, which the tree falls back to where little can be ruled out: measured on 100
    /// thousand to a million hashes. Between the figures it is interpolated.
    func tree(count: Int, bitWidth: Int, radius: Int) -> Double {
        let shares: [(radius: Int, share: Double)] =
            bitWidth <= 64
            ? [(0, 0.035), (2, 0.45), (4, 1.05), (64, 1.1)]
            : [(0, 0.01), (2, 0.06), (4, 0.25), (8, 0.9), (16, 1.12), (256, 1.12)]
        var share = 1.12
        for (low, high) in zip(shares, shares.dropFirst()) where (low.radius...high.radius).contains(radius) {
            let part = Double(radius - low.radius) / Double(high.radius - low.radius)
            share = low.share + (high.share - low.share) * part
            break
        }
        return 500 + share * scan(count: count, bitWidth: bitWidth)
    }

    /// The radius that an index is laid out for where none is named: PDQ's threshold of 31, and 10 of 64 bits.
    static func usualRadius(bitWidth: Int) -> Int { bitWidth > 64 ? 31 : 10 }
}
