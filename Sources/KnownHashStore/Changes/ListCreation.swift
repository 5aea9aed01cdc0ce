import GRDB
import KnownHashes
import SystemFiles
import TextCoding

/// Creates lists, within a transaction of the caller's.
enum ListCreation {
    /// Creates a list with its kind; other facts come with what is put into it. Returns its number.
    static func create(_ list: ListDescription, in database: Database, events: EventLog) throws -> Int64 {
        if let text = list.unsafeText { throw text }
        try database.execute(
            sql: "INSERT INTO list (name, created) VALUES (?, ?)",
            arguments: [list.name, Timestamp.now.text(fractionDigits: 0)])
        let id = database.lastInsertedRowID
        let event = try events.append(.createdList, list: id)
        var facts = ListFacts()
        facts[.kind] = (list.kind ?? .knownMaterial).rawValue
        try facts.write(to: database, list: id, event: event)
        return id
    }

    /// The number of the list of that name, which is created if there is none.
    static func findOrCreate(_ list: ListDescription, in database: Database, events: EventLog) throws -> Int64 {
        try KnownHashStore.listNumber(list.name, in: database) ?? create(list, in: database, events: events)
    }
}
