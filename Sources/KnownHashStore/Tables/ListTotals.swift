import GRDB
import KnownHashes
import PerceptualHash

/// The kinds of `list_total` that are no algorithm's name.
enum TotalKind {
    /// Current entries.
    static let entry = "entry"
    /// Hashes of current entries that are not searched.
    static let quarantined = "quarantined"
    /// Entries that are no longer current.
    static let ended = "ended"

    /// Current entries in a state; those that are active are the rest.
    static func state(_ state: EntryState) -> String? {
        state == .active ? nil : state.rawValue
    }
}

/// How the numbers of `list_total` change, gathered and written at once.
struct ListTotals {
    /// Adds parameter 3 to the total of kind 2 of list 1.
    static let add = """
        INSERT INTO list_total (list_id, kind, total) VALUES (?, ?, ?)
        ON CONFLICT (list_id, kind) DO UPDATE SET total = total + excluded.total
        """

    private var changes: [String: Int64] = [:]

    mutating func change(_ kind: String?, by difference: Int64) {
        guard let kind else { return }
        changes[kind, default: 0] += difference
    }

    /// Writes the changes and forgets them.
    mutating func write(to database: Database, list: Int64) throws {
        for (kind, difference) in changes where difference != 0 {
            try database.execute(sql: Self.add, arguments: [list, kind, difference])
        }
        changes = [:]
    }

    /// The totals as they are counted from the entries themselves, for comparison.
    static func recounted(_ database: Database) throws -> [Int64: [String: Int]] {
        var totals: [Int64: [String: Int]] = [:]
        func gather(_ sql: String) throws {
            let rows = try RawStatement(database, sql, cached: false)
            while try rows.step() {
                totals[rows.integer(at: 0), default: [:]][rows.text(at: 1) ?? ""] = Int(rows.integer(at: 2))
            }
        }
        let current = "NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_end.entry_id = entry.id)"
        try gather("SELECT list_id, '\(TotalKind.entry)', count(*) FROM entry WHERE \(current) GROUP BY list_id")
        try gather("SELECT list_id, '\(TotalKind.ended)', count(*) FROM entry WHERE NOT \(current) GROUP BY list_id")
        for algorithm in DigestAlgorithm.allCases {
            try gather(
                """
                SELECT list_id, '\(algorithm.rawValue)', count(*) FROM digest JOIN entry ON entry.id = entry_id
                WHERE algorithm = \(algorithm.storageCode) AND \(current) GROUP BY list_id
                """)
        }
        try gather(
            """
            SELECT list_id, algorithm, count(*)
            FROM hash JOIN entry ON entry.id = entry_id JOIN hash_kind ON hash_kind.id = kind_id
            WHERE \(current) GROUP BY list_id, algorithm
            """)
        try gather(
            """
            SELECT list_id, '\(TotalKind.quarantined)', count(*) FROM hash JOIN entry ON entry.id = entry_id
            WHERE quarantine IS NOT NULL AND \(current) GROUP BY list_id
            """)
        for state in EntryState.allCases {
            guard let kind = TotalKind.state(state) else { continue }
            try gather(
                """
                SELECT list_id, '\(kind)', count(*) FROM entry
                WHERE \(current) AND \(state.storageCode) = (
                    SELECT state FROM entry_state WHERE entry_id = entry.id ORDER BY id DESC LIMIT 1)
                GROUP BY list_id
                """)
        }
        return totals
    }
}
