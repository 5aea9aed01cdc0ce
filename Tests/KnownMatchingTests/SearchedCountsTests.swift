import Foundation
import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash
import TestSupport
import Testing

/// How much there is to compare with.
struct SearchedCountsTests {
    private static let digests = (1...6).map { String(repeating: "\($0)", count: 32) }

    @Test func `withdrawn, removed and quarantined ones do not count`() throws {
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.path("s.sqlite"))
        #expect(try store.searchedCounts().isNothing)
        let list = try folder.write(Self.digests.prefix(4).joined(separator: "\n"))
        try store.importList(from: list, into: ListDescription(name: "L"))
        let hashes = try folder.write(
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22\n", name: "hashes.txt")
        try store.importList(from: hashes, into: ListDescription(name: "H"), options: ImportOptions(algorithm: .pdq))
        #expect(
            try store.searchedCounts() == SearchedCounts(hashCount: 1, digestCount: 4, knownGoodDigestCount: 0))
        let good = try folder.write(Self.digests.suffix(2).joined(separator: "\n"), name: "good.txt")
        try store.importList(from: good, into: ListDescription(name: "G", kind: .knownGood))
        #expect(try store.searchedCounts().knownGoodDigestCount == 2)
        let withdrawn = try #require(Digest(hex: Self.digests[0]))
        try store.withdraw(.digest(withdrawn, list: nil), reason: "a test")
        #expect(try store.searchedCounts().digestCount == 3)
        for digest in Self.digests.prefix(4).dropFirst() {
            try store.withdraw(.digest(try #require(Digest(hex: digest)), list: nil), reason: "a test")
        }
        #expect(
            try store.searchedCounts() == SearchedCounts(hashCount: 1, digestCount: 0, knownGoodDigestCount: 2))
        #expect(try KnownMatcher(store).searchedCounts().isNothing == false)
    }
}
