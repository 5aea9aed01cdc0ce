import GRDB
import KnownHashes

/// The entries that an event added to a list with an identifier, one after the other.
struct IdentifiedEntries {
    private let rows: RawStatement

    init(_ database: Database, list: Int64, addedBy event: EventID) throws {
        rows = try RawStatement(
            database,
            """
            SELECT id, identifier FROM entry
            WHERE list_id = ? AND event_id = ? AND identifier IS NOT NULL ORDER BY id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(event.rawValue, at: 2)
    }

    func next() throws -> (id: EntryID, identifier: String)? {
        while try rows.step() {
            if let identifier = rows.text(at: 1) { return (EntryID(rawValue: rows.integer(at: 0)), identifier) }
        }
        return nil
    }
}
