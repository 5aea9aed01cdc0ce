public import Foundation
import GRDB
public import KnownHashes

extension KnownHashStore {
    /// The newest event that had happened at a time, or nil if there was none: what the state at that time is asked by.
    public func newestEvent(asOf time: Date = .distantFuture) throws -> EventID? {
        try reading { database in
            let limit = (time.timeIntervalSince1970 * 1000).rounded(.down)
            return try Int64.fetchOne(
                database, sql: "SELECT max(id) FROM event WHERE time <= ?",
                arguments: [Int64(max(-1e15, min(1e15, limit)))]
            ).map(EventID.init)
        }
    }

    /// The events after one, or all, in their order.
    public func events(after event: EventID? = nil) throws -> [StoreEvent] {
        try reading { try Self.events(where: "event.id > ?", [event?.rawValue ?? 0], in: $0) }
    }

    /// What happened to a list, in the order in which it did.
    public func history(ofList list: String) throws -> [StoreEvent] {
        try reading { try Self.events(where: "event.list_id = ?", [listID(list, in: $0)], in: $0) }
    }

    /// What happened to an entry, in the order in which it did; nothing if there is no such entry.
    public func history(of entry: EntryID) throws -> [EntryChange] {
        try reading { database in
            var kinds: [(EventID, EntryChange.Kind)] = []
            func gather(_ sql: String, _ kind: (RawStatement) throws -> EntryChange.Kind?) throws {
                let rows = try RawStatement(database, sql, cached: false)
                rows.bind(entry.rawValue, at: 1)
                while try rows.step() {
                    if let kind = try kind(rows) { kinds.append((EventID(rawValue: rows.integer(at: 0)), kind)) }
                }
            }
            try gather("SELECT event_id FROM entry WHERE id = ?") { _ in .added }
            try gather(
                "SELECT event_id, member, affirmative, subject, reason FROM feedback WHERE entry_id = ? ORDER BY id"
            ) { .received(EntryFeedback($0)) }
            try gather("SELECT event_id, state, reason FROM entry_state WHERE entry_id = ? ORDER BY id") { row in
                EntryState(storageCode: row.integer(at: 1)).map { .becameState($0, reason: row.text(at: 2)) }
            }
            try gather("SELECT event_id, successor_id FROM entry_end WHERE entry_id = ?") { row in
                row.optionalInteger(at: 1).map { .superseded(by: EntryID(rawValue: $0)) } ?? .removed
            }
            // Within an event the order is the one above: an entry is added before anything happens to it.
            let ordered = kinds.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            return try ordered.compactMap { _, change in
                try Self.events(where: "event.id = ?", [change.0.rawValue], in: database).first.map {
                    EntryChange(kind: change.1, event: $0)
                }
            }
        }
    }

    /// The votes on an entry that count: of each member the newest on each subject.
    public func feedback(on entry: EntryID) throws -> [EntryFeedback] {
        try reading { database in
            let rows = try RawStatement(
                database,
                """
                SELECT event_id, member, affirmative, subject, reason FROM feedback
                WHERE id IN (SELECT max(id) FROM feedback WHERE entry_id = ? GROUP BY member, subject)
                ORDER BY member, subject
                """)
            rows.bind(entry.rawValue, at: 1)
            defer { rows.reset() }
            var votes: [EntryFeedback] = []
            while try rows.step() { votes.append(EntryFeedback(rows)) }
            return votes
        }
    }

    private static func events(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [StoreEvent] {
        var events: [StoreEvent] = []
        try forEachEvent(where: condition, arguments, in: database) { events.append($0) }
        return events
    }

    static func forEachEvent(
        where condition: String, _ arguments: StatementArguments, in database: Database,
        _ body: (StoreEvent) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT event.*, list.name AS list FROM event LEFT JOIN list ON list.id = list_id WHERE \(condition)"
                + " ORDER BY event.id",
            arguments: arguments)
        while let row = try rows.next() {
            let id: Int64 = try row.decode(forColumn: "id")
            let counts = try Row.fetchAll(
                database.cachedStatement(sql: "SELECT kind, total FROM event_count WHERE event_id = ?"),
                arguments: [id])
            try body(StoreEvent(row, counts: counts))
        }
    }
}

extension StoreEvent {
    init(_ row: Row, counts: [Row]) throws {
        let milliseconds = try row.decode(Int64.self, forColumn: "time")
        let sha256 = try row.decode(Data?.self, forColumn: "file_sha256")
        self.init(
            id: EventID(rawValue: try row.decode(forColumn: "id")),
            time: Date(timeIntervalSince1970: Double(milliseconds) / 1000),
            author: EventAuthor(
                actor: try row.decode(forColumn: "actor"), tool: try row.decode(forColumn: "tool")),
            action: Action(rawValue: try row.decode(forColumn: "action")),
            list: try row.decode(forColumn: "list"),
            entry: try row.decode(Int64?.self, forColumn: "entry_id").map(EntryID.init),
            file: try row.decode(String?.self, forColumn: "file_name").map { name in
                ImportedFile(
                    name: name, size: try row.decode(forColumn: "file_size"),
                    sha256: sha256.flatMap { Digest(.sha256, bytes: $0) })
            },
            counts: Dictionary(
                try counts.map { (try $0.decode(forColumn: "kind"), try $0.decode(forColumn: "total")) },
                uniquingKeysWith: { first, _ in first }),
            note: try row.decode(forColumn: "note"))
    }
}

extension EntryFeedback {
    /// From columns 1 to 4: member, affirmative, subject, reason.
    init(_ row: RawStatement) {
        let subject = row.text(at: 3) ?? ""
        self.init(
            member: row.text(at: 1) ?? "", isAffirmative: row.integer(at: 2) != 0,
            subject: subject.isEmpty ? nil : subject, reason: row.text(at: 4))
    }
}
