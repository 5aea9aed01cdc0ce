import GRDB
package import KnownHashes

/// The current entries of a list from before an event that a source did not name, one after the other.
///
/// They may be ended while they are gone through.
package struct UnnamedEntries {
    private let rows: RawStatement
    private let named: EntryMarks

    init(_ database: Database, list: Int64, before event: EventID, named: EntryMarks) throws {
        self.named = named
        rows = try RawStatement(
            database,
            """
            SELECT id FROM entry WHERE list_id = ? AND event_id < ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
            ORDER BY event_id, id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(event.rawValue, at: 2)
    }

    package func next() throws -> EntryID? {
        while try rows.step() {
            let entry = EntryID(rawValue: rows.integer(at: 0))
            if !named.contains(entry) { return entry }
        }
        return nil
    }
}
