import Foundation
import TestSupport
import Testing

/// `knownmedia scan`: matches, ledgers, and the accounting of every file.
struct ScanCommandTests {
    @Test func `scan tells by its exit code`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        func scan(_ path: String, _ out: String, _ more: [String] = []) throws -> ToolRun {
            try ToolRun(["scan", path, "--store", store, "--out", folder.path(out)] + more)
        }
        let unrelated = Repository.testVectors.appending(path: "unrelated").path
        #expect(try scan(unrelated, "none").exitCode == 0)
        let demo = try scan(ToolFixture.demo, "demo", ["--dihedral"])
        #expect(demo.exitCode == 2 && demo.output.contains("flipY") && demo.output.contains("family/two\\nlines.jpg"))
        let hostile = try scan(Repository.testVectors.appending(path: "hostile").path, "hostile")
        #expect(hostile.exitCode == 2 && hostile.messages.contains("jpeg-claims-65500x65500"))
        let again = try scan(unrelated, "none")
        #expect(again.exitCode == 64 && again.messages.contains("another scan"))
    }

    @Test func `altered copies are printed with what was done to them, and counted`() throws {
        let folder = try ToolFixture.workplace()
        let copies = Repository.testVectors.appending(path: "copies").path
        func scan(_ out: String, _ more: [String]) throws -> ToolRun {
            try ToolRun(["scan", copies, "--store", folder.path("known.sqlite"), "--out", folder.path(out)] + more)
        }
        let plain = try scan("plain", ["--effort", "plain"])
        #expect(plain.exitCode == 0 && plain.messages.contains("altered copies are not looked for"))
        let run = try scan("quick", ["--effort", "quick"])
        #expect(run.exitCode == 1 && run.messages.contains("effort quick: about "))
        #expect(run.output.contains("altered     pdq ") && run.output.contains("a copy with something around it"))
        #expect(run.output.contains("altered copies\n"))
        let verify = try ToolRun(["verify", folder.path("quick"), "--evidence"])
        #expect(verify.exitCode == 0 && verify.output.contains("recomputed from the pictures"), "\(verify.output)")
        let other = try scan("quick", ["--effort", "normal", "--resume"])
        #expect(other.exitCode == 2 && other.messages.contains("effort: ‘quick’"), "\(other.messages)")
    }

    @Test(arguments: ["linear", "bk-tree"]) func `every index gives the same ledger`(_ index: String) throws {
        let folder = try ToolFixture.workplace()
        func ledger(_ index: String) throws -> String {
            let out = folder.path("out-\(index)-\(UUID().uuidString)")
            let run = try ToolRun([
                "scan", ToolFixture.demo, "--store", folder.path("known.sqlite"), "--out", out, "--index", index,
            ])
            #expect(run.exitCode == 2)
            return try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8)
                .split(separator: "\n").dropFirst().joined(separator: "\n")
        }
        #expect(try ledger(index) == ledger("auto"))
    }

    @Test func `pictures are decoded in processes of their own unless that is turned off`() throws {
        let folder = try ToolFixture.workplace()
        func ledger(_ isolation: String) throws -> [Substring] {
            let out = folder.path("out-\(isolation)")
            let run = try ToolRun([
                "scan", ToolFixture.demo, "--store", folder.path("known.sqlite"), "--out", out, "--isolation",
                isolation,
            ])
            #expect(run.exitCode == 2)
            return try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8).split(separator: "\n")
        }
        let isolated = try ledger("on")
        let plain = try ledger("off")
        #expect(isolated.dropFirst() == plain.dropFirst())
        #expect(isolated[0].contains("\"isolation\":{\"workers\":") && plain[0].contains("\"isolation\":\"off\""))
    }

    /// Wide instructions, ours and those of libjpeg, change the time and nothing else.
    ///
    /// Of sound pictures, that is: libjpeg's plain and wide loops overflow differently on coefficients that no encoder
    /// writes, so a JPEG with flipped bits may look different (three of those in `hostile` do).
    @Test(arguments: [["KNOWNMEDIA_INSTRUCTION_SET=portable"], ["JSIMD_FORCENONE=1"]])
    func `the plain path gives the same ledger`(_ environment: [String]) throws {
        let folder = try ToolFixture.workplace()
        func ledger(under environment: [String], _ pipeline: String) throws -> String {
            let out = folder.path("out-\(UUID().uuidString)")
            let run = try ToolRun(
                [
                    "scan", ToolFixture.demo, Repository.testVectors.appending(path: "pictures").path,
                    Repository.testVectors.appending(path: "altered").path, "--store", folder.path("known.sqlite"),
                    "--out", out,
                    "--pipeline", pipeline, "--dihedral",
                ], under: environment)
            #expect(run.exitCode == 2)
            return try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8)
                .split(separator: "\n").dropFirst().joined(separator: "\n")
        }
        for pipeline in ["fast", "full"] {
            #expect(try ledger(under: environment, pipeline) == ledger(under: [], pipeline))
        }
    }

    @Test func `the output folder is made, with those above it`() throws {
        let folder = try ToolFixture.workplace()
        let scan = [
            "scan", Repository.testVectors.appending(path: "unrelated").path, "--store", folder.path("known.sqlite"),
        ]
        #expect(try ToolRun(scan + ["--out", folder.path("a/b/c/")]).exitCode == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/scan.jsonl")))
        #expect(try ToolRun(scan + ["--out", "relative/inner"], in: folder.path).exitCode == 0)
        try folder.write("x", to: "file")
        for out in ["file", "file/below"] {
            let run = try ToolRun(scan + ["--out", folder.path(out)])
            #expect(run.exitCode == 64 && run.messages.contains("cannot be created"))
        }
        let warned = try ToolRun(scan + ["--out", folder.path("d")], under: ["KNOWNMEDIA_INSTRUCTION_SET=magic"])
        #expect(warned.exitCode == 0 && warned.messages.contains("KNOWNMEDIA_INSTRUCTION_SET=magic"))
    }

    @Test func `a store that is none is named`() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("this is no database, whatever its name", to: "known.sqlite")
        let run = try ToolRun(["scan", ToolFixture.demo, "--store", text, "--out", folder.path("out")])
        #expect(run.exitCode == 2 && run.messages.contains("known.sqlite"))
    }

    /// Unreadable files and folders, everything that is not a file, and a name of raw bytes: all in the ledger, exit code
    /// 2, nothing changed. Run by somebody who is not the owner, for root can read everything.
    @Test func `what cannot be read is accounted for`() throws {
        let folder = try ToolFixture.workplace()
        let source = folder.path("source")
        try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
        let tree = try TemporaryFolder()
        try tree.write("secret", to: "unreadable")
        try tree.write("hidden", to: "closed/inner")
        try tree.write("", to: "empty")
        try tree.makePipe("pipe")
        try tree.makeSocket("socket")
        try tree.makeSymbolicLink("dangling", to: "nowhere")
        try tree.makeSymbolicLink("loop", to: ".")
        _ = try tree.makeFile(named: [0xFF, 0x80])
        for name in ["unreadable", "closed"] {
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: tree.path(name))
        }
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: tree.path("closed")) }
        for path in [folder.path, folder.path("known.sqlite"), tree.path] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        let out = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: out.path)
        let isRoot = NSUserName() == "root"
        let run = try ToolRun(
            ["scan", tree.path, "--store", folder.path("known.sqlite"), "--out", out.path],
            under: isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [])
        #expect(run.exitCode == 2, "\(run.messages)")
        let ledger = try String(contentsOfFile: out.path("scan.jsonl"), encoding: .utf8)
        let lines = try ledger.split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        let byReason = Dictionary(grouping: lines.filter { $0["type"] as? String == "file" }) {
            $0["reason"] as? String ?? ""
        }
        #expect(byReason["permissionDenied"]?.count == 2)
        #expect(byReason["symbolicLink"]?.count == 2)
        #expect(byReason["specialFile"]?.count == 2)
        #expect(byReason["emptyFile"]?.count == 2)
        #expect(lines.last?["found"] as? Int == 8)
        #expect(lines.last?["complete"] as? Bool == false)
        #expect(run.messages.contains("unreadable: failed: Permission denied"))
    }

    /// Killed at any moment, a scan leaves no ledger that looks whole.
    @Test func `a killed scan leaves no final ledger`() throws {
        let folder = try ToolFixture.workplace()
        for milliseconds in [1, 5, 20, 60, 150] {
            let out = folder.path("killed-\(milliseconds)")
            let run = try ToolRun(
                [
                    "scan", Repository.testVectors.path, "--store", folder.path("known.sqlite"), "--out", out,
                    "--threads", "1",
                ], under: ["timeout", "--signal=KILL", "\(Double(milliseconds) / 1000)"])
            let isKilled = run.exitCode != 2
            #expect(FileManager.default.fileExists(atPath: out + "/scan.jsonl") != isKilled)
        }
    }
}
