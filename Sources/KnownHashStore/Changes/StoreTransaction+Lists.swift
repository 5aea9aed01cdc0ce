import GRDB
package import KnownHashes

extension StoreTransaction {
    /// The log to append events of an author to.
    package func events(by author: EventAuthor) -> EventLog {
        EventLog(database, author: author)
    }

    /// The number of the list of that name; nil if there is none.
    package func listNumber(_ name: String) throws -> Int64? {
        try KnownHashStore.listNumber(name, in: database)
    }

    /// Creates a list with its kind; other facts come with what is put into it. Returns its number.
    package func createList(_ list: ListDescription, events: EventLog) throws -> Int64 {
        try ListCreation.create(list, in: database, events: events)
    }

    // MARK: - Facts

    /// What the store said of a list after the event `until`.
    package func facts(ofList list: Int64, until: EventID) throws -> ListFacts {
        try ListFacts(of: list, in: database, until: until)
    }

    /// Writes what an event says of a list.
    package func write(_ facts: ListFacts, ofList list: Int64, event: EventID) throws {
        try facts.write(to: database, list: list, event: event)
    }

    /// The annotations of a list whose fields begin with `prefix`, in the order of their events.
    package func annotations(ofList list: Int64, prefix: String) throws -> [ListAnnotation] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT field, value, event_id FROM list_fact WHERE list_id = ?1 AND substr(field, 1, length(?2)) = ?2
                ORDER BY event_id
                """, arguments: [list, prefix]
        ).map { row in
            ListAnnotation(
                field: try row.decode(atIndex: 0), value: try row.decode(atIndex: 1),
                event: EventID(rawValue: try row.decode(atIndex: 2)))
        }
    }

    /// Writes what an event says of a list in a field of another target's.
    package func annotate(list: Int64, field: String, value: String, event: EventID) throws {
        try database.execute(
            sql: "INSERT INTO list_fact (list_id, field, event_id, value) VALUES (?, ?, ?, ?)",
            arguments: [list, field, event.rawValue, value])
    }
}
