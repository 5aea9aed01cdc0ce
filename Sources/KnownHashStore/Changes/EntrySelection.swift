import GRDB
public import KnownHashes
import PerceptualHash

/// Which entries a change is about. Only current ones are ever selected.
public struct EntrySelection: Hashable, Sendable {
    enum Criterion: Hashable {
        case numbers([EntryID])
        case identifier(String)
        case digest(Digest)
        case hash(StoredHash)
    }

    let criterion: Criterion
    let list: String?

    /// The entries of those numbers.
    public static func entries(_ numbers: some Sequence<EntryID>) -> EntrySelection {
        EntrySelection(criterion: .numbers(Array(Set(numbers)).sorted()), list: nil)
    }

    /// The entries that a list calls by an identifier of its own.
    public static func identifier(_ identifier: String, list: String) -> EntrySelection {
        EntrySelection(criterion: .identifier(identifier), list: list)
    }

    /// The entries with a digest, on one list or on all.
    public static func digest(_ digest: Digest, list: String? = nil) -> EntrySelection {
        EntrySelection(criterion: .digest(digest), list: list)
    }

    /// The entries with exactly this hash of its algorithm, whatever the pipeline, on one list or on all.
    ///
    /// It takes a pass over all hashes of the algorithm.
    public static func hash(_ hash: StoredHash, list: String? = nil) -> EntrySelection {
        EntrySelection(criterion: .hash(hash), list: list)
    }
}

extension EntrySelection {
    /// A selected entry and what is known of it.
    struct Selected {
        let id: EntryID
        let list: Int64
        let state: EntryState
    }

    /// The selected entries, in the order of their numbers.
    func resolve(in store: KnownHashStore, _ database: Database) throws -> [Selected] {
        let listID = try list.map { try store.listID($0, in: database) }
        return try candidates(in: database).compactMap { id in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT list_id, coalesce(
                            (SELECT state FROM entry_state WHERE entry_id = entry.id ORDER BY id DESC LIMIT 1), 0)
                        FROM entry
                        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
                        """,
                    arguments: [id.rawValue])
            else { return nil }
            let list = try row.decode(Int64.self, atIndex: 0)
            guard listID == nil || listID == list, let state = EntryState(storageCode: try row.decode(atIndex: 1))
            else { return nil }
            return Selected(id: id, list: list, state: state)
        }
    }

    private func candidates(in database: Database) throws -> [EntryID] {
        switch criterion {
        case .numbers(let numbers): return numbers
        case .identifier(let identifier):
            return try Int64.fetchAll(
                database, sql: "SELECT id FROM entry WHERE identifier = ? ORDER BY id", arguments: [identifier]
            ).map(EntryID.init)
        case .digest(let digest):
            return try Int64.fetchAll(
                database,
                sql: """
                    SELECT entry_id FROM digest_lookup JOIN digest USING (entry_id)
                    WHERE prefix = ? AND algorithm = ? AND value = ? ORDER BY entry_id
                    """,
                arguments: [digest.lookupPrefix, digest.algorithm.storageCode, digest.packed.data]
            ).map(EntryID.init)
        case .hash(let hash):
            return try Int64.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT entry_id FROM hash
                    WHERE kind_id IN (SELECT id FROM hash_kind WHERE algorithm = ?) AND value = ? ORDER BY entry_id
                    """,
                arguments: [hash.algorithm.rawValue, hash.packed.data]
            ).map(EntryID.init)
        }
    }
}
