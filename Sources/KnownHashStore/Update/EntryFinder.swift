import GRDB
import HashLists
import KnownHashes
import PerceptualHash

/// Finds the entries of one list that a record speaks of.
struct EntryFinder {
    private let database: Database
    private let list: Int64
    private let identity: EntryIdentity
    private let byIdentity: RawStatement
    private let byIdentifier: RawStatement
    private let endedByIdentifier: RawStatement
    private let byDigest: RawStatement

    /// The indexes are named because SQLite, which knows nothing of how many entries a list has, takes the wrong one.
    init(_ database: Database, list: Int64) throws {
        self.database = database
        self.list = list
        identity = try EntryIdentity(database)
        byIdentity = try RawStatement(
            database,
            """
            SELECT entry.id, entry.label, category.name, entry.identifier, entry.comment, entry_end.event_id
            FROM entry INDEXED BY entry_by_identity LEFT JOIN category ON category.id = entry.category_id
                LEFT JOIN entry_end ON entry_end.entry_id = entry.id
            WHERE entry.identity = ? AND entry.list_id = ?
            """)
        byIdentifier = try RawStatement(
            database,
            """
            SELECT id FROM entry INDEXED BY entry_by_identifier WHERE identifier = ? AND list_id = ? AND id <= ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
            """)
        endedByIdentifier = try RawStatement(
            database,
            """
            SELECT entry.id FROM entry INDEXED BY entry_by_identifier JOIN entry_end ON entry_end.entry_id = entry.id
            WHERE identifier = ? AND list_id = ? AND entry_end.event_id = ?
            """)
        byDigest = try RawStatement(
            database,
            """
            SELECT entry_id FROM digest_lookup CROSS JOIN entry ON entry.id = entry_id WHERE prefix = ? AND list_id = ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_end.entry_id = entry.id)
            """)
    }

    /// The hash that the database finds an entry of this content by.
    func identityHash(of record: ListRecord, category: String?) -> Int64 {
        identity.hash(record, category: category, list: list)
    }

    /// The current entry of the same content, or else one that was ended.
    func entry(
        like record: ListRecord, category: String?, identityHash: Int64
    ) throws -> (id: EntryID, isCurrent: Bool)? {
        byIdentity.bind(identityHash, at: 1)
        byIdentity.bind(list, at: 2)
        defer { byIdentity.reset() }
        var ended: EntryID?
        while try byIdentity.step() {
            guard byIdentity.text(at: 1) == record.label, byIdentity.text(at: 2) == category,
                byIdentity.text(at: 3) == record.identifier,
                record.identifier == nil || byIdentity.text(at: 4) == record.comment
            else { continue }
            let id = EntryID(rawValue: byIdentity.integer(at: 0))
            let digests = try Set(EntryContent.digests(of: id, in: database))
            let hashes = try Set(EntryContent.hashes(of: id, in: database).map(HashIdentity.init))
            guard digests == Set(record.digests), hashes == Set(record.hashes.map(HashIdentity.init)) else { continue }
            if byIdentity.optionalInteger(at: 5) == nil { return (id, true) }
            ended = max(id, ended ?? id)
        }
        return ended.map { ($0, false) }
    }

    /// The current entries up to `newest` that the list calls by that identifier.
    func entries(identifier: String, upTo newest: EntryID = EntryID(rawValue: .max)) throws -> [EntryID] {
        byIdentifier.bind(identifier, at: 1)
        byIdentifier.bind(list, at: 2)
        byIdentifier.bind(newest.rawValue, at: 3)
        defer { byIdentifier.reset() }
        var entries: [EntryID] = []
        while try byIdentifier.step() { entries.append(EntryID(rawValue: byIdentifier.integer(at: 0))) }
        return entries
    }

    /// The entries that the list called by that identifier and that an event ended.
    func entries(identifier: String, endedBy event: EventID) throws -> [EntryID] {
        endedByIdentifier.bind(identifier, at: 1)
        endedByIdentifier.bind(list, at: 2)
        endedByIdentifier.bind(event.rawValue, at: 3)
        defer { endedByIdentifier.reset() }
        var entries: [EntryID] = []
        while try endedByIdentifier.step() { entries.append(EntryID(rawValue: endedByIdentifier.integer(at: 0))) }
        return entries
    }

    /// The current entries that have all the digests and hashes of `record`, found by one of its digests.
    ///
    /// Nil if it has none that entries can be found by; then ``entries(havingHashesOf:)`` has to look through all hashes.
    func entries(havingDigestsOf record: ListRecord) throws -> [EntryID]? {
        guard let digest = record.digests.first(where: { !$0.isOfEmptyFile }) else { return nil }
        byDigest.bind(digest.lookupPrefix, at: 1)
        byDigest.bind(list, at: 2)
        var candidates: [EntryID] = []
        while try byDigest.step() { candidates.append(EntryID(rawValue: byDigest.integer(at: 0))) }
        byDigest.reset()
        return try candidates.filter { try has($0, contentOf: record) }
    }

    /// For each record, the current entries that have all its digests and hashes: one pass over all hashes of the kinds
    /// in question, however many records there are.
    func entries(havingHashesOf records: [ListRecord]) throws -> [[EntryID]] {
        var sought: [HashIdentity: [Int]] = [:]
        for (index, record) in records.enumerated() {
            if let hash = record.hashes.first { sought[HashIdentity(hash), default: []].append(index) }
        }
        var found = Array(repeating: [EntryID](), count: records.count)
        let rows = try RawStatement(
            database,
            """
            SELECT entry_id, value FROM hash WHERE kind_id = (
                SELECT id FROM hash_kind WHERE algorithm = ? AND pipeline = ?)
            """, cached: false)
        let current = try RawStatement(
            database,
            """
            SELECT 1 FROM entry WHERE id = ? AND list_id = ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
            """)
        for kind in Set(sought.keys.map(\.kind)) {
            rows.bind(kind.algorithm.rawValue, at: 1)
            rows.bind(kind.pipeline.rawValue, at: 2)
            while try rows.step() {
                guard let packed = rows.packed(at: 1, count: kind.algorithm.bitWidth / 8),
                    let indices = sought[HashIdentity(kind: kind, packed: packed)]
                else { continue }
                let id = EntryID(rawValue: rows.integer(at: 0))
                current.bind(id.rawValue, at: 1)
                current.bind(list, at: 2)
                let isCurrent = try current.step()
                current.reset()
                guard isCurrent else { continue }
                for index in indices where try has(id, contentOf: records[index]) { found[index].append(id) }
            }
            rows.reset()
        }
        return found
    }

    private func has(_ entry: EntryID, contentOf record: ListRecord) throws -> Bool {
        let digests = try Set(EntryContent.digests(of: entry, in: database))
        let hashes = try Set(EntryContent.hashes(of: entry, in: database).map(HashIdentity.init))
        return digests.isSuperset(of: record.digests)
            && hashes.isSuperset(of: record.hashes.map(HashIdentity.init))
    }
}
