public import PerceptualHash

/// Which index to use for a number of hashes, a radius and an amount of memory, and why.
///
/// The choice goes by what a query is expected to cost (see the benchmarks for what was measured), among the indexes that
/// fit into memory. All indexes give the same answers.
///
/// ```swift
/// let plan = IndexPlan(count: 1_000_000, bitWidth: PDQHash.bitWidth, radius: 31)
/// print(plan.kind.rawValue)  // multi-index
/// for line in plan.explanation { print(line) }
/// ```
public struct IndexPlan: Hashable, Sendable {
    /// What is expected of one kind of index.
    public struct Estimate: Hashable, Sendable {
        public let kind: IndexKind
        /// The time of one query on one thread, in microseconds of the machine that the figures were measured on.
        public let microseconds: Double
        /// The memory of the index, in bytes.
        public let byteCount: Int
        /// Whether that is within the limit.
        public let fits: Bool
    }

    /// The index to use.
    public let kind: IndexKind
    /// What was expected of each kind, the fastest first.
    public let estimates: [Estimate]

    /// The plan for `count` hashes of `bitWidth` bits, searched within `radius`.
    ///
    /// - Parameter memoryLimit: the bytes that the index may take; nil for no limit. Where nothing fits, the scan, which
    ///   needs least, is used all the same.
    public init(count: Int, bitWidth: Int, radius: Distance, memoryLimit: Int? = nil) {
        self.init(count: count, bitWidth: bitWidth, radius: radius, memoryLimit: memoryLimit, cost: .measured())
    }

    init(count: Int, bitWidth: Int, radius: Distance, memoryLimit: Int?, cost: SearchCost) {
        let radius = min(max(0, radius.rawValue), bitWidth)
        let widths = MultiIndexPlan.widths(count: count, bitWidth: bitWidth, radius: radius, cost: cost)
        let scan = cost.scan(count: count, bitWidth: bitWidth)
        let hashByteCount = bitWidth <= 64 ? 8 : 32
        let tableByteCount = widths.widths.reduce(0) { $0 + (1 << $1) * 4 + count * 4 }
        estimates = [
            // Where tables do not help, multi-index hashing scans; it is then never the better choice.
            (
                IndexKind.multiIndex, widths.cost < scan ? widths.cost : scan * 1.01,
                hashByteCount * count + tableByteCount
            ),
            (.linear, scan, hashByteCount * count),
            (.bkTree, cost.tree(count: count, bitWidth: bitWidth, radius: radius), (hashByteCount + 76) * count),
        ].map { kind, nanoseconds, byteCount in
            Estimate(
                kind: kind, microseconds: nanoseconds / 1000, byteCount: byteCount,
                fits: memoryLimit.map { byteCount <= $0 } ?? true)
        }.sorted { $0.microseconds < $1.microseconds }
        kind = estimates.first(where: \.fits)?.kind ?? .linear
    }

    /// Why, as lines for people.
    public var explanation: [String] {
        estimates.map { estimate in
            let note =
                if estimate.kind == kind { ", chosen" } else if !estimate.fits {
                    ", too large for the memory allowed"
                } else { "" }
            return "\(estimate.kind.rawValue): about \(Self.text(estimate.microseconds)) µs a query, "
                + "\(Self.megabytes(estimate.byteCount)) MB\(note)"
        }
    }

    private static func text(_ microseconds: Double) -> String {
        microseconds < 10 ? "\((microseconds * 10).rounded() / 10)" : "\(Int(microseconds.rounded()))"
    }

    private static func megabytes(_ byteCount: Int) -> String {
        byteCount < 10_000_000 ? "\((Double(byteCount) / 100_000).rounded() / 10)" : "\(byteCount / 1_000_000)"
    }
}
