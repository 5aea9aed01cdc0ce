import Foundation
import GRDB
import KnownHashStore
import KnownHashes
import StoreTestSupport
import TestSupport
import Testing

@Suite struct NSRLTests {
    private let button = String(repeating: "1", count: 64)
    private let buttonMD5 = String(repeating: "a", count: 32)

    private func makeSet(_ folder: TemporaryFolder, changedBy sql: String = "") throws -> String {
        let path = folder.path("nsrl-\(UUID().uuidString).db")
        let text = try String(
            contentsOf: Repository.testVectors.appending(path: "lists/nsrl-minimal.sql"), encoding: .utf8)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: text + sql) }
        try queue.close()
        return path
    }

    @Test func `an attached set is asked where it lies, by the digests that have an index`() throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder)
        let before = try Data(contentsOf: URL(filePath: set))
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let attached = try store.attachNSRL(set)
        #expect(attached.algorithms == [.sha256])
        #expect(try store.list(named: "NSRL")?.kind == .knownGood)
        #expect(try store.list(named: "NSRL")?.version == "2026.11.1 drawn")
        #expect(try store.list(named: "NSRL")?.entryCount == 0)
        let sha256 = try #require(Digest(hex: button)), md5 = try #require(Digest(hex: buttonMD5))
        let reader = try KnownHashStore(openingAt: folder.storePath)
        for asked in [store, reader] {
            #expect(try asked.answer(to: [md5, sha256]).knownGood == ["NSRL"])
            // Without an index every question would read the whole set.
            #expect(try asked.answer(to: [md5]).knownGood.isEmpty)
            #expect(try asked.entries(matching: [md5, sha256]).isEmpty)
        }
        #expect(try store.attachedFileList() == [attached])
        try store.detachFile(of: "NSRL")
        #expect(try reader.answer(to: [sha256]).knownGood.isEmpty)
        #expect(try store.verify() == [])
        #expect(try Data(contentsOf: URL(filePath: set)) == before)
        #expect(try folder.names.filter { $0.contains("db-") }.isEmpty)
    }

    @Test func `an index that somebody made is used`() throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder, changedBy: "CREATE INDEX by_md5 ON FILE (md5)")
        let store = try KnownHashStore(creatingAt: folder.storePath)
        #expect(try store.attachNSRL(set).algorithms == [.sha256, .md5])
        #expect(try store.answer(to: [#require(Digest(hex: buttonMD5))]).knownGood == ["NSRL"])
    }

    @Test func `a set that is gone is said to be, and the rest is answered`() throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder)
        _ = try KnownHashStore(creatingAt: folder.storePath).attachNSRL(set)
        try folder.importText("\(Sample.md5)  a\n")
        try FileManager.default.removeItem(atPath: set)
        let store = try KnownHashStore(openingAt: folder.storePath)
        let answer = try store.answer(to: [#require(Digest(hex: Sample.md5))])
        #expect(answer.matches.count == 1)
        #expect(answer.failures.map(\.code) == [.notFound])
    }

    @Test func `a set is copied on request, each file once`() throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder)
        let store = try KnownHashStore(creatingAt: folder.storePath)
        #expect(try store.importNSRL(set, into: ListDescription(name: "good")) == 2)
        #expect(try store.importNSRL(set, into: ListDescription(name: "good")) == 0)
        #expect(try store.answer(to: [#require(Digest(hex: buttonMD5))]).knownGood == ["good"])
        #expect(try store.entries(matching: [#require(Digest(hex: buttonMD5))]).isEmpty)
        #expect(try store.verify() == [])
    }

    @Test(
        arguments: [
            "; ALTER TABLE FILE RENAME TO F; CREATE VIEW FILE AS SELECT * FROM F",
            "; ALTER TABLE FILE RENAME TO F",
            "; ALTER TABLE FILE RENAME COLUMN sha256 TO sha3",
            """
            ; DROP VIEW DISTINCT_HASH; DROP TABLE FILE;
            CREATE TABLE FILE (sha256 TEXT, sha1 TEXT, md5 TEXT GENERATED ALWAYS AS (upper(sha1)))
            """,
        ])
    func `a file that only pretends to be a set is refused`(sql: String) throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder, changedBy: sql)
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let error = #expect(throws: StoreError.self) { try store.attachNSRL(set) }
        #expect(error?.code == .notAStore)
        #expect(throws: StoreError.self) { try store.attachNSRL(folder.write("text", name: "text")) }
        #expect(try store.lists().isEmpty)
    }

    @Test func `rows that hold no digest are not copied`() throws {
        let folder = try TemporaryFolder()
        let set = try makeSet(folder, changedBy: "; UPDATE FILE SET md5 = 'x' WHERE file_name = 'sky.jpg'")
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let error = #expect(throws: StoreError.self) { try store.importNSRL(set, into: ListDescription(name: "good")) }
        #expect(error?.code == .damaged)
        #expect(try store.lists().isEmpty)
    }

    @Test func `digests in lower case are found, and a set without an index is refused`() throws {
        let folder = try TemporaryFolder()
        let lower = try makeSet(
            folder,
            changedBy: "UPDATE FILE SET sha256 = lower(sha256), sha1 = lower(sha1), md5 = lower(md5);"
                + "CREATE INDEX by_md5 ON FILE (md5);")
        let store = try KnownHashStore(creatingAt: folder.storePath)
        try store.attachNSRL(lower)
        #expect(try store.answer(to: [#require(Digest(hex: buttonMD5))]).knownGood == ["NSRL"])

        let bare = folder.path("bare.db")
        let queue = try DatabaseQueue(path: bare)
        try queue.write {
            try $0.execute(sql: "CREATE TABLE FILE (sha256 TEXT, sha1 TEXT, md5 TEXT, file_name TEXT)")
        }
        try queue.close()
        let error = #expect(throws: StoreError.self) { try store.attachNSRL(bare, as: "other") }
        #expect(error?.code == .invalidRequest && error?.message.contains("--copy") == true)
    }
}
