import Foundation
import GRDB
import KnownHashes
import PerceptualHash

/// Version 2: what happened to a store is kept, and what is in it is never overwritten.
///
/// Entries with their digests and hashes are written once. Everything that changes is a row of its own that names the
/// event it came with: the newest row counts, and the newest up to an event is how it was then.
enum SchemaVersion2 {
    static func migrate(_ database: Database) throws {
        try database.execute(sql: tables)
        try takeOver(database)
        try quarantine(database)
        for table in keptTables {
            try database.execute(
                sql: """
                    CREATE TRIGGER \(table)_is_not_changed BEFORE UPDATE ON \(table) BEGIN
                        SELECT RAISE(ABORT, '\(table): what was written is never changed');
                    END;
                    CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table) BEGIN
                        SELECT RAISE(ABORT, '\(table): what was written is never deleted');
                    END;
                    """)
        }
    }

    /// The tables whose rows are only ever added.
    private static let keptTables = [
        "digest", "entry", "entry_end", "entry_state", "event", "event_count", "feedback", "hash", "list", "list_fact",
        "list_reference",
    ]

    private static let tables = """
        -- The store itself, by sixteen random bytes: a snapshot of its hashes belongs to this store and no other.
        CREATE TABLE store_identity (value BLOB NOT NULL CHECK (length(value) = 16));
        INSERT INTO store_identity VALUES (randomblob(16));
        CREATE TABLE event (
            id INTEGER PRIMARY KEY, -- 1, 2, 3 and so on, without gaps
            time INTEGER NOT NULL, -- UTC, milliseconds since 1970
            actor TEXT NOT NULL,
            tool TEXT NOT NULL,
            action TEXT NOT NULL,
            list_id INTEGER REFERENCES list (id),
            entry_id INTEGER REFERENCES entry (id),
            file_name TEXT,
            file_size INTEGER,
            file_sha256 BLOB,
            note TEXT
        );
        CREATE INDEX event_by_list ON event (list_id);
        -- What an import counted; known at its end, when its event is long written.
        CREATE TABLE event_count (
            event_id INTEGER NOT NULL REFERENCES event (id),
            kind TEXT NOT NULL,
            total INTEGER NOT NULL,
            PRIMARY KEY (event_id, kind)
        ) WITHOUT ROWID;
        -- What is said of a list as a whole: kind, source, category_scheme, agreement, jurisdiction, version.
        CREATE TABLE list_fact (
            list_id INTEGER NOT NULL REFERENCES list (id),
            field TEXT NOT NULL,
            event_id INTEGER NOT NULL REFERENCES event (id),
            value TEXT NOT NULL,
            PRIMARY KEY (list_id, field, event_id)
        ) WITHOUT ROWID;
        -- A file of known digests that is asked where it lies; no path where it was detached.
        CREATE TABLE list_reference (
            list_id INTEGER NOT NULL REFERENCES list (id),
            event_id INTEGER NOT NULL REFERENCES event (id),
            path TEXT,
            PRIMARY KEY (list_id, event_id)
        ) WITHOUT ROWID;
        ALTER TABLE entry ADD COLUMN event_id INTEGER REFERENCES event (id); -- that added it
        ALTER TABLE entry ADD COLUMN identifier TEXT; -- the list's own
        CREATE INDEX entry_by_list ON entry (list_id, event_id);
        CREATE INDEX entry_by_identifier ON entry (identifier, list_id) WHERE identifier IS NOT NULL;
        -- An entry that is not here is current.
        CREATE TABLE entry_end (
            entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
            event_id INTEGER NOT NULL REFERENCES event (id),
            successor_id INTEGER REFERENCES entry (id) -- that superseded it; null if it was removed
        );
        CREATE INDEX entry_end_by_event ON entry_end (event_id);
        -- The newest row counts; an entry without one is active.
        CREATE TABLE entry_state (
            id INTEGER PRIMARY KEY,
            entry_id INTEGER NOT NULL REFERENCES entry (id),
            event_id INTEGER NOT NULL REFERENCES event (id),
            state INTEGER NOT NULL, -- 0 active, 1 disputed, 2 withdrawn
            by_person INTEGER NOT NULL, -- 0 if a list file said so
            reason TEXT
        );
        CREATE INDEX entry_state_by_entry ON entry_state (entry_id);
        CREATE INDEX entry_state_by_event ON entry_state (event_id);
        -- The newest vote of a member on a subject counts.
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY,
            entry_id INTEGER NOT NULL REFERENCES entry (id),
            event_id INTEGER NOT NULL REFERENCES event (id),
            member TEXT NOT NULL,
            subject TEXT NOT NULL, -- an algorithm, or empty for the entry itself
            affirmative INTEGER NOT NULL,
            reason TEXT
        );
        CREATE INDEX feedback_by_entry ON feedback (entry_id, member, subject);
        ALTER TABLE hash ADD COLUMN quarantine INTEGER; -- the QuarantineReason; null if the hash is searched
        """

    /// Gives what version 1 held an event to come from, one for each list.
    private static func takeOver(_ database: Database) throws {
        let events = EventLog(database, author: EventAuthor())
        let lists = try Row.fetchAll(database, sql: "SELECT id, source, category_scheme, created FROM list ORDER BY id")
        for list in lists {
            let id = try list.decode(Int64.self, forColumn: "id")
            let created = try list.decode(String.self, forColumn: "created")
            let event = try events.append(
                .migrated, list: id, note: "from a store of version 1, in which the list was created at \(created)")
            try database.execute(
                sql: "UPDATE entry SET event_id = ? WHERE list_id = ?", arguments: [event.rawValue, id])
            var facts = ListFacts()
            facts[.kind] = ListKind.knownMaterial.rawValue
            facts[.source] = try list.decode(forColumn: "source")
            facts[.categoryScheme] = try list.decode(forColumn: "category_scheme")
            try facts.write(to: database, list: id, event: event)
        }
        try database.execute(sql: "ALTER TABLE list DROP COLUMN source; ALTER TABLE list DROP COLUMN category_scheme")
    }

    /// Applies to the hashes of version 1 the bounds that imports apply.
    private static func quarantine(_ database: Database) throws {
        let update = try RawStatement(
            database,
            "UPDATE hash SET quarantine = ? WHERE kind_id = ? AND entry_id = ? AND value = ?", cached: false)
        let addTotal = try RawStatement(database, ListTotals.add, cached: false)
        for kind in try HashKind.all(database) {
            guard let algorithm = kind.algorithm, let pipeline = kind.pipeline else { continue }
            var after: Int64 = 0
            while true {
                // In portions, so that no row is read while rows are changed.
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT hash.entry_id, value, quality, list_id FROM hash JOIN entry ON entry.id = hash.entry_id
                        WHERE kind_id = ? AND hash.entry_id BETWEEN ? AND ?
                        """,
                    arguments: [kind.id, after + 1, after + 10_000])
                for row in rows {
                    let bytes = try row.decode(Data.self, forColumn: "value")
                    guard let packed = PackedBytes(bytes), packed.count * 8 == algorithm.bitWidth,
                        let reason = QuarantineReason(
                            StoredHash(
                                algorithm: algorithm, pipeline: pipeline, quality: try row.decode(forColumn: "quality"),
                                packed: packed),
                            minimumQuality: QuarantineReason.usualMinimumQuality)
                    else { continue }
                    update.bind(Int64(reason.rawValue), at: 1)
                    update.bind(kind.id, at: 2)
                    update.bind(try row.decode(Int64.self, forColumn: "entry_id"), at: 3)
                    update.bind(packed, at: 4)
                    try update.run()
                    addTotal.bind(try row.decode(Int64.self, forColumn: "list_id"), at: 1)
                    addTotal.bind(TotalKind.quarantined, at: 2)
                    addTotal.bind(1, at: 3)
                    try addTotal.run()
                }
                after += 10_000
                let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM entry") ?? 0
                if after >= newest { break }
            }
        }
    }
}
