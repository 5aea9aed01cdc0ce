import Foundation
import GRDB
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

@testable import KnownHashStore

/// Whatever stops an import, the store is as it was before.
@Suite struct InterruptedImportTests {
    private struct Stop: Error {}

    /// Several chunks of a list.
    private static func manyLines(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        return (0..<20_000).map { "\(random.hex(digits: 32))  \($0).jpg\n" }.joined()
    }

    private func expectUntouched(_ folder: TemporaryFolder) throws {
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.lists().map(\.name) == ["before"])
        #expect(try store.lists().map(\.entryCount) == [1])
        #expect(try store.entry(EntryID(rawValue: 2)) == nil)
        #expect(try store.verify().isEmpty)
    }

    private func expectAtRest(_ folder: TemporaryFolder) throws {
        #expect(try folder.names.filter { $0.hasPrefix("store") } == ["store.kms"])
    }

    @Test func `a cancelled import leaves nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a", list: ListDescription(name: "before"))
        let path = try folder.write(Self.manyLines(seed: 5))
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        #expect(throws: Stop.self) {
            try store.importList(
                from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)
            ) { _ in throw Stop() }
        }
        try expectUntouched(folder)
        // And the store still works.
        #expect(
            try store.importList(
                from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)
            ).added == 20_000)
    }

    @Test func `an import onto a full disk leaves nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a", list: ListDescription(name: "before"))
        let path = try folder.write(Self.manyLines(seed: 6))
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA max_page_count = 100") }
        let error = #expect(throws: StoreError.self) {
            try store.importList(
                from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq))
        }
        #expect(error?.code == .diskFull)
        try expectUntouched(folder)
    }

    @Test func `an import that is killed leaves nothing`() async throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a", list: ListDescription(name: "before"))
        let list = try folder.write(Self.manyLines(seed: 7))
        let store = folder.storePath
        await #expect(processExitsWith: .signal(SIGKILL)) { [store = store as String, list = list as String] in
            let store = try KnownHashStore(openingAt: store, for: .writing)
            // So little cache that SQLite has to write pages of the unfinished import into the file.
            try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA cache_size = 10") }
            try store.importList(
                from: list, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)
            ) { progress in
                if progress.added > 10_000 { kill(getpid(), SIGKILL) }
            }
        }
        #expect(try folder.names.contains("store.kms-wal"))

        // A reader sees what was there before the import, and leaves the log to the next writer.
        #expect(try KnownHashStore(openingAt: store).lists().map(\.name) == ["before"])
        #expect(try folder.names.contains("store.kms-wal"))

        _ = try KnownHashStore(openingAt: store, for: .writing)
        try expectUntouched(folder)
        try expectAtRest(folder)
    }

    @Test func `another writer is turned away`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a", list: ListDescription(name: "before"))
        let path = try folder.write("\(Sample.sha1)  b")
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        var configuration = Configuration.store(isReadOnly: false)
        configuration.busyMode = .immediateError
        let other = try DatabaseQueue(path: folder.storePath, configuration: configuration)
        var refusal: StoreError?
        try store.importList(from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)) {
            _ in
            let error = #expect(throws: DatabaseError.self) {
                try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
            }
            refusal = error.map { StoreError($0, path: "") }
        }
        #expect(refusal?.code == .busy)
        guard case .database(code: 5, message: let message)? = refusal?.cause else {
            Issue.record("\(refusal?.cause as Any)")
            return
        }
        #expect(!message.isEmpty)
    }
}
