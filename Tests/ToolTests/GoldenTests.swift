import ContainerReading
import Foundation
import HashIndex
import ImageDecoding
import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash
import TestSupport
import Testing

/// What an old version wrote (`TestVectors/golden`) is read by this one, and what it scanned is scanned to the same bytes.
struct GoldenTests {
    static let golden = Repository.testVectors.appending(path: "golden")

    private static var decodesGIF: Bool { PictureDecoder.formats.contains { $0.rawValue == "gif" } }

    /// A folder with the evidence and the store, as the old version saw them.
    static func workplace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        #expect(StartedProcess.succeeds(golden.appending(path: "evidence.sh").path, folder.path))
        for name in ["known.sqlite", "known.sqlite-pdq-full.kmindex"] {
            try FileManager.default.copyItem(
                at: golden.appending(path: name + ".gz"), to: folder.url.appending(path: name + ".gz"))
            #expect(StartedProcess.succeeds("gunzip", folder.path(name + ".gz")))
        }
        return folder
    }

    /// The lines of a ledger after its run line.
    static func records(inLedgerAt url: URL) throws -> Substring {
        let text = try String(contentsOf: url, encoding: .utf8)
        return text[text.index(after: try #require(text.firstIndex(of: "\n")))...]
    }

    static func expectSameLines(_ lines: Substring, _ expected: Substring) {
        let (lines, expected) = (lines.split(separator: "\n"), expected.split(separator: "\n"))
        for (line, expected) in zip(lines, expected) where line != expected {
            Issue.record("\(line)\nis not\n\(expected)")
            return
        }
        #expect(lines.count == expected.count)
    }

    @Test(arguments: [
        ("demo", "demo.scan.jsonl", []), ("demo/documents", "turned.scan.jsonl", ["--dihedral"]),
    ]) func `the demo is scanned to the golden ledger`(_ root: String, _ name: String, _ options: [String]) throws {
        let folder = try Self.workplace()
        let run = try ToolRun(
            ["scan", root, "--store", "known.sqlite", "--out", "scan", "--effort", "plain"] + options, in: folder.path)
        // The PDF is not looked into.
        #expect(run.exitCode == 2, "\(run.messages)")
        let records = try Self.records(inLedgerAt: folder.url.appending(path: "scan/scan.jsonl"))
        let expected = try String(contentsOf: Self.golden.appending(path: name), encoding: .utf8)
        Self.expectSameLines(records, expected[...])
        #expect(records == expected)
    }

    @Test(.enabled(if: ContainerFormat.zip.isReadable && Self.decodesGIF, "build with --traits AllFormats"))
    func `files of all kinds are scanned to the golden ledger`() throws {
        let folder = try Self.workplace()
        let run = try ToolRun(
            ["scan", "mixed", "--store", "known.sqlite", "--out", "case", "--effort", "plain"], in: folder.path)
        #expect(run.exitCode == 2, "\(run.messages)")
        let records = try Self.records(inLedgerAt: folder.url.appending(path: "case/scan.jsonl"))
        let expected = try String(contentsOf: Self.golden.appending(path: "mixed.scan.jsonl"), encoding: .utf8)
        Self.expectSameLines(records, expected[...])
        #expect(records == expected)
    }

    /// In format 1, resumed; and in format 2.
    @Test(arguments: [("case", 50, 3), ("case-2", 51, 2)])
    func `a ledger and an audit log of an old version verify`(_ name: String, _ records: Int, _ entries: Int) throws {
        let folder = try Self.workplace()
        try FileManager.default.copyItem(at: Self.golden.appending(path: name), to: folder.url.appending(path: "case"))
        let run = try ToolRun(["verify", "case"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.output)")
        #expect(run.lines.contains { $0.split(separator: " ").prefix(3) == ["ledger", "\(records)", "records"] })
        #expect(run.lines.contains { $0.split(separator: " ").prefix(3) == ["log", "\(entries)", "entries"] })
    }

    @Test func `a store and a snapshot of the old version are whole, and searched`() throws {
        let folder = try Self.workplace()
        let verify = try ToolRun(["known", "verify", "--store", "known.sqlite"], in: folder.path)
        #expect(verify.exitCode == 0, "\(verify.output)\(verify.messages)")
        let store = try KnownHashStore(openingAt: folder.path("known.sqlite"))
        #expect(try store.lists().map(\.name) == ["Demo", "Other", "Good", "Counted"])
        #expect(try store.lists().map(\.kind) == [.knownMaterial, .knownMaterial, .knownGood, .suppressed])
        let index = try KnownHashIndex(store, kind: .multiIndex)
        #expect(index.warnings.isEmpty && index.parts.map(\.snapshotPath) == [store.snapshotPath(of: .pdq)])
        let matcher = try KnownMatcher(store, indexKind: .multiIndex)
        func entries(_ hex: String) throws -> [String] {
            let hash = try #require(HashValue(hex: hex, algorithm: .pdq))
            return try matcher.matches(of: [NamedHash(algorithm: .pdq, pipeline: .full, value: hash, quality: 100)])
                .map { "\($0.list): \($0.entry)\($0.isDisputed ? ", disputed" : "")" }
        }
        #expect(
            try entries("c78cd07ce9378ae570f967801624f87d838a13b9dc731b1234efc4c3fa306e38")
                == ["Demo: pictures/scenes/storm.jpg", "Other: pictures/scenes/storm.jpg, disputed"])
        #expect(
            try entries("342d248c66ad443464b76493cd96ceb2dfe8dbf2dbe8bb5a821e203f823f804e")
                == ["Demo: pictures/scenes/fern.jpg"])
    }

    @Test func `a bundle of the old version is imported, and its key still signs`() throws {
        let folder = try Self.workplace()
        for name in ["agency.key", "agency.pub", "demo.bundle"] {
            try FileManager.default.copyItem(
                at: Self.golden.appending(path: name), to: folder.url.appending(path: name))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path(name))
        }
        let store = ["--store", "new.sqlite"]
        let run = try ToolRun(["known", "import", "demo.bundle", "--trust", "agency.pub"] + store, in: folder.path)
        #expect(run.exitCode == 0 && run.output.contains("24"), "\(run.output)\(run.messages)")
        #expect(run.output.contains("signed by ‘Agency’"))
        let copy = try KnownHashStore(openingAt: folder.path("new.sqlite"))
        #expect(try copy.lists().map(\.name) == ["Demo"])
        #expect(try copy.lists().map(\.entryCount) == [24])
        let key = try ToolRun(["known", "keygen", "agency.key", "--name", "Agency", "--public"], in: folder.path)
        #expect(try key.output == String(contentsOf: Self.golden.appending(path: "agency.pub"), encoding: .utf8))
        let sign = ["known", "bundle", "--list", "Demo", "--key", "agency.key", "--out", "again.bundle"]
        #expect(try ToolRun(sign + store, in: folder.path).exitCode == 0)
        let again = ["known", "import", "again.bundle", "--trust", "agency.pub", "--store", "third.sqlite"]
        #expect(try ToolRun(again, in: folder.path).exitCode == 0)
    }
}
