import Foundation
import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import ScanReports

/// The page for people.
struct HTMLReportTests {
    /// The rows that a page holds, as a reader without our code sees them.
    static func rows(of page: String) throws -> [String: [[String: Any]]] {
        let start = try #require(page.range(of: "<script type=\"application/json\" id=\"rows\">"))
        let rest = page[start.upperBound...]
        let end = try #require(rest.range(of: "</script>"))
        let json = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8)) as? [String: Any]
        let all = try #require(json?["rows"] as? [[String: Any]])
        return Dictionary(grouping: all) { $0["x"] != nil ? "matched" : $0["u"] != nil ? "unexamined" : "plain" }
    }

    @Test(arguments: ReportLanguage.allCases) func `every record is on the page once`(_ language: ReportLanguage) throws
    {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let page = try ScanReport(of: fixture.path, language: language).text(.html)
        let rows = try Self.rows(of: page)
        let all = rows.values.flatMap { $0 }
        #expect(all.compactMap { $0["n"] as? Int }.sorted() == Array(2...(LedgerFixture.hostileRecords.count + 1)))
        let paths = Set(all.compactMap { $0["p"] as? String })
        #expect(paths == Set(LedgerFixture.hostileNames.map(\.displayText)))
        #expect(rows["matched"]?.count == 5)
        #expect(rows["unexamined"]?.count == 5)
        #expect(rows["plain"]?.count == 5)
    }

    @Test func `messages of a ledger are said in the language, and quoted where there is no text`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        var report = try ScanReport(of: fixture.path, language: .vietnamese)
        func messages() throws -> [String] {
            try Self.rows(of: try report.text(.html))["unexamined"]?.compactMap { $0["m"] as? String } ?? []
        }
        let recorded = try messages()
        let first = try #require(recorded.first { !$0.isEmpty })
        #expect(try report.text(.html).contains(Phrase.languageNote.text(.vietnamese)))
        let text = "không đọc được <b>\u{202E}"
        report.messageText = { $0 == first ? text : nil }
        #expect(try messages() == recorded.map { $0 == first ? PageRow.shortened(text) : $0 })
        #expect(!PageRow.shortened(text).contains("\u{202E}"))
        let page = try report.text(.html)
        #expect(page.contains("<td><bdi>không đọc được &lt;b&gt;") && !page.contains("<b>"))
        #expect(page.contains(Phrase.translationNote.text(.vietnamese)) && page.contains("\"translated\":true"))
    }

    @Test(arguments: ReportLanguage.allCases) func `no name becomes markup`(_ language: ReportLanguage) throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let page = try ScanReport(of: fixture.path, language: language).text(.html)
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script").count == 3)
        #expect(!page.contains("<img"))
        #expect(
            !page.unicodeScalars.contains {
                $0.value == 0x202E || $0.value == 0x2028 || $0.value == 0x1B || $0.value == 1
            })
    }

    @Test func `hostile facts of a case, lists and arguments do not become markup either`() throws {
        let attack = "</script><script>alert(1)</script>\u{202E}\"'<b>&amp;"
        let fixture = try LedgerFixture(
            lists: [LedgerFixture.list(attack)], arguments: [attack]
        ) { try $0(LedgerFixture.matched("/a", list: attack, entry: attack, category: attack)) }
        let facts = CaseFile.sections.map { section in
            "\"\(section.name)\":{"
                + section.fields.filter { $0 != "date" }.map { "\"\($0)\":\"</script><script>x\"" }.joined(
                    separator: ",") + "}"
        }.joined(separator: ",")
        let caseFile = try CaseFile(Array("{\"format\":1,\(facts)}".utf8)[...])
        let page = try ScanReport(of: fixture.path, caseFile: caseFile).text(.html)
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(!page.contains("<b>"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `the page asks for nothing from elsewhere`() throws {
        let fixture = try LedgerFixture([LedgerFixture.matched("/a")])
        let page = try ScanReport(of: fixture.path).text(.html)
        for word in ["http:", "https:", "src=", "url(//", "@import", "<link", "<iframe", "fetch(", "XMLHttp", "eval("] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("script-src 'unsafe-inline'"))
    }

    @Test func `a page with more rows than it may hold has the first, and says so`() throws {
        let fixture = try LedgerFixture { append in
            for number in 0..<50 { try append(LedgerFixture.record(PathBytes("/f/\(1000 + number)"))) }
            for number in 0..<3 { try append(LedgerFixture.matched(PathBytes("/m/\(number)"))) }
        }
        let source = try ReportSource([fixture.path])
        var page: [UInt8] = []
        var output = ReportOutput { page += $0 }
        try HTMLReport(source: source, caseFile: nil, language: .english, maximumRowCount: 10).write(to: &output)
        try output.flush()
        let text = String(decoding: page, as: UTF8.self)
        let rows = try Self.rows(of: text)
        #expect(rows["plain"]?.count == 10)
        // Matches are not cut off by what comes before them.
        #expect(rows["matched"]?.count == 3)
        #expect(text.contains("This page holds the first 10 of 53."))
    }

    @Test func `what nobody stated is printed as not stated`() throws {
        let fixture = try LedgerFixture([LedgerFixture.record("/a")])
        let page = try ScanReport(of: fixture.path).text(.html)
        let fieldCount = ReportCase.labels.count + ReportCase.exhibitLabels.count
        #expect(page.components(separatedBy: "<span class=\"missing\">not stated</span>").count == fieldCount + 1)
    }

    @Test func `the sums are those of the ledger`() throws {
        var cut = LedgerFixture.matched("/c")
        cut.picture?.partialFraction = 0.5
        let fixture = try LedgerFixture([LedgerFixture.matched("/a"), LedgerFixture.record("/b", .failed), cut])
        let page = try ScanReport(of: fixture.path, language: .vietnamese).text(.html)
        func sum(_ phrase: Phrase) -> Bool {
            page.contains("<th scope=\"row\">\(phrase.text(.vietnamese))</th><td class=\"count\">3</td>")
        }
        #expect(sum(.found))
        #expect(page.contains("Lượt quét chưa đầy đủ"))
        // The cut one is a match and was not examined in full.
        let rows = try Self.rows(of: page)
        #expect(rows["matched"]?.filter { $0["u"] as? Int == 1 }.count == 1)
    }

    @Test func `a ledger that was changed gives no report`() throws {
        let fixture = try LedgerFixture([LedgerFixture.record("/a"), LedgerFixture.record("/b")])
        let file = fixture.folder.url.appending(path: "scan.jsonl")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: "\"/b\"", with: "\"/x\"")
        try Data(text.utf8).write(to: file)
        #expect(throws: LedgerError.self) { try ScanReport(of: fixture.path) }
    }

    @Test func `an unfinished scan gives no report`() throws {
        let fixture = try LedgerFixture([LedgerFixture.record("/a")])
        try FileManager.default.moveItem(
            atPath: fixture.folder.path("scan.jsonl"), toPath: fixture.folder.path("scan.jsonl.partial"))
        let error = #expect(throws: ReportError.self) { try ScanReport(of: fixture.path) }
        #expect(error?.message.contains("--resume") == true)
    }

    @Test func `a command can be pasted into a shell`() {
        #expect(ReportVerification.quoted("/media/disk") == "/media/disk")
        #expect(ReportVerification.quoted("a b") == "'a b'")
        #expect(ReportVerification.quoted("it's") == #"'it'\''s'"#)
        #expect(ReportVerification.quoted("$(rm)") == "'$(rm)'")
        #expect(ReportVerification.quoted("") == "''")
    }
}
