import KnownHashStore
import KnownMatching
import MediaScan
import Foundation
import KnownMedia
import TestSupport
import Testing

/// The first line of a ledger says with what, and against what, a scan was made.
@Suite struct RunLineTests {
    /// The SHA-256 of a file, as a scan of it finds.
    static func digest(ofFileAt path: String, _ store: KnownHashStore) throws -> String? {
        var digest: String?
        _ = try MediaScanner(matcher: KnownMatcher(store)).scan([path]) { record in
            // A program can hold pictures, for its self-test.
            if !record.isNested { digest = record.digests?.sha256.hex }
        }
        return digest
    }

    @Test func `the program and the store are named with their digests, also behind a symbolic link`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        try folder.makeSymbolicLink("link.sqlite", to: store)
        let run = try ToolRun([
            "scan", Repository.testVectors.appending(path: "demo").path, "--store", folder.path("link.sqlite"), "--out",
            folder.path("out"),
        ])
        #expect(run.exitCode == 2, "\(run.messages)")
        // A perceptual match is never shown without saying what it is not.
        #expect(run.output.contains("requires human review"))
        let ledger = try String(contentsOf: URL(filePath: folder.path("out/scan.jsonl")), encoding: .utf8)
        let line = try #require(ledger.split(separator: "\n").first)
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let opened = try KnownHashStore(openingAt: store)
        let tool = try #require(fields["tool"] as? [String: Any])
        #expect(try tool["sha256"] as? String == Self.digest(ofFileAt: ToolRun.executable.path, opened))
        let recorded = try #require(fields["store"] as? [String: Any])
        #expect(try recorded["sha256"] as? String == Self.digest(ofFileAt: store, opened))
    }
}
