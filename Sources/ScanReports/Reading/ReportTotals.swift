import ContentKinds
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// What is counted over all records for the charts and the heads of tables. Its size does not grow with the ledger.
struct ReportTotals {
    private(set) var matchedRecords = 0
    private(set) var matches = 0
    private(set) var unexamined = 0
    /// Records that are neither.
    private(set) var plain = 0
    private(set) var media = 0
    private(set) var lists = BoundedCount()
    private(set) var categories = BoundedCount()
    private(set) var kinds = BoundedCount()
    private(set) var folders = BoundedCount()
    /// Matched records, by what people decided about them.
    private(set) var reviewStates: [ReviewState: Int] = [:]
    /// Matches by PDQ, by the number of bits that differ.
    private(set) var distances = [Int](repeating: 0, count: 257)

    /// Whether there are more records of one kind than that.
    func exceeds(_ limit: Int) -> Bool {
        max(matchedRecords, unexamined, plain) > limit
    }

    mutating func count(_ record: FileRecord, _ state: ReviewState) {
        if !record.matches.isEmpty { reviewStates[state, default: 0] += 1 }
        switch ReportRow.Kind(record) {
        case .matched: matchedRecords += 1
        case .unexamined: unexamined += 1
        case .plain: plain += 1
        }
        // A matched record that was not examined in full stands in both tables.
        if !record.matches.isEmpty, ReportRow.isUnexamined(record) { unexamined += 1 }
        if ReportRow.isMedia(record) { media += 1 }
        if let kind = record.picture?.format ?? record.content?.rawValue { kinds.add(kind) }
        matches += record.matches.count
        for match in record.matches {
            lists.add(match.list)
            categories.add(match.category.map { "\(match.list): \($0)" } ?? match.list)
            folders.add(record.path.folder.displayText)
            if case .perceptual(let found) = match.evidence, found.algorithm == .pdq {
                distances[min(max(found.distance.rawValue, 0), 256)] += 1
            }
        }
    }
}
