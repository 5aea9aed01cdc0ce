import ScanLedger
import Foundation
import TestSupport
import Testing

/// Whatever is changed in a scan's folder, or in the evidence, is found and named.
struct VerificationTests {
    @Test(arguments: ["scan.jsonl", "audit.jsonl"])
    func `a line that is edited, deleted, repeated or moved is named`(_ name: String) throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        #expect(ScanFolderFixture.findings(in: fixture.out, evidence: true).isEmpty)
        let lines = try ScanFolderFixture.lines(of: fixture.out, name)
        var generator = SeededGenerator(seed: 3)
        func findings(_ changed: [Data]) throws -> [ScanVerification.Finding] {
            try ScanFolderFixture.write(changed, to: fixture.out, name)
            return ScanFolderFixture.findings(in: fixture.out)
        }
        for index in lines.indices {
            for _ in 0..<10 {
                var changed = lines
                let position = Int.random(in: 0..<changed[index].count, using: &generator)
                changed[index][position] ^= 1
                #expect(
                    try findings(changed).contains { $0.file == name && $0.line == index + 1 }, "edited \(index + 1)")
            }
            var changed = lines
            changed.remove(at: index)
            let deleted = try findings(changed)
            if name == "audit.jsonl", index == lines.count - 1 {
                // Nothing follows it; but a whole ledger must have its end in the log.
                #expect(deleted.contains { $0.file == name && $0.line == nil })
            } else {
                #expect(deleted.contains { $0.file == name && $0.line == index + 1 }, "deleted \(index + 1)")
            }
            changed = lines
            changed.insert(lines[index], at: index)
            #expect(try findings(changed).contains { $0.file == name && $0.line == index + 2 }, "repeated \(index + 1)")
            if index > 0 {
                changed = lines
                changed.swapAt(index - 1, index)
                #expect(try findings(changed).contains { $0.file == name && $0.line == index }, "swapped \(index)")
            }
        }
        try fixture.out.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }.dropLast(), to: name)
        #expect(ScanFolderFixture.findings(in: fixture.out).contains { $0.line == lines.count })
        #expect(try findings(lines).isEmpty)
    }

    @Test func `files that are missing or unfinished are named`() throws {
        let fixture = try ScanFolderFixture()
        #expect(ScanFolderFixture.findings(in: fixture.out).count >= 2)
        try fixture.scan()
        let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl")
        try FileManager.default.removeItem(atPath: fixture.out.path("audit.jsonl"))
        #expect(ScanFolderFixture.findings(in: fixture.out).contains { $0.file == "audit.jsonl" })
        try ScanFolderFixture.write(log, to: fixture.out, "audit.jsonl")
        try FileManager.default.moveItem(
            atPath: fixture.out.path("scan.jsonl"), toPath: fixture.out.path("scan.jsonl.partial"))
        #expect(ScanFolderFixture.findings(in: fixture.out).first?.message.contains("interrupted") == true)
    }

    @Test func `evidence that changed is named`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        func findings() -> [String] {
            ScanFolderFixture.findings(in: fixture.out, evidence: true).map(\.description)
        }
        try fixture.source.write("next", to: "a/text")
        #expect(
            findings().count == 1
                && findings()[0].contains("line 2: \(fixture.source.path("a/text")): its content has changed"))
        try fixture.source.write("longer text", to: "a/text")
        #expect(findings().count == 1 && findings()[0].contains("has 11 bytes; 4 were recorded"))
        try FileManager.default.removeItem(atPath: fixture.source.path("a/text"))
        #expect(findings().count == 1 && findings()[0].contains("cannot be read"))
        #expect(ScanFolderFixture.findings(in: fixture.out).isEmpty)
    }

    /// A forger who computes all checks anew is still found where the record contradicts itself, and by the log's digest.
    @Test func `a match that its record does not bear out is named`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let lines = try ScanFolderFixture.lines(of: fixture.out).map { String(decoding: $0, as: UTF8.self) }
        let index = try #require(lines.firstIndex { $0.contains("\"kind\":\"perceptual\"") })
        let distance = try #require(lines[index].firstMatch(of: /"distance":(\d+)/)?.1)
        let forgeries: [(String, String, String)] = [
            ("\"distance\":\(distance)", "\"distance\":\(Int(distance)! + 1)", "the distance is \(distance), not"),
            ("\"threshold\":31", "\"threshold\":200", "the threshold is 200, but the run line says 31"),
            ("\"threshold\":31", "\"threshold\":-1", "exceeds the threshold -1"),
            ("\"quality\":100", "\"quality\":49", "the quality 49 is below the minimum of 50"),
            ("\"examined\"", "\"skipped\"", "examined: "),
        ]
        for (old, new, message) in forgeries {
            var forged = lines
            forged[index] = forged[index].replacingOccurrences(of: old, with: new)
            #expect(forged[index] != lines[index], "\(old)")
            try ScanFolderFixture.write(Self.resealed(forged), to: fixture.out, "scan.jsonl")
            let findings = ScanFolderFixture.findings(in: fixture.out)
            #expect(findings.contains { $0.message.contains(message) && $0.line != nil }, "\(findings)")
            #expect(findings.last?.message.contains("the audit log records ") == true)
        }
    }

    /// The lines with checks computed anew, as the documentation says they are made.
    static func resealed(_ lines: [String]) throws -> [Data] {
        var previous = String(repeating: "0", count: 16)
        return lines.enumerated().map { index, line in
            let content = line.dropLast(",\"check\":\"0123456789abcdef\"}".count)
            let check = String(SHA256Text.digest(of: previous + content).prefix(16))
            previous = index == 0 ? previous : check
            return Data("\(content),\"check\":\"\(check)\"}".utf8)
        }
    }

    @Test func `checks are made as the documentation says`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let lines = try ScanFolderFixture.lines(of: fixture.out)
        #expect(try Self.resealed(lines.map { String(decoding: $0, as: UTF8.self) }) == lines)
        let log = try ScanFolderFixture.lines(of: fixture.out, "audit.jsonl").map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(log[1].contains("\"previous\":\"\(SHA256Text.digest(of: log[0]))\""))
        let ledger = try String(contentsOfFile: fixture.out.path("scan.jsonl"), encoding: .utf8)
        #expect(log[1].contains("\"ledger\":\"\(SHA256Text.digest(of: ledger))\""))
    }
}
