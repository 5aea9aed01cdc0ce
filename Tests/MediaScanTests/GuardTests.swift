import FileReading
import SystemFiles
import KnownHashes
import KnownMatching
import PictureHashing
import ScanLedger
import Foundation
import KnownHashStore
import MediaScan
import PerceptualHash
import ScanReports
import TestSupport
import Testing

/// What keeps a scan's findings plausible: kinds of lists, disputes, withdrawals, and entries that match too much.
struct GuardTests {
    private let folder: TemporaryFolder
    private let store: KnownHashStore
    private let picture: String
    private let hash: String

    init() throws {
        folder = try TemporaryFolder()
        store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        picture = Repository.testVectors.appending(path: "pictures/scenes/lights.png").path
        let hashed = try HashedPicture(decoding: FileByteSource(path: picture), recipes: [.pdq])
        hash = try #require(hashed.hashes.first).value.hex
    }

    private func add(_ text: String, to list: String, kind: ListKind? = nil) throws {
        try store.importList(
            from: folder.write(text, to: "list-\(list)"), into: ListDescription(name: list, kind: kind),
            options: ImportOptions(algorithm: .pdq))
    }

    private func scan(_ roots: [String]) throws -> (records: [FileRecord], summary: ScanSummary) {
        var records: [FileRecord] = []
        let summary = try MediaScanner(matcher: KnownMatcher(store)).scan(roots) { records.append($0) }
        return (records, summary)
    }

    @Test func `matches of a suppressed list are counted and not reported`() throws {
        try add(hash, to: "S", kind: .suppressed)
        let (records, summary) = try scan([picture])
        #expect(records[0].matches.isEmpty && records[0].suppressedMatchCount == 1)
        #expect(summary.matchedFiles == 0 && summary.suppressedMatches == 1)
        try add(hash, to: "M")
        let again = try scan([picture])
        #expect(again.records[0].matches.map(\.list) == ["M"] && again.summary.suppressedMatches == 1)
    }

    @Test func `a file on a list of known good files is marked and not matched`() throws {
        let digests = try FileDigests(ofFile: picture)
        try add("\(digests.sha256.hex)  lights.png\n", to: "Good", kind: .knownGood)
        let (records, summary) = try scan([picture])
        #expect(records[0].matches.isEmpty && records[0].knownGoodLists == ["Good"])
        #expect(summary.knownGoodFiles == 1 && summary.matchedFiles == 0)
    }

    @Test func `disputed entries match and say so, withdrawn ones do not`() throws {
        try add(hash, to: "M")
        let matcher = try KnownMatcher(KnownHashStore(openingAt: store.path))
        let value = try #require(HashValue(hex: hash, algorithm: .pdq))
        #expect(try matcher.matches(of: value, algorithm: .pdq).map(\.isDisputed) == [false])
        let entry = try #require(store.entries(of: "M").first).id
        try store.dispute(.entries([entry]), reason: "a test")
        #expect(try matcher.matches(of: value, algorithm: .pdq).map(\.isDisputed) == [true])
        // In a matcher that was there before, at once.
        try store.withdraw(.entries([entry]), reason: "a test")
        #expect(try matcher.matches(of: value, algorithm: .pdq).isEmpty)
        try store.restore(.entries([entry]), reason: "a test")
        #expect(try matcher.matches(of: value, algorithm: .pdq).count == 1)
    }

    @Test func `an entry that matches an implausible share of the pictures is named`() throws {
        try add("\(hash),100,a common page", to: "M")
        let bytes = try Data(contentsOf: URL(filePath: picture))
        for number in 0..<60 { try folder.write(bytes, to: "pictures/\(number).png") }
        let (_, summary) = try scan([folder.path("pictures")])
        #expect(summary.suspiciousEntries.map(\.entry) == ["a common page"])
        #expect(summary.suspiciousEntries.first?.fileCount == 60)
        #expect(SummaryTable(summary).description.contains("suspicious"))
        let few = try scan([picture]).summary
        #expect(few.suspiciousEntries.isEmpty && !SummaryTable(few).description.contains("suspicious"))
    }

    @Test func `hashes of low quality and nearly constant ones are kept and not searched`() throws {
        let constant = String(repeating: "0", count: 63) + "1"
        try add("\(hash),20,poor\n\(constant),100,blank\n", to: "M")
        #expect(try KnownMatcher(store).hashCount == 0)
        #expect(try store.lists().first?.quarantinedHashCount == 2)
        #expect(try scan([picture]).summary.matchedFiles == 0)
    }
}
