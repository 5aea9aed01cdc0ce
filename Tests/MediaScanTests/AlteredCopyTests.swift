import Foundation
import IsolatedDecoding
import KnownHashStore
import KnownHashes
import KnownMatching
import MediaScan
import PerceptualHash
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// Copies that PDQ by itself does not find are found by hypotheses of what was done to them.
struct AlteredCopyTests {
    static let copies = Repository.testVectors.appending(path: "copies").path

    /// Of what each copy is one.
    static let scenes = [
        "captioned.jpg": "waves", "corner-marked.jpg": "night", "cropped-5-percent.jpg": "fern",
        "cropped-left.jpg": "pebbles", "framed.jpg": "storm", "letterboxed.jpg": "forest",
        "mirrored-and-cropped.jpg": "island", "negative.jpg": "skyline", "turned-5-degrees.jpg": "mountains",
    ]

    static func altered(_ record: FileRecord) -> [(entry: String, copy: AlteredCopy)] {
        record.matches.compactMap { match in
            if case .altered(let copy) = match.evidence { (match.entry, copy) } else { nil }
        }
    }

    @Test func `each copy is found as one of its scene, and of no other`() throws {
        let records = try ScanFixture().records(of: [Self.copies], effort: .normal)
        #expect(records.count == Self.scenes.count)
        for record in records {
            let name = String(record.path.displayText.split(separator: "/").last ?? "")
            let scene = try #require(Self.scenes[name])
            let entries = record.matches.map(\.entry)
            #expect(!entries.isEmpty && entries.allSatisfy { $0.contains("/\(scene).") }, "\(name): \(entries)")
            let found = Self.altered(record)
            #expect(found.count == record.matches.count, "\(name) is found by its plain hash")
            for (_, copy) in found {
                #expect(copy.distance <= AlterationTier.reviewDistance && copy.quality >= 50)
                #expect((copy.distance <= 31) == (copy.tier == .probable))
            }
        }
    }

    @Test func `plain effort finds none of them, and unrelated pictures match nothing`() throws {
        let fixture = try ScanFixture()
        let plain = try fixture.scanner()
        let nothing = try plain.scan([Self.copies]) { #expect($0.matches.isEmpty, "\($0.path)") }
        #expect(nothing.pictures == Self.scenes.count)
        let unrelated = Repository.testVectors.appending(path: "unrelated").path
        let summary = try fixture.scanner(effort: .normal).scan([unrelated]) {
            #expect($0.matches.isEmpty, "\($0.path)")
        }
        #expect(summary.pictures > 3 && !summary.hasMatches)
    }

    @Test func `no entry is reported as altered that matches as it is`() throws {
        let altered = Repository.testVectors.appending(path: "altered/fern").path
        for record in try ScanFixture().records(of: [altered], effort: .quick) {
            let entries = record.matches.map { "\($0.list) \($0.entry) \($0.isExact)" }
            #expect(Set(entries).count == entries.count, "\(record.path)")
            #expect(record.matches.map(\.tier) == record.matches.map(\.tier).sorted(by: >))
        }
    }

    @Test func `an entry that is withdrawn is not found, and one that comes later is`() throws {
        let fixture = try ScanFixture()
        let scanner = try fixture.scanner(effort: .quick)
        func entries() throws -> Set<String> {
            var entries: Set<String> = []
            _ = try scanner.scan([Self.copies]) { record in entries.formUnion(record.matches.map(\.entry)) }
            return entries
        }
        let before = try entries()
        #expect(before.contains { $0.contains("fern") })
        let fern = "342d248c66ad443464b76493cd96ceb2dfe8dbf2dbe8bb5a821e203f823f804e"
        let list = try fixture.folder.write("pdq,name\n\(fern),later\n", to: "later")
        try fixture.store.importList(from: list, into: ListDescription(name: "Later"))
        #expect(try entries() == before.union(["later"]))
        // The fourth line of the list.
        try fixture.store.withdraw(.entries([EntryID(rawValue: 4)]), reason: "a test")
        let after = try entries()
        #expect(after.contains("later") && !after.contains { $0.contains("fern") })
    }

    @Test func `ledgers are the same for any number of threads, isolated or not`() throws {
        let fixture = try ScanFixture()
        // Each twice: equal files are decoded once.
        let folder = try TemporaryFolder()
        for name in Self.scenes.keys {
            let bytes = try Data(contentsOf: URL(filePath: Self.copies).appending(path: name))
            try folder.write(bytes, to: "a/\(name)")
            try folder.write(bytes, to: "b/\(name)")
        }
        let ledgers = try [1, 3].map { try fixture.ledger(of: [folder.path], threads: $0, effort: .normal) }
        #expect(ledgers[0] == ledgers[1])
        let text = String(decoding: ledgers[0], as: UTF8.self)
        #expect(text.split(separator: "\n").count == 2 * Self.scenes.count + 1)
        #expect(text.split(separator: #""kind":"altered""#).count == 2 * Self.scenes.count + 1)
    }

    @Test func `verification computes every altered match again`() throws {
        let fixture = try ScanFolderFixture()
        let out = try TemporaryFolder()
        let source = try TemporaryFolder()
        let names = ["framed.jpg", "cropped-5-percent.jpg"]
        let members = try names.map { name in
            let bytes = try Data(contentsOf: URL(filePath: Self.copies).appending(path: name))
            try source.write(bytes, to: name)
            return ZIPArchive.Member(name, Array(bytes))
        }
        try source.write(ZIPArchive(members).bytes, to: "box.zip")
        let scanner = try fixture.fixture.scanner(effort: .normal)
        let run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
            storePath: fixture.fixture.folder.path("known.sqlite"), lists: fixture.fixture.store.lists())
        var scanFolder = try ScanFolder(at: PathBytes(out.path))
        let summary = try scanFolder.scan(
            FolderWalk(roots: [PathBytes(source.path)]), with: scanner, run: run, resuming: false, receive: { _ in })
        #expect(summary.alteredFiles + summary.reviewFiles == 2 * names.count)
        func verification() -> (ScanVerification, [String]) {
            var findings: [String] = []
            let verification = ScanVerification(
                of: PathBytes(out.path), readsEvidence: true, pictures: EvidenceDecoder(isolation: .off)
            ) { findings.append($0.message) }
            return (verification, findings)
        }
        let (sound, none) = verification()
        #expect(none.isEmpty, "\(none)")
        #expect(sound.alteredCount == 2 * names.count && sound.recomputedAlteredCount == 2 * names.count)
        // Somebody writes a better distance, and seals the line anew.
        let lines = try ScanFolderFixture.lines(of: out).map { String(decoding: $0, as: UTF8.self) }
        for (field, others) in [("softDistanceTenths", "1"), ("right", "9998"), ("entropyThousandths", "4001")] {
            let pattern = try Regex("\"\(field)\":[0-9]+")
            let changed = lines.map { line in
                line.replacing(pattern, maxReplacements: 1) { _ in "\"\(field)\":\(others)" }
            }
            try ScanFolderFixture.write(changed.map { Data($0.utf8) }, to: out, "scan.jsonl")
            let (_, findings) = verification()
            #expect(findings.contains { $0.contains("computed again from the picture") }, "\(field): \(findings)")
        }
    }
}
