import Foundation
import TestSupport
import Testing

/// Scans that are killed, or whose disk fills up, are resumed with `--resume` and end with the ledger of one run.
@Suite(.serialized) struct ResumeTests {
    /// What a ledger says apart from its run line.
    static func records(_ out: String) throws -> Substring {
        let text = try String(decoding: Data(contentsOf: URL(filePath: out + "/scan.jsonl")), as: UTF8.self)
        return text[(text.firstIndex(of: "\n") ?? text.startIndex)...]
    }

    /// Fills `folder` with a mix of pictures, hostile files and files that are none: a different one for each seed.
    static func fill(_ folder: TemporaryFolder, _ generator: inout SeededGenerator) throws {
        let vectors = try ["demo", "hostile", "altered"].flatMap { name in
            let root = Repository.testVectors.appending(path: name).path
            return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().map { root + "/" + $0 }
        }.filter { path in
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let isFile = attributes[.type] as? FileAttributeType == .typeRegular
            return isFile && (attributes[.size] as? Int ?? .max) < 40_000
        }
        for number in 0..<Int.random(in: 20...60, using: &generator) {
            let name = "\(Int.random(in: 0..<6, using: &generator))/\(number)"
            switch Int.random(in: 0..<6, using: &generator) {
            case 0, 1:
                guard let vector = vectors.randomElement(using: &generator) else { continue }
                try folder.write(Data(contentsOf: URL(filePath: vector)), to: name)
            case 2: try folder.makeSymbolicLink("link-\(number)", to: "nowhere")
            case 3: _ = try folder.makeFile(named: [0xFF, UInt8(128 + number)])
            default: try folder.write("text \(number)", to: name)
            }
        }
    }

    /// Runs `scan`, killed after `seconds`; whether it came to its end.
    static func scan(_ arguments: [String], killedAfter seconds: Double) throws -> Bool {
        let run = try ToolRun(
            arguments, under: ["timeout", "--signal=KILL", String(format: "%.4f", seconds)])
        if run.exitCode >= 0, run.exitCode <= 2 { return true }
        #expect(run.exitCode == 137 || run.exitCode == -9, "\(run.exitCode): \(run.messages)")
        return false
    }

    /// A few seconds' worth of them; 200 under KNOWNMEDIA_LONG_TESTS=1.
    @Test func `killed at random moments, the scan ends with the same ledger`() throws {
        let kills = Repository.runsLongTests ? 200 : 6
        var generator = SeededGenerator(seed: Repository.runsLongTests ? .random(in: .min ... .max) : 17)
        let folder = try ToolFixture.workplace()
        var killed = 0
        while killed < kills {
            let source = try TemporaryFolder()
            try Self.fill(source, &generator)
            let threads = Int.random(in: 1...4, using: &generator)
            let isolation = Bool.random(using: &generator) ? "on" : "off"
            func arguments(_ out: String) -> [String] {
                [
                    "scan", source.path, "--store", folder.path("known.sqlite"), "--out", out, "--threads",
                    "\(threads)",
                    "--isolation", isolation,
                ]
            }
            let reference = folder.path("reference-\(killed)")
            let clock = ContinuousClock()
            var whole: ToolRun?
            let duration = try clock.measure { whole = try ToolRun(arguments(reference)) } / .seconds(1)
            let expected = try Self.records(reference)
            for attempt in 0..<4 {
                let out = folder.path("out-\(killed)-\(attempt)")
                var isComplete = false
                var resumptions = 0
                while !isComplete {
                    // After some resumptions that were killed too, one is left alone.
                    let seconds = resumptions > 3 ? 600 : Double.random(in: 0...1.1, using: &generator) * duration
                    let exists = FileManager.default.fileExists(atPath: out)
                    isComplete = try Self.scan(arguments(out) + (exists ? ["--resume"] : []), killedAfter: seconds)
                    let hasLedger = FileManager.default.fileExists(atPath: out + "/scan.jsonl")
                    #expect(!isComplete || hasLedger)
                    if hasLedger { #expect(try Self.records(out) == expected) }
                    if !isComplete {
                        killed += 1
                        resumptions += 1
                    }
                }
                #expect(try Self.records(out) == expected, "threads \(threads), isolation \(isolation)")
                let verified = try ToolRun(["verify", out, "--evidence"])
                #expect(verified.exitCode == 0, "\(verified.output)")
                let again = try ToolRun(arguments(out) + ["--resume"])
                #expect(again.exitCode == whole?.exitCode && again.messages.contains("is complete"))
                if killed >= kills { break }
            }
        }
        if Repository.runsLongTests { print("\(killed) kills") }
    }

    /// A disk of 64 kB that fills up, and is enlarged before the scan goes on.
    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func `a full disk ends the scan and is no short ledger`() throws {
        let folder = try ToolFixture.workplace()
        let source = try TemporaryFolder()
        for number in 0..<400 { try source.write("text \(number)", to: "\(number)") }
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard StartedProcess.succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk) else {
            print("no tmpfs can be mounted here: the test of a full disk is left out")
            return
        }
        defer { _ = StartedProcess.succeeds("umount", disk) }
        let scan = ["scan", source.path, "--store", folder.path("known.sqlite"), "--out"]
        #expect(try ToolRun(scan + [folder.path("reference")]).exitCode == 0)
        for attempt in 0..<3 {
            let full = try ToolRun(scan + [disk + "/out"] + (attempt > 0 ? ["--resume"] : []))
            #expect(full.exitCode == 2 && full.messages.contains("No space left on device"), "\(full.messages)")
            #expect(!FileManager.default.fileExists(atPath: disk + "/out/scan.jsonl"))
            #expect(try ToolRun(["verify", disk + "/out"]).exitCode == 2)
        }
        #expect(StartedProcess.succeeds("mount", "-o", "remount,size=4m", disk))
        let resumed = try ToolRun(scan + [disk + "/out", "--resume"])
        #expect(resumed.exitCode == 0, "\(resumed.messages)")
        #expect(try Self.records(disk + "/out") == Self.records(folder.path("reference")))
        #expect(try ToolRun(["verify", disk + "/out", "--evidence"]).exitCode == 0)
    }

    @Test func `a second process in the same folder is refused`() throws {
        let folder = try ToolFixture.workplace()
        let source = try TemporaryFolder()
        for number in 0..<3000 { try source.write("text \(number)", to: "\(number)") }
        let scan = ["scan", source.path, "--store", folder.path("known.sqlite"), "--out", folder.path("out")]
        let first = try StartedProcess([ToolRun.executable.path] + scan)
        defer {
            first.send(SIGKILL)
            first.wait()
        }
        let partial = folder.path("out/scan.jsonl.partial")
        #expect(ChildProcesses.wait { FileManager.default.fileExists(atPath: partial) })
        // Not to depend on how fast it is.
        first.send(SIGSTOP)
        for more in [[], ["--resume"]] {
            let second = try ToolRun(scan + more)
            #expect(second.exitCode == 2 && second.messages.contains("Another process is using this folder"))
        }
    }

    @Test func `a scan that cannot be resumed says why`() throws {
        let folder = try ToolFixture.workplace()
        let scan = ["scan", ToolFixture.demo, "--store", folder.path("known.sqlite"), "--out", folder.path("out")]
        #expect(try !Self.scan(scan + ["--threads", "1"], killedAfter: 0.001) || true)
        try? FileManager.default.removeItem(atPath: folder.path("out"))
        let fresh = try ToolRun(scan + ["--resume"])
        #expect(fresh.exitCode == 2 && fresh.messages.contains("starts from the beginning"))
        let other = try ToolRun(scan + ["--resume", "--max-distance", "20"])
        #expect(other.exitCode == 2 && other.messages.contains("thresholds.pdq: ‘31’ in the earlier scan, ‘20’"))
        #expect(try ToolRun(["verify", folder.path("nowhere")]).exitCode == 64)
    }

    @Test func `output inside the source is refused under any name`() throws {
        let folder = try ToolFixture.workplace()
        let source = try TemporaryFolder()
        try source.write("x", to: "inner/file")
        try folder.makeSymbolicLink("to-source", to: source.path)
        try folder.makeSymbolicLink("to-inner", to: source.path("inner"))
        try folder.makeSymbolicLink("dangling", to: source.path("new"))
        let cases = [
            (source.path, "to-source"), (source.path, "to-inner/out"), (folder.path("to-source"), "to-inner"),
            (source.path, "dangling"), (source.path("inner/../inner"), "to-source/inner/x"),
        ]
        for (root, out) in cases {
            let run = try ToolRun(["scan", root, "--store", folder.path("known.sqlite"), "--out", folder.path(out)])
            #expect(run.exitCode == 64 || run.exitCode == 2, "\(root) \(out)")
            #expect(
                try FileManager.default.subpathsOfDirectory(atPath: source.path).sorted() == ["inner", "inner/file"])
        }
        try FileManager.default.createDirectory(atPath: folder.path("mounted"), withIntermediateDirectories: true)
        if geteuid() == 0, StartedProcess.succeeds("mount", "--bind", source.path, folder.path("mounted")) {
            defer { _ = StartedProcess.succeeds("umount", folder.path("mounted")) }
            let run = try ToolRun([
                "scan", source.path, "--store", folder.path("known.sqlite"), "--out", folder.path("mounted/out"),
            ])
            #expect(run.exitCode == 64 && run.messages.contains("is inside"))
        }
    }
}
