import KnownHashes
import KnownMatching
import Foundation
import HashIndex
import KnownHashStore
import MediaScan
import PerceptualHash
import ScanLedger
import TestSupport
import Testing

/// What counts as a match.
struct MatcherTests {
    static let hex = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"

    static func matcher(
        _ list: String, thresholds: MatchThresholds = MatchThresholds(), index: IndexKind? = nil
    ) throws -> KnownMatcher {
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        try store.importList(
            from: folder.write(list, to: "list"), into: ListDescription(name: "L"),
            options: ImportOptions(algorithm: .pdq))
        return try KnownMatcher(store, thresholds: thresholds, indexKind: index)
    }

    /// The hash above with `count` bits changed.
    static func hash(flipping count: Int) throws -> PDQHash {
        let hash = try #require(PDQHash(hex: hex))
        var words = [hash.words.0, hash.words.1, hash.words.2, hash.words.3]
        for bit in 0..<count { words[bit % 4] ^= 1 << UInt64(bit / 4) }
        return PDQHash(words: (words[0], words[1], words[2], words[3]))
    }

    static func named(_ hash: PDQHash, quality: Int = 100, transform: DihedralTransform = .original) -> NamedHash {
        NamedHash(algorithm: .pdq, pipeline: .full, transform: transform, value: .bits256(hash), quality: quality)
    }

    @Test(arguments: IndexKind.allCases) func `the threshold is the last distance that matches`(_ index: IndexKind)
        throws
    {
        let matcher = try Self.matcher("\(Self.hex)\n", index: index)
        #expect(try matcher.matches(of: [Self.named(Self.hash(flipping: 31))]).count == 1)
        #expect(try matcher.matches(of: [Self.named(Self.hash(flipping: 32))]).isEmpty)
    }

    @Test func `a picture of low quality is not matched by its hash`() throws {
        let matcher = try Self.matcher("\(Self.hex)\n")
        #expect(try matcher.matches(of: [Self.named(Self.hash(flipping: 0), quality: 49)]).isEmpty)
        #expect(try matcher.matches(of: [Self.named(Self.hash(flipping: 0), quality: 50)]).count == 1)
    }

    @Test func `an entry matches once, by the nearest transform`() throws {
        let matcher = try Self.matcher("\(Self.hex)\n")
        let matches = try matcher.matches(of: [
            Self.named(Self.hash(flipping: 20)), Self.named(Self.hash(flipping: 4), transform: .flipX),
            Self.named(Self.hash(flipping: 4), transform: .flipY),
        ])
        #expect(matches.count == 1)
        guard case .perceptual(let found) = try #require(matches.first).evidence else { return }
        #expect(found.distance == 4 && found.transform == .flipX && found.knownHash.hex == Self.hex)
    }

    @Test func `hashes are compared only with those of their pipeline`() throws {
        let matcher = try Self.matcher("pdq,pipeline\n\(Self.hex),nn512\n")
        #expect(matcher.recipes == [HashRecipe(.pdq, pipeline: .nn512)])
        #expect(try matcher.matches(of: [Self.named(Self.hash(flipping: 0))]).isEmpty)
        #expect(try matcher.matches(of: .bits256(Self.hash(flipping: 0)), algorithm: .pdq).count == 1)
        #expect(MediaScanner(matcher: matcher).recipes.map(\.pipeline) == [.full, .nn512])
    }

    @Test func `the empty file matches nothing`() throws {
        let fixture = try ScanFixture()
        try fixture.store.importList(
            from: Repository.testVectors.appending(path: "lists/with-empty-file.md5").path,
            into: ListDescription(name: "with empty file"))
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty.jpg")
        let records = try fixture.records(of: [folder.path])
        #expect(records.map(\.matches) == [[]])
        #expect(records[0].status == .examined && records[0].reason?.code == "emptyFile")
    }

    /// A file that shares the MD5 of an entry but not its SHA-256 is another file.
    @Test func `a weaker digest does not outweigh a stronger one`() throws {
        let folder = try TemporaryFolder()
        try folder.write("abc", to: "abc")
        let md5 = "900150983cd24fb0d6963f7d28e17f72"
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        for (list, expected) in [
            ("md5,sha256\n\(md5),\(sha256)\n", 1), ("md5,sha256\n\(md5),\(String(sha256.reversed()))\n", 0),
            ("md5,sha256\n\(String(md5.reversed())),\(sha256)\n", 1), ("md5\n\(md5)\n", 1),
        ] {
            let scanner = MediaScanner(matcher: try Self.matcher(list))
            var count = 0
            _ = try scanner.scan([folder.path]) { count += $0.matches.count }
            #expect(count == expected, "\(list)")
        }
    }
}
