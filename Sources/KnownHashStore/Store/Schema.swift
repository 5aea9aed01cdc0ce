import GRDB

/// The tables of a store, and how an older store becomes a newer one.
///
/// What is asked most is answered from the smallest table: a file's digests are looked up by eight bytes each in
/// `digest_lookup`, and a search index is built from `hash` alone, which lies in the order it is read.
enum Schema {
    /// The version this library writes: the number of migrations.
    static let version = 1

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 lists, entries, digests, hashes") { database in
            try database.execute(sql: tables)
            try database.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }()

    private static let tables = """
        CREATE TABLE list (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            source TEXT NOT NULL,
            category_scheme TEXT NOT NULL,
            created TEXT NOT NULL -- UTC, ISO 8601
        );
        -- How often each kind of thing occurs in a list, kept up by imports: counting tens of millions takes seconds.
        CREATE TABLE list_total (
            list_id INTEGER NOT NULL REFERENCES list (id),
            kind TEXT NOT NULL, -- 'entry', or the name of a digest or hash algorithm
            total INTEGER NOT NULL,
            PRIMARY KEY (list_id, kind)
        ) WITHOUT ROWID;
        CREATE TABLE category (
            id INTEGER PRIMARY KEY,
            list_id INTEGER NOT NULL REFERENCES list (id),
            name TEXT NOT NULL,
            UNIQUE (list_id, name)
        );
        CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            list_id INTEGER NOT NULL REFERENCES list (id),
            category_id INTEGER REFERENCES category (id),
            identity INTEGER NOT NULL, -- keyed hash of what makes two entries the same, see EntryIdentity
            line INTEGER NOT NULL, -- in the file it was imported from
            label TEXT,
            comment TEXT
        );
        CREATE INDEX entry_by_identity ON entry (identity);
        -- The key of the hash of identities, drawn at random so that no list can be made to collide.
        CREATE TABLE identity_key (low INTEGER NOT NULL, high INTEGER NOT NULL);
        INSERT INTO identity_key VALUES (random(), random());
        CREATE TABLE digest (
            entry_id INTEGER NOT NULL REFERENCES entry (id),
            algorithm INTEGER NOT NULL, -- 1 MD5, 2 SHA-1, 3 SHA-256
            value BLOB NOT NULL,
            PRIMARY KEY (entry_id, algorithm)
        ) WITHOUT ROWID;
        -- The first eight bytes of each digest, big-endian. Digests of the empty file are not here: they never match.
        CREATE TABLE digest_lookup (
            prefix INTEGER NOT NULL,
            entry_id INTEGER NOT NULL REFERENCES entry (id),
            PRIMARY KEY (prefix, entry_id)
        ) WITHOUT ROWID;
        CREATE TABLE hash_kind (
            id INTEGER PRIMARY KEY,
            algorithm TEXT NOT NULL,
            pipeline TEXT NOT NULL,
            UNIQUE (algorithm, pipeline)
        );
        CREATE TABLE hash (
            kind_id INTEGER NOT NULL REFERENCES hash_kind (id),
            entry_id INTEGER NOT NULL REFERENCES entry (id),
            value BLOB NOT NULL, -- the bytes in the order of the hexadecimal text
            quality INTEGER,
            PRIMARY KEY (kind_id, entry_id, value)
        ) WITHOUT ROWID;
        """

    /// Whether the tables of `database` are what this library would have made.
    ///
    /// A file can carry the right application id and still hold views and triggers of somebody's making; nothing is
    /// read from such a file.
    static func isIntact(_ database: Database) throws -> Bool {
        let model = try DatabaseQueue()
        try migrator.migrate(model)
        return try model.read(objects) == objects(database)
    }

    private static func objects(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
    }
}
