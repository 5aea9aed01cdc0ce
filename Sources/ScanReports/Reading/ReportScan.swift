import ScanLedger
import SystemFiles

/// One of the finished scans that a report is of: its run line, its log, what people decided, and its sums.
struct ReportScan {
    /// From 1, in the order in which the folders were named.
    let number: Int
    let folder: PathBytes
    let run: RunLine
    let summary: ScanSummary
    /// The SHA-256 of the ledger, in hexadecimal digits.
    let ledgerDigest: String
    let log: AuditFacts
    let review: ScanReview
    /// The number of lines of the ledger.
    let lineCount: Int
}
