import GRDB

/// The tables of a store, and how an older store becomes a newer one.
///
/// What is asked most is answered from the smallest table: a file's digests are looked up by eight bytes each in
/// `digest_lookup`, and a search index is built from `hash` alone, which lies in the order it is read. Whether an entry
/// still counts is asked only of the few that are found.
enum Schema {
    /// The version this library writes: the number of migrations.
    static let version = 2

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 lists, entries, digests, hashes") { database in
            try database.execute(sql: SchemaVersion1.tables)
            try database.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2 events, states, feedback, quarantine") { database in
            try SchemaVersion2.migrate(database)
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        return migrator
    }()

    /// Whether the tables of `database` are what this library would have made.
    ///
    /// A file can carry the right application id and still hold views and triggers of somebody's making; nothing is
    /// read from such a file.
    static func isIntact(_ database: Database) throws -> Bool {
        try model.get() == objects(database)
    }

    /// The tables of a store that was just made.
    private static let model = Result {
        let model = try DatabaseQueue()
        try migrator.migrate(model)
        return try model.read(objects)
    }

    private static func objects(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
    }
}
