import Foundation
package import GRDB
package import KnownHashes

/// Creates lists, within a transaction of the caller's.
package enum ListCreation {
    /// Creates a list with its kind; other facts come with what is put into it. Returns its number.
    package static func create(_ list: ListDescription, in database: Database, events: EventLog) throws -> Int64 {
        if let text = list.unsafeText { throw text }
        try database.execute(
            sql: "INSERT INTO list (name, created) VALUES (?, ?)",
            arguments: [list.name, Date.now.formatted(.iso8601)])
        let id = database.lastInsertedRowID
        let event = try events.append(.createdList, list: id)
        var facts = ListFacts()
        facts[.kind] = (list.kind ?? .knownMaterial).rawValue
        try facts.write(to: database, list: id, event: event)
        return id
    }
}
