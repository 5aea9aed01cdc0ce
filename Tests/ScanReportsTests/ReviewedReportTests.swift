import Foundation
import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import ScanReports

/// Reports of scans that people reviewed, and of several scans.
struct ReviewedReportTests {
    private func reviewed() throws -> LedgerFixture {
        let fixture = try LedgerFixture([
            LedgerFixture.matched("/a"), LedgerFixture.record("/b", .failed), LedgerFixture.matched("/c"),
            LedgerFixture.matched("/d"),
        ])
        try fixture.writeLog()
        var log = try ReviewLog(in: fixture.path)
        try log.append([
            ReviewDecision(line: 2, verdict: .confirm, reviewer: "An", note: "</script>=1\u{202E}"),
            ReviewDecision(line: 4, verdict: .confirm, reviewer: "An"),
            ReviewDecision(line: 4, verdict: .reject, reviewer: "Bình"),
        ])
        return fixture
    }

    @Test func `the page shows what was decided, by whom and when`() throws {
        let fixture = try reviewed()
        for language in ReportLanguage.allCases {
            let page = try ScanReport(of: fixture.path, language: language).text(.html)
            let rows = try HTMLReportTests.rows(of: page)["matched"] ?? []
            #expect(rows.map { $0["v"] as? String } == ["confirmed", "disputed", nil])
            #expect((rows[0]["y"] as? String)?.hasPrefix("An: confirm (20") == true)
            #expect((rows[1]["y"] as? String)?.contains("; Bình: reject (20") == true)
            for (phrase, count) in [
                (Phrase.reviewConfirmed, 1), (.reviewDisputed, 1), (.reviewUnreviewed, 1), (.reviewRejected, 0),
            ] {
                #expect(
                    page.contains(
                        "<th scope=\"row\">\(phrase.text(language))</th><td class=\"count\">\(count)</td>"))
            }
            #expect(page.components(separatedBy: "</script").count == 3)
            #expect(!page.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test func `two reviewers of the case file are heeded`() throws {
        let fixture = try reviewed()
        let caseFile = try CaseFile(Array(#"{"format":1,"reviewersRequired":2}"#.utf8)[...])
        let page = try ScanReport(of: fixture.path, caseFile: caseFile).text(.html)
        #expect(try HTMLReportTests.rows(of: page)["matched"]?.first?["v"] as? String == "pending")
    }

    @Test func `CSV, DFXML and VICS have the state`() throws {
        let fixture = try reviewed()
        let report = try ScanReport(of: fixture.path)
        let table = TableReportTests.table(String(try report.text(.csv).dropFirst()))
        let column = try #require(table[0].firstIndex(of: "review"))
        #expect(
            table.dropFirst().map { $0[column] } == [
                "confirmed", "confirmed", "", "disputed", "disputed", "unreviewed", "unreviewed",
            ])
        #expect(table[4][column + 1] == "An; Bình")
        let xml = try report.text(.dfxml)
        #expect(xml.contains("<km:review state=\"disputed\"><km:decision reviewer=\"An\" verdict=\"confirm\""))
        #expect(xml.components(separatedBy: "<km:review ").count == 4)
        let vics = try report.text(.vics)
        #expect(vics.contains("review: disputed (An: confirm, Bình: reject)"))
        #expect(!vics.contains("\"Category\":1"))
    }

    @Test(arguments: ReportFormat.allCases) func `a log that was changed gives no report`(_ format: ReportFormat) throws
    {
        let fixture = try reviewed()
        let path = fixture.folder.path("audit.jsonl")
        try String(contentsOfFile: path, encoding: .utf8).replacing("reject", with: "confirm")
            .write(toFile: path, atomically: false, encoding: .utf8)
        #expect(throws: ReviewError.self) { try ScanReport(of: fixture.path).bytes(format) }
    }

    // MARK: - Several scans

    private func disks() throws -> (first: LedgerFixture, second: LedgerFixture) {
        let first = try LedgerFixture([LedgerFixture.matched("/1/a"), LedgerFixture.record("/1/b", .failed)])
        let second = try LedgerFixture([
            LedgerFixture.record("/2/a"), LedgerFixture.record("/2/b", .skipped), LedgerFixture.matched("/2/c"),
        ])
        return (first, second)
    }

    @Test func `a report of several scans has the sums and all that was not examined of each`() throws {
        let (first, second) = try disks()
        let report = try ScanReport(ofScans: [first.path, second.path])
        let page = try report.text(.html)
        let rows = try HTMLReportTests.rows(of: page)
        #expect(rows["unexamined"]?.map { $0["p"] as? String } == ["/1/b", "/2/b"])
        #expect(rows["matched"]?.map { $0["g"] as? Int } == [nil, 2])
        for phrase in [Phrase.found, .matchedFiles, .failed] {
            let count = phrase == .found ? 5 : phrase == .failed ? 1 : 2
            #expect(page.contains("<th scope=\"row\">\(phrase.text(.english))</th><td class=\"count\">\(count)</td>"))
        }
        for fixture in [first, second] {
            let digest = try ReportSource([fixture.path]).first.ledgerDigest
            // At the head, at the end, and in the commands that check it.
            #expect(page.components(separatedBy: digest).count == 4)
        }
        let table = TableReportTests.table(String(try report.text(.csv).dropFirst()))
        let column = try #require(table[0].firstIndex(of: "ledger"))
        #expect(table.dropFirst().map { $0[column] } == ["1", "1", "1", "2", "2", "2", "2"])
    }

    @Test func `numbers of media are unique over several scans`() throws {
        let (first, second) = try disks()
        let bytes = try ScanReport(ofScans: [first.path, second.path]).bytes(.vics)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let cases = try #require(document["value"] as? [[String: Any]])
        let media = try #require(cases.first?["Media"] as? [[String: Any]])
        // The first ledger has four lines.
        #expect(media.compactMap { $0["MediaID"] as? Int } == [2, 8])
    }

    @Test func `a scan that is named twice gives no report`() throws {
        let (first, second) = try disks()
        #expect(throws: ReportError.self) { try ScanReport(ofScans: [first.path, second.path, first.path]) }
        #expect(throws: ReportError.self) { try ScanReport(ofScans: []) }
    }

    @Test(arguments: [ReportFormat.html, .csv, .dfxml, .hashdeep])
    func `what is said of one scan alone is said with others, too`(
        _ format: ReportFormat
    ) throws {
        let (first, second) = try disks()
        let together = try ScanReport(ofScans: [first.path, second.path]).text(format)
        for fixture in [first, second] {
            let run = try ReportSource([fixture.path])
            try run.forEachRow { row in
                #expect(together.contains(row.record.path.displayText), "\(row.record.path)")
                return true
            }
        }
    }
}
