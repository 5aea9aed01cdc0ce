import Testing
import TextCoding

@testable import ScanReports

/// Dates and numbers as each language writes them.
struct ReportDateTests {
    private func text(_ iso: String, _ language: ReportLanguage) throws -> String {
        ReportDate(try #require(Timestamp(iso)), in: language).text
    }

    @Test func `a Thai date has the year and the name of its era`() throws {
        let text = try text("2026-11-28T17:30:05.000000000Z", .thai)
        #expect(text == "29 พฤศจิกายน พ.ศ. 2569 เวลา 00.30.05 น. ตามเวลาประเทศไทย (UTC+7)")
    }

    @Test func `a Vietnamese date has a zero where one could be falsified`() throws {
        #expect(
            try text("2026-02-28T17:30:05.000000000Z", .vietnamese)
                == "00:30:05 ngày 01 tháng 3 năm 2026, giờ Việt Nam (UTC+7)")
        #expect(
            try text("2026-01-09T01:00:00.000000000Z", .vietnamese)
                == "08:00:00 ngày 09 tháng 01 năm 2026, giờ Việt Nam (UTC+7)")
        #expect(
            try text("2026-12-31T01:00:00.000000000Z", .vietnamese)
                == "08:00:00 ngày 31 tháng 12 năm 2026, giờ Việt Nam (UTC+7)")
    }

    @Test func `an English date is in Universal Time`() throws {
        #expect(try text("2026-11-28T14:05:09.000000000Z", .english) == "28 November 2026, 14:05:09 UTC")
    }

    @Test(arguments: ReportLanguage.allCases) func `the most distant times have a text`(_ language: ReportLanguage) {
        for seconds in [Int64.min, .max, 0, -1] {
            #expect(!ReportDate(Timestamp(seconds: seconds, nanoseconds: 0), in: language).text.isEmpty)
        }
    }

    @Test func `numbers are grouped by points in Vietnamese and by commas else`() {
        #expect(ReportLanguage.vietnamese.number(1_234_567) == "1.234.567")
        #expect(ReportLanguage.thai.number(1_234_567) == "1,234,567")
        #expect(ReportLanguage.english.number(-1000) == "-1,000")
        #expect(ReportLanguage.vietnamese.byteCount(585_900) == "585,9 kB")
        #expect(ReportLanguage.english.byteCount(999_960) == "1.0 MB")
        #expect(ReportLanguage.english.byteCount(999) == "999 B")
        for count in [Int64.min, .max, -999] { #expect(!ReportLanguage.thai.byteCount(count).isEmpty) }
    }
}
