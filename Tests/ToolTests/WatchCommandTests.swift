import Foundation
import KnownMedia
import TestSupport
import Testing

/// `knownmedia watch` records what arrives once, through kills and restarts, in ledgers that are those of scans.
@Suite(.serialized) struct WatchCommandTests {
    private let folder: TemporaryFolder
    private let watched: String
    private let out: String
    private let picture: Data

    init() throws {
        folder = try ToolFixture.workplace()
        watched = folder.path("watched")
        out = folder.path("out")
        picture = try Data(contentsOf: URL(filePath: ToolFixture.picture))
        try FileManager.default.createDirectory(atPath: watched, withIntermediateDirectories: true)
    }

    private func start(_ options: String..., name: String = "messages") throws -> StartedProcess {
        try StartedProcess(
            [
                ToolRun.executable.path, "watch", watched, "--store", folder.path("known.sqlite"), "--out", out,
                "--threads", "2", "--effort", "plain",
            ] + options, output: folder.path("output"), messages: folder.path(name))
    }

    private func messages(_ name: String = "messages") -> String {
        (try? String(contentsOfFile: folder.path(name), encoding: .utf8)) ?? ""
    }

    /// The folders of scans below the folder of ledgers.
    private func scans() throws -> [String] {
        guard FileManager.default.fileExists(atPath: out) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: out).sorted().flatMap { day in
            try FileManager.default.contentsOfDirectory(atPath: "\(out)/\(day)").sorted().map { "\(out)/\(day)/\($0)" }
        }
    }

    /// How often each path stands in the ledgers, whole or not.
    private func recorded() throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for scan in try scans() {
            let whole = "\(scan)/scan.jsonl"
            let path = FileManager.default.fileExists(atPath: whole) ? whole : "\(scan)/scan.jsonl.partial"
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") where line.hasPrefix("{\"type\":\"file\"") {
                guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                    let path = object["path"] as? String
                else { continue }
                counts[String(path.dropFirst(watched.count + 1)), default: 0] += 1
            }
        }
        return counts
    }

    private func wait(until condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<6000 {
            if try condition() { return true }
            usleep(20_000)
        }
        return false
    }

    private func isWatching(_ name: String = "messages") -> Bool { wait { messages(name).contains("watching by") } }

    private func add(_ name: String, _ content: Data? = nil) throws {
        try (content ?? picture + Data(name.utf8)).write(to: URL(filePath: "\(watched)/\(name)"))
    }

    private static let methods = ["inotify", "auto", "polling"]

    @Test(arguments: methods) func `what arrives is recorded once, through kills and restarts`(_ method: String) throws
    {
        let roundCount = method == "polling" ? 2 : 6
        let fileCount = method == "polling" ? 40 : 400
        var expected: Set<String> = []
        func arrive(_ round: Int, _ numbers: Range<Int>) throws {
            for number in numbers {
                let name = "\(round)-\(number).jpg"
                switch number % 3 {
                case 0: try add(name)
                case 1:
                    let other = try folder.write(picture + Data(name.utf8), to: "aside")
                    #expect(rename(other, "\(watched)/\(name)") == 0)
                default:
                    let moved = folder.path("moved")
                    try FileManager.default.createDirectory(atPath: moved + "/deep", withIntermediateDirectories: true)
                    try (picture + Data(name.utf8)).write(to: URL(filePath: "\(moved)/deep/a.jpg"))
                    #expect(rename(moved, "\(watched)/folder-\(name)") == 0)
                    expected.insert("folder-\(name)/deep/a.jpg")
                    continue
                }
                expected.insert(name)
            }
        }
        for round in 0..<roundCount {
            let process = try start("--method", method, "--poll-seconds", "1", name: "messages\(round)")
            try #require(isWatching("messages\(round)"), "\(messages("messages\(round)"))")
            try arrive(round, 0..<fileCount / 2)
            process.send(round % 2 == 0 ? SIGKILL : SIGTERM)
            #expect(process.wait() == (round % 2 == 0 ? .signalled(SIGKILL) : .exited(0)))
            // While nobody watches.
            try arrive(round, fileCount / 2..<fileCount)
        }
        let process = try start("--method", method, "--poll-seconds", "1", name: "last")
        #expect(try wait { try recorded().count >= expected.count }, "\(messages("last"))")
        process.send(SIGTERM)
        #expect(process.wait() == .exited(0))
        let counts = try recorded()
        #expect(Set(counts.keys) == expected && counts.values.allSatisfy { $0 == 1 })
        for scan in try scans() {
            let run = try ToolRun(["verify", scan])
            #expect(run.exitCode == 0, "\(run.output)\(run.messages)")
        }
        #expect(try ToolRun(["report"] + scans() + ["--format", "csv"]).exitCode == 0)
    }

    @Test
    func `a file that is only read, closed again or touched by nobody is not recorded twice, and one that changes is`()
        throws
    {
        let process = try start("--method", "inotify")
        try #require(isWatching())
        try add("a.jpg")
        #expect(try wait { try recorded()["a.jpg"] == 1 })
        let descriptor = open("\(watched)/a.jpg", O_WRONLY)
        close(descriptor)
        try add("b.jpg")
        #expect(try wait { try recorded()["b.jpg"] == 1 })
        #expect(try recorded()["a.jpg"] == 1)
        try add("a.jpg", picture + Data("another".utf8))
        #expect(try wait { try recorded()["a.jpg"] == 2 })
        process.send(SIGINT)
        #expect(process.wait() == .exited(0))
    }

    @Test func `links, pipes and further names are recorded as in a scan, and what was to be left out is not`() throws {
        try folder.write("text", to: "outside")
        let process = try start("--method", "inotify", "--exclude", "*.part")
        try #require(isWatching())
        try add("a.part")
        #expect(symlink(folder.path("outside"), "\(watched)/link") == 0)
        #expect(mkfifo("\(watched)/pipe", 0o600) == 0)
        #expect(link(folder.path("outside"), "\(watched)/name") == 0)
        #expect(try wait { try recorded().count == 3 })
        try add("z.jpg")
        #expect(try wait { try recorded()["z.jpg"] == 1 })
        process.send(SIGTERM)
        #expect(process.wait() == .exited(0))
        #expect(try Set(recorded().keys) == ["link", "pipe", "name", "z.jpg"])
        let ledger = try String(contentsOfFile: scans()[0] + "/scan.jsonl", encoding: .utf8)
        #expect(ledger.contains("\"reason\":\"symbolicLink\"") && ledger.contains("\"reason\":\"specialFile\""))
        #expect(ledger.contains("\"links\":2,\"arrived\":\"") && ledger.hasPrefix("{\"type\":\"run\",\"format\":4,"))
        #expect(ledger.contains("\"order\":\"arrival\",\"watch\":{\"method\":\"inotify\""))
        #expect(messages().contains("watching by inotify"))
    }

    @Test func `the hook gets each record with a match, and its line`() throws {
        let log = folder.path("log")
        let process = try start("--method", "inotify", "--on-match", "cat >>'\(log)'")
        try #require(isWatching())
        try add("other.txt", Data("text".utf8))
        try add("a.jpg", picture)
        #expect(wait { (try? String(contentsOfFile: log, encoding: .utf8))?.hasSuffix("\n") == true })
        process.send(SIGTERM)
        #expect(process.wait() == .exited(0))
        let line = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: log))) as? [String: Any]
        let record = try #require(line?["record"] as? [String: Any])
        #expect(record["path"] as? String == "\(watched)/a.jpg" && line?["type"] as? String == "match")
        let ledger = try String(contentsOfFile: try #require(line?["ledger"] as? String), encoding: .utf8)
        let number = try #require(line?["line"] as? Int)
        #expect(ledger.split(separator: "\n")[number - 1].contains("a.jpg"))
    }

    @Test func `what cannot be watched or recorded is refused`() throws {
        let store = folder.path("known.sqlite")
        for arguments in [
            [watched, "--store", store, "--out", watched + "/out"],
            [folder.path("missing"), "--store", store, "--out", out],
            [watched, "--store", store, "--out", out, "--method", "magic"],
            [watched, "--store", store, "--out", out, "--poll-seconds", "0"],
            [watched, "--store", store, "--out", out, "--exclude", "["],
        ] {
            let run = try ToolRun(["watch"] + arguments)
            #expect(run.exitCode == 64, "\(arguments): \(run.messages)")
        }
        let first = try start("--method", "inotify")
        try #require(isWatching())
        let second = try ToolRun(["watch", watched, "--store", store, "--out", out])
        #expect(second.exitCode == 2 && second.messages.contains("use"), "\(second.messages)")
        first.send(SIGTERM)
        #expect(first.wait() == .exited(0))
    }
}
