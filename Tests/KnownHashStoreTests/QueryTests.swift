import Dispatch
import Foundation
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import Synchronization
import TestSupport
import Testing

@Suite struct QueryTests {
    private func digests(_ hex: String...) -> [Digest] {
        hex.compactMap { Digest(hex: $0) }
    }

    @Test func `digests find their entries`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(
            "md5,sha1,name\n\(Sample.md5),\(Sample.sha1),both\n\(Sample.md5),,md5 only\n,\(Sample.sha1),sha1 only\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(
            try store.entries(matching: digests(Sample.md5)).map(\.entry.label) == ["both", "md5 only"])
        let all = try store.entries(matching: digests(Sample.sha256, Sample.sha1, Sample.md5))
        #expect(all.map(\.entry.label) == ["both", "md5 only", "sha1 only"])
        #expect(all.map(\.agreeing) == [[.md5, .sha1], [.md5], [.sha1]])
        #expect(all.flatMap(\.contradicting).isEmpty)

        let otherSHA1 = "0" + Sample.sha1.dropFirst()
        let doubtful = try store.entries(matching: digests(Sample.md5, otherSHA1))
        #expect(doubtful.map(\.agreeing) == [[.md5], [.md5]])
        #expect(doubtful.map(\.contradicting) == [[.sha1], []])

        // The first eight bytes alone are no match.
        let samePrefix = Sample.md5.prefix(16) + "0000000000000000"
        #expect(try store.entries(matching: digests(String(samePrefix))).isEmpty)
        #expect(try store.entries(matching: []).isEmpty)
    }

    @Test func `the empty file never matches`() throws {
        let folder = try TemporaryFolder()
        let report = try folder.importText(
            """
            md5,sha1,sha256,name
            \(Sample.emptyMD5),\(Sample.emptySHA1),\(Sample.emptySHA256),empty
            \(Sample.emptyMD5),\(Sample.sha1),,odd
            """)
        #expect(report.added == 2)
        #expect(report.withEmptyFileDigest == 2)
        #expect(report.warnings.count == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(
            try store.entries(matching: digests(Sample.emptyMD5, Sample.emptySHA1, Sample.emptySHA256)).isEmpty)
        #expect(try store.entry(EntryID(rawValue: 1))?.digests.count == 3)
        #expect(try store.entries(matching: digests(Sample.sha1)).map(\.entry.label) == ["odd"])
        #expect(try store.digestCounts() == [.md5: 2, .sha1: 2, .sha256: 1])
    }

    @Test func `hashes come in a stable order`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(
            "pdq,phash,pipeline\n\(Sample.pdq),,nn512\n\(Sample.otherPDQ),\(Sample.phash),full\n\(Sample.otherPDQ),,nn512"
        )
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.hashCounts() == [.pdq: 3, .phash: 1])
        for _ in 0..<2 {
            var seen: [String] = []
            try store.forEachPDQHash { seen.append("\($0.rawValue) \($1.hex.prefix(2)) \($2.rawValue)") }
            #expect(seen == ["1 f8 nn512", "3 30 nn512", "2 30 full"])
        }
        var phashes: [(Int64, Hash64, Pipeline)] = []
        try store.forEachHash64(of: .phash) { phashes.append(($0.rawValue, $1, $2)) }
        #expect(phashes.map(\.0) == [2])
        #expect(phashes.map(\.1.hex) == [Sample.phash])
        #expect(phashes.map(\.2) == [.imagehash])
        try store.forEachHash64(of: .dhash) { _, _, _ in Issue.record("there is none") }
        try store.forEachHash64(of: .pdq) { _, _, _ in Issue.record("not of 64 bits") }
    }

    @Test func `entries come in the order in which they are asked for`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n\(Sample.sha1)  b\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        let ids = [2, 99, 1, 2, -1].map { EntryID(rawValue: $0) }
        #expect(try store.entries(ids).map(\.label) == ["b", "a", "b"])
        #expect(try store.entry(EntryID(rawValue: 99)) == nil)
    }

    @Test func `queries may be nested`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.pdq),a\n\(Sample.otherPDQ),b\n")
        for access in [KnownHashStore.Access.reading, .writing] {
            let store = try KnownHashStore(openingAt: folder.storePath, for: access)
            var pairs = 0
            try store.forEachPDQHash { _, _, _ in
                try store.forEachPDQHash { id, _, _ in
                    pairs += try store.entries([id]).count
                }
            }
            #expect(pairs == 4)
        }
    }

    @Test(arguments: [KnownHashStore.Access.reading, .writing])
    func `many threads may ask at once`(access: KnownHashStore.Access) throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 9)
        let known = (0..<500).map { _ in random.hex(digits: 32) }
        try folder.importText(known.enumerated().map { "\($1)  \($0)\n" }.joined())
        let store = try KnownHashStore(openingAt: folder.storePath, for: access)
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 16) { thread in
            for index in stride(from: thread, to: known.count, by: 7) {
                guard let digest = Digest(hex: known[index]), let other = Digest(hex: Sample.sha1),
                    let matches = try? store.entries(matching: [other, digest]),
                    matches.map(\.entry.label) == ["\(index)"]
                else {
                    wrong.add(1, ordering: .relaxed)
                    continue
                }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
    }

    /// 20,000 entries with two digests and a hash each go in and come out as they were.
    @Test func `many entries survive the round trip`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 10)
        let count = 20_000
        var hashes: [String] = []
        var text = "pdq,md5,sha256,name\n"
        for index in 0..<count {
            hashes.append(random.hex(digits: 64))
            text += "\(hashes[index]),\(random.hex(digits: 32)),\(random.hex(digits: 64)),\(index).jpg\n"
        }
        #expect(try folder.importText(text).added == count)
        let store = try KnownHashStore(openingAt: folder.storePath)
        var position = 0
        try store.forEachPDQHash { id, hash, _ in
            if hash.hex != hashes[position] { Issue.record("hash \(position) is another") }
            position += 1
        }
        #expect(position == count)
        #expect(try store.digestCounts() == [.md5: count, .sha256: count])
    }
}
