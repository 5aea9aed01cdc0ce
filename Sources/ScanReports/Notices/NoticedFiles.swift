import KnownHashes
import ScanLedger
import SystemFiles

/// Which records a notice is about, and what it may say of them.
///
/// In no notice: a picture, a path, the names of lists and of their entries, known hashes, and anything that a program
/// cannot know, such as an age.
enum NoticedFiles {
    /// Whether a notice names the record: it has a match, and no review rejected it.
    static func includes(_ row: ReportRow) -> Bool {
        !row.record.matches.isEmpty && row.reviewState != .rejected
    }

    /// The name of the file, or of the thing inside it, without the folders before it.
    static func fileName(of record: FileRecord) -> String {
        switch record.inside.last {
        case .member(let name, _)?: name.fileName
        case .entry(let path?, _)?: path.fileName
        case let part?: "\(record.path.fileName): \(part)"
        case nil: record.path.fileName
        }
    }

    /// How the record was found, each way once.
    static func measures(of record: FileRecord) -> [String] {
        var measures: [String] = []
        for match in record.matches {
            let measure = MatchText.measure(of: match)
            if !measures.contains(measure), measures.count < 20 { measures.append(measure) }
        }
        return measures
    }

    /// What people said, where they did: `confirmed`.
    static func review(of row: ReportRow) -> String? {
        row.reviewState == .unreviewed ? nil : row.reviewState.rawValue
    }
}
