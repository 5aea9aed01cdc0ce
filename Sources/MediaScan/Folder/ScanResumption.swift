import FileReading
import ScanLedger
import SystemFiles

/// Compares an unfinished ledger, line by line, with what stands there now.
///
/// The folders are walked again in the same order. As long as each line is what a scan of now would write, it is kept; at
/// the first difference the ledger is cut, and the scan goes on from there. So the result is what a scan of the present
/// state would write, whatever changed, appeared or vanished meanwhile.
///
/// A file counts as unchanged if its size, its modification time and its number of names are those recorded. What could
/// not be opened is tried again, and what failed for a reason that passes (the file was being changed, the store could not
/// be read) is examined again; a read error of the medium is not provoked a second time. What lies inside a file is kept
/// with the file, and only if all of it was recorded.
struct ScanResumption {
    /// What was kept.
    private(set) var kept: LedgerWriter.KeptLines
    private(set) var keptRecordCount = 0
    private(set) var summary = ScanSummary()
    /// Why the ledger was cut before its end; nil where all whole lines were kept.
    private(set) var cutReason: String?
    /// The item at which the ledger was cut, which was taken from the source and is still to be examined.
    private(set) var nextItem: MediaItem?

    /// - Parameters:
    ///   - ledger: the unfinished ledger, behind its run line.
    ///   - kept: the run line.
    ///   - source: where the scan starts again.
    ///   - receive: gets each record that is kept.
    init(
        _ ledger: inout LedgerReader, behind kept: LedgerWriter.KeptLines, source: inout some MediaSource,
        receive: (FileRecord) throws -> Void
    ) throws {
        self.kept = kept
        while let record = nextRecord(&ledger) {
            guard let item = source.next() else {
                cutReason = "line \(ledger.lineNumber): \(record.path) is not there any more"
                return
            }
            if let difference = Self.difference(between: record, and: item) {
                cutReason = "line \(ledger.lineNumber): \(difference)"
                nextItem = item
                return
            }
            // Kept when all that lies inside the file has come too.
            var group = (lines: self.kept, records: [record])
            group.lines.append(ledger)
            while ledger.missingNestedCount > 0, let nested = nextRecord(&ledger) {
                group.lines.append(ledger)
                group.records.append(nested)
            }
            guard ledger.missingNestedCount == 0 else {
                if cutReason == nil { cutReason = "not all that lies inside \(record.path) was recorded" }
                nextItem = item
                return
            }
            self.kept = group.lines
            for record in group.records {
                summary.count(record)
                keptRecordCount += 1
                try receive(record)
            }
        }
    }

    /// The next record; nil at the end, at the summary, and where the ledger is damaged, as a power cut may leave it.
    private mutating func nextRecord(_ ledger: inout LedgerReader) -> FileRecord? {
        do throws(LedgerReader.Failure) {
            if case .file(let record) = try ledger.next() { return record }
        } catch {
            cutReason = "line \(error.line ?? ledger.lineNumber): \(error.message)"
        }
        return nil
    }

    /// Why `record` is not what a scan would record of `item` now; nil if it is.
    private static func difference(between record: FileRecord, and item: MediaItem) -> String? {
        guard record.path == item.path else { return "\(record.path) is recorded where \(item.path) is now" }
        if item.obstacle != nil {
            return FileExaminer.recordOfObstacle(item) == record ? nil : "\(item.path) is not what it was"
        }
        guard record.kind == item.kind else { return "\(item.path) is not what it was" }
        if let reason = record.reason, record.status == .failed, transientReasons.contains(reason.code) {
            return "\(item.path) failed (\(reason.message)) and is tried again"
        }
        guard record.size != nil else {
            // It could not be opened.
            do throws(SystemError) {
                _ = try item.content.open()
            } catch {
                return record.reason == .init(error) ? nil : "\(item.path) fails for another reason now"
            }
            return "\(item.path) can be opened now"
        }
        guard let status = item.content.status(), status.kind == .file else {
            return "\(item.path) is not what it was"
        }
        let linkCount = status.linkCount > 1 ? status.linkCount : nil
        guard status.size == record.size, status.modified == record.modified, linkCount == record.linkCount else {
            return "\(item.path) has changed"
        }
        return nil
    }

    private static let transientReasons: Set<String> = ["changedWhileRead", "replaced", "storeFailed"]
}
