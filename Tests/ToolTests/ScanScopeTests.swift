import Foundation
import TestSupport
import Testing

/// `knownmedia scan`: what is left out, what is searched, and what a scan needs.
struct ScanScopeTests {
    private static func runLine(_ out: String) throws -> Substring {
        try #require(String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8).split(separator: "\n").first)
    }

    @Test func `what is left out is counted, and a resumed scan leaves out the same`() throws {
        let folder = try ToolFixture.workplace()
        for name in ["e/a.txt", "e/b.tmp", "e/cache/x", "e/d/cache/y"] { try folder.write("text", to: name) }
        func scan(_ more: [String]) throws -> ToolRun {
            try ToolRun(
                ["scan", folder.path("e"), "--store", folder.path("known.sqlite"), "--out", folder.path("out")] + more)
        }
        let patterns = ["--exclude", "*.tmp", "--exclude", "/cache/", "--one-file-system"]
        let run = try scan(patterns)
        #expect(run.exitCode == 2 && run.output.contains("2 excluded"))
        #expect(run.messages.contains("/e/cache: skipped: it matches ‘/cache/’"))
        #expect(
            try Self.runLine(folder.path("out")).contains(#""exclude":["*.tmp","/cache/"],"oneFileSystem":true"#))
        #expect(try scan(patterns + ["--resume"]).exitCode == 2)
        let other = try scan(["--exclude", "*.tmp", "--one-file-system", "--resume"])
        #expect(other.exitCode == 2 && other.messages.contains("exclude[1]"))
        let wrong = try scan(["--exclude", "[a-"])
        #expect(wrong.exitCode == 64 && wrong.messages.contains("is not a pattern"))
    }

    @Test func `a store with nothing to compare with is reported, and leaves a scan incomplete`() throws {
        let folder = try TemporaryFolder()
        let store = folder.path("s.sqlite")
        try folder.write("text", to: "e/a.txt")
        let digest = String(repeating: "1", count: 32)
        let list = try folder.write(digest)
        #expect(try ToolRun(["known", "import", list, "--store", store, "--list", "L"]).exitCode == 0)
        func scan(_ out: String) throws -> ToolRun {
            try ToolRun(["scan", folder.path("e"), "--store", store, "--out", folder.path(out)])
        }
        let first = try scan("1")
        #expect(first.exitCode == 0 && first.output.contains("searched 0 hashes, 1 digest\n"))
        #expect(first.messages.isEmpty)
        #expect(
            try ToolRun(["known", "withdraw", "--store", store, "--digest", digest, "--reason", "a test"]).exitCode == 0
        )
        let second = try scan("2")
        #expect(second.exitCode == 2 && second.messages.contains("nothing to compare with"))
        #expect(second.output.contains("searched 0 hashes, 0 digests"))
        #expect(
            try Self.runLine(folder.path("2")).contains(
                #""searched":{"hashes":0,"digests":0,"knownGoodDigests":0}"#))
    }

    #if os(Linux)
        @Test func `a scan with too few descriptors does not begin`() throws {
            let folder = try ToolFixture.workplace()
            func scan(_ limit: String, _ out: String) throws -> ToolRun {
                try ToolRun(
                    [
                        "scan", ToolFixture.demo, "--store", folder.path("known.sqlite"), "--out", folder.path(out),
                        "--threads", "8",
                    ], under: ["prlimit", "--nofile=\(limit)"])
            }
            for limit in ["20:20", "40:40", "64:64"] {
                let run = try scan(limit, "refused")
                #expect(run.exitCode == 2 && run.messages.contains("ulimit -n"), "\(limit): \(run.messages)")
                #expect(!FileManager.default.fileExists(atPath: folder.path("refused/scan.jsonl.partial")))
            }
            // The soft limit is raised, and the least that is demanded is enough.
            for (number, limit) in ["20:4096", "96:96"].enumerated() {
                let run = try scan(limit, "out\(number)")
                #expect(run.exitCode == 2, "\(limit): \(run.messages)")
            }
        }

        @Test func `a tree deeper than a path can be long is scanned and verified`() throws {
            let folder = try ToolFixture.workplace()
            let picture = Array(try Data(contentsOf: URL(filePath: ToolFixture.picture)))
            try FileManager.default.createDirectory(atPath: folder.path("e"), withIntermediateDirectories: false)
            let deep = try TemporaryFolder()
            let path = try deep.makeDeepFolders(12_000, named: "d", file: "p.jpg", picture)
            let run = try ToolRun(
                [
                    "scan", deep.path, "--store", folder.path("known.sqlite"), "--out", folder.path("out"), "--threads",
                    "2",
                ],
                under: ["prlimit", "--nofile=96:96"])
            #expect(run.exitCode == 0 || run.exitCode == 1, "\(run.messages)")
            let ledger = try String(contentsOfFile: folder.path("out/scan.jsonl"), encoding: .utf8)
            #expect(ledger.contains("\"path\":\"\(path)\"") && ledger.contains("\"width\":"))
            let verification = try ToolRun(["verify", folder.path("out"), "--evidence"])
            #expect(verification.exitCode == 0, "\(verification.output)")
        }
    #endif
}
