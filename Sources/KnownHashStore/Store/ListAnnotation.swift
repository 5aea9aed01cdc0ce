import GRDB
package import KnownHashes

/// A fact of a list whose field the store does not know: another target keeps it there.
package struct ListAnnotation {
    package let field: String
    package let value: String
    package let event: EventID
}

extension StoreTransaction {
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
