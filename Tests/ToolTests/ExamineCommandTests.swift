import Foundation
import TestSupport
import Testing

/// `knownmedia examine` answers each item with a line, between a line that says what was run and one that nothing is missing.
struct ExamineCommandTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try ToolFixture.workplace()
        store = folder.path("known.sqlite")
    }

    private struct Answers {
        let end: StartedProcess.End
        let lines: [[String: Any]]
        let messages: String
    }

    private func examine(_ input: [UInt8], _ arguments: String...) throws -> Answers {
        let name = UUID().uuidString
        let process = try StartedProcess(
            [ToolRun.executable.path, "examine"] + arguments, input: folder.write(input, to: name),
            output: folder.path(name + ".out"), messages: folder.path(name + ".err"))
        let end = process.wait()
        let output = try Data(contentsOf: URL(filePath: folder.path(name + ".out")))
        let lines = try output.split(separator: UInt8(ascii: "\n")).map {
            try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any])
        }
        return Answers(
            end: end, lines: lines,
            messages: try String(contentsOfFile: folder.path(name + ".err"), encoding: .utf8))
    }

    private func frame(_ key: [UInt8], _ content: Data) -> [UInt8] {
        [UInt8(key.count), 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: content.count >> (8 * $0)) } + key
            + content
    }

    @Test func `each item has a line with the fields of the ledger`() throws {
        let picture = try Data(contentsOf: URL(filePath: ToolFixture.picture))
        let archive = ZIPArchive([ZIPArchive.Member("a.jpg", Array(picture))]).bytes
        let run = try examine(
            frame(Array("one".utf8), picture) + frame([0xFF, 0x0A], Data(archive)) + frame([], Data("text".utf8)),
            "--store", store)
        #expect(run.end == .exited(0) && run.messages == "", "\(run.messages)")
        try #require(run.lines.count == 5)
        #expect(run.lines.map { $0["type"] as? String } == ["run", "file", "file", "file", "end"])
        let store = run.lines[0]["store"] as? [String: Any]
        #expect(store?["changes"] as? Int == run.lines[4]["storeChanges"] as? Int && store?["changes"] != nil)
        #expect(run.lines[0]["check"] == nil && run.lines[4]["records"] as? Int == 3)

        let one = run.lines[1]
        #expect(one["key"] as? String == "one" && one["path"] == nil && one["modified"] == nil && one["check"] == nil)
        #expect((one["matches"] as? [[String: Any]])?.count == 1 && one["format"] as? String == "jpeg")
        let out = folder.path("scan")
        _ = try ToolRun(["scan", ToolFixture.picture, "--store", self.store, "--out", out])
        let ledger = try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8).split(separator: "\n")[1]
        var scanned = try #require(JSONSerialization.jsonObject(with: Data(ledger.utf8)) as? [String: Any])
        for name in ["path", "modified", "check"] { scanned[name] = nil }
        scanned["key"] = "one"
        #expect(one as NSDictionary == scanned as NSDictionary)

        let two = run.lines[2]
        #expect(two["key"] as? String == "\u{FFFD}\n" && two["keyBytes"] as? String == "/wo=")
        let parts = try #require(two["parts"] as? [[String: Any]])
        #expect(two["nested"] as? Int == parts.count && parts.count == 1)
        #expect((parts[0]["inside"] as? [[String: Any]])?[0]["member"] as? String == "a.jpg")
        #expect((parts[0]["matches"] as? [Any])?.count == 1 && parts[0]["type"] == nil && parts[0]["path"] == nil)
        #expect(run.lines[3]["reason"] as? String == "notAPicture")
    }

    @Test func `without a store items are hashed at full resolution and not compared`() throws {
        let run = try examine(frame([65], Data(contentsOf: URL(filePath: ToolFixture.picture))))
        try #require(run.end == .exited(0) && run.lines.count == 3)
        #expect(run.lines[0]["store"] == nil && run.lines[2]["storeChanges"] == nil)
        let hashes = try #require(run.lines[1]["hashes"] as? [[String: Any]])
        let hex = try ToolRun(["hash", ToolFixture.picture]).output.prefix(64)
        #expect(
            hashes.count == 1 && hashes[0]["pipeline"] as? String == "full"
                && hashes[0]["hex"] as? String == String(hex))
    }

    @Test func `paths are examined in the order of their list`() throws {
        let paths = [ToolFixture.picture, "/", ToolFixture.demo + "/family/list.txt"]
        for (ending, option) in [("\n", [String]()), ("\0", ["-0"])] {
            let run = try ToolRun(
                ["examine", "--store", store, "--paths-from", "-"] + option, input: paths.joined(separator: ending))
            let keys = try run.lines.dropFirst().dropLast().map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["key"] as? String
            }
            #expect(run.exitCode == 0 && keys == paths)
        }
    }

    @Test func `a broken frame ends it with its own exit code, after the answers before it`() throws {
        let run = try examine(frame([65], Data("text".utf8)) + [1, 0, 0], "--store", store)
        #expect(run.end == .exited(65) && run.messages.contains("in the middle of the head of a frame"))
        #expect(run.lines.map { $0["type"] as? String } == ["run", "file"])
    }

    @Test func `what is asked of it must make sense`() throws {
        for arguments in [["-0"], ["--max-item-bytes", "-1"], ["--threads", "0"], ["--store"]] {
            #expect(try ToolRun(["examine"] + arguments).exitCode == 64, "\(arguments)")
        }
        let missing = try ToolRun(["examine", "--store", folder.path("missing")])
        #expect(missing.exitCode == 2 && missing.output == "")
    }
}
