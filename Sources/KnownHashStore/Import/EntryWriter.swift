import GRDB
import PerceptualHash

/// Writes entries into one list, within a transaction of the caller's.
final class EntryWriter {
    /// What became of a record.
    enum Outcome {
        case added
        case duplicate
    }

    private let database: Database
    private let list: Int64
    private let identity: EntryIdentity
    private var nextID: Int64
    private var categories: [String: Int64] = [:]
    private var kinds: [HashKindKey: Int64] = [:]
    private var totals: [String: Int64] = [:]

    private let findEntry: RawStatement
    private let insertEntry: RawStatement
    private let insertDigest: RawStatement
    private let insertLookup: RawStatement
    private let insertHash: RawStatement

    init(_ database: Database, list: Int64) throws {
        self.database = database
        self.list = list
        identity = try EntryIdentity(database)
        nextID = try (Int64.fetchOne(database, sql: "SELECT max(id) FROM entry") ?? 0) + 1
        findEntry = try RawStatement(
            database,
            """
            SELECT entry.id, entry.label, category.name
            FROM entry LEFT JOIN category ON category.id = entry.category_id
            WHERE entry.identity = ? AND entry.list_id = ?
            """)
        insertEntry = try RawStatement(
            database,
            """
            INSERT INTO entry (id, list_id, category_id, identity, line, label, comment) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        insertDigest = try RawStatement(
            database, "INSERT INTO digest (entry_id, algorithm, value) VALUES (?, ?, ?)")
        insertLookup = try RawStatement(
            database, "INSERT OR IGNORE INTO digest_lookup (prefix, entry_id) VALUES (?, ?)")
        insertHash = try RawStatement(
            database, "INSERT INTO hash (kind_id, entry_id, value, quality) VALUES (?, ?, ?, ?)")
    }

    /// Adds the entry that `record`, which ended on `line`, describes, unless the list has it.
    func add(_ record: ListRecord, line: Int, category: String?) throws -> Outcome {
        let identityHash = identity.hash(record, category: category, list: list)
        if try contains(record, category: category, identityHash: identityHash) { return .duplicate }

        let id = nextID
        nextID += 1
        insertEntry.bind(id, at: 1)
        insertEntry.bind(list, at: 2)
        insertEntry.bind(try category.map(categoryID), at: 3)
        insertEntry.bind(identityHash, at: 4)
        insertEntry.bind(Int64(line), at: 5)
        insertEntry.bind(record.label, at: 6)
        insertEntry.bind(record.comment, at: 7)
        try insertEntry.run()
        for digest in record.digests {
            try add(digest, to: id)
        }
        for hash in record.hashes {
            try add(hash, to: id)
        }
        totals[TotalKind.entry, default: 0] += 1
        return .added
    }

    /// Writes the totals of what was added. To be called once, at the end.
    func finish() throws {
        for (kind, total) in totals {
            try database.execute(
                sql: """
                    INSERT INTO list_total (list_id, kind, total) VALUES (?, ?, ?)
                    ON CONFLICT (list_id, kind) DO UPDATE SET total = total + excluded.total
                    """,
                arguments: [list, kind, total])
        }
    }

    private func add(_ digest: Digest, to id: Int64) throws {
        insertDigest.bind(id, at: 1)
        insertDigest.bind(digest.algorithm.storageCode, at: 2)
        insertDigest.bind(digest.packed, at: 3)
        try insertDigest.run()
        totals[digest.algorithm.rawValue, default: 0] += 1
        // What is not in the look-up table never matches.
        guard !digest.isOfEmptyFile else { return }
        insertLookup.bind(digest.lookupPrefix, at: 1)
        insertLookup.bind(id, at: 2)
        try insertLookup.run()
    }

    private func add(_ hash: StoredHash, to id: Int64) throws {
        insertHash.bind(try kindID(hash), at: 1)
        insertHash.bind(id, at: 2)
        insertHash.bind(hash.packed, at: 3)
        insertHash.bind(hash.quality.map { Int64($0) }, at: 4)
        try insertHash.run()
        totals[hash.algorithm.rawValue, default: 0] += 1
    }

    private func contains(_ record: ListRecord, category: String?, identityHash: Int64) throws -> Bool {
        findEntry.bind(identityHash, at: 1)
        findEntry.bind(list, at: 2)
        defer { findEntry.reset() }
        while try findEntry.step() {
            guard findEntry.text(at: 1) == record.label, findEntry.text(at: 2) == category else { continue }
            let id = EntryID(rawValue: findEntry.integer(at: 0))
            let digests = try Set(EntryContent.digests(of: id, in: database))
            let hashes = try Set(EntryContent.hashes(of: id, in: database).map(HashIdentity.init))
            if digests == Set(record.digests), hashes == Set(record.hashes.map(HashIdentity.init)) { return true }
        }
        return false
    }

    private func categoryID(_ name: String) throws -> Int64 {
        if let id = categories[name] { return id }
        try database.execute(
            sql: "INSERT OR IGNORE INTO category (list_id, name) VALUES (?, ?)", arguments: [list, name])
        let id = try Int64.fetchOne(
            database, sql: "SELECT id FROM category WHERE list_id = ? AND name = ?", arguments: [list, name])
        categories[name] = id
        return id ?? 0
    }

    private func kindID(_ hash: StoredHash) throws -> Int64 {
        let key = HashKindKey(algorithm: hash.algorithm, pipeline: hash.pipeline)
        if let id = kinds[key] { return id }
        let names = [hash.algorithm.rawValue, hash.pipeline.rawValue]
        try database.execute(
            sql: "INSERT OR IGNORE INTO hash_kind (algorithm, pipeline) VALUES (?, ?)",
            arguments: StatementArguments(names))
        let id = try Int64.fetchOne(
            database, sql: "SELECT id FROM hash_kind WHERE algorithm = ? AND pipeline = ?",
            arguments: StatementArguments(names))
        kinds[key] = id
        return id ?? 0
    }
}

private struct HashKindKey: Hashable {
    let algorithm: HashAlgorithm
    let pipeline: Pipeline
}

/// A hash without its quality, which does not make it another one.
private struct HashIdentity: Hashable {
    let kind: HashKindKey
    let packed: PackedBytes

    init(_ hash: StoredHash) {
        kind = HashKindKey(algorithm: hash.algorithm, pipeline: hash.pipeline)
        packed = hash.packed
    }
}
