import ScanLedger
import SystemFiles
import TestSupport
import Testing
import TextCoding

@testable import ScanReports

/// Tables of decisions, and answers on a terminal.
struct DecisionTableTests {
    private func read(_ text: String) throws -> [ReviewDecision] {
        try DecisionTable(Array(text.utf8), path: PathBytes("decisions.csv"), reviewer: "An").decisions
    }

    @Test(arguments: [
        "line,decision,note\n2,confirm,seen\n4,reject,\n",
        "\u{FEFF}line;note;decision\r\n2;seen;confirm\r\n3;nothing here;\r\n4;;REJECT",
        "path\tLine\tDecision\tNote\n/a\t2\tconfirm\tseen\n/a\t2\tconfirm\t\n/c\t4\treject\t\n",
        "sep=;\n\"line\";\"decision\";\"note\"\n\"2\";\"confirm\";\"seen\"\n4;reject;\n;;\n",
    ])
    func `tables as spreadsheets write them are read`(_ text: String) throws {
        let decisions = try read(text)
        #expect(decisions.map(\.line) == [2, 4])
        #expect(decisions.map(\.verdict) == [.confirm, .reject])
        #expect(decisions.map(\.note) == ["seen", ""])
        #expect(decisions.allSatisfy { $0.reviewer == "An" })
    }

    @Test func `reviewers, notes of several lines and apostrophes against formulas are read`() throws {
        let decisions = try read("line,decision,note,reviewer\n2,unsure,\"a\nb \"\"c\"\"\",Bình\n2,confirm,'=1,\n")
        #expect(decisions.map(\.reviewer) == ["Bình", "An"])
        #expect(decisions.map(\.note) == ["a\nb \"c\"", "=1"])
    }

    @Test(
        arguments: [
            ("", nil), ("2,confirm\n", 1), ("line,note\n2,x\n", 1), ("line,decision\n2,yes\n", 2),
            ("line,decision\n2,confirm\nx,confirm\n", 3), ("line,decision\n-2,confirm\n", 2),
            ("line,decision\n,confirm\n", 2), ("line,decision\n2,confirm\n2,reject\n", 3),
            ("line,decision,line\n2,confirm,2\n", 1), ("line,decision\n2,\"confirm\n", 2),
        ] as [(String, Int?)])
    func `a mistake names its line, and nothing is taken`(_ text: String, _ line: Int?) {
        let error = #expect(throws: DecisionTableError.self) { try read(text) }
        #expect(error?.line == line)
    }

    @Test func `a CSV report with a column for decisions is a table of decisions`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        try fixture.writeLog()
        let report = try ScanReport(of: fixture.path).text(.csv)
        var rows = TableReportTests.table(String(report.dropFirst()))
        for index in rows.indices {
            rows[index].append(index == 0 ? "decision" : rows[index][21].isEmpty ? "" : "confirm")
        }
        let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
            .joined(separator: "\r\n")
        let decisions = try read(text)
        #expect(decisions.count == 5)
        var log = try ReviewLog(in: fixture.path)
        try log.append(decisions)
        #expect(log.stateCounts == [.confirmed: 5])
    }

    @Test func `an answer is a word or its letter, and perhaps a note`() {
        #expect(ReviewAnswer("c") == .decide(.confirm, note: ""))
        #expect(ReviewAnswer(" Confirm  the same picture ") == .decide(.confirm, note: "the same picture"))
        #expect(ReviewAnswer("r no") == .decide(.reject, note: "no"))
        #expect(ReviewAnswer("u") == .decide(.unsure, note: ""))
        #expect(ReviewAnswer("s") == .skip)
        #expect(ReviewAnswer("QUIT") == .quit)
        for text in ["", " ", "y", "conf", "confirmed", "1", "\u{1B}[A", "q!"] { #expect(ReviewAnswer(text) == nil) }
    }

    @Test func `a card says what is known of a match and commands no terminal`() throws {
        for record in LedgerFixture.hostileRecords where !record.matches.isEmpty {
            let text = ReviewCard(line: 7, record: record, review: ScanReview()).table.text.description
            #expect(text.contains("pdq distance 3, threshold 31") && text.contains("800×600"))
            #expect(text.split(separator: "\n").count == 8)
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        }
    }
}
