import Foundation
import GRDB
package import KnownHashes

/// Appends events, within a transaction of the caller's.
package struct EventLog {
    private let database: Database
    private let author: EventAuthor

    init(_ database: Database, author: EventAuthor) {
        self.database = database
        self.author = author
    }

    /// Appends an event of now.
    package func append(
        _ action: StoreEvent.Action, list: Int64?, entry: EntryID? = nil, file: ImportedFile? = nil,
        note: String? = nil
    ) throws -> EventID {
        let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
        guard (0..<Int64.max).contains(newest) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an event has an impossible number")
        }
        let id = newest + 1
        // Rounded down, so that no event lies after the moment in which it has been written.
        let time = Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down))
        try database.execute(
            sql: """
                INSERT INTO event
                    (id, time, actor, tool, action, list_id, entry_id, file_name, file_size, file_sha256, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, time, author.actor, author.tool, action.rawValue, list, entry?.rawValue, file?.name, file?.size,
                (file?.sha256).map { Data($0.bytes) }, note,
            ])
        return EventID(rawValue: id)
    }

    /// Says how many of a kind the event counted.
    package func count(_ total: Int, of kind: String, in event: EventID) throws {
        guard total > 0 else { return }
        try database.execute(
            sql: "INSERT INTO event_count (event_id, kind, total) VALUES (?, ?, ?)",
            arguments: [event.rawValue, kind, total])
    }
}

extension EventID {
    /// After all events: the state of now.
    package static let latest = EventID(rawValue: .max)
}
