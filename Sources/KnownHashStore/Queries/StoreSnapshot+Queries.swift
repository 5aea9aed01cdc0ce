import GRDB
package import KnownHashes

extension StoreSnapshot {
    /// The number of the list of that name.
    ///
    /// - Throws: ``StoreError`` with ``StoreError/Code/invalidRequest`` if there is none.
    package func listNumber(_ name: String) throws -> Int64 {
        try store.listID(name, in: database)
    }

    /// What the store said of a list after the event `until`.
    package func facts(ofList list: Int64, until: EventID) throws -> ListFacts {
        try ListFacts(of: list, in: database, until: until)
    }

    // MARK: - Events

    /// The newest event; 0 in a new store.
    package func newestEvent() throws -> EventID {
        EventID(rawValue: try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0)
    }

    /// The event that a list began with; 0 if it has none.
    package func firstEvent(ofList list: Int64) throws -> EventID {
        EventID(
            rawValue: try Int64.fetchOne(
                database, sql: "SELECT min(id) FROM event WHERE list_id = ?", arguments: [list]) ?? 0)
    }

    /// The time of an event in milliseconds since 1970; nil if there is no such event.
    package func time(of event: EventID) throws -> Int64? {
        try KnownHashStore.time(of: event, in: database)
    }

    /// Calls `body` with each event of a list after `earlier` and up to `later`, in their order. One is held at a time.
    package func forEachEvent(
        ofList list: Int64, after earlier: EventID, upTo later: EventID, _ body: (StoreEvent) throws -> Void
    ) throws {
        try KnownHashStore.forEachEvent(
            where: "event.list_id = ? AND event.id > ? AND event.id <= ?", [list, earlier.rawValue, later.rawValue],
            in: database, body)
    }
}
