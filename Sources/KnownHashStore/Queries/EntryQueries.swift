import GRDB
public import KnownHashes

extension KnownHashStore {
    /// The entry of that number, or nil.
    ///
    /// - Parameter event: asks for its state after that event, nil for now. Before the event that added it there is none.
    public func entry(_ id: EntryID, asOf event: EventID? = nil) throws -> KnownEntry? {
        try reading { database in
            try entry(id, asOf: event ?? .latest, in: database)
        }
    }

    /// The entries of those numbers, in the same order, whatever their state; numbers that there are not are left out.
    public func entries(_ ids: some Sequence<EntryID>) throws -> [KnownEntry] {
        try reading { database in
            try ids.compactMap { try entry($0, in: database) }
        }
    }

    /// Those of the entries that a picture may match now, in the same order.
    ///
    /// This is what to describe the results of a search with: an index in memory still holds entries that were
    /// withdrawn, superseded or removed since it was built, and those are left out here.
    public func matchable(_ ids: some Sequence<EntryID>) throws -> [KnownEntry] {
        try entries(ids).filter(\.isMatchable)
    }

    /// Calls `body` with the entries that a list had after an event, or has now, in the order of their numbers.
    ///
    /// Withdrawn ones are among them, those that were superseded or removed by then are not.
    public func forEachEntry(
        of list: String, asOf event: EventID? = nil, _ body: (KnownEntry) throws -> Void
    ) throws {
        try reading { database in
            let until = event ?? .latest
            let rows = try RawStatement(
                database,
                """
                SELECT id FROM entry WHERE list_id = ?1 AND event_id <= ?2
                    AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id AND event_id <= ?2)
                ORDER BY event_id, id
                """, cached: false)
            rows.bind(try listID(list, in: database), at: 1)
            rows.bind(until.rawValue, at: 2)
            while try rows.step() {
                let id = EntryID(rawValue: rows.integer(at: 0))
                if let entry = try entry(id, asOf: until, in: database) { try body(entry) }
            }
        }
    }

    /// The entries that a list had after an event, or has now; see ``forEachEntry(of:asOf:_:)``, which holds one at a time.
    public func entries(of list: String, asOf event: EventID? = nil) throws -> [KnownEntry] {
        var entries: [KnownEntry] = []
        try forEachEntry(of: list, asOf: event) { entries.append($0) }
        return entries
    }

    func entry(_ id: EntryID, asOf event: EventID = .latest, in database: Database) throws -> KnownEntry? {
        let row = try RawStatement(
            database,
            """
            SELECT list.name, entry.label, entry.line, category.name, entry.comment, entry.identifier, entry.event_id,
                (SELECT event_id FROM entry_end WHERE entry_id = entry.id AND event_id <= ?2),
                (SELECT state FROM entry_state WHERE entry_id = entry.id AND event_id <= ?2
                    ORDER BY id DESC LIMIT 1),
                (SELECT value FROM list_fact WHERE list_id = entry.list_id AND field = 'kind' AND event_id <= ?2
                    ORDER BY event_id DESC LIMIT 1)
            FROM entry JOIN list ON list.id = entry.list_id LEFT JOIN category ON category.id = entry.category_id
            WHERE entry.id = ?1 AND entry.event_id <= ?2
            """)
        row.bind(id.rawValue, at: 1)
        row.bind(event.rawValue, at: 2)
        defer { row.reset() }
        guard try row.step() else { return nil }
        guard let state = EntryState(storageCode: row.integer(at: 8)),
            let kind = row.text(at: 9).flatMap(ListKind.init)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entry has an unknown state") }
        return try KnownEntry(
            id: id,
            list: row.text(at: 0) ?? "",
            listKind: kind,
            identifier: row.text(at: 5),
            label: row.text(at: 1) ?? row.text(at: 5) ?? "line \(row.integer(at: 2))",
            category: row.text(at: 3),
            comment: row.text(at: 4),
            digests: EntryContent.digests(of: id, in: database),
            hashes: EntryContent.hashes(of: id, in: database),
            addedBy: EventID(rawValue: row.integer(at: 6)),
            line: Int(row.integer(at: 2)),
            state: state,
            endedBy: row.optionalInteger(at: 7).map(EventID.init))
    }
}
