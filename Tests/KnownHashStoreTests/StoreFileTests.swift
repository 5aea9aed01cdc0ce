import Foundation
import GRDB
import KnownHashStore
import KnownHashes
import StoreTestSupport
import SystemFiles
import TestSupport
import Testing

@Suite struct StoreFileTests {
    private func expectOpening(_ path: String, failsWith code: StoreError.Code) {
        for access in [KnownHashStore.Access.reading, .writing] {
            let error = #expect(throws: StoreError.self) { try KnownHashStore(openingAt: path, for: access) }
            #expect(error?.code == code)
            #expect(error?.description.isEmpty == false)
        }
    }

    private func execute(_ sql: String, path: String) throws {
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: sql) }
    }

    @Test func `a new store is its owner's alone`() throws {
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.storePath)
        #expect(try store.lists().isEmpty)
        let names = try folder.names
        #expect(names == ["store.kms", "store.kms-shm", "store.kms-wal"])
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func `a store at rest is one file`() throws {
        let folder = try TemporaryFolder()
        _ = try KnownHashStore(creatingAt: folder.storePath)
        #expect(try folder.names == ["store.kms"])
    }

    @Test func `nothing is overwritten`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("precious", name: "store.kms")
        let error = #expect(throws: StoreError.self) { try KnownHashStore(creatingAt: path) }
        #expect(error?.code == .alreadyExists)
        #expect(error?.cause == .system(SystemError(number: EEXIST)))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        let missing = #expect(throws: StoreError.self) { try KnownHashStore(creatingAt: folder.path + "/no/store") }
        #expect(missing?.code == .cannotWrite)
        #expect(missing?.cause == .system(SystemError(number: ENOENT)))
    }

    @Test func `a store is made where there is none, and opened where there is one`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            #expect(try KnownHashStore(openingOrCreatingAt: folder.storePath).access == .writing)
        }
    }

    @Test func `reading leaves nothing beside the store`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a")
        let before = try Data(contentsOf: URL(filePath: folder.storePath))
        let names = try folder.names
        do {
            let store = try KnownHashStore(openingAt: folder.storePath)
            let digest = try #require(Digest(hex: Sample.md5))
            #expect(try store.entries(matching: [digest]).count == 1)
            #expect(try folder.names == names)
        }
        #expect(try folder.names == names)
        #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == before)
    }

    @Test func `a store that may only be read is read`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.storePath)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
        #expect(try KnownHashStore(openingAt: folder.storePath).lists().count == 1)
    }

    @Test func `other files are refused`() throws {
        let folder = try TemporaryFolder()
        expectOpening(folder.path + "/missing", failsWith: .notFound)
        expectOpening(folder.path, failsWith: .notAStore)
        expectOpening("/dev/null", failsWith: .notAStore)
        expectOpening(try folder.write("", name: "empty"), failsWith: .notAStore)
        expectOpening(try folder.write("SQLite format 3\0", name: "short"), failsWith: .notAStore)
        expectOpening(
            try folder.write(String(repeating: "text ", count: 1000), name: "text"), failsWith: .notAStore)
        let foreign = folder.path + "/foreign"
        try execute("CREATE TABLE list (id INTEGER)", path: foreign)
        expectOpening(foreign, failsWith: .notAStore)
        #expect(try folder.names == ["empty", "foreign", "short", "text"])
    }

    @Test func `links are followed`() throws {
        let folder = try TemporaryFolder()
        _ = try KnownHashStore(creatingAt: folder.storePath)
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.storePath)
        #expect(try KnownHashStore(openingAt: link).lists().isEmpty)
    }

    @Test func `newer stores are refused`() throws {
        let folder = try TemporaryFolder()
        _ = try KnownHashStore(creatingAt: folder.storePath)
        try execute("PRAGMA user_version = 3", path: folder.storePath)
        expectOpening(folder.storePath, failsWith: .newerVersion)
    }

    @Test func `hashes of unknown algorithms are refused`() throws {
        let folder = try TemporaryFolder()
        _ = try KnownHashStore(creatingAt: folder.storePath)
        try execute(
            "INSERT INTO hash_kind (algorithm, pipeline) VALUES ('whash', 'imagehash')", path: folder.storePath)
        expectOpening(folder.storePath, failsWith: .newerVersion)
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE digest_lookup",
        "DROP INDEX entry_by_identity",
    ])
    func `tables of somebody else's making are refused`(sql: String) throws {
        let folder = try TemporaryFolder()
        _ = try KnownHashStore(creatingAt: folder.storePath)
        try execute(sql, path: folder.storePath)
        expectOpening(folder.storePath, failsWith: .damaged)
    }

    @Test func `truncated stores are refused`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a")
        let whole = try Data(contentsOf: URL(filePath: folder.storePath))
        for size in [whole.count - 1, whole.count / 2, 4096, 100] {
            let path = try folder.write(whole.prefix(size), name: "truncated")
            expectOpening(path, failsWith: .damaged)
        }
        expectOpening(try folder.write(whole.prefix(99), name: "truncated"), failsWith: .notAStore)
    }

    /// A damaged page is an error or goes unnoticed where it holds no structure; it never ends the program.
    @Test func `a damaged store never ends the program`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 8)
        let list = (0..<300).map { "\(random.hex(digits: 64)),\($0).jpg\n" }.joined()
        try folder.importText("\(list)")
        let whole = try Data(contentsOf: URL(filePath: folder.storePath))
        for _ in 0..<150 {
            var bytes = Array(whole)
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            let path = try folder.write(bytes, name: "damaged")
            do {
                let store = try KnownHashStore(openingAt: path)
                _ = try store.lists()
                try store.forEachPDQHash { id, _, _ in _ = try store.entry(id) }
            } catch let error as StoreError {
                #expect(error.code != .notFound)
            }
        }
    }

    @Test func `paths are taken literally`() throws {
        let folder = try TemporaryFolder()
        for name in ["with blank", "ảnh", "a?mode=memory", "a%20b", "'; --"] {
            _ = try KnownHashStore(creatingAt: folder.path + "/" + name)
            #expect(try KnownHashStore(openingAt: folder.path + "/" + name).lists().isEmpty)
            #expect(try folder.names.contains(name))
        }
    }
}
