import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import KnownHashes
import ScanLedger
import SystemFiles
import TestSupport
import Testing
import TextCoding

@testable import ScanReports

/// Counts over scans and over stores.
struct StatisticsTests {
    /// A text that must not appear anywhere.
    private static let marker = "MARKER"

    /// Scans whose paths, entries, lists, categories, messages, formats and reasons all hold the marker.
    private func marked() throws -> LedgerFixture {
        let marker = Self.marker
        let fixture = try LedgerFixture(
            lists: [LedgerFixture.list("list \(marker)")], arguments: ["scan", "/\(marker)"]
        ) { append in
            for number in 0..<30 {
                var record = LedgerFixture.matched(
                    "/\(marker)/\(number + 10)", list: "list \(marker)", entry: "entry \(marker) \(number)",
                    category: "category \(marker)")
                record.picture = .init(format: marker.lowercased(), width: 1, height: 1)
                try append(record)
            }
            for number in 0..<20 {
                var record = LedgerFixture.record("/\(marker)/\(number + 50)", .failed)
                record.reason = .init(code: number < 10 ? "\(marker) 1" : "damagedData", message: marker)
                try append(record)
            }
        }
        try fixture.writeLog()
        var log = try ReviewLog(in: fixture.path)
        try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: marker, note: marker)])
        return fixture
    }

    @Test(arguments: StatisticsFormat.allCases, [nil, 2, 10, 1000])
    func `no path, name or hash is in any output`(_ format: StatisticsFormat, _ threshold: Int?) throws {
        let fixture = try marked()
        for language in ReportLanguage.allCases {
            for unit in ScanStatistics.Unit.allCases {
                var options = ScanStatistics.Options()
                options.unit = unit
                let report = StatisticsReport(
                    try ScanStatistics(of: [fixture.path], options: options),
                    smallCounts: threshold.flatMap { SmallCounts(below: $0) }, language: language)
                let text = report.text(format)
                #expect(text.localizedCaseInsensitiveContains(Self.marker) == false, "\(text)")
                #expect(!text.contains(fixture.folder.url.lastPathComponent))
                for secret in ["3c3c3c", "1a1a1a", "000000000000", "/srv/cases", "Agency"] {
                    #expect(!text.contains(secret), "\(secret)")
                }
            }
        }
        // The same with names on request: then they are there.
        var options = ScanStatistics.Options()
        options.namesLists = true
        let named = StatisticsReport(try ScanStatistics(of: [fixture.path], options: options)).text(.json)
        #expect(named.contains("list MARKER") && !named.contains("entry MARKER"))
    }

    private func json(_ report: StatisticsReport) throws -> (totals: [String: Int], rows: [String: [String: Int]]) {
        let object = try JSONSerialization.jsonObject(with: Data(report.text(.json).utf8)) as? [String: Any]
        var rows: [String: [String: Int]] = [:]
        for breakdown in object?["breakdowns"] as? [[String: Any]] ?? [] {
            let name = try #require(breakdown["by"] as? String)
            for row in breakdown["rows"] as? [[String: Any]] ?? [] {
                let label = try #require(row["name"] as? String)
                rows[name, default: [:]][label] = row["count"] as? Int ?? -1
            }
        }
        let totals = object?["totals"] as? [String: Any] ?? [:]
        return (totals.mapValues { $0 as? Int ?? -1 }, rows)
    }

    @Test func `scans are counted by everything there is`() throws {
        let first = try LedgerFixture([
            LedgerFixture.matched("/a", category: "A"), LedgerFixture.matched("/b", list: "Agency B"),
            LedgerFixture.record("/c", .failed), LedgerFixture.record("/d"),
        ])
        try first.writeLog()
        var log = try ReviewLog(in: first.path)
        try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "An")])
        _ = consume log
        let second = try LedgerFixture([
            LedgerFixture.matched("/x", category: "A"), LedgerFixture.record("/y", .skipped),
        ])
        func place(_ name: String) throws -> CaseFile {
            try CaseFile(Array("{\"format\":1,\"case\":{\"jurisdiction\":\"\(name)\"}}".utf8)[...])
        }
        var options = ScanStatistics.Options()
        options.namesLists = true
        let folders = [first.path, second.path]
        let files = try json(
            StatisticsReport(ScanStatistics(of: folders, caseFiles: [place("VN"), place("TH")], options: options)))
        #expect(files.totals == ["scans": 2, "found": 6, "notExamined": 2, "matched": 3])
        #expect(files.rows["month"] == ["2026-11": 3])
        #expect(files.rows["jurisdiction"] == ["VN": 2, "TH": 1])
        #expect(files.rows["list"] == ["Agency A": 2, "Agency B": 1])
        #expect(files.rows["category"] == ["Agency A, A": 2, "Agency B, no category": 1])
        #expect(files.rows["match"] == ["exact": 3, "perceptual": 0, "altered": 0])
        #expect(files.rows["tier"] == ["confident": 3, "probable": 0, "review": 0])
        #expect(files.rows["fileKind"] == ["jpeg": 3])
        #expect(files.rows["review"]?["confirmed"] == 1 && files.rows["review"]?["unreviewed"] == 2)
        #expect(files.rows["reason"] == ["damagedData": 2])

        options.unit = .scans
        let scans = try json(StatisticsReport(ScanStatistics(of: folders, options: options)))
        #expect(scans.totals == ["scans": 2, "found": 2, "notExamined": 2, "matched": 2])
        #expect(scans.rows["list"] == ["Agency A": 2, "Agency B": 1])
        #expect(scans.rows["jurisdiction"] == ["not stated": 2])
        #expect(throws: ReportError.self) {
            try ScanStatistics(of: folders, caseFiles: [place("A"), place("B"), place("C")])
        }
    }

    @Test func `small counts are left out of every form, and their rows are not named`() throws {
        let fixture = try LedgerFixture { append in
            for number in 0..<40 { try append(LedgerFixture.matched("/a/\(number + 10)", category: "A")) }
            for number in 0..<45 { try append(LedgerFixture.matched("/b/\(number + 10)", category: "B")) }
            for number in 0..<4 { try append(LedgerFixture.matched("/c/\(number)", category: "C")) }
        }
        var options = ScanStatistics.Options()
        options.namesLists = true
        let statistics = try ScanStatistics(of: [fixture.path], options: options)
        let rule = try #require(SmallCounts(below: 10))
        let report = StatisticsReport(statistics, smallCounts: rule)
        let numbers = try json(report)
        #expect(numbers.totals == ["scans": -1, "found": 90, "notExamined": -1, "matched": 90])
        #expect(numbers.rows["category"] == ["Agency A, A": 40, "Agency A, B": 50, "others": -1])
        #expect(numbers.rows["month"] == ["others": -1])
        for format in StatisticsFormat.allCases {
            let text = report.text(format)
            #expect(text.contains("Agency A, A") && !text.contains("Agency A, C"), "\(format)")
            #expect(!text.contains(format == .svg ? ">89<" : "89"), "\(format)")
            #expect(StatisticsReport(statistics).text(format).contains("Agency A, C"))
        }
    }

    @Test(arguments: ReportLanguage.allCases) func `a drawing is XML, and a table has its columns`(
        _ language: ReportLanguage
    ) throws {
        let fixture = try marked()
        let report = StatisticsReport(try ScanStatistics(of: [fixture.path]), language: language)
        let parser = XMLParser(data: Data(report.text(.svg).utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(report.text(.svg).contains(Phrase.unitFiles.text(language).split(separator: " ")[0]))
        let rows = TableReportTests.table(String(report.text(.csv).dropFirst()))
        #expect(rows.count > 10 && rows.allSatisfy { $0.count == 3 })
        #expect(rows[1] == ["total", "scans", "1"])
        #expect(report.text(.table).contains(language.number(30)))
    }

    @Test func `a store is counted by list, kind, state and algorithm`() throws {
        let lists = ["\(Self.marker) 1", "\(Self.marker) 2"].map(LedgerFixture.list)
        let report = StatisticsReport(of: lists)
        let numbers = try json(report)
        #expect(numbers.totals["lists"] == 2 && numbers.totals["entries"] == 24_690)
        #expect(numbers.rows["entries"] == ["list 1": 12_345, "list 2": 12_345])
        #expect(numbers.rows["listKind"]?["known-material"] == 2)
        for format in StatisticsFormat.allCases { #expect(!report.text(format).contains(Self.marker)) }
        #expect(StatisticsReport(of: lists, namesLists: true).text(.csv).contains("MARKER 2"))
    }
}
