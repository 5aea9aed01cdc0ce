import KnownHashes
import ScanLedger

/// A record of a ledger, and where it stands there.
struct ReportRow {
    /// In which table of a report a record stands first.
    enum Kind {
        /// It has a match. If it was not examined in full, it stands among those that were not, too.
        case matched
        /// It was skipped or failed, or is a picture whose data are incomplete.
        case unexamined
        case plain

        init(_ record: FileRecord) {
            if !record.matches.isEmpty {
                self = .matched
            } else if ReportRow.isUnexamined(record) {
                self = .unexamined
            } else {
                self = .plain
            }
        }
    }

    /// The number of the line in the ledger, from 1.
    let line: Int
    let record: FileRecord
    let scan: ReportScan
    /// The command that gives its bytes once more; nil unless it is an item of a disk image.
    let extraction: String?

    /// What people decided about its matches.
    var reviewState: ReviewState { scan.review.state(ofLine: line) }
    var decisions: [ReviewDecision] { scan.review.decisions(ofLine: line) }

    static func isUnexamined(_ record: FileRecord) -> Bool {
        record.status != .examined || record.picture?.partialFraction != nil
    }

    /// Whether it is a picture, or was matched.
    static func isMedia(_ record: FileRecord) -> Bool {
        record.picture != nil || !record.matches.isEmpty
    }
}
