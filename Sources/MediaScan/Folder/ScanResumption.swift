import FileReading
import ScanLedger
import SystemFiles

/// Compares an unfinished ledger, line by line, with what stands there now.
///
/// The folders are walked again in the same order. As long as each line is what a scan of now would write, it is kept; at
/// the first difference the ledger is cut, and the scan continues from there. So the result is what a scan of the present
/// state would write, whatever changed, appeared or vanished meanwhile.
///
/// A file counts as unchanged if its size, its modification time and its number of names are those recorded. What could
/// not be opened is tried again, and what failed for a reason that passes (the file was being changed, the store could not
/// be read) is examined again; a read error of the medium is not provoked a second time. What lies inside a file is kept
/// with the file, and only if all of it was recorded.
struct ScanResumption {
    /// What was kept.
    private(set) var kept = KeptLines()
    private(set) var keptRecordCount = 0
    private(set) var summary = ScanSummary()
    /// Why the ledger was cut before its end; nil where all whole lines were kept.
    private(set) var cutReason: String?
    /// The item at which the ledger was cut, which was taken from the source and is still to be examined.
    private(set) var nextItem: MediaItem?

    /// A resumption that keeps the run line, which `ledger` has just read.
    init(afterRunLineOf ledger: borrowing LedgerReader) {
        kept.append(lastLineOf: ledger)
    }

    /// Keeps the records that a scan of now would write, up to the first one that it would not.
    ///
    /// - Parameters:
    ///   - ledger: the unfinished ledger, read as far as its run line.
    ///   - source: where the scan starts again; read as far as what is kept.
    ///   - receive: gets each record that is kept.
    /// - Throws: what `receive` throws.
    mutating func keepUnchangedRecords(
        of ledger: inout LedgerReader, source: inout some MediaSource, receive: (FileRecord) throws -> Void
    ) throws {
        while let record = nextRecord(of: &ledger) {
            guard let item = source.next() else {
                cutReason = "\(record.path) is gone"
                return
            }
            if let difference = Self.difference(between: record, and: item) {
                cutReason = difference
                nextItem = item
                return
            }
            guard let group = nextGroup(of: record, &ledger) else {
                nextItem = item
                return
            }
            keep(group)
            for record in group.records { try receive(record) }
        }
    }

    /// Keeps all whole records, whatever has become of their files.
    mutating func keepAllRecords(of ledger: inout LedgerReader) {
        while let record = nextRecord(of: &ledger), let group = nextGroup(of: record, &ledger) {
            keep(group)
        }
    }

    private mutating func keep(_ group: (lines: KeptLines, records: [FileRecord])) {
        kept = group.lines
        keptRecordCount += group.records.count
        for record in group.records { summary.count(record) }
    }

    /// The record of a file, which was read last, and all of what lies inside it; nil where that is not all there.
    private mutating func nextGroup(
        of record: FileRecord, _ ledger: inout LedgerReader
    ) -> (lines: KeptLines, records: [FileRecord])? {
        var group = (lines: kept, records: [record])
        group.lines.append(lastLineOf: ledger)
        for _ in 0..<max(0, record.nestedCount) {
            guard let nested = nextRecord(of: &ledger) else {
                if cutReason == nil { cutReason = "not everything inside \(record.path) was recorded" }
                return nil
            }
            group.lines.append(lastLineOf: ledger)
            group.records.append(nested)
        }
        return group
    }

    /// The next record; nil at the end, at the summary, and where the ledger is damaged, as a power cut may leave it.
    private mutating func nextRecord(of ledger: inout LedgerReader) -> FileRecord? {
        do throws(LedgerError) {
            if case .file(let record) = try ledger.next() { return record }
        } catch {
            cutReason = "line \(error.line ?? ledger.lineNumber): \(error.fault)"
        }
        return nil
    }

    /// Why `record` is not what a scan would record of `item` now; nil if it is.
    private static func difference(between record: FileRecord, and item: MediaItem) -> String? {
        guard record.path == item.path else {
            // Both come in the order of their bytes.
            return record.path.bytes.lexicographicallyPrecedes(item.path.bytes)
                ? "\(record.path) is gone" : "\(item.path) is new"
        }
        if item.obstacle != nil {
            return FileExaminer.recordOfObstacle(item) == record ? nil : "\(item.path) has changed"
        }
        guard record.kind == item.kind, record.inside == item.disk?.inside ?? [], record.disk == item.disk?.object
        else {
            return "\(item.path) has changed"
        }
        if let reason = record.reason, record.status == .failed, passingReasons.contains(reason.code) {
            return "\(item.path) failed (\(reason.message)) and is tried again"
        }
        guard record.size != nil else {
            // It could not be opened.
            do throws(SystemError) {
                _ = try item.content.open()
            } catch {
                return record.reason?.code == error.code
                    ? nil : "\(item.path) cannot be opened for another reason than before"
            }
            return "\(item.path) can be opened now"
        }
        guard let status = item.content.status(), status.kind == .file else {
            return "\(item.path) has changed"
        }
        if let object = item.disk?.object {
            // What does not change with the image, whose own record was compared.
            if case .range = object { return nil }
            return status.size == record.size ? nil : "\(item.path) has changed"
        }
        let linkCount = status.linkCount > 1 ? status.linkCount : nil
        guard status.size == record.size, status.modified == record.modified, linkCount == record.linkCount else {
            return "\(item.path) has changed"
        }
        return nil
    }

    private static let passingReasons: Set<String> = ["changedWhileRead", "replaced", "storeFailed"]
}
