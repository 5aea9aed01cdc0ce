import Foundation
import GRDB
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

@testable import KnownHashStore

/// Stores that older versions wrote.
@Suite struct MigrationTests {
    /// What version 1 made, as it was then; a copy, so that no change of the library changes it.
    private static let version1 = """
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

    /// A store of version 1 with two lists: a hash and two digests, and a hash of a black picture.
    private func makeVersion1(at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: Self.version1)
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('1 lists, entries, digests, hashes')")
            try database.execute(sql: "PRAGMA application_id = \(0x4B6E_774D)")
            try database.execute(sql: "PRAGMA user_version = 1")
            try database.execute(
                sql: """
                    INSERT INTO list VALUES (1, 'hotline', 'agency', 'scheme', '2026-01-02T03:04:05Z');
                    INSERT INTO list VALUES (2, 'other', '', '', '2026-01-02T03:04:05Z');
                    INSERT INTO category VALUES (1, 1, '2');
                    INSERT INTO entry VALUES (1, 1, 1, 17, 3, 'a.jpg', 'seen twice');
                    INSERT INTO entry VALUES (2, 2, NULL, 18, 9, NULL, NULL);
                    INSERT INTO digest VALUES (1, 1, x'\(Sample.md5)'), (1, 2, x'\(Sample.emptySHA1)');
                    INSERT INTO hash_kind VALUES (1, 'pdq', 'full');
                    INSERT INTO hash VALUES (1, 1, x'\(Sample.pdq)', 87);
                    INSERT INTO hash VALUES (1, 2, x'\(String(repeating: "00", count: 32))', NULL);
                    INSERT INTO list_total VALUES
                        (1, 'entry', 1), (1, 'md5', 1), (1, 'sha1', 1), (1, 'pdq', 1), (2, 'entry', 1), (2, 'pdq', 1);
                    """)
            let prefix = try #require(Digest(hex: Sample.md5)).lookupPrefix
            try database.execute(sql: "INSERT INTO digest_lookup VALUES (?, 1)", arguments: [prefix])
        }
        try queue.close()
    }

    @Test func `a store of version 1 is updated by opening it for writing, and nothing is lost`() throws {
        let folder = try TemporaryFolder()
        try makeVersion1(at: folder.storePath)
        let before = try Data(contentsOf: URL(filePath: folder.storePath))
        let error = #expect(throws: StoreError.self) { try KnownHashStore(openingAt: folder.storePath) }
        #expect(error?.code == .olderVersion)
        #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == before)

        _ = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.verify() == [])
        let lists = try store.lists()
        #expect(lists.map(\.name) == ["hotline", "other"])
        #expect(lists.map(\.source) == ["agency", ""])
        #expect(lists.map(\.categoryScheme) == ["scheme", ""])
        #expect(lists.map(\.kind) == [.knownMaterial, .knownMaterial])
        #expect(lists.map(\.quarantinedHashCount) == [0, 1])
        #expect(
            lists.map(\.created) == [
                Date(timeIntervalSince1970: 1_767_323_045), Date(timeIntervalSince1970: 1_767_323_045),
            ])
        let entry = try #require(try store.entry(EntryID(rawValue: 1)))
        #expect(entry.label == "a.jpg")
        #expect(entry.comment == "seen twice")
        #expect(entry.category == "2")
        #expect(entry.line == 3)
        #expect(entry.digests.map(\.hex) == [Sample.md5, Sample.emptySHA1])
        #expect(entry.hashes.map(\.hex) == [Sample.pdq])
        #expect(entry.hashes.map(\.quality) == [87])
        #expect(entry.isMatchable)
        #expect(try store.entries(matching: [#require(Digest(hex: Sample.md5))]).map(\.entry) == [entry])
        #expect(try store.history(of: entry.id).map(\.event.action) == [.migrated])
        var searched: [Int64] = []
        try store.forEachPDQHash { id, _, _ in searched.append(id.rawValue) }
        #expect(searched == [1])
        #expect(try store.identity().count == 16)
    }

    @Test func `an updated store takes imports, and knows what it has from before`() throws {
        let folder = try TemporaryFolder()
        try makeVersion1(at: folder.storePath)
        let report = try folder.importText("\(Sample.sha256)  c\n", list: ListDescription(name: "hotline"))
        #expect(report.added == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.entries(of: "hotline").map(\.id.rawValue) == [1, 3])
        #expect(try store.verify() == [])
    }

    @Test func `each store has an identity of its own, and a copy has the same`() throws {
        let folder = try TemporaryFolder()
        let first = try KnownHashStore(creatingAt: folder.path("a")).identity()
        let second = try KnownHashStore(creatingAt: folder.path("b")).identity()
        #expect(first != second)
        try FileManager.default.copyItem(atPath: folder.path("a"), toPath: folder.path("c"))
        #expect(try KnownHashStore(openingAt: folder.path("c")).identity() == first)
    }
}
