/// The rule by which small counts are left out of statistics, so that none of them can be computed back.
///
/// With a threshold N and B, the smallest multiple of 5 that is not below N:
///
/// 1. A count below N, zero included, is not shown. Of a breakdown, such rows are not named either: one row, ‘others’,
///    stands for all of them, with no number, and is always there.
/// 2. Every other count is rounded to the nearest multiple of B, so sums do not add up.
/// 3. A breakdown is shown only if at least two of its counts reach N, and if somebody who knows its exact sum, the
///    rounding and this rule could still take each count that is not shown for anything from 0 to N − 1. Else only the row
///    ‘others’ is shown.
///
/// Source: rounding instead of secondary suppression, as NHS Digital does since 2018; the third step closes what rounding
/// leaves open where there are few counts. The tests try all small tables.
public struct SmallCounts: Sendable, Hashable {
    /// Counts below it are not shown.
    public let threshold: Int
    /// What other counts are rounded to multiples of.
    public let base: Int

    /// The largest threshold.
    static let maximumThreshold = 1_000_000

    /// - Parameter threshold: 2 to 1,000,000; nil for any other one.
    public init?(below threshold: Int) {
        guard (2...Self.maximumThreshold).contains(threshold) else { return nil }
        self.threshold = threshold
        base = (threshold + 4) / 5 * 5
    }

    /// A count as it is shown; nil where it is not.
    func shown(_ count: Int) -> Int? {
        guard count >= threshold else { return nil }
        let lower = count - count % base
        let (upper, overflow) = lower.addingReportingOverflow(base)
        return count % base * 2 < base || overflow ? lower : upper
    }

    /// The rows of a breakdown that are shown, with their counts as they are shown; all others are ‘others’.
    func shown(_ rows: [(name: String, count: Int)]) -> [(name: String, count: Int)] {
        let large = rows.filter { $0.count >= threshold }
        guard large.count >= 2, hides(rows, showing: large) else { return [] }
        return large.compactMap { row in shown(row.count).map { (row.name, $0) } }
    }

    /// Whether each count that is not shown could be anything from 0 to N − 1 for somebody who knows the sum.
    private func hides(
        _ rows: [(name: String, count: Int)], showing large: [(name: String, count: Int)]
    ) -> Bool {
        let hiddenCount = rows.count - large.count
        guard hiddenCount > 0 else { return true }
        // In floating point, because counts of a made-up ledger can have any size; they are exact to 2^53.
        let sum = rows.reduce(0.0) { $0 + Double($1.count) }
        var least = 0.0
        var most = Double(hiddenCount - 1) * Double(threshold - 1)
        for row in large {
            let bounds = bounds(of: row.count)
            least += bounds.lowerBound
            most += bounds.upperBound
        }
        return sum - most <= 0 && sum - least >= Double(threshold - 1)
    }

    /// The counts that are shown as this one is.
    private func bounds(of count: Int) -> ClosedRange<Double> {
        let half = Double(base) / 2
        let middle = Double(shown(count) ?? 0)
        // A count at half is rounded up.
        let upper = (middle + half).rounded(.up) - 1
        return max(Double(threshold), (middle - half).rounded(.up))...max(Double(threshold), upper)
    }
}
