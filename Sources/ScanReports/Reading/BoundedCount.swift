/// Counts by name that take bounded memory: what comes when there are too many names is counted together.
struct BoundedCount {
    private var counts: [String: Int] = [:]
    /// What was counted under no name of its own.
    private(set) var others = 0

    private static let maximumNameCount = 4096
    private static let maximumNameByteCount = 512

    mutating func add(_ name: String) {
        if let count = counts[name] {
            counts[name] = count + 1
        } else if counts.count < Self.maximumNameCount, name.utf8.count <= Self.maximumNameByteCount {
            counts[name] = 1
        } else {
            others += 1
        }
    }

    /// The names that were counted most, at most `limit` of them, and the sum of all others.
    func largest(_ limit: Int) -> (rows: [(name: String, count: Int)], others: Int) {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let rest = sorted.dropFirst(limit).reduce(others) { $0 + $1.value }
        return (sorted.prefix(limit).map { ($0.key, $0.value) }, rest)
    }
}
