import SystemFiles
import Testing

@testable import ScanReports

/// Reports of long ledgers.
struct StreamingTests {
    @Test(arguments: ReportFormat.allCases)
    func `a report is handed on in pieces that do not grow with the ledger`(_ format: ReportFormat) throws {
        let fixture = try LedgerFixture { append in
            for number in 0..<2000 { try append(LedgerFixture.matched("/d/\(number + 10_000)")) }
        }
        var largest = 0
        var byteCount = 0
        try ScanReport(of: fixture.path).write(format) {
            largest = max(largest, $0.count)
            byteCount += $0.count
        }
        #expect(byteCount > 250_000)
        // A full buffer, and one row or the head of a page.
        #expect(largest < 150_000)
    }
}
