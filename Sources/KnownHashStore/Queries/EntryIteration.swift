import GRDB
import KnownHashes

extension KnownHashStore {
    /// Calls `body` with each current entry of the list of that name, in the order in which they were added, and with its
    /// own label, which is nil where the list gives it no name.
    ///
    /// Withdrawn entries are among them.
    ///
    /// The order is the same each time, and one entry is held at a time.
    func forEachEntry(ofList name: String, _ body: (KnownEntry, _ ownLabel: String?) throws -> Void) throws {
        try reading { database in
            let rows = try RawStatement(
                database,
                """
                SELECT entry.id, entry.label FROM entry JOIN list ON list.id = entry.list_id
                WHERE list.name = ? AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
                ORDER BY entry.id
                """,
                cached: false)
            rows.bind(name, at: 1)
            defer { rows.reset() }
            while try rows.step() {
                let label = rows.text(at: 1)
                guard let entry = try entry(EntryID(rawValue: rows.integer(at: 0)), in: database) else { continue }
                try body(entry, label)
            }
        }
    }
}
