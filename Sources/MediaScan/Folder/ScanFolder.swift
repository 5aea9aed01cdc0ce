import FileReading
import KnownHashStore
import KnownHashes
public import ScanLedger
public import SystemFiles
import TextCoding

/// The folder that a scan writes: its ledger, and the audit log.
///
/// A scan that was interrupted at any moment, because its process was killed, the power failed or the disk was full, can be
/// resumed, and ends with the same ledger: apart from the run line, byte for byte what one run would have written.
///
/// ```swift
/// var folder = try ScanFolder(at: "case-17")
/// let summary = try folder.scan(walk, with: scanner, run: run, resuming: true) { record in … }
/// ```
///
/// While a scan folder is open no other process can open it.
public struct ScanFolder: ~Copyable {
    /// The old name of ``ScanFolderError``.
    @available(*, deprecated, renamed: "ScanFolderError")
    public typealias Refusal = ScanFolderError

    /// The state of a scan folder.
    public enum State: Sendable, Hashable {
        case empty
        /// A scan that was interrupted.
        case unfinished
        /// A whole ledger.
        case finished
    }

    /// How a scan that may resume an earlier one begins.
    public enum Beginning: Sendable, Hashable {
        /// From the start. Where it was to resume an earlier one, the reason why it could not.
        case fresh(reason: String?)
        /// With the records of an interrupted one. `cutReason` says why the rest of what it had recorded was discarded.
        case resumed(keptRecords: Int, cutReason: String?)
        /// Not at all: the scan had come to its end.
        case finished
    }

    /// Where the folder is.
    public let path: PathBytes
    private var audit: AuditLog

    /// Opens the folder at `path`, which must exist.
    public init(at path: PathBytes) throws(AuditLogError) {
        self.path = path
        audit = try AuditLog(in: path)
    }

    private var ledgerPath: PathBytes { path.appending(LedgerWriter.fileName.utf8) }
    private var partialPath: PathBytes { path.appending(LedgerWriter.partialFileName.utf8) }

    /// The state of the folder now.
    public var state: State {
        ledgerPath.fileSize != nil ? .finished : partialPath.fileSize != nil ? .unfinished : .empty
    }

    /// - Throws: ``ScanFolderError`` where ``scan(_:with:run:resuming:begin:receive:)`` would refuse to begin.
    public func checkBeginning(resuming: Bool) throws(ScanFolderError) {
        guard !resuming else { return }
        switch state {
        case .empty: return
        case .finished:
            throw error(.finished, "This folder holds the ledger of another scan. Choose another folder.")
        case .unfinished:
            throw error(
                .unfinished,
                "This folder holds a scan that was interrupted. Resume it with --resume, or choose another folder.")
        }
    }

    /// Scans all that `source` holds and records it in the folder.
    ///
    /// - Parameters:
    ///   - resuming: whether to resume an interrupted scan where there is one. It must have been the same: with other
    ///     arguments, another store, other versions or thresholds the records would not be comparable.
    ///   - begin: is told how the scan begins.
    ///   - delayed: is told of what the scan has been waiting for, as by ``MediaScanner/scan(_:delayed:receive:)``.
    ///   - receive: gets each record in order, those that were kept among them. An error it throws ends the scan.
    /// - Throws: ``ScanFolderError`` where there is a scan that must not be overwritten or cannot be resumed;
    ///   ``LedgerError`` and ``AuditLogError`` where something cannot be written; and what `receive` throws.
    public mutating func scan(
        _ source: some MediaSource, with scanner: MediaScanner, run: ScanRun, resuming: Bool,
        begin: (Beginning) -> Void = { _ in }, delayed: (ScanDelay) -> Void = { _ in },
        receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var run = run
        run.readOrder = scanner.readOrder(of: source).rawValue
        do {
            try checkBeginning(resuming: resuming)
            let source = scanner.expanding(source)
            switch state {
            case .empty:
                let reason = resuming ? "there is no unfinished scan" : nil
                return try start(source, scanner, run, reason, begin, delayed, receive)
            case .unfinished: return try resume(source, scanner, run, begin, delayed, receive)
            case .finished: return try replay(run, begin, receive)
            }
        } catch let error as ScanFolderError {
            // Nothing was begun.
            throw error
        } catch {
            // The caller gets the error in any case; where the disk is full this cannot be written either.
            try? audit.append(.failure, [("message", .text("\(error)"))])
            throw error
        }
    }

    /// Scans from the start.
    private mutating func start(
        _ source: some MediaSource, _ scanner: MediaScanner, _ run: ScanRun, _ reason: String?,
        _ begin: (Beginning) -> Void, _ delayed: (ScanDelay) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        let runLine = LineSeal.sealed(LedgerLine.run(run))
        // First the log, then the ledger: so there is never a ledger that the log does not know.
        try audit.append(.start, run.auditDetails + [("runLine", .text(AuditChain.digest(of: runLine[...])))])
        let ledger = try LedgerWriter(in: path, runLine: runLine)
        begin(.fresh(reason: reason))
        return try recordRest(of: source, scanner, ledger, ScanSummary(), delayed, receive)
    }

    /// Ends an interrupted scan with what it had recorded, without looking at the files again; false where it had recorded
    /// nothing.
    mutating func conclude() throws -> Bool {
        if try isCompletePartial() {
            try OutputFile.rename(partialPath, to: ledgerPath)
            return true
        }
        var ledger = try LedgerReader(opening: partialPath, demanding: .unfinished)
        guard try runLine(of: &ledger) != nil else { return false }
        try checkIsRecorded(ledger)
        var resumption = ScanResumption(afterRunLineOf: ledger)
        resumption.keepAllRecords(of: &ledger)
        try audit.append(.resume, resumption.auditDetails)
        try finish(try LedgerWriter(in: path, keeping: resumption.kept), resumption.summary)
        return true
    }

    /// Keeps what still holds of an unfinished ledger, and scans the rest.
    private mutating func resume(
        _ source: some MediaSource, _ scanner: MediaScanner, _ run: ScanRun, _ begin: (Beginning) -> Void,
        _ delayed: (ScanDelay) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        if try isCompletePartial() {
            // It was interrupted between its last entry in the log and its last step.
            try OutputFile.rename(partialPath, to: ledgerPath)
            return try replay(run, begin, receive)
        }
        var ledger = try LedgerReader(opening: partialPath, demanding: .unfinished)
        guard let recorded = try runLine(of: &ledger) else {
            return try start(source, scanner, run, "the unfinished scan had recorded nothing", begin, delayed, receive)
        }
        try checkIsSame(recorded, as: run)
        try checkIsRecorded(ledger)
        var source = source
        var resumption = ScanResumption(afterRunLineOf: ledger)
        try resumption.keepUnchangedRecords(of: &ledger, source: &source, receive: receive)
        try audit.append(.resume, run.auditDetails + resumption.auditDetails)
        let writer = try LedgerWriter(in: path, keeping: resumption.kept)
        begin(.resumed(keptRecords: resumption.keptRecordCount, cutReason: resumption.cutReason))
        return try recordRest(
            of: RemainingItems(first: resumption.nextItem, rest: source), scanner, writer, resumption.summary, delayed,
            receive)
    }

    /// Scans all that is left of `source`, and makes the ledger final.
    private mutating func recordRest(
        of source: some MediaSource, _ scanner: MediaScanner, _ ledger: consuming LedgerWriter, _ summary: ScanSummary,
        _ delayed: (ScanDelay) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var ledger = ledger
        let summary = try scanner.scan(source, continuing: summary, delayed: delayed) { record in
            try ledger.append(record)
            try receive(record)
        }
        try finish(ledger, summary)
        return summary
    }

    /// Records what arrives until `source` ends. Each record is handed over to the system when no other one is ready, so it
    /// survives the end of this process.
    ///
    /// - Parameter receive: gets each record and the number of its line, once the line is written.
    mutating func record(
        arrivalsOf source: some MediaSource, with scanner: MediaScanner, run: ScanRun,
        delayed: (ScanDelay) -> Void, receive: (FileRecord, Int) throws -> Void
    ) throws -> ScanSummary {
        do {
            let runLine = LineSeal.sealed(LedgerLine.run(run))
            try audit.append(.start, run.auditDetails + [("runLine", .text(AuditChain.digest(of: runLine[...])))])
            var ledger = try LedgerWriter(in: path, runLine: runLine)
            var summary = ScanSummary()
            var written: [(record: FileRecord, line: Int)] = []
            try scanner.examine(source, stopsForDescriptors: false, delayed: delayed) {
                try ledger.settle()
                for (record, line) in written { try receive(record, line) }
                written.removeAll(keepingCapacity: true)
            } receive: { records in
                for record in records {
                    summary.count(record)
                    try ledger.append(record)
                    written.append((record, summary.found + 1))
                }
            }
            try finish(ledger, summary)
            return summary
        } catch {
            try? audit.append(.failure, [("message", .text("\(error)"))])
            throw error
        }
    }

    /// Makes the ledger final.
    private mutating func finish(_ ledger: consuming LedgerWriter, _ summary: ScanSummary) throws {
        var ledger = ledger
        let digest = try ledger.complete(summary)
        // First the log, then the name: so whatever has the final name, the log vouches for.
        try audit.append(
            .end,
            [
                ("found", .number(summary.found)), ("examined", .number(summary.examined)),
                ("skipped", .number(summary.skipped)), ("failed", .number(summary.failed)),
                ("matchedFiles", .number(summary.matchedFiles)), ("ledger", .text(digest)),
            ])
        try ledger.publish()
    }

    /// Gives the records of a scan that had come to its end.
    private func replay(
        _ run: ScanRun, _ begin: (Beginning) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var ledger = try LedgerReader(opening: ledgerPath)
        var summary = ScanSummary()
        while let line = try ledger.next() {
            switch line {
            case .run(let recorded):
                try checkIsSame(recorded, as: run)
                begin(.finished)
            case .file(let record): try receive(record)
            case .summary(let sums): summary = sums
            }
        }
        return summary
    }

    /// The first line of an unfinished ledger; nil where there is none.
    private func runLine(of ledger: inout LedgerReader) throws(ScanFolderError) -> RunLine? {
        do throws(LedgerError) {
            guard case .run(let line)? = try ledger.next() else { return nil }
            return line
        } catch {
            throw ScanFolderError(
                .unreadableRunLine, path: path,
                "The scan cannot be resumed: \(LedgerWriter.partialFileName)\(error.line.map { ", line \($0)" } ?? ""): "
                    + "\(error.fault). Keep the folder as it is, and scan into another one.", cause: error)
        }
    }

    /// - Throws: if the scan that `recorded` tells of is not the one that `run` is.
    private func checkIsSame(_ recorded: RunLine, as run: ScanRun) throws(ScanFolderError) {
        let differences: [LineFieldDifference]
        do throws(JSONFieldError) {
            differences = LineField.differences(
                between: recorded.comparableFields, and: try RunLine(of: run).comparableFields)
        } catch {
            throw ScanFolderError(
                .unreadableRunLine, path: path,
                "Internal error: the run line cannot be read back (\(error.message)). Scan into another folder.")
        }
        guard !differences.isEmpty else { return }
        throw error(
            .startedDifferently,
            "The scan cannot be resumed: it was started differently:\n"
                + differences.prefix(10).map { "  " + $0.described("the earlier scan", "this one") }
                .joined(separator: "\n") + "\nScan into another folder.")
    }

    /// - Throws: if the ledger whose run line was read last is not the one that the log records.
    private func checkIsRecorded(_ ledger: borrowing LedgerReader) throws(ScanFolderError) {
        guard audit.lastStart?["runLine"] == AuditChain.digest(of: ledger.lastLine) else {
            throw error(
                .otherLedger,
                "\(LedgerWriter.partialFileName) is not the ledger that \(AuditLog.fileName) records. Keep the folder as "
                    + "it is, and scan into another one.")
        }
    }

    /// Whether the unfinished ledger is the whole one whose end the log has.
    private func isCompletePartial() throws -> Bool {
        guard let last = audit.last, last.action == .end else { return false }
        return try FileDigests.sha256(ofFileAt: partialPath)?.hex == last["ledger"]
    }

    private func error(_ code: ScanFolderError.Code, _ message: String) -> ScanFolderError {
        ScanFolderError(code, path: path, message)
    }
}

extension RunLine {
    /// The fields that a scan which is resumed must have, too. How fast it is done, and on which machine, may change: the
    /// records do not depend on that.
    fileprivate var comparableFields: [LineField] {
        let arguments = fields.filter { $0.name.hasPrefix("arguments[") && $0.value != "--resume" }
        return fields.filter { field in
            ![
                "started", "threads", "readOrder", "index", "isolation.workers", "isolation.memoryBytes",
                "selftest.checks",
            ].contains(field.name)
                && !["arguments", "host."].contains { field.name.hasPrefix($0) }
        } + arguments.enumerated().map { LineField(name: "arguments[\($0)]", value: $1.value) }
    }
}

extension ScanResumption {
    /// What an audit log says of what was kept.
    fileprivate var auditDetails: [(name: String, value: AuditEntry.Detail)] {
        [
            ("keptRecords", .number(keptRecordCount)), ("keptBytes", .number(Int(kept.byteCount))),
        ] + (cutReason.map { [("cut", .text($0))] } ?? [])
    }
}

extension ScanRun {
    /// What an audit log says of a run.
    fileprivate var auditDetails: [(name: String, value: AuditEntry.Detail)] {
        [
            ("tool", .text("\(tool.name) \(tool.version)")), ("arguments", .texts(arguments)),
            ("workingFolder", .text(workingFolder.approximateText)), ("threads", .number(threadCount)),
            ("store", .text(storeDigest?.hex ?? "")), ("storeChanges", .number(Int(storeChangeCount))),
        ]
    }
}
