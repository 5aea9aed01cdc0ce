import Foundation
import TestSupport
import Testing

/// The command as people and scripts use it: results, messages, exit codes.
struct ToolTests {
    static let demo = Repository.testVectors.appending(path: "demo").path
    static let list = Repository.testVectors.appending(path: "lists/known-pdq.txt").path
    static let picture = Repository.testVectors.appending(path: "pictures/scenes/waves.jpg").path

    /// A folder with a store of the demo's known list in it, `known.sqlite`.
    static func workplace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try ToolRun(["known", "import", list, "--store", folder.path("known.sqlite"), "--list", "Demo"])
        #expect(run.exitCode == 0 && run.output.contains("12 entries added"))
        return folder
    }

    @Test func `help teaches and the version is told`() throws {
        let help = try ToolRun(["--help"])
        #expect(help.exitCode == 0 && help.output.contains("EXIT CODES") && help.output.contains("knownmedia scan"))
        for command in ["hash", "compare", "match", "scan", "selftest", "known import"] {
            let run = try ToolRun(command.split(separator: " ").map(String.init) + ["--help"])
            #expect(run.exitCode == 0 && run.output.contains("knownmedia \(command)"), "\(command)")
        }
        #expect(try ToolRun(["--version"]).output.hasPrefix("0."))
    }

    @Test func `hash prints what Meta's hasher prints`() throws {
        let run = try ToolRun(["hash", Self.picture])
        #expect(run.exitCode == 0)
        let fields = run.lines.first?.split(separator: ",").map(String.init) ?? []
        #expect(fields.count == 3 && fields[0].count == 64 && fields[1] == "100" && fields[2] == Self.picture)
        #expect(try ToolRun(["hash", "--dihedral", Self.picture]).lines.count == 8)
        #expect(
            try ToolRun(["hash", "--algorithm", "phash", Self.picture]).lines.first?.hasSuffix(",,\(Self.picture)")
                == true)
    }

    @Test func `hash tells of files that have none, and goes on`() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("no picture", to: "text.jpg")
        let run = try ToolRun(["hash", "--json", text, folder.path("missing.jpg"), folder.path, Self.picture])
        #expect(run.exitCode == 2)
        let objects = try run.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.count == 4)
        let codes = objects.map { ($0?["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == ["notAPicture", "notFound", "isAFolder", nil])
        #expect((objects[3]?["hashes"] as? [[String: Any]])?.first?["pipeline"] as? String == "full")
        #expect(run.messages.contains("text.jpg") && run.messages.contains("missing.jpg"))
        let tiny = Repository.testVectors.appending(path: "demo/wallpapers/dot.png").path
        let small = try ToolRun(["hash", tiny])
        #expect(small.exitCode == 2 && small.output.isEmpty && small.messages.contains("at least 5 pixels"))
    }

    @Test func `compare takes two pictures or two hashes`() throws {
        let hash = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"
        let other = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22"
        #expect(try ToolRun(["compare", hash, other]).output == "6 of 256 bits differ\n")
        #expect(try ToolRun(["compare", hash, "0123456789abcdef"]).exitCode == 64)
        #expect(try ToolRun(["compare", hash, Self.picture]).exitCode == 64)
        let pictures = try ToolRun(["compare", Self.picture, Self.demo + "/holiday/IMG_0002.jpg"])
        #expect(pictures.exitCode == 0 && pictures.output.contains("pdq    as it is"))
        #expect(try ToolRun(["compare", Self.picture, "/nonexistent"]).exitCode == 2)
    }

    @Test func `import names each bad line and imports nothing`() throws {
        let folder = try Self.workplace()
        let bad = Repository.testVectors.appending(path: "lists/bad-lines.txt").path
        let store = folder.path("known.sqlite")
        let refused = try ToolRun(["known", "import", bad, "--store", store, "--list", "Bad"])
        #expect(refused.exitCode == 2)
        #expect(refused.messages.contains("line 4: pdq has 63 hexadecimal digits"))
        #expect(refused.messages.contains("--skip-bad-lines"))
        #expect(try !ToolRun(["known", "list", "--store", store]).output.contains("Bad"))
        let skipped = try ToolRun(["known", "import", bad, "--store", store, "--list", "Bad", "--skip-bad-lines"])
        #expect(skipped.exitCode == 0 && skipped.output.contains("13 bad lines left out"))
        #expect(try ToolRun(["known", "info", "--store", store]).output.contains("linear"))
    }

    @Test func `match answers on the command line and on standard input`() throws {
        let folder = try Self.workplace()
        let store = folder.path("known.sqlite")
        let known = try #require(try String(contentsOfFile: Self.list, encoding: .utf8).split(separator: ",").first)
        let zero = String(repeating: "0", count: 64)
        let found = try ToolRun(["match", String(known), zero, "--store", store])
        #expect(found.exitCode == 0)
        #expect(found.lines.count == 2 && found.lines[0].contains("\t0\tDemo\t") && found.lines[1] == "\(zero)\t-")
        let input = "# comment\n\n\(known),100,x.jpg\nrubbish\n\(zero)\n"
        let read = try ToolRun(["match", "--store", store, "--json"], input: input)
        #expect(read.exitCode == 2 && read.messages.contains("line 4"))
        let first = try JSONSerialization.jsonObject(with: Data(read.lines[0].utf8)) as? [String: Any]
        let match = (first?["matches"] as? [[String: Any]])?.first
        #expect(
            match?["distance"] as? Int == 0 && match?["list"] as? String == "Demo"
                && match?["hex"] as? String == String(known))
        #expect(try ToolRun(["match", zero, "--store", store, "--max-distance", "256"]).lines.count == 12)
        #expect(try ToolRun(["match", zero, "--store", store, "--max-distance", "257"]).exitCode == 64)
    }

    @Test func `scan tells by its exit code`() throws {
        let folder = try Self.workplace()
        let store = folder.path("known.sqlite")
        func scan(_ path: String, _ out: String, _ more: [String] = []) throws -> ToolRun {
            try ToolRun(["scan", path, "--store", store, "--out", folder.path(out)] + more)
        }
        let unrelated = Repository.testVectors.appending(path: "unrelated").path
        #expect(try scan(unrelated, "none").exitCode == 0)
        let demo = try scan(Self.demo, "demo", ["--dihedral"])
        #expect(demo.exitCode == 1 && demo.output.contains("flipY") && demo.output.contains("family/two\\nlines.jpg"))
        let hostile = try scan(Repository.testVectors.appending(path: "hostile").path, "hostile")
        #expect(hostile.exitCode == 2 && hostile.messages.contains("jpeg-claims-65500x65500"))
        let again = try scan(unrelated, "none")
        #expect(again.exitCode == 64 && again.messages.contains("another scan"))
    }

    @Test(arguments: ["linear", "bk-tree"]) func `every index gives the same ledger`(_ index: String) throws {
        let folder = try Self.workplace()
        func ledger(_ index: String) throws -> String {
            let out = folder.path("out-\(index)-\(UUID().uuidString)")
            let run = try ToolRun([
                "scan", Self.demo, "--store", folder.path("known.sqlite"), "--out", out, "--index", index,
            ])
            #expect(run.exitCode == 1)
            return try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8)
                .split(separator: "\n").dropFirst().joined(separator: "\n")
        }
        #expect(try ledger(index) == ledger("auto"))
    }

    @Test func `pictures are decoded in processes of their own unless that is turned off`() throws {
        let folder = try Self.workplace()
        func ledger(_ isolation: String) throws -> [Substring] {
            let out = folder.path("out-\(isolation)")
            let run = try ToolRun([
                "scan", Self.demo, "--store", folder.path("known.sqlite"), "--out", out, "--isolation", isolation,
            ])
            #expect(run.exitCode == 1)
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
        let folder = try Self.workplace()
        func ledger(under environment: [String], _ pipeline: String) throws -> String {
            let out = folder.path("out-\(UUID().uuidString)")
            let run = try ToolRun(
                [
                    "scan", Self.demo, Repository.testVectors.appending(path: "pictures").path,
                    Repository.testVectors.appending(path: "altered").path, "--store", folder.path("known.sqlite"),
                    "--out", out,
                    "--pipeline", pipeline, "--dihedral",
                ], under: environment)
            #expect(run.exitCode == 1)
            return try String(contentsOfFile: out + "/scan.jsonl", encoding: .utf8)
                .split(separator: "\n").dropFirst().joined(separator: "\n")
        }
        for pipeline in ["fast", "full"] {
            #expect(try ledger(under: environment, pipeline) == ledger(under: [], pipeline))
        }
    }

    @Test func `the command line is checked before anything is done`() throws {
        let folder = try Self.workplace()
        let store = folder.path("known.sqlite")
        try folder.write("x", to: "source/inner/file")
        let source = folder.path("source")
        let wrong: [[String]] = [
            ["scan", source, "--store", store, "--out", source + "/out"],
            ["scan", source, "--store", store, "--out", source],
            ["scan", source, "--store", store, "--out", source + "/new/../inner"],
            ["scan", folder.path("missing"), "--store", store, "--out", folder.path("o")],
            ["scan", source, "--store", folder.path("missing.sqlite"), "--out", folder.path("o")],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--threads", "0"],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--max-distance", "-1"],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--index", "magic"],
            ["scan", source, source, "--store", store, "--out", folder.path("o")],
            ["scan", source, "--store", store],
            ["hash"],
            ["hash", "--algorithm", "sha", Self.picture],
            ["hash", "--algorithm", "phash", "--pipeline", "nn512", Self.picture],
            ["known", "import", Self.list, "--store", store, "--list", "x", "--format", "magic"],
            ["nonsense"],
        ]
        for arguments in wrong {
            let run = try ToolRun(arguments)
            #expect(run.exitCode == 64 && run.output.isEmpty && !run.messages.isEmpty, "\(arguments)")
        }
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["known.sqlite", "source", "source/inner", "source/inner/file"])
    }

    @Test func `the output folder is made, with those above it`() throws {
        let folder = try Self.workplace()
        let scan = [
            "scan", Repository.testVectors.appending(path: "unrelated").path, "--store", folder.path("known.sqlite"),
        ]
        #expect(try ToolRun(scan + ["--out", folder.path("a/b/c/")]).exitCode == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/scan.jsonl")))
        #expect(try ToolRun(scan + ["--out", "relative/inner"], in: folder.path).exitCode == 0)
        try folder.write("x", to: "file")
        for out in ["file", "file/below"] {
            let run = try ToolRun(scan + ["--out", folder.path(out)])
            #expect(run.exitCode == 64 && run.messages.contains("cannot be made"))
        }
        let warned = try ToolRun(scan + ["--out", folder.path("d")], under: ["KNOWNMEDIA_INSTRUCTION_SET=magic"])
        #expect(warned.exitCode == 0 && warned.messages.contains("KNOWNMEDIA_INSTRUCTION_SET=magic"))
    }

    @Test func `a store that is none is named`() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("this is no database, whatever its name", to: "known.sqlite")
        let run = try ToolRun(["scan", Self.demo, "--store", text, "--out", folder.path("out")])
        #expect(run.exitCode == 2 && run.messages.contains("known.sqlite"))
    }

    /// Unreadable files and folders, everything that is not a file, and a name of raw bytes: all in the ledger, exit code
    /// 2, nothing changed. Run by somebody who is not the owner, for root can read everything.
    @Test func `what cannot be read is accounted for`() throws {
        let folder = try Self.workplace()
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
        let folder = try Self.workplace()
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
