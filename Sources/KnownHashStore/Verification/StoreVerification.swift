import GRDB
import KnownHashes
import PerceptualHash

extension KnownHashStore {
    /// Checks all of the store: that SQLite finds it whole, that nothing refers to what is not there, that no event is
    /// missing, that totals and look-up table agree with the entries. Returns what is wrong; nothing if all is well.
    ///
    /// It reads the whole file, a state of one moment, while others may go on writing. Damage that no program's fault
    /// explains should be answered by restoring a copy.
    ///
    /// - Throws: ``StoreError`` where damage keeps the store from being read at all.
    public func verify() throws -> [StoreFinding] {
        try readingOneState { database in
            var verification = StoreVerification(database: database)
            try verification.run()
            return verification.findings
        }
    }
}

private struct StoreVerification {
    /// How many findings of one kind are listed; damage comes in thousands.
    private static let limit = 100

    let database: Database
    private(set) var findings: [StoreFinding] = []

    init(database: Database) {
        self.database = database
    }

    mutating func run() throws {
        try checkStructure()
        try checkReferences()
        try checkHistory()
        try checkTotals()
        try checkDigests()
        try checkHashes()
    }

    private mutating func note(_ kind: StoreFinding.Kind, _ message: String) {
        guard findings.count(where: { $0.kind == kind }) < Self.limit else { return }
        findings.append(StoreFinding(kind: kind, message: message))
    }

    private mutating func checkStructure() throws {
        for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(\(Self.limit))") where line != "ok" {
            note(.structure, line)
        }
        if try !Schema.isIntact(database) { note(.schema, "The tables are not those of version \(Schema.version).") }
        let identity = try Int.fetchAll(database, sql: "SELECT length(value) FROM store_identity")
        if identity != [16] { note(.schema, "The store does not have exactly one identity.") }
    }

    private mutating func checkReferences() throws {
        for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
            let table = try row.decode(String.self, atIndex: 0), parent = try row.decode(String.self, atIndex: 2)
            note(.reference, "A row of ‘\(table)’ refers to one of ‘\(parent)’ that is not there.")
        }
        let conditions = [
            ("names no event", "SELECT id FROM entry WHERE event_id IS NULL"),
            (
                "has a category of another list",
                "SELECT entry.id FROM entry JOIN category ON category.id = category_id WHERE category.list_id <> entry.list_id"
            ),
            (
                "was added by an event of another list",
                "SELECT entry.id FROM entry JOIN event ON event.id = event_id WHERE event.list_id IS NOT entry.list_id"
            ),
            (
                "ended before it was added",
                "SELECT entry.id FROM entry_end JOIN entry ON entry.id = entry_id WHERE entry_end.event_id < entry.event_id"
            ),
            (
                "changed its state before it was added",
                "SELECT entry.id FROM entry_state JOIN entry ON entry.id = entry_id WHERE entry_state.event_id < entry.event_id"
            ),
            ("has an unknown state", "SELECT entry_id FROM entry_state WHERE state NOT IN (0, 1, 2)"),
        ]
        for (fault, sql) in conditions {
            for id in try Int64.fetchAll(database, sql: sql + " LIMIT \(Self.limit)") {
                note(.reference, "Entry \(id) \(fault).")
            }
        }
    }

    private mutating func checkHistory() throws {
        let missing = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM event WHERE id > 1 AND NOT EXISTS (SELECT 1 FROM event AS e WHERE e.id = event.id - 1)
                UNION ALL SELECT id FROM event WHERE id < 1
                """)
        for id in missing { note(.history, "Before event \(id) there is a gap in the history.") }
    }

    private mutating func checkTotals() throws {
        let stated = try KnownHashStore.totals(database)
        let counted = try ListTotals.recounted(database)
        for list in Set(stated.keys).union(counted.keys).sorted() {
            let left = stated[list] ?? [:], right = counted[list] ?? [:]
            for kind in Set(left.keys).union(right.keys).sorted() where left[kind] ?? 0 != right[kind] ?? 0 {
                note(.total, "List \(list) states \(left[kind] ?? 0) of ‘\(kind)’ and has \(right[kind] ?? 0).")
            }
        }
    }

    private mutating func checkDigests() throws {
        let lookup = try RawStatement(
            database, "SELECT 1 FROM digest_lookup WHERE prefix = ? AND entry_id = ?", cached: false)
        let rows = try RawStatement(
            database, "SELECT entry_id, algorithm, value FROM digest ORDER BY entry_id", cached: false)
        // Two digests of an entry that begin alike share a row.
        var expected = 0
        var entry: Int64?
        var prefixes: Set<Int64> = []
        while try rows.step() {
            let id = rows.integer(at: 0)
            if id != entry {
                entry = id
                prefixes = []
            }
            guard let algorithm = DigestAlgorithm(storageCode: rows.integer(at: 1)),
                let digest = rows.packed(at: 2, count: algorithm.byteCount).flatMap({ Digest($0) })
            else {
                note(.content, "A digest of entry \(id) has the wrong length.")
                continue
            }
            if digest.isOfEmptyFile { continue }
            if prefixes.insert(digest.lookupPrefix).inserted { expected += 1 }
            lookup.bind(digest.lookupPrefix, at: 1)
            lookup.bind(id, at: 2)
            if try !lookup.step() {
                note(.lookup, "The \(algorithm.displayName) digest of entry \(id) is not in the look-up table.")
            }
            lookup.reset()
        }
        let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM digest_lookup") ?? 0
        if total != expected {
            note(.lookup, "The look-up table has \(total) rows, and the digests need \(expected).")
        }
    }

    private mutating func checkHashes() throws {
        for kind in try HashKind.all(database) {
            guard let algorithm = kind.algorithm, kind.pipeline != nil else {
                note(.content, "\(kind.algorithmName) hashes made by \(kind.pipelineName) are not known here.")
                continue
            }
            let wrong = try Int64.fetchAll(
                database,
                sql: """
                    SELECT entry_id FROM hash WHERE kind_id = ?
                        AND (length(value) <> ? OR typeof(value) <> 'blob' OR quarantine NOT IN (1, 2, 3)) LIMIT \(Self.limit)
                    """,
                arguments: [kind.id, algorithm.bitWidth / 8])
            for id in wrong { note(.content, "A hash of entry \(id) has the wrong length or an unknown mark.") }
        }
    }
}
