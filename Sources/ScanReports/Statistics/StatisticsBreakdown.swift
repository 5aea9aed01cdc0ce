/// A count broken down by something: each thing that is counted stands in one row, or, where a thing can be of several
/// rows, in each of them.
struct StatisticsBreakdown: Sendable {
    /// What it is broken down by: stable words, for programs.
    enum Name: String, CaseIterable, Sendable {
        // Of scans: what has matches
        case month, jurisdiction, list, category, match, tier, fileKind, review
        // Of scans: what was not examined
        case reason, notExaminedKind
        // Of a store
        case listKind, listJurisdiction, entries, entryState, hashes, digests
    }

    let name: Name
    private(set) var counts: [String: Int]

    /// - Parameter rows: the rows that are there even if nothing is counted in them.
    init(_ name: Name, rows: [String] = []) {
        self.name = name
        counts = Dictionary(rows.map { ($0, 0) }, uniquingKeysWith: +)
    }

    mutating func add(_ row: String, _ count: Int = 1) {
        let (sum, overflow) = counts[row, default: 0].addingReportingOverflow(count)
        counts[row] = overflow ? .max : sum
    }

    /// The rows by name, and not by size: an order by size would tell what was suppressed.
    var rows: [(name: String, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    var sum: Int { counts.values.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 } }
}
