@testable import ScanLedger
@testable import SystemFiles
@testable import TextCoding
import ContainerReading
import Foundation
import PerceptualHash
import TestSupport
import Testing

/// A ledger that is read says what was written, and anything else is an error that names its line.
struct LedgerReaderTests {
    @Test func `the records come back`() throws {
        let fixture = try ScanFolderFixture()
        let roots = ["demo", "hostile"].map { Repository.testVectors.appending(path: $0).path } + [fixture.source.path]
        let records = try fixture.fixture.records(of: roots, dihedral: true)
        #expect(records.contains { $0.picture?.partialFraction != nil })
        #expect(records.contains { $0.path.text == nil })
        #expect(records.contains { $0.inside.count == 2 } || !ContainerFormat.zip.isReadable)
        for record in records {
            let line = LedgerLine.file(record)
            guard case .file(let read) = try LedgerLine.content(of: line[...]) else {
                Issue.record("not a file")
                continue
            }
            #expect(LedgerLine.file(read) == line)
            var expected = record
            // Shares are written with four digits.
            expected.picture?.partialFraction = read.picture?.partialFraction
            #expect(read == expected)
        }
    }

    @Test func `a ledger is read to its summary`() throws {
        let fixture = try ScanFolderFixture()
        var records: [FileRecord] = []
        let summary = try fixture.scan(receive: { records.append($0) })
        var reader = try LedgerReader(opening: PathBytes(fixture.out.path("scan.jsonl")))
        var lines: [LedgerReader.Line] = []
        while let line = try reader.next() { lines.append(line) }
        guard case .run(let run) = lines.first, case .summary(let sums) = lines.last else {
            Issue.record("no run or summary")
            return
        }
        #expect(run["tool.name"] == "test" && run["thresholds.pdq"] == "31" && run["store.lists[0].name"] == "Demo")
        #expect(sums == summary && lines.count == records.count + 2)
    }

    @Test func `every share of four digits is read and written alike`() throws {
        for number in 0...10_000 {
            let text = JSONWriter.object { $0.field("x", share: Double(number) / 10_000) }.bytes
            var fields = try JSONFields(text[...], maximumDepth: 1)
            let share = try fields.share("x")
            #expect(JSONWriter.object { $0.field("x", share: share) }.bytes == text)
        }
    }

    @Test func `times are read as they are written`() {
        var generator = SeededGenerator(seed: 8)
        for shift in 0..<64 {
            for _ in 0..<200 {
                let time = Timestamp(
                    seconds: Int64.random(in: .min ... .max, using: &generator) >> shift,
                    nanoseconds: Int32.random(in: 0..<1_000_000_000, using: &generator))
                #expect(Timestamp(time.description) == time)
            }
        }
        for seconds in [Int64.min, .max] {
            let time = Timestamp(seconds: seconds, nanoseconds: 999_999_999)
            #expect(Timestamp(time.description) == time)
        }
        for text in [
            "", "2026-02-29T00:00:00.000000000Z", "2026-01-01T24:00:00.000000000Z", "2026-01-01T00:00:00Z",
            "2026-13-01T00:00:00.000000000Z", "+2026-01-01T00:00:00.000000000Z", "2026-01-01T00:00:00.000000000",
            "9999999999999-01-01T00:00:00.000000000Z", "02026-01-01T00:00:00.000000000Z",
        ] {
            #expect(Timestamp(text) == nil, "\(text)")
        }
    }

    /// Every fault is an error; none is passed over, and nothing traps.
    @Test func `damaged lines are refused`() throws {
        let fixture = try ScanFolderFixture()
        let records = try fixture.fixture.records(of: [fixture.source.path], dihedral: true)
        var generator = SeededGenerator(seed: 21)
        for record in records {
            let line = LedgerLine.file(record)
            for _ in 0..<300 {
                var damaged = line
                for _ in 0...Int.random(in: 0..<3, using: &generator) {
                    let position = Int.random(in: 0..<damaged.count, using: &generator)
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: damaged[position] = UInt8.random(in: 0...255, using: &generator)
                    case 1: damaged.remove(at: position)
                    default: damaged.insert(damaged[Int.random(in: 0..<damaged.count, using: &generator)], at: position)
                    }
                }
                // What is accepted is what would have been written of it.
                if case .file(let read)? = try? LedgerLine.content(of: damaged[...]) {
                    #expect(LedgerLine.file(read) == damaged)
                }
            }
        }
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONFieldError.self) { try LedgerLine.content(of: deep[...]) }
    }

    /// A ledger with something wrong, with all checks made anew where the fault is not one of these.
    @Test func `errors have a code, the line, and the remedy`() throws {
        let fixture = try ScanFolderFixture()
        try fixture.scan()
        let lines = try ScanFolderFixture.lines(of: fixture.out).map { String(decoding: $0, as: UTF8.self) }
        let nested = try #require(lines.firstIndex { $0.contains(#""type":"nested""#) })
        func replaced(_ index: Int, _ old: String, _ new: String) -> [String] {
            var changed = lines
            changed[index] = changed[index].replacingOccurrences(of: old, with: new)
            #expect(changed != lines)
            return changed
        }
        let archive = try #require(lines[nested - 1].firstMatch(of: /"nested":(\d+)/)?.1)
        let cases: [(LedgerError.Code, Int, [String])] = [
            (.malformed, 2, replaced(1, #""status":"#, #""more":1,"status":"#)),
            (.malformed, 2, replaced(1, #""path":"#, #" "path":"#)),
            (.malformed, 1, replaced(0, #""format":4"#, #""format":4.0 "#)),
            (.malformed, lines.count, replaced(lines.count - 1, #""complete":false,"#, #""complete": false,"#)),
            (.contradiction, lines.count, replaced(lines.count - 1, #""pictures":"#, #""pictures":1"#)),
            (.contradiction, nested + 1, replaced(nested - 1, #","nested":\#(archive)"#, "")),
            (.misplaced, 1, Array(lines.dropFirst())),
            (.misplaced, 2, [lines[0]] + lines),
            (.misplaced, lines.count + 1, lines + [lines[1]]),
            (.incomplete, lines.count, lines.dropLast()),
        ]
        for (code, line, changed) in cases {
            try ScanFolderFixture.write(VerificationTests.resealed(changed), to: fixture.out, "scan.jsonl")
            var reader = try LedgerReader(opening: PathBytes(fixture.out.path("scan.jsonl")))
            do throws(LedgerError) {
                while try reader.next() != nil {}
                Issue.record("\(code) is not noticed")
            } catch {
                #expect(error.code == code && error.line == line, "\(error)")
                #expect(error.message.contains("knownmedia verify"))
            }
            // A verification tells the same, and goes on.
            let findings = ScanFolderFixture.findings(in: fixture.out).filter { $0.file == "scan.jsonl" }
            #expect(findings.contains { $0.line == line }, "\(findings)")
        }
        let missing = #expect(throws: LedgerError.self) {
            _ = try LedgerReader(opening: PathBytes(fixture.out.path("nowhere")))
        }
        #expect(missing?.code == .cannotRead && missing?.cause?.code == "notFound")
    }
}
