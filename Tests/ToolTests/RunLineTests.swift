import Crypto
import Foundation
import TestSupport
import Testing

/// The first line of a ledger says with what, and against what, a scan was made.
@Suite struct RunLineTests {
    static func digest(ofFileAt path: String) throws -> String {
        SHA256.hash(data: try Data(contentsOf: URL(filePath: path), options: .alwaysMapped))
            .map { String(format: "%02x", $0) }.joined()
    }

    @Test func `the program and the store are told by their digests, also behind a symbolic link`() throws {
        let folder = try ToolTests.workplace()
        let store = folder.path("known.sqlite")
        try folder.makeSymbolicLink("link.sqlite", to: store)
        let run = try ToolRun([
            "scan", Repository.testVectors.appending(path: "demo").path, "--store", folder.path("link.sqlite"), "--out",
            folder.path("out"),
        ])
        #expect(run.exitCode == 1, "\(run.messages)")
        // A likeness is never told without saying what it is not.
        #expect(run.output.contains("requires human review"))
        let ledger = try String(contentsOf: URL(filePath: folder.path("out/scan.jsonl")), encoding: .utf8)
        let line = try #require(ledger.split(separator: "\n").first)
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let tool = try #require(fields["tool"] as? [String: Any])
        #expect(try tool["sha256"] as? String == Self.digest(ofFileAt: ToolRun.executable.path))
        let recorded = try #require(fields["store"] as? [String: Any])
        #expect(try recorded["sha256"] as? String == Self.digest(ofFileAt: store))
    }
}
