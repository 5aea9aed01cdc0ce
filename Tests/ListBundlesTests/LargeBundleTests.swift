import AgencyKeys
import Foundation
import GRDB
import KnownHashes
import PerceptualHash
import SystemFiles
import TestSupport
import Testing

@testable import KnownHashStore
@testable import ListBundles

/// Bundles of many entries: how fast they are, that memory does not grow with them, and what a kill leaves.
@Suite(.serialized) struct LargeBundleTests {
    private let fixture: BundleFixture

    init() throws {
        fixture = try BundleFixture()
    }

    /// A store with a list of drawn MD5 digests and PDQ hashes.
    private func makeStore(entryCount: Int) throws -> KnownHashStore {
        let path = try fixture.folder.write("", name: "list.csv")
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var random = SeededGenerator(seed: 51)
        var text = "md5,pdq,quality,id,category\n"
        for number in 1...entryCount {
            text +=
                "\(random.hex(digits: 32)),\(random.hex(digits: 64)),\(50 + number % 50),item \(number),\(number % 5)\n"
            if text.utf8.count > 1 << 20 || number == entryCount {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.close()
        let store = try fixture.store("a.kms")
        try store.importList(from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq))
        return store
    }

    /// The memory that `body` took, which calls its argument now and then. Prints that, and the processor time.
    private func measure(_ what: String, entryCount: Int, _ body: (@escaping () -> Void) throws -> Void) rethrows -> Int
    {
        var growth = MemoryGrowth()
        let start = clock()
        try body { growth.look(every: 20) }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print(
            "bundle of \(entryCount), \(what): \(Int(Double(entryCount) / seconds)) entries a second of processor time; "
                + "\(growth)")
        return growth.megabytes
    }

    @Test(
        .enabled(if: Repository.runsLongTests, "takes minutes: set KNOWNMEDIA_LONG_TESTS=1"),
        arguments: [200_000, 1_000_000])
    func `bundles are written, verified and imported in constant memory`(entryCount: Int) async throws {
        let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            [entryCount = entryCount as Int] in
            try LargeBundleTests().writeVerifyAndImport(entryCount: entryCount)
        }
        print(String(decoding: child?.standardOutputContent ?? [], as: UTF8.self))
    }

    private func writeVerifyAndImport(entryCount: Int) throws {
        let source = try makeStore(entryCount: entryCount)
        let path = fixture.folder.path("large.bundle")
        let export = BundleExport(store: source, list: "list", key: fixture.key)
        let writing = try measure("written", entryCount: entryCount) { tick in
            try AtomicFile.write(path, replacing: false) { sink in
                _ = try export.write { bytes in
                    try sink(bytes)
                    tick()
                }
            }
        }
        #expect(writing < 50)
        let file = try BundleFile(path: path)
        let verifying = try measure("signature verified", entryCount: entryCount) { tick in
            _ = try file.verify(trusting: fixture.keys) { _ in tick() }
        }
        #expect(verifying < 50)
        let store = try fixture.store("b.kms")
        // The cache of the database is 128 MB.
        let importing = try measure("verified and imported", entryCount: entryCount) { tick in
            let report = try store.importBundle(from: path, trusting: fixture.keys) { _ in tick() }
            #expect(report.added == entryCount)
        }
        #expect(importing < 250)
        print("bundle of \(entryCount): \(PathTarget(path: path))")
        fflush(nil)
    }

    @Test(arguments: [1_000, 10_000, 19_000])
    func `a kill during the import of a bundle leaves nothing of it`(after count: Int) async throws {
        let source = try makeStore(entryCount: 20_000)
        let bundle = try fixture.bundle(source).path
        let trusted = fixture.folder.path("trusted")
        try AtomicFile.write(trusted, replacing: false) { sink in
            try sink(Array(fixture.key.publicKey.text(name: "A").utf8)[...])
        }
        let store = fixture.folder.path("b.kms")
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [store = store as String, bundle = bundle as String, trusted = trusted as String, count = count as Int] in
            let keys = try PinnedKeys(readingFrom: trusted)
            let store = try KnownHashStore(openingOrCreatingAt: store)
            // So little cache that SQLite has to write pages of the unfinished import into the file.
            try store.reader.unsafeReentrantRead { try $0.execute(sql: "PRAGMA cache_size = 10") }
            try store.importBundle(from: bundle, trusting: keys) { progress in
                if progress.added > count { kill(getpid(), SIGKILL) }
            }
        }
        let after = try KnownHashStore(openingAt: store, for: .writing)
        #expect(try after.lists().isEmpty)
        #expect(try after.verify() == [])
        #expect(try after.importBundle(from: bundle, trusting: fixture.keys).added == 20_000)
        #expect(try after.verify() == [])
    }
}
