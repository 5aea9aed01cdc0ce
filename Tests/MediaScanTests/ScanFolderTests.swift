import PerceptualHash
import KnownHashes
import ScanLedger
import SystemFiles
import Foundation
import KnownHashStore
import MediaScan
import TestSupport
import Testing

/// A scan that was interrupted is resumed and ends with the ledger of one run.
struct ScanFolderTests {
    /// Wherever the unfinished ledger ends: between lines, within one, in its summary, or in bytes that a power cut left.
    @Test func `whatever is left of a ledger, the scan ends with the same one`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let whole = try Data(contentsOf: fixture.out.url.appending(path: "scan.jsonl"))
        let lines = try ScanFolderFixture.lines(of: fixture.out)
        let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl")
        #expect(log.count == 2)
        var generator = SeededGenerator(seed: 11)
        var cuts = [0, 1, whole.count, whole.count - 1]
        var end = 0
        for line in lines {
            end += line.count + 1
            cuts += [end - 1, end, end + 1]
        }
        cuts += (0..<10).map { _ in Int.random(in: 0...whole.count, using: &generator) }
        for cut in cuts where cut <= whole.count {
            let folder = try TemporaryFolder()
            // The run line has reached the disk before anything else is written.
            let tails = [Data(), Data(count: 700), Data("{\"type\":\"file\"}\n{}\n".utf8)]
            let tail = try #require(tails.prefix(cut <= lines[0].count ? 2 : 3).randomElement(using: &generator))
            try folder.write(whole[..<cut] + tail, to: "scan.jsonl.partial")
            try ScanFolderFixture.write([log[0]], to: folder, "audit.jsonl")
            var kept = -1
            var reason: String?
            var received = 0
            let summary = try fixture.scan(into: folder, resuming: true) { beginning in
                switch beginning {
                case .resumed(let count, let cutReason): (kept, reason) = (count, cutReason)
                case .fresh(let why): #expect(why != nil && cut < lines[0].count + 1, "\(cut)")
                case .finished: Issue.record("not finished")
                }
            } receive: { _ in
                received += 1
            }
            #expect(summary.found == lines.count - 2 && received == summary.found)
            let result = try ScanFolderFixture.lines(of: folder)
            #expect(result.dropFirst() == lines.dropFirst(), "\(cut)")
            if kept >= 0 {
                #expect(result[0] == lines[0])
                let wholeLines = whole[..<cut].count { $0 == UInt8(ascii: "\n") }
                let end = try ScanFolderFixture.groupEnds(of: lines).last { $0 <= min(wholeLines, lines.count - 1) }
                #expect(kept == (end ?? 1) - 1, "\(cut): \(reason ?? "")")
            }
            #expect(ScanFolderFixture.findings(in: folder).isEmpty, "\(cut)")
            #expect(!FileManager.default.fileExists(atPath: folder.path("scan.jsonl.partial")))
        }
    }

    @Test func `a scan whose ledger only lacks its name is finished at once`() throws {
        let fixture = try ScanFolderFixture()
        let summary = try fixture.scan()
        let whole = try ScanFolderFixture.lines(of: fixture.out)
        try FileManager.default.moveItem(
            atPath: fixture.out.path("scan.jsonl"), toPath: fixture.out.path("scan.jsonl.partial"))
        for _ in 0..<2 {
            var beginnings: [ScanFolder.Beginning] = []
            #expect(try fixture.scan(resuming: true) { beginnings.append($0) } == summary)
            #expect(beginnings == [.finished])
            #expect(try ScanFolderFixture.lines(of: fixture.out) == whole)
            #expect(try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl").count == 2)
        }
        #expect(ScanFolderFixture.findings(in: fixture.out).isEmpty)
    }

    /// What a test does to the source between the interruption and the resumption.
    static let changes: [(String, @Sendable (TemporaryFolder) throws -> Void)] = [
        ("nothing", { _ in }),
        ("changed", { try $0.write("other text", to: "a/text") }),
        ("changed, same size", { try $0.write("next", to: "a/text") }),
        ("appeared first", { try $0.write("new", to: "a/a") }),
        ("appeared last", { try $0.write("new", to: "z") }),
        ("appeared between", { try $0.write("new", to: "b/b.jpg") }),
        ("vanished", { try FileManager.default.removeItem(atPath: $0.path("b/altered.jpg")) }),
        ("folder vanished", { try FileManager.default.removeItem(atPath: $0.path("d")) }),
        ("second name", { try $0.makeHardLink("f", to: "a/text") }),
        (
            "file becomes folder",
            {
                try FileManager.default.removeItem(atPath: $0.path("a/text"))
                try $0.write("inner", to: "a/text/inner")
            }
        ),
        (
            "pipe becomes file",
            {
                try FileManager.default.removeItem(atPath: $0.path("e"))
                try $0.write("file", to: "e")
            }
        ),
        (
            "all vanished",
            { folder in
                for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.utf8.count == 1
                {
                    try FileManager.default.removeItem(atPath: folder.path(name))
                }
            }
        ),
    ]

    @Test(arguments: 0..<changes.count) func `a change between is noticed`(_ number: Int) throws {
        struct Interruption: Error {}
        for recorded in [2, 6] {
            let fixture = try ScanFolderFixture()
            var count = 0
            #expect(throws: Interruption.self) {
                try fixture.scan(
                    threads: 1,
                    receive: { _ in
                        count += 1
                        if count == recorded { throw Interruption() }
                    })
            }
            #expect(fixture.fileNames == ["audit.jsonl", "scan.jsonl.partial"])
            // What the writer had not handed over yet: as if the end had come a moment later.
            let (name, change) = Self.changes[number]
            try change(fixture.source)
            try fixture.scan(resuming: true)
            #expect(try ScanFolderFixture.lines(of: fixture.out).dropFirst() == fixture.freshLines()[...], "\(name)")
            #expect(ScanFolderFixture.findings(in: fixture.out, evidence: true).isEmpty, "\(name)")
            let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl").map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(log.count == 4)
            for (line, action) in zip(log, ["start", "failure", "resume", "end"]) {
                #expect(line.contains("\"action\":\"\(action)\""))
            }
        }
    }

    /// The same for a ledger that had come to its last record.
    @Test(arguments: 0..<changes.count) func `a change after a whole partial ledger is noticed`(_ number: Int) throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let lines = try ScanFolderFixture.lines(of: fixture.out)
        let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl")
        let folder = try TemporaryFolder()
        try ScanFolderFixture.write(lines.dropLast(), to: folder, "scan.jsonl.partial")
        try ScanFolderFixture.write([log[0]], to: folder, "audit.jsonl")
        let (name, change) = Self.changes[number]
        try change(fixture.source)
        var reason: String?
        try fixture.scan(into: folder, resuming: true) { beginning in
            if case .resumed(_, let cutReason) = beginning { reason = cutReason }
        }
        let path = fixture.source.path
        switch name {
        case "changed": #expect(reason == "\(path)/a/text has changed")
        case "appeared first": #expect(reason == "\(path)/a/a is new")
        case "vanished": #expect(reason == "\(path)/b/altered.jpg is gone")
        default: break
        }
        #expect(try ScanFolderFixture.lines(of: folder).dropFirst() == fixture.freshLines()[...], "\(name)")
        #expect((reason == nil) == ["nothing", "appeared last"].contains(name), "\(name): \(reason ?? "")")
    }

    @Test func `only the same scan goes on`() throws {
        struct Interruption: Error {}
        let fixture = try ScanFolderFixture()
        #expect(throws: Interruption.self) {
            try fixture.scan(arguments: ["a"], receive: { _ in throw Interruption() })
        }
        func refusal(resuming: Bool = true, arguments: [String] = ["a"]) throws -> String? {
            do {
                try fixture.scan(resuming: resuming, arguments: arguments)
                return nil
            } catch let error as ScanFolderError {
                return error.description
            }
        }
        #expect(try refusal(resuming: false)?.contains("--resume") == true)
        #expect(
            try refusal(arguments: ["b"])?.contains("arguments[0]: ‘a’ in the earlier scan, ‘b’ in this one") == true)
        #expect(try refusal(arguments: ["a", "more"])?.contains("arguments[1]: missing in the earlier scan") == true)
        let list = try fixture.source.write(String(repeating: "5a", count: 32) + "\n", to: "list.txt")
        try fixture.fixture.store.importList(
            from: list, into: .init(name: "More"), options: ImportOptions(algorithm: .pdq))
        try FileManager.default.removeItem(atPath: list)
        let message = try refusal()
        #expect(message?.contains("store.changes") == true && message?.contains("store.lists[1].name") == true)
        #expect(fixture.fileNames == ["audit.jsonl", "scan.jsonl.partial"])
    }

    @Test func `without an unfinished scan it starts from the beginning and says so`() throws {
        let fixture = try ScanFolderFixture()
        var beginnings: [ScanFolder.Beginning] = []
        try fixture.scan(resuming: true, arguments: ["--resume", "a"]) { beginnings.append($0) }
        #expect(beginnings == [.fresh(reason: "there is no unfinished scan")])
        #expect(throws: ScanFolderError.self) { try fixture.scan() }
        // The flag itself makes no difference.
        try fixture.scan(resuming: true, arguments: ["a"])
    }

    @Test func `a folder has one scan at a time`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan(receive: { _ in
            #expect(throws: AuditLogError.self) { _ = try ScanFolder(at: PathBytes(fixture.out.path)) }
        })
        _ = try ScanFolder(at: PathBytes(fixture.out.path))
    }

    @Test func `a damaged run line is reported`() throws {
        struct Interruption: Error {}
        let fixture = try ScanFolderFixture()
        #expect(throws: Interruption.self) { try fixture.scan(receive: { _ in throw Interruption() }) }
        try fixture.out.write("{\"type\":\"run\"}\n", to: "scan.jsonl.partial")
        let error = #expect(throws: ScanFolderError.self) { try fixture.scan(resuming: true) }
        #expect(error?.code == .unreadableRunLine && (error?.cause as? LedgerError)?.code == .changed)
        #expect(error?.description.contains("line 1: the line has no check") == true)
    }

    @Test func `a ledger that the log does not know is not resumed`() throws {
        struct Interruption: Error {}
        let fixture = try ScanFolderFixture()
        #expect(throws: Interruption.self) { try fixture.scan(receive: { _ in throw Interruption() }) }
        try FileManager.default.removeItem(atPath: fixture.out.path("audit.jsonl"))
        let error = #expect(throws: ScanFolderError.self) { try fixture.scan(resuming: true) }
        #expect(error?.code == .otherLedger)
    }

    /// Somebody made all checks anew, and took away or added records of what lies inside a file.
    @Test func `a file is kept only with all that lies inside it`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let lines = try ScanFolderFixture.lines(of: fixture.out)
        let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl")
        let nested = lines.indices.filter { lines[$0].starts(with: Data(#"{"type":"nested""#.utf8)) }
        let (first, last) = (try #require(nested.first), try #require(nested.last))
        for changed in [lines[..<last] + lines[(last + 1)...], lines[..<first] + lines[(first + 1)...]]
            + [lines[...last] + lines[last...], lines[..<first] + lines[(last + 1)...]]
        {
            let folder = try TemporaryFolder()
            let forged = try VerificationTests.resealed(changed.dropLast().map { String(decoding: $0, as: UTF8.self) })
            try ScanFolderFixture.write(forged, to: folder, "scan.jsonl.partial")
            try ScanFolderFixture.write([log[0]], to: folder, "audit.jsonl")
            var beginning: ScanFolder.Beginning?
            try fixture.scan(into: folder, resuming: true) { beginning = $0 }
            guard case .resumed(_, .some) = beginning else {
                Issue.record("\(String(describing: beginning))")
                continue
            }
            #expect(try ScanFolderFixture.lines(of: folder) == lines)
            #expect(ScanFolderFixture.findings(in: folder).isEmpty)
        }
    }
}

extension ScanFolderFixture {
    fileprivate var fileNames: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: out.path)) ?? []).sorted()
    }
}
