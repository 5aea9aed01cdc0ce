import GRDB
import KnownHashes

/// Writes states of entries that come with one event.
struct EntryStateWriter {
    private let insert: RawStatement
    private let event: EventID

    init(_ database: Database, event: EventID) throws {
        self.event = event
        insert = try RawStatement(
            database,
            "INSERT INTO entry_state (entry_id, event_id, state, by_person, reason) VALUES (?, ?, ?, ?, ?)",
            cached: false)
    }

    func set(_ state: EntryState, of entry: EntryID, reason: String?, isByPerson: Bool) throws {
        insert.bind(entry.rawValue, at: 1)
        insert.bind(event.rawValue, at: 2)
        insert.bind(state.storageCode, at: 3)
        insert.bind(isByPerson ? 1 : 0, at: 4)
        insert.bind(reason, at: 5)
        try insert.run()
    }
}
