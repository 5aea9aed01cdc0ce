import GRDB
import KnownHashes
import PerceptualHash

/// Ends entries of one list by one event, and keeps the totals of the list right.
struct EntryEnding {
    private let database: Database
    private let event: EventID
    private let insert: RawStatement
    private let state: RawStatement
    private var totals = ListTotals()

    init(_ database: Database, event: EventID) throws {
        self.database = database
        self.event = event
        insert = try RawStatement(
            database, "INSERT INTO entry_end (entry_id, event_id, successor_id) VALUES (?, ?, ?)", cached: false)
        state = try RawStatement(
            database, "SELECT state FROM entry_state WHERE entry_id = ? ORDER BY id DESC LIMIT 1", cached: false)
    }

    mutating func end(_ entry: EntryID, successor: EntryID?) throws {
        insert.bind(entry.rawValue, at: 1)
        insert.bind(event.rawValue, at: 2)
        insert.bind(successor?.rawValue, at: 3)
        try insert.run()

        totals.change(TotalKind.entry, by: -1)
        totals.change(TotalKind.ended, by: 1)
        for digest in try EntryContent.digests(of: entry, in: database) {
            totals.change(digest.algorithm.rawValue, by: -1)
        }
        for hash in try EntryContent.hashes(of: entry, in: database) {
            totals.change(hash.algorithm.rawValue, by: -1)
            if hash.quarantine != nil { totals.change(TotalKind.quarantined, by: -1) }
        }
        state.bind(entry.rawValue, at: 1)
        defer { state.reset() }
        if try state.step(), let last = EntryState(storageCode: state.integer(at: 0)) {
            totals.change(TotalKind.state(last), by: -1)
        }
    }

    /// Writes the totals. To be called once, at the end.
    mutating func finish(list: Int64) throws {
        try totals.write(to: database, list: list)
    }
}
