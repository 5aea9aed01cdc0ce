/// What searching costs, in nanoseconds of the machine it was measured on. Only the ratios matter.
struct SearchCost: Hashable, Sendable {
    /// Looking up one key: the bounds of its bucket, mostly from memory.
    var lookup = 8.0
    /// Fetching one candidate and comparing it.
    var candidate = 10.0
    /// Comparing one hash of 256 bits in a linear scan.
    var comparison256 = 1.0
    /// Comparing one hash of 64 bits in a linear scan.
    var comparison64 = 0.3
    /// What a query of multi-index hashing costs besides.
    var query = 1500.0

    static let measured = SearchCost()

    /// The radius that an index is laid out for where none is named: PDQ's threshold of 31, and 10 of 64 bits.
    static func usualRadius(bitWidth: Int) -> Int { bitWidth > 64 ? 31 : 10 }

    /// The cost of comparing a query with `count` hashes one after the other.
    func scan(count: Int, bitWidth: Int) -> Double {
        Double(count) * (bitWidth <= 64 ? comparison64 : comparison256)
    }
}
