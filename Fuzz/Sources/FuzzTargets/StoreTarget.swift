@testable import HashLists
@testable import KnownHashes
@testable import KnownMatching
@testable import SystemFiles
import Foundation
import GRDB
@testable import HashIndex
@testable import KnownHashStore
@testable import PerceptualHash

extension FuzzTarget {
    /// Store files: damaged in single bytes, cut, with other values in their rows, or with logs of somebody's making beside
    /// them.
    static let store = FuzzTarget(
        "store",
        words: [
            "SQLite format 3\0", "pdq", "phash", "full", "imagehash", "known-material", "known-good", "suppressed",
            "kind",
        ],
        seeds: { StoreSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let folder = try ScratchFolder()
            let path = folder.path + "/known.sqlite"
            let damage = input.number(below: 4)
            let choices = input.byte()
            var file = try SmallStore.shared.get().file
            switch damage {
            case 0:
                StoreDamage.patch(&file, &input)
                try folder.write(file, to: "known.sqlite")
            case 1: try StoreDamage.writeEdited(to: folder, &input)
            case 2:
                file = Array(file.prefix(input.wideNumber() * 4))
                StoreDamage.patch(&file, &input)
                try folder.write(file, to: "known.sqlite")
            default:
                try folder.write(file, to: "known.sqlite")
                try folder.write(input.rest, to: "known.sqlite" + (choices & 64 == 0 ? "-wal" : "-journal"))
            }
            try StoreProperties(path: path).check(
                writes: choices & 1 != 0, verifies: choices & 2 == 0, asks: choices & 4 == 0, searches: choices & 8 == 0
            )
        })
}

/// A small store with something in every table.
struct SmallStore: Sendable {
    let file: [UInt8]
    /// The same without what keeps wrong values out of its tables, and how to put that back.
    let looseFile: [UInt8]
    let schema: [SchemaRow]
    let tables: [Table]

    struct SchemaRow: Sendable {
        let type: String
        let name: String
        let table: String
        let rootPage: Int64
        let sql: String?
    }

    struct Table: Sendable {
        let name: String
        let columns: [String]
        let rowCount: Int
    }

    static let shared = Result { try SmallStore() }

    init() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/known.sqlite"
        try Self.fill(path)
        file = try folder.read("known.sqlite")

        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        (schema, tables) = try queue.writeWithoutTransaction { database in
            let schema = try Row.fetchAll(
                database, sql: "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid"
            ).map { SchemaRow(type: $0[0], name: $0[1], table: $0[2], rootPage: $0[3], sql: $0[4]) }
            let tables = try schema.filter { $0.type == "table" }.map { row in
                let columns = try String.fetchAll(
                    database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [row.name])
                let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(row.name)\"") ?? 0
                return Table(name: row.name, columns: columns, rowCount: count)
            }
            try database.execute(
                sql: """
                    PRAGMA writable_schema = ON;
                    DELETE FROM sqlite_schema WHERE type = 'trigger';
                    UPDATE sqlite_schema SET sql = replace(replace(sql, ' NOT NULL', ''), 'CHECK (length(value) = 16)', '')
                        WHERE type = 'table';
                    """)
            return (schema, tables)
        }
        try queue.close()
        looseFile = try folder.read("known.sqlite")
    }

    private static func fill(_ path: String) throws {
        let store = try KnownHashStore(creatingAt: path)
        let folder = try ScratchFolder()
        let lists = [
            ("lists/known-pdq.txt", 8), ("lists/known-digests.csv", 6), ("exchange/ncmec.xml", 1000),
            ("exchange/stopncii.json", 1000),
        ]
        for (name, lines) in lists {
            let bytes = try TestVectors.bytes(name).split(separator: 0x0A, omittingEmptySubsequences: false).prefix(
                lines)
            let list = try folder.write(Array(bytes.joined(separator: [0x0A])), to: "list")
            var options = ImportOptions(category: "A1", badLines: .skip)
            options.negativeVotesToDispute = 1
            try store.importList(from: list, into: ListDescription(name: name, source: "tests"), options: options)
        }
        let text = try folder.write(Array((String(repeating: "0f", count: 8) + "\n").utf8), to: "list")
        try store.importList(
            from: text, into: ListDescription(name: "short", kind: .suppressed),
            options: ImportOptions(format: .pdqText, algorithm: .phash))
        // An entry that is superseded and superseded again, and one that is removed.
        for label in ["a", "b", "c"] {
            let removed = label == "a" ? "2,\(String(repeating: "1", count: 32)),x\n" : ""
            let csv = "id,md5,name\n1,\(String(repeating: "0", count: 31))1,\(label)\n" + removed
            let path = try folder.write(Array(csv.utf8), to: "list")
            var options = ImportOptions()
            options.mode = .update
            try store.importList(from: path, into: ListDescription(name: "own"), options: options)
        }
        let entries = try store.entries(of: "lists/known-pdq.txt")
        if let first = entries.first { try store.withdraw(.entries([first.id]), reason: "wrong") }
        if let last = entries.last { try store.dispute(.entries([last.id]), reason: "unclear") }
    }
}

/// What is done to a store before it is opened.
enum StoreDamage {
    /// Bytes of the file changed: in each step a page, a place in it, and what is to stand there.
    static func patch(_ file: inout [UInt8], _ input: inout FuzzInput) {
        while !input.rest.isEmpty, !file.isEmpty {
            let page = input.number(below: max(1, file.count / 4096))
            let offset = page * 4096 + input.wideNumber() % 4096
            for (index, byte) in input.take(1 + input.number(below: 8)).enumerated() where offset + index < file.count {
                file[offset + index] = byte
            }
        }
    }

    /// Values of rows changed, by a program that keeps to none of the rules of the tables.
    static func writeEdited(to folder: ScratchFolder, _ input: inout FuzzInput) throws {
        let store = try SmallStore.shared.get()
        let path = try folder.write(store.looseFile, to: "known.sqlite")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
            while !input.rest.isEmpty {
                let table = input.choice(of: store.tables)
                let column = input.choice(of: table.columns)
                let row = input.number(below: max(1, table.rowCount))
                let value = Self.value(&input)
                // What SQLite does not take, it does not take.
                try? database.execute(
                    sql: """
                        UPDATE "\(table.name)" SET "\(column)" = ?1 WHERE \
                        ("\(table.columns[0])") IN (SELECT "\(table.columns[0])" FROM "\(table.name)" LIMIT 1 OFFSET ?2)
                        """,
                    arguments: [value, row])
            }
            try database.execute(sql: "PRAGMA writable_schema = ON")
            for row in store.schema where row.type == "table" {
                try database.execute(
                    sql: "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
                    arguments: [row.sql, row.name])
            }
            for row in store.schema where row.type == "trigger" {
                try database.execute(
                    sql: "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)",
                    arguments: [row.type, row.name, row.table, row.rootPage, row.sql])
            }
        }
    }

    static func value(_ input: inout FuzzInput) -> DatabaseValue {
        switch input.number(below: 9) {
        case 0: .null
        case 1: Int64(Int8(bitPattern: input.byte())).databaseValue
        case 2: Int64.max.databaseValue
        case 3: Int64.min.databaseValue
        case 4: input.take(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }.databaseValue
        case 5: (Double(input.byte()) * 1e300).databaseValue
        case 6: String(decoding: input.take(input.number(below: 40)), as: UTF8.self).databaseValue
        case 7: Data(input.take(input.number(below: 40))).databaseValue
        default: Data(repeating: input.byte(), count: input.choice(of: [8, 16, 20, 32])).databaseValue
        }
    }
}

/// Whatever a file holds, a store of it answers or throws a ``StoreError``.
private struct StoreProperties {
    let path: String

    func check(writes: Bool, verifies: Bool, asks: Bool, searches: Bool) throws {
        guard let store = try attempt({ try KnownHashStore(openingAt: path, for: writes ? .writing : .reading) }) else {
            return
        }
        if verifies {
            try attempt {
                for finding in try store.verify() { try require(!finding.message.isEmpty, "a finding says nothing") }
            }
        }
        if asks { try checkAnswers(store) }
        if searches { try checkSearches(store) }
        if writes { try checkWriting(store) }
    }

    private func checkAnswers(_ store: KnownHashStore) throws {
        try attempt { _ = try store.identity() }
        try attempt { _ = try store.changeCount() }
        try attempt { _ = try store.hashCounts() }
        try attempt { _ = try store.digestCounts() }
        try attempt { _ = try store.events() }
        try attempt { _ = try store.newestEvent() }
        let lists = try attempt { try store.lists() } ?? []
        for list in lists.map(\.name).prefix(6) { try check(store, list: list) }
        for id in Int64(1)...12 {
            let id = EntryID(rawValue: id)
            try attempt { _ = try store.entry(id) }
            try attempt { _ = try store.history(of: id) }
            try attempt { _ = try store.feedback(on: id) }
        }
    }

    private func checkExports(_ store: KnownHashStore, list: String) throws {
        for format in ExportFormat.allCases {
            do {
                _ = try ListExport(store: store, list: list, format: format).write { _ in }
            } catch let error as FileWriteError {
                try require(!error.message.isEmpty, "an error says nothing")
            }
        }
    }

    private func checkSearches(_ store: KnownHashStore) throws {
        try attempt {
            try store.forEachPDQHash(includingQuarantined: true) { _, _, _ in }
            for algorithm in HashAlgorithm.allCases { try store.forEachHash64(of: algorithm) { _, _, _ in } }
        }
        try attempt { _ = try store.answer(to: StoreSeeds.digests) }
        try attempt {
            let index = try KnownHashIndex(store)
            for recipe in index.recipes {
                let value: HashValue =
                    recipe.algorithm == .pdq ? .bits256(PDQHash(words: (1, 2, 3, 4))) : .bits64(Hash64(bits: 5))
                _ = try index.entries(near: value, recipe: recipe, within: 128)
            }
        }
    }

    private func check(_ store: KnownHashStore, list: String) throws {
        try attempt { try store.forEachEntry(of: list) { _ in } }
        try attempt { _ = try store.history(ofList: list) }
        try attempt { try checkExports(store, list: list) }
        for event in [1, 4, 7] {
            try attempt { _ = try store.difference(of: list, from: EventID(rawValue: Int64(event))) }
        }
    }

    private func checkWriting(_ store: KnownHashStore) throws {
        let folder = try ScratchFolder()
        let text = try folder.write(Array((String(repeating: "0f", count: 32) + ",x\n").utf8), to: "list")
        do {
            try store.importList(
                from: text, into: ListDescription(name: "lists/known-pdq.txt"), options: ImportOptions(algorithm: .pdq))
        } catch is ImportError {
        } catch is StoreError {
        }
    }

    /// Nil where `body` throws what it may.
    @discardableResult
    private func attempt<T>(_ body: () throws -> T) throws -> T? {
        do {
            return try body()
        } catch let error as StoreError {
            try require(!error.message.isEmpty, "an error says nothing")
            return nil
        } catch let error as BrokenProperty {
            throw error
        } catch {
            throw BrokenProperty("an error of the type \(type(of: error)): \(error)")
        }
    }
}

private enum StoreSeeds {
    static let digests = [
        "d41d8cd98f00b204e9800998ecf8427e", "0123456789abcdef0123456789abcdef",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ].compactMap { Digest(hex: $0) }

    static let all: [[UInt8]] = {
        var seeds: [[UInt8]] = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0, 0xFF, 0xFF], [3, 0], [3, 64], [3, 65]]
        for page in UInt8(0)..<12 { seeds.append([0, page & 1, page, 0, 8, 1, 0xFF, 0xFF]) }
        for table in UInt8(0)..<20 {
            for kind in UInt8(0)..<9 {
                seeds.append([1, table % 15, table, kind % 5, 0, kind, 16, 1, 2, 3, 4, 5, 6, 7])
            }
        }
        return seeds
    }()
}
