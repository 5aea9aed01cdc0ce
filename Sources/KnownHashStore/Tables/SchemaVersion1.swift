/// The tables as version 1 made them. Stores of that version exist, so this text never changes.
enum SchemaVersion1 {
    static let tables = """
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
}
