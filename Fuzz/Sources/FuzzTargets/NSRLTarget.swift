@testable import KnownHashes
import Foundation
import GRDB
@testable import KnownHashStore

extension FuzzTarget {
    /// Databases of the NSRL, another's SQLite files: damaged in single bytes, or with other values in their rows.
    static let nsrl = FuzzTarget(
        "nsrl", words: ["sha256", "sha1", "md5", "CREATE TABLE", "CREATE VIEW", "METADATA", "VERSION", "file_name"],
        seeds: { NSRLSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let folder = try ScratchFolder()
            let path = folder.path + "/set.db"
            try NSRLSeeds.write(schema: Int(choices >> 4), to: path)
            if choices & 1 == 0 {
                var file = try folder.read("set.db")
                StoreDamage.patch(&file, &input)
                try folder.write(file, to: "set.db")
            } else {
                try NSRLSeeds.edit(path, &input)
            }
            do {
                try NSRLProperties(path: path).check(imports: choices & 2 != 0, in: folder)
            } catch let error as StoreError {
                try require(!error.message.isEmpty, "an error says nothing")
            }
        })
}

private struct NSRLProperties {
    let path: String

    /// - Throws: ``StoreError`` where the file is refused.
    func check(imports: Bool, in folder: ScratchFolder) throws {
        let file = try NSRLFile(path: path)
        let digests = [
            String(repeating: "1", count: 64), String(repeating: "a", count: 40), String(repeating: "b", count: 32),
        ]
        .compactMap { Digest(hex: $0) }
        let known = try file.knows(digests)
        try require(Set(known).isSubset(of: file.indexed), "an algorithm without an index was asked")
        var last = 0
        try file.forEachRow { _, _, _, _, number in
            try require(number > last, "rows out of their order")
            last = number
        }
        guard imports else { return }
        let storePath = try folder.write(try SmallStore.shared.get().file, to: "known.sqlite")
        let store = try KnownHashStore(openingAt: storePath, for: .writing)
        do {
            try store.importNSRL(path, into: ListDescription(name: "good"))
            try store.attachNSRL(path, as: "attached")
            _ = try store.answer(to: digests)
        } catch let error as StoreError {
            try require(!error.message.isEmpty, "an error says nothing")
        }
        let findings = try store.verify()
        try require(findings.isEmpty, "an import left damage: \(findings)")
    }
}

private enum NSRLSeeds {
    /// The set of the tests, and sets that somebody made otherwise.
    private static let schemas: [String] = {
        let usual = (try? TestVectors.bytes("lists/nsrl-minimal.sql")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let row =
            "'" + String(repeating: "1", count: 64) + "', '" + String(repeating: "A", count: 40) + "', '"
            + String(repeating: "B", count: 32) + "'"
        return [
            usual,
            "CREATE TABLE METADATA (sha256, sha1, md5, file_name); CREATE VIEW FILE AS SELECT * FROM METADATA;"
                + "INSERT INTO METADATA VALUES (\(row), 'x'); CREATE INDEX m ON METADATA (md5)",
            "CREATE TABLE FILE (sha256 TEXT PRIMARY KEY, sha1, md5) WITHOUT ROWID; INSERT INTO FILE VALUES (\(row));"
                + "CREATE TABLE VERSION (version, build_set); INSERT INTO VERSION VALUES (1, NULL)",
            "CREATE TABLE FILE (sha256 BLOB, sha1, md5, file_name AS (upper(sha256))); INSERT INTO FILE VALUES (\(row))",
            "CREATE TABLE \"FILE\" (\"sha256\" COLLATE NOCASE, sha1, md5, \"a\"\"b\"); CREATE INDEX \"i\"\"x\" ON FILE (sha256)",
            "CREATE VIRTUAL TABLE FILE USING fts5(sha256, sha1, md5)",
        ]
    }()

    static func write(schema: Int, to path: String) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        queue.writeWithoutTransaction { database in
            try? database.execute(sql: "PRAGMA synchronous = OFF; " + schemas[schema % schemas.count])
        }
    }

    /// Puts other values into the rows.
    static func edit(_ path: String, _ input: inout FuzzInput) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        queue.writeWithoutTransaction { database in
            while !input.rest.isEmpty {
                let table = input.choice(of: ["FILE", "METADATA", "VERSION"])
                let column = input.choice(of: ["sha256", "sha1", "md5", "file_name", "version", "build_set"])
                let value = StoreDamage.value(&input)
                let inserts = input.flag()
                // What SQLite does not take, it does not take.
                try? database.execute(
                    sql: inserts
                        ? "INSERT INTO \(table) (\(column)) VALUES (?)" : "UPDATE OR IGNORE \(table) SET \(column) = ?",
                    arguments: [value])
            }
        }
    }

    static let all: [[UInt8]] = {
        let damages: [[UInt8]] = [
            [0], [1], [2], [3], [0, 0, 0, 60, 8, 1, 2, 3], [3, 0, 0, 0, 0], [3, 0, 2, 7, 30, 1, 2, 3, 4],
            [1, 2, 4, 5, 9, 1],
        ]
        return (UInt8(0)..<6).flatMap { schema in damages.map { [schema << 4 | $0[0]] + $0.dropFirst() } }
    }()
}
