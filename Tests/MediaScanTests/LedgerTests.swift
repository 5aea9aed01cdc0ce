import KnownHashes
import MediaScan
import ScanLedger
import SystemFiles
import TextCoding
import Foundation
import KnownHashStore
import TestSupport
import Testing

/// The ledger: the same bytes for any number of threads, every file accounted for, whole or absent.
struct LedgerTests {
    @Test func `any number of threads writes the same ledger`() throws {
        let fixture = try ScanFixture()
        let root = Repository.testVectors.path
        let ledgers = try [1, 2, 4, 16].map { try fixture.ledger(of: [root], threads: $0, dihedral: true) }
        #expect(Set(ledgers).count == 1)
        #expect(ledgers[0].count > 100_000)
    }

    @Test func `ten thousand small files are the same for one thread and four`() throws {
        let fixture = try ScanFixture()
        let folder = try TemporaryFolder()
        let small = try ["demo/wallpapers/blue.png", "demo/holiday/thumbs/IMG_0002.jpg"].map {
            try Data(contentsOf: Repository.testVectors.appending(path: $0))
        }
        for number in 0..<10_000 {
            // One in fifty is a picture, with a tail of its own so that no two files are alike.
            let head = number % 50 == 0 ? small[number / 50 % small.count] : Data("text \(number)".utf8)
            try folder.write(head + Data(String(number).utf8), to: "\(number % 97)/\(number)")
        }
        let ledgers = try [1, 4].map { try fixture.ledger(of: [folder.path], threads: $0) }
        #expect(ledgers[0] == ledgers[1])
        #expect(ledgers[0].split(separator: UInt8(ascii: "\n")).count == 10_001)
    }

    /// A line of the ledger, as a reader without our code sees it.
    static func lines(_ ledger: Data) throws -> [[String: Any]] {
        try ledger.split(separator: UInt8(ascii: "\n")).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
    }

    @Test func `every line is JSON and paths keep their bytes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "quote\"back\\slash\nnew\tline\u{1}\u{7F}é")
        let raw = try folder.makeFile(named: [0xFF, 0xFE])
        let lines = try Self.lines(ScanFixture().ledger(of: [folder.path], threads: 1))
        #expect(lines.count == 3)
        #expect(lines[0]["path"] as? String == folder.path("quote\"back\\slash\nnew\tline\u{1}\u{7F}é"))
        #expect(lines[0]["pathBytes"] == nil)
        #expect(lines[1]["pathBytes"] as? String == Data(raw).base64EncodedString())
    }

    @Test func `found is the sum of examined, skipped and failed`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty")
        try folder.write("text", to: "text.jpg")
        try folder.write("v/1\u{1}\u{2}\0\0\0________________________", to: "drawing")
        try folder.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9], to: "broken.jpg")
        try folder.makePipe("pipe")
        try folder.makeSymbolicLink("link", to: "text.jpg")
        try folder.makeHardLink("second-name.jpg", to: "text.jpg")
        let lines = try Self.lines(ScanFixture().ledger(of: [folder.path], threads: 2))
        let summary = try #require(lines.last)
        #expect(summary["type"] as? String == "summary")
        let counts = ["found", "examined", "skipped", "failed"].map { summary[$0] as? Int ?? -1 }
        #expect(counts == [7, 3, 3, 1])
        #expect(summary["complete"] as? Bool == false)
        for line in lines.dropLast() where line["status"] as? String != "examined" {
            #expect(line["reason"] is String && line["message"] is String)
        }
        #expect(lines.filter { $0["links"] as? Int == 2 }.count == 2)
    }

    @Test func `the digests are those of the bytes`() throws {
        let folder = try TemporaryFolder()
        try folder.write("abc", to: "abc")
        try folder.write([UInt8](repeating: 0x61, count: 1_000_000), to: "million-a")
        let records = try ScanFixture().records(of: [folder.path])
        #expect(
            records[0].digests?.all.map(\.hex) == [
                "900150983cd24fb0d6963f7d28e17f72", "a9993e364706816aba3e25717850c26c9cd0d89d",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ])
        #expect(records[1].digests?.sha1.hex == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
    }

    @Test func `a ledger that is not finished has no final name`() throws {
        let fixture = try ScanFixture()
        let out = try TemporaryFolder()
        let scanner = try fixture.scanner()
        let run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
            storePath: fixture.folder.path("known.sqlite"), lists: [])
        do {
            var ledger = try LedgerWriter(in: PathBytes(out.path), run: run)
            for record in try fixture.records(of: [Repository.testVectors.appending(path: "demo").path]) {
                try ledger.append(record)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: out.path("scan.jsonl")))
        #expect(FileManager.default.fileExists(atPath: out.path("scan.jsonl.partial")))
        #expect(throws: LedgerError.self) {
            _ = try LedgerWriter(in: PathBytes(out.path("missing")), run: run)
        }
    }

    @Test func `an error of the receiver ends the scan`() throws {
        struct Enough: Error {}
        let fixture = try ScanFixture()
        for limit in [0, 1, 50] {
            var count = 0
            #expect(throws: Enough.self) {
                _ = try fixture.scanner(threads: 4).scan([Repository.testVectors.path]) { _ in
                    count += 1
                    if count > limit { throw Enough() }
                }
            }
            #expect(count == limit + 1)
        }
    }

    @Test func `times are written in Universal Time`() {
        #expect(Timestamp(seconds: 0, nanoseconds: 0).description == "1970-01-01T00:00:00.000000000Z")
        #expect(Timestamp(seconds: 951_782_400, nanoseconds: 7).description == "2000-02-29T00:00:00.000000007Z")
        #expect(Timestamp(seconds: -1, nanoseconds: 999_999_999).description == "1969-12-31T23:59:59.999999999Z")
        #expect(Timestamp(seconds: 4_107_542_399, nanoseconds: 0).description == "2100-02-28T23:59:59.000000000Z")
        var generator = SeededGenerator(seed: 5)
        let format = Date.ISO8601FormatStyle()
        for _ in 0..<1000 {
            let seconds = Int64.random(in: -2_000_000_000...8_000_000_000, using: &generator)
            let expected = format.format(Date(timeIntervalSince1970: TimeInterval(seconds))).dropLast()
            #expect(Timestamp(seconds: seconds, nanoseconds: 0).description == "\(expected).000000000Z")
        }
    }
}
