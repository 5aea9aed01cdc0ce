import Foundation
import GRDB
import KnownHashes
import SystemFiles

/// A file of the National Software Reference Library, RDSv3: an SQLite database of the digests of known software.
///
/// It may hold hundreds of millions of rows, so it is asked where it lies. It is another's database, which is taken to be
/// hostile: it is opened for reading only, functions in its schema run nothing, and it is asked only of an ordinary
/// table, for views could make SQLite compute anything.
///
/// The digests are hexadecimal text, in upper case as NIST publishes them, in the table `FILE` (minimal and modern sets) or `METADATA` (full sets,
/// where `FILE` is a view). The primary key of `FILE` begins with `sha256`, so that SHA-256 is looked up in an index; MD5
/// and SHA-1 have none, and asking for them would read the whole table each time. They are asked only where somebody made
/// an index.
struct NSRLFile: Sendable {
    /// The table with the digests.
    let table: String

    /// The algorithms that can be looked up without reading the whole table, strongest first.
    let indexed: [DigestAlgorithm]

    /// Whether rows in the order of the table's primary key have equal digests side by side.
    let isOrderedByDigest: Bool

    /// The version of the set, as the file states it.
    let version: String?

    private let path: String
    private let queue: DatabaseQueue

    /// - Throws: ``StoreError`` if the file cannot be read or is something else.
    init(path: String) throws {
        self.path = path
        switch PathTarget(path: path) {
        case .file: break
        case .missing:
            throw StoreError(.notFound, path: path, "There is no such file. Check the name, or attach the file again.")
        case .folder, .other: throw StoreError(.notAStore, path: path, "This is not a file. Name the file of the set.")
        }
        (queue, table, indexed, version) = try StoreError.translating(path: path) {
            var configuration = Configuration()
            configuration.label = "NSRL"
            configuration.readonly = true
            configuration.busyMode = .timeout(TimeInterval(StoreFile.busyTimeout))
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA trusted_schema = OFF")
                try database.execute(sql: "PRAGMA cell_size_check = ON")
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let (table, indexed, version) = try queue.read { database in
                guard let table = try Self.digestTable(database) else {
                    throw StoreError(
                        .notAStore, path: path,
                        "The file is not an NSRL set of version 3: it has no table FILE or METADATA with the columns sha256, "
                            + "sha1 and md5.")
                }
                return try (table, Self.indexedAlgorithms(of: table, database), Self.version(database))
            }
            return (queue, table, indexed, version)
        }
        isOrderedByDigest = indexed.contains(.sha256)
    }

    /// The algorithms by which the set knows a file with these digests; only the indexed ones are asked.
    func knows(_ digests: [Digest]) throws -> [DigestAlgorithm] {
        try StoreError.translating(path: path) {
            try queue.inDatabase { database in
                try indexed.filter { algorithm in
                    guard let digest = digests.first(where: { $0.algorithm == algorithm && !$0.isOfEmptyFile }) else {
                        return false
                    }
                    let row = try RawStatement(
                        database, "SELECT 1 FROM \"\(table)\" WHERE \(algorithm.rawValue) IN (?, ?) LIMIT 1")
                    defer { row.reset() }
                    row.bind(digest.hex.uppercased(), at: 1)
                    row.bind(digest.hex, at: 2)
                    return try row.step()
                }
            }
        }
    }

    /// Calls `body` with the digests and the name of each row, and its number from 1; equal digests once where the order
    /// of the table puts them side by side.
    func forEachRow(_ body: (_ sha256: String, _ sha1: String, _ md5: String, _ name: String?, Int) throws -> Void)
        throws
    {
        try StoreError.translating(path: path) {
            try queue.inDatabase { database in
                let columns = try Self.columns(of: table, database)
                let name = columns.contains("file_name") ? "file_name" : "NULL"
                let order = isOrderedByDigest ? "ORDER BY sha256" : ""
                let rows = try RawStatement(
                    database, "SELECT sha256, sha1, md5, \(name) FROM \"\(table)\" \(order)", cached: false)
                var number = 0
                var last: (String, String, String)?
                while try rows.step() {
                    number += 1
                    let digests = (rows.text(at: 0) ?? "", rows.text(at: 1) ?? "", rows.text(at: 2) ?? "")
                    if let last, last == digests { continue }
                    last = digests
                    try body(digests.0, digests.1, digests.2, rows.text(at: 3), number)
                }
            }
        }
    }

    // MARK: - What the file is

    private static func digestTable(_ database: Database) throws -> String? {
        try ["FILE", "METADATA"].first { name in
            let sql = try String.fetchOne(
                database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", arguments: [name])
            // A virtual table runs code, and a generated column computes.
            guard let sql, !sql.uppercased().hasPrefix("CREATE VIRTUAL") else { return false }
            return try columns(of: name, database).isSuperset(of: DigestAlgorithm.allCases.map(\.rawValue))
        }
    }

    /// The ordinary columns, in lower case.
    private static func columns(of table: String, _ database: Database) throws -> Set<String> {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", arguments: [table])
        return Set(try rows.map { try $0.decode(String.self, atIndex: 0).lowercased() })
    }

    private static func indexedAlgorithms(of table: String, _ database: Database) throws -> [DigestAlgorithm] {
        let first = try String.fetchAll(
            database,
            sql: """
                SELECT lower(column.name) FROM pragma_index_list(?) AS list, pragma_index_xinfo(list.name) AS column
                WHERE list.partial = 0 AND column.seqno = 0 AND column.coll = 'BINARY' AND column.name IS NOT NULL
                """,
            arguments: [table])
        return DigestAlgorithm.allCases.filter { first.contains($0.rawValue) }.sorted(by: >)
    }

    private static func version(_ database: Database) throws -> String? {
        guard
            try String.fetchOne(
                database,
                sql:
                    "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'VERSION' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
                != nil, try columns(of: "VERSION", database).isSuperset(of: ["version", "build_set"])
        else { return nil }
        return try String.fetchOne(
            database, sql: "SELECT version || ' ' || build_set FROM VERSION ORDER BY version DESC LIMIT 1")
    }
}
