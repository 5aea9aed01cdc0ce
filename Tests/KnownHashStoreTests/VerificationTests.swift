import Foundation
import GRDB
import KnownHashStore
import StoreTestSupport
import TestSupport
import Testing

@Suite struct VerificationTests {
    /// Changes a store behind its back, its triggers taken off for the time.
    private func tamper(_ path: String, _ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for row in triggers { try database.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            try database.execute(sql: sql)
            for row in triggers { try database.execute(sql: row["sql"] as String) }
        }
        try queue.close()
    }

    @Test(
        arguments: [
            ("DELETE FROM digest_lookup", StoreFinding.Kind.lookup),
            ("INSERT INTO digest_lookup VALUES (5, 1)", .lookup),
            ("DELETE FROM event WHERE id = 2", .history),
            ("DELETE FROM event WHERE id = 2", .reference),
            ("UPDATE list_total SET total = total + 1 WHERE kind = 'entry'", .total),
            ("UPDATE hash SET value = x'00'", .content),
            ("UPDATE digest SET value = x'00'", .content),
            ("UPDATE entry SET event_id = NULL WHERE id = 1", .reference),
            ("INSERT INTO entry_state (entry_id, event_id, state, by_person) VALUES (1, 1, 2, 1)", .reference),
            ("INSERT INTO entry_state (entry_id, event_id, state, by_person) VALUES (1, 9, 2, 1)", .reference),
            ("INSERT INTO entry_end VALUES (1, 3, NULL)", .total),
            (
                "UPDATE store_identity SET value = zeroblob(16); INSERT INTO store_identity VALUES (zeroblob(16))",
                .schema
            ),
        ])
    func `what is wrong is found`(sql: String, kind: StoreFinding.Kind) throws {
        let folder = try TemporaryFolder()
        try folder.importText("md5,pdq,name\n\(Sample.md5),\(Sample.pdq),a\n\(Sample.sha1.prefix(32)),,b\n")
        try folder.importText("\(Sample.sha256)  c\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.verify() == [])
        try tamper(folder.storePath, sql)
        #expect(try store.verify().map(\.kind).contains(kind))
    }

    @Test func `damaged pages are found or keep the store from being read, and never end the program`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 20)
        try folder.importText((0..<300).map { "\(random.hex(digits: 32))  \($0)\n" }.joined())
        let whole = try Array(Data(contentsOf: URL(filePath: folder.storePath)))
        var found = 0
        let pages = whole.count / 4096
        for page in 1..<pages {
            // The number of cells of a page.
            var bytes = whole
            bytes[page * 4096 + 4] ^= 0x55
            let path = try folder.write(bytes, name: "damaged")
            do {
                if try KnownHashStore(openingAt: path).verify().contains(where: { $0.kind == .structure }) {
                    found += 1
                }
            } catch is StoreError {
                found += 1
            }
        }
        #expect(found >= pages * 9 / 10)
    }
}
