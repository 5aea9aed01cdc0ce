import Foundation
import GRDB
public import KnownHashes
public import PerceptualHash

extension KnownHashStore {
    /// All lists, in the order in which they were first imported.
    public func lists() throws -> [KnownList] {
        try reading { database in
            let totals = try Self.totals(database)
            let rows = try RawStatement(database, "SELECT id, name, created FROM list ORDER BY id")
            defer { rows.reset() }
            var lists: [KnownList] = []
            while try rows.step() {
                let id = rows.integer(at: 0)
                // A damaged store may state any total, and whoever adds them up must not overflow.
                let counts = (totals[id] ?? [:]).mapValues { min(max($0, 0), Self.largestTotal) }
                let facts = try ListFacts(of: id, in: database)
                lists.append(
                    KnownList(
                        id: id,
                        name: rows.text(at: 1) ?? "",
                        kind: facts.kind,
                        source: facts[.source] ?? "",
                        agreement: facts[.agreement] ?? "",
                        categoryScheme: facts[.categoryScheme] ?? "",
                        jurisdiction: facts[.jurisdiction] ?? "",
                        version: facts[.version] ?? "",
                        created: (try? Date(rows.text(at: 2) ?? "", strategy: .iso8601)) ?? .distantPast,
                        entryCount: counts[TotalKind.entry] ?? 0,
                        withdrawnCount: counts[EntryState.withdrawn.rawValue] ?? 0,
                        disputedCount: counts[EntryState.disputed.rawValue] ?? 0,
                        endedCount: counts[TotalKind.ended] ?? 0,
                        hashCounts: Self.counts(HashAlgorithm.allCases, in: counts),
                        quarantinedHashCount: counts[TotalKind.quarantined] ?? 0,
                        digestCounts: Self.counts(DigestAlgorithm.allCases, in: counts)))
            }
            return lists
        }
    }

    /// The list of that name, or nil.
    public func list(named name: String) throws -> KnownList? {
        try lists().first { $0.name == name }
    }

    /// The number of hashes of each algorithm that occurs, over all lists.
    public func hashCounts() throws -> [HashAlgorithm: Int] {
        try lists().reduce(into: [:]) { $0.merge($1.hashCounts, uniquingKeysWith: +) }
    }

    /// The number of digests of each algorithm that occurs, over all lists: which digests of a file are worth computing.
    public func digestCounts() throws -> [DigestAlgorithm: Int] {
        try lists().reduce(into: [:]) { $0.merge($1.digestCounts, uniquingKeysWith: +) }
    }

    /// The number of the list of that name; nil if there is none.
    static func listNumber(_ name: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT id FROM list WHERE name = ?", arguments: [name])
    }

    /// The number of the list of that name.
    ///
    /// - Throws: ``StoreError`` with ``StoreError/Code/invalidRequest`` if there is none.
    func listID(_ name: String, in database: Database) throws -> Int64 {
        guard let id = try Self.listNumber(name, in: database) else {
            throw StoreError(
                .invalidRequest, path: path, "There is no list ‘\(name)’ in the store. Check the name of the list.")
        }
        return id
    }

    static func totals(_ database: Database) throws -> [Int64: [String: Int]] {
        let rows = try RawStatement(database, "SELECT list_id, kind, total FROM list_total")
        defer { rows.reset() }
        var totals: [Int64: [String: Int]] = [:]
        while try rows.step() {
            totals[rows.integer(at: 0), default: [:]][rows.text(at: 1) ?? ""] = Int(rows.integer(at: 2))
        }
        return totals
    }

    /// More entries than any list has.
    private static var largestTotal: Int { 1 << 40 }

    private static func counts<Algorithm: RawRepresentable<String> & Hashable>(
        _ algorithms: [Algorithm], in totals: [String: Int]
    ) -> [Algorithm: Int] {
        var counts: [Algorithm: Int] = [:]
        for algorithm in algorithms {
            if let total = totals[algorithm.rawValue], total > 0 { counts[algorithm] = total }
        }
        return counts
    }
}
