import Foundation
import KnownMedia
import TestSupport
import Testing

/// `knownmedia selftest`, and the self-test that a scan begins with.
struct SelfTestCommandTests {
    @Test func `every check is reported, as text and as JSON`() throws {
        let text = try ToolRun(["selftest"])
        #expect(text.exitCode == 0 && text.lines.count >= 14)
        #expect(text.lines.allSatisfy { $0.hasPrefix("ok ") })
        let json = try ToolRun(["selftest", "--json"])
        let objects = try json.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(json.exitCode == 0 && objects.count == text.lines.count)
        #expect(objects.allSatisfy { $0["passed"] as? Bool == true && $0["check"] is String })
        #expect(try ToolRun(["selftest", "--exhaustive"]).exitCode == 64)
    }

    @Test func `a scan records it, and a damaged index stops the scan`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        #expect(try ToolRun(["known", "index", "--store", store]).exitCode == 0)
        let checked = try ToolRun(["selftest", "--store", store, "--exhaustive", "--index", "multi-index"])
        #expect(checked.exitCode == 0 && checked.output.contains("store pdq/full"))
        let pictures = Repository.testVectors.appending(path: "unrelated").path
        let sound = try ToolRun(["scan", pictures, "--store", store, "--out", folder.path("sound")])
        #expect(sound.exitCode == 0)
        let ledger = try String(contentsOf: folder.url.appending(path: "sound/scan.jsonl"), encoding: .utf8)
        let run = try #require(
            try JSONSerialization.jsonObject(with: Data(ledger.prefix { $0 != "\n" }.utf8)) as? [String: Any])
        let selfTest = try #require(run["selftest"] as? [String: Any])
        #expect(selfTest["passed"] as? Bool == true && selfTest["checks"] as? Int == checked.lines.count)

        let path = store + "-pdq-full.kmindex"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
        let stopped = try ToolRun(["scan", pictures, "--store", store, "--out", folder.path("stopped")])
        #expect(stopped.exitCode == 2 && stopped.output.isEmpty)
        #expect(
            stopped.messages.contains("the self-test failed: snapshots of the store") && stopped.messages.contains(path)
        )
        #expect(!FileManager.default.fileExists(atPath: folder.path("stopped/scan.jsonl")))
        let failed = try ToolRun(["selftest", "--store", store])
        #expect(failed.exitCode == 2 && failed.lines.count { $0.hasPrefix("FAILED") } == 1)
    }
}
