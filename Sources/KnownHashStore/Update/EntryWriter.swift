import GRDB
import HashLists
import KnownHashes
import PerceptualHash

/// Writes new entries of one list by one event, within a transaction of the caller's.
struct EntryWriter {
    private let database: Database
    private let list: Int64
    private let event: EventID
    private let minimumQuality: Int
    private var nextID: Int64
    private var categories: [String: Int64] = [:]
    private var kinds: [HashKindKey: Int64] = [:]

    /// How the totals of the list change.
    var totals = ListTotals()

    /// The hashes that were written into quarantine.
    private(set) var quarantined: [QuarantineReason: Int] = [:]

    private let insertEntry: RawStatement
    private let insertDigest: RawStatement
    private let insertLookup: RawStatement
    private let insertHash: RawStatement

    init(_ database: Database, list: Int64, event: EventID, minimumQuality: Int) throws {
        self.database = database
        self.list = list
        self.event = event
        self.minimumQuality = minimumQuality
        nextID = try Self.newestID(database) + 1
        insertEntry = try RawStatement(
            database,
            """
            INSERT INTO entry (id, list_id, category_id, identity, line, label, comment, event_id, identifier)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertDigest = try RawStatement(
            database, "INSERT INTO digest (entry_id, algorithm, value) VALUES (?, ?, ?)")
        insertLookup = try RawStatement(
            database, "INSERT OR IGNORE INTO digest_lookup (prefix, entry_id) VALUES (?, ?)")
        insertHash = try RawStatement(
            database, "INSERT INTO hash (kind_id, entry_id, value, quality, quarantine) VALUES (?, ?, ?, ?, ?)")
    }

    /// The number of the newest entry; 0 if there is none.
    ///
    /// - Throws: for numbers that cannot be, which a damaged store may have. Memory is taken by the newest one.
    private static func newestID(_ database: Database) throws -> Int64 {
        let oldest = try Int64.fetchOne(database, sql: "SELECT min(id) FROM entry") ?? 1
        let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM entry") ?? 0
        let byteCount = try Int64.fetchOne(
            database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        guard oldest > 0, let byteCount, newest <= byteCount else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entry has an impossible number")
        }
        return newest
    }

    /// The number of the newest entry.
    var newest: EntryID { EntryID(rawValue: nextID - 1) }

    /// Adds the entry that `record`, which ended on `line`, describes.
    mutating func add(_ record: ListRecord, line: Int, category: String?, identityHash: Int64) throws -> EntryID {
        let id = nextID
        nextID += 1
        insertEntry.bind(id, at: 1)
        insertEntry.bind(list, at: 2)
        insertEntry.bind(try category.map { try categoryID($0) }, at: 3)
        insertEntry.bind(identityHash, at: 4)
        insertEntry.bind(Int64(line), at: 5)
        insertEntry.bind(record.label, at: 6)
        insertEntry.bind(record.comment, at: 7)
        insertEntry.bind(event.rawValue, at: 8)
        insertEntry.bind(record.identifier, at: 9)
        try insertEntry.run()
        for digest in record.digests {
            try add(digest, to: id)
        }
        for hash in record.hashes {
            try add(hash, to: id)
        }
        totals.change(TotalKind.entry, by: 1)
        return EntryID(rawValue: id)
    }

    /// Writes the totals of what was added. To be called once, at the end.
    mutating func finish() throws {
        try totals.write(to: database, list: list)
    }

    private mutating func add(_ digest: Digest, to id: Int64) throws {
        insertDigest.bind(id, at: 1)
        insertDigest.bind(digest.algorithm.storageCode, at: 2)
        insertDigest.bind(digest.packed, at: 3)
        try insertDigest.run()
        totals.change(digest.algorithm.rawValue, by: 1)
        // What is not in the look-up table never matches.
        guard !digest.isOfEmptyFile else { return }
        insertLookup.bind(digest.lookupPrefix, at: 1)
        insertLookup.bind(id, at: 2)
        try insertLookup.run()
    }

    private mutating func add(_ hash: StoredHash, to id: Int64) throws {
        let reason = QuarantineReason(hash, minimumQuality: minimumQuality)
        insertHash.bind(try kindID(hash), at: 1)
        insertHash.bind(id, at: 2)
        insertHash.bind(hash.packed, at: 3)
        insertHash.bind(hash.quality.map { Int64($0) }, at: 4)
        insertHash.bind(reason.map { Int64($0.rawValue) }, at: 5)
        try insertHash.run()
        totals.change(hash.algorithm.rawValue, by: 1)
        if let reason {
            totals.change(TotalKind.quarantined, by: 1)
            quarantined[reason, default: 0] += 1
        }
    }

    private mutating func categoryID(_ name: String) throws -> Int64 {
        if let id = categories[name] { return id }
        try database.execute(
            sql: "INSERT OR IGNORE INTO category (list_id, name) VALUES (?, ?)", arguments: [list, name])
        let id = try Int64.fetchOne(
            database, sql: "SELECT id FROM category WHERE list_id = ? AND name = ?", arguments: [list, name])
        categories[name] = id
        return id ?? 0
    }

    private mutating func kindID(_ hash: StoredHash) throws -> Int64 {
        let key = HashKindKey(hash)
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
