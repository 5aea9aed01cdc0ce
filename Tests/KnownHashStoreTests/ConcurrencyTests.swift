import Dispatch
import Foundation
import GRDB
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

@testable import KnownHashStore

/// One program writes while others read.
@Suite struct ConcurrencyTests {
    private struct TookTooLong: Error {}

    @Test
    func `a withdrawn entry stops matching at once in a running reader, whichever process withdraws it`() async throws {
        let folder = try TemporaryFolder()
        try folder.importText("md5,pdq,name\n\(Sample.md5),\(Sample.pdq),a\n")
        let reader = try KnownHashStore(openingAt: folder.storePath)
        let digest = try #require(Digest(hex: Sample.md5))
        var found: [EntryID] = []
        try reader.forEachPDQHash { id, _, _ in found.append(id) }
        #expect(try reader.matchable(found).count == 1)
        #expect(try reader.entries(matching: [digest]).count == 1)
        let count = try reader.changeCount()

        let path = folder.storePath
        await #expect(processExitsWith: .success) { [path = path as String] in
            try KnownHashStore(openingAt: path, for: .writing)
                .withdraw(.entries([EntryID(rawValue: 1)]), reason: "wrong")
        }
        #expect(try reader.changeCount() == count + 1)
        #expect(try reader.matchable(found).isEmpty)
        #expect(try reader.entries(matching: [digest]).isEmpty)
        #expect(try reader.entries(found).map(\.state) == [.withdrawn])

        let writer = try KnownHashStore(openingAt: path, for: .writing)
        try writer.restore(.entries(found), reason: "right after all")
        #expect(try reader.matchable(found).count == 1)
        try writer.dispute(.entries(found), reason: "unclear")
        #expect(try reader.matchable(found).map(\.state) == [.disputed])
        try writer.remove(.entries(found), reason: "gone")
        #expect(try reader.matchable(found).isEmpty)
    }

    @Test func `hashes added since a snapshot are those of larger numbers`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.pdq),a\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        let newest = try #require(try store.newestEntry())
        try folder.importText("\(Sample.otherPDQ),b\n")
        var added: [PDQHash] = []
        try store.forEachPDQHash(after: newest) { _, hash, _ in added.append(hash) }
        #expect(added.map(\.hex) == [Sample.otherPDQ])
        #expect(try store.newestEntry() == EntryID(rawValue: 2))
    }

    @Test func `readers in this and in other processes work while an import is under way`() async throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n", list: ListDescription(name: "before"))
        let early = try KnownHashStore(openingAt: folder.storePath)
        var random = SeededGenerator(seed: 3)
        let list = try folder.write((0..<20_000).map { "\(random.hex(digits: 32))  \($0)\n" }.joined(), name: "long")
        let path = folder.storePath
        let isUnderWay = DispatchSemaphore(value: 0), mayGoOn = DispatchSemaphore(value: 0)
        // On a thread of its own: one of the pool's, kept waiting, would hold up the other tests and this one.
        async let importing: Void = withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let store = try KnownHashStore(openingAt: path, for: .writing)
                        // So little cache that much of the unfinished import is written already.
                        try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA cache_size = 10") }
                        try store.importList(
                            from: list, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)
                        ) { progress in
                            guard progress.added > 10_000 else { return }
                            isUnderWay.signal()
                            // Only so that a fault does not hang: other tests may take minutes of the machine.
                            guard mayGoOn.wait(timeout: .now() + 1800) == .success else { throw TookTooLong() }
                            mayGoOn.signal()
                        }
                    })
            }
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                _ = isUnderWay.wait(timeout: .now() + 1800)
                continuation.resume()
            }
        }
        let late = try KnownHashStore(openingAt: path)
        for reader in [early, late] {
            #expect(try reader.lists().map(\.name) == ["before"])
            #expect(try reader.entries(matching: [#require(Digest(hex: Sample.md5))]).count == 1)
            #expect(try reader.verify() == [])
        }
        await #expect(processExitsWith: .success) { [path = path as String] in
            let reader = try KnownHashStore(openingAt: path)
            guard try reader.lists().map(\.name) == ["before"] else { throw TookTooLong() }
        }
        mayGoOn.signal()
        try await importing
        for reader in [early, late] { #expect(try reader.lists().map(\.entryCount) == [1, 20_000]) }
    }

    @Test func `a reader that is at work does not keep a writer out`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.pdq),a\n\(Sample.otherPDQ),b\n")
        let reader = try KnownHashStore(openingAt: folder.storePath)
        let path = folder.storePath
        let opened = DispatchSemaphore(value: 0)
        var isFirst = true
        try reader.forEachPDQHash { _, _, _ in
            guard isFirst else { return }
            isFirst = false
            DispatchQueue.global().async {
                // It waits until the reader is through, and holds it up no longer than an attempt takes.
                _ = try? KnownHashStore(openingAt: path, for: .writing)
                    .withdraw(.entries([EntryID(rawValue: 1)]), reason: "")
                opened.signal()
            }
            Thread.sleep(forTimeInterval: 0.5)
            let count = try KnownHashStore(openingAt: path).lists().count
            #expect(count == 1)
        }
        #expect(opened.wait(timeout: .now() + 600) == .success)
        #expect(try reader.entry(EntryID(rawValue: 1))?.state == .withdrawn)
    }

    @Test func `opening a second time in a process does not take the locks off the first`() async throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n")
        let path = folder.storePath
        let writer = try KnownHashStore(openingAt: path, for: .writing)
        try await writer.writer?.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        _ = try KnownHashStore(openingAt: path)
        // If the lock on the file were gone, this process would take the log away.
        await #expect(processExitsWith: .success) { [path = path as String] in
            let queue = try DatabaseQueue(path: path)
            let mode = try? await queue.writeWithoutTransaction {
                try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
            }
            guard mode != "delete" else { throw TookTooLong() }
        }
        #expect(try folder.names.contains("store.kms-wal"))
    }
}

/// Whatever happens in the middle of an import, the store holds all of the file or nothing of it.
@Suite struct KilledImportTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a kill at any moment leaves a whole store with all or nothing of the file`(round: UInt64) async throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 200 + round)
        let kept = (0..<500).map { "\(random.hex(digits: 32))  \($0)\n" }
        try folder.importText(kept.joined())
        let new = kept.suffix(250) + (0..<2000).map { "\(random.hex(digits: 32))  new \($0)\n" }
        let list = try folder.write(new.joined(), name: "new")
        let path = folder.storePath
        let scratch = folder.path("scratch")
        try FileManager.default.copyItem(atPath: path, toPath: scratch)
        let share = Double.random(in: 0..<1.2, using: &random)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, scratch = scratch as String, list = list as String, share = share as Double] in
            func importList(into path: String) throws {
                let store = try KnownHashStore(openingAt: path, for: .writing)
                try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA cache_size = 10") }
                var options = ImportOptions()
                options.mode = .update
                try store.importList(from: list, into: ListDescription(name: "list"), options: options)
            }
            // How long it takes on this machine, so that the kill comes at any part of it or shortly after.
            let duration = try ContinuousClock().measure { try importList(into: scratch) }
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: duration / .seconds(1) * share)
                kill(getpid(), SIGKILL)
            }
            try importList(into: path)
            while true { sleep(1) }
        }
        // The next writer cleans up; a reader before it sees the same.
        let counts = try? KnownHashStore(openingAt: path).lists().map(\.entryCount)
        _ = try KnownHashStore(openingAt: path, for: .writing)
        let store = try KnownHashStore(openingAt: path)
        #expect(try store.verify() == [])
        let events = try store.events().map(\.action)
        let isThere = events.contains(.updated)
        #expect(events == (isThere ? [.createdList, .imported, .updated] : [.createdList, .imported]))
        #expect(try store.lists().map(\.entryCount) == [isThere ? 2250 : 500])
        #expect(try store.lists().map(\.endedCount) == [isThere ? 250 : 0])
        if let counts { #expect(counts == [isThere ? 2250 : 500]) }
        #expect(try folder.names.filter { $0.hasPrefix("store") } == ["store.kms"])
    }
}
