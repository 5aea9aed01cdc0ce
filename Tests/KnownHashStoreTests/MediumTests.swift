import Foundation
import GRDB
import KnownHashes
import StoreTestSupport
import TestSupport
import Testing

@testable import KnownHashStore

/// A small file system of its own in a folder; only the superuser can make one.
private final class SmallMedium {
    let path: String

    /// Nil where that is not possible.
    init?(in folder: TemporaryFolder, megabytes: Int) {
        path = folder.path("medium")
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard StartedProcess.succeeds("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path) else {
            return nil
        }
    }

    func makeReadOnly() -> Bool { StartedProcess.succeeds("mount", "-o", "remount,ro", path) }

    deinit {
        _ = StartedProcess.succeeds("umount", "-l", path)
    }

    /// Whether this process can make one.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        return SmallMedium(in: folder, megabytes: 1) != nil
    }()
}

@Suite(.enabled(if: SmallMedium.isPossible, "file systems can be mounted by the superuser only"), .serialized)
struct MediumTests {
    @Test func `a full disk undoes the import under way, says so, and the store goes on`() throws {
        let folder = try TemporaryFolder()
        let medium = try #require(SmallMedium(in: folder, megabytes: 2))
        let path = medium.path + "/store.kms"
        var random = SeededGenerator(seed: 12)
        let list = try folder.write((0..<20_000).map { "\(random.hex(digits: 32))  \($0)\n" }.joined())
        let small = try folder.write("\(Sample.md5)  a\n", name: "small")
        do {
            let store = try KnownHashStore(creatingAt: path)
            try store.importList(from: small, into: ListDescription(name: "before"))
            // So little cache that the disk is full before the end.
            try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA cache_size = 10") }
            let error = #expect(throws: StoreError.self) {
                try store.importList(from: list, into: ListDescription(name: "list"))
            }
            #expect(error?.code == .diskFull)
            #expect(try store.lists().map(\.name) == ["before"])
            try store.withdraw(.entries([EntryID(rawValue: 1)]), reason: "there is room for this")
        }
        let store = try KnownHashStore(openingAt: path)
        #expect(try store.verify() == [])
        #expect(try store.lists().map(\.withdrawnCount) == [1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: medium.path) == ["store.kms"])
    }

    @Test func `a store on a medium that cannot be written is read, at rest or not`() throws {
        let folder = try TemporaryFolder()
        let medium = try #require(SmallMedium(in: folder, megabytes: 8))
        try folder.importText("\(Sample.md5)  a\n")
        func place(_ name: String) throws -> String {
            let path = medium.path + "/" + name
            try FileManager.default.copyItem(atPath: folder.storePath, toPath: path)
            return path
        }
        let atRest = try place("at rest")
        // As a program leaves it that knows nothing of putting a store to rest.
        let noLog = try place("no log, 100%?")
        let queue = try DatabaseQueue(path: noLog)
        _ = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        // As a kill leaves it.
        let log = try place("log")
        let writer = try KnownHashStore(openingAt: log, for: .writing)
        try writer.withdraw(.entries([EntryID(rawValue: 1)]), reason: "")
        let cut = medium.path + "/cut"
        for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: log + suffix, toPath: cut + suffix) }
        let before = try FileManager.default.contentsOfDirectory(atPath: medium.path).sorted()
        guard medium.makeReadOnly() else { return }
        for path in [atRest, noLog] {
            let store = try KnownHashStore(openingAt: path)
            #expect(try store.entries(matching: [#require(Digest(hex: Sample.md5))]).count == 1, "\(path)")
            #expect(try store.verify() == [])
            #expect(throws: StoreError.self) { try KnownHashStore(openingAt: path, for: .writing) }
        }
        let error = #expect(throws: StoreError.self) { try KnownHashStore(openingAt: cut) }
        #expect(error?.code == .unfinishedImport)
        #expect(try FileManager.default.contentsOfDirectory(atPath: medium.path).sorted() == before)
    }
}
