import FileReading
import KnownHashStore
import KnownHashes
public import ScanLedger
public import SystemFiles
import TextCoding

/// The folder that a scan writes: its ledger, and the log of what was done.
///
/// A scan that was interrupted at any moment, by the end of its process, of the power or of the room on the disk, can be
/// gone on with, and ends with the same ledger: apart from the run line, byte for byte what one run would have written.
///
/// ```swift
/// var folder = try ScanFolder(at: "case-17")
/// let outcome = try folder.scan(walk, with: scanner, run: run, resuming: true) { record in … }
/// ```
///
/// While a scan folder is open no other process can open it.
public struct ScanFolder: ~Copyable {
    /// What a scan folder holds.
    public enum State: Sendable, Hashable {
        case empty
        /// A scan that was interrupted.
        case unfinished
        /// A whole ledger.
        case finished
    }

    /// How a scan that may go on with an earlier one begins.
    public enum Beginning: Sendable, Hashable {
        /// From the start. Where it was to go on with an earlier one, the reason why it could not.
        case fresh(reason: String?)
        /// With the records of an interrupted one. `cutReason` says what else it had recorded that does not hold any more.
        case resumed(keptRecords: Int, cutReason: String?)
        /// Not at all: the scan had come to its end.
        case finished
    }

    /// Why a scan cannot be gone on with.
    public struct Refusal: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// Where the folder is.
    public let path: PathBytes
    private var audit: AuditLog

    /// Opens the folder at `path`, which must exist.
    public init(at path: PathBytes) throws(AuditLog.Failure) {
        self.path = path
        audit = try AuditLog(in: path)
    }

    private var ledgerPath: PathBytes { path.appending(LedgerWriter.fileName.utf8) }
    private var partialPath: PathBytes { path.appending(LedgerWriter.partialFileName.utf8) }

    /// What the folder holds now.
    public var state: State {
        ledgerPath.fileSize != nil ? .finished : partialPath.fileSize != nil ? .unfinished : .empty
    }

    /// - Throws: ``Refusal`` where ``scan(_:with:run:resuming:begin:receive:)`` would refuse to begin.
    public func checkBeginning(resuming: Bool) throws(Refusal) {
        guard !resuming else { return }
        switch state {
        case .empty: return
        case .finished:
            throw Refusal(description: "\(path) holds the ledger of another scan. Choose another folder.")
        case .unfinished:
            throw Refusal(
                description: "\(path) holds a scan that was interrupted. Go on with it by --resume, "
                    + "or choose another folder.")
        }
    }

    /// Scans all that `source` holds and records it in the folder.
    ///
    /// - Parameters:
    ///   - resuming: whether to go on with an interrupted scan where there is one. It must have been the same: with other
    ///     arguments, another store, other versions or thresholds the records would not be comparable.
    ///   - begin: is told how the scan begins.
    ///   - receive: gets each record in order, those that were kept among them. An error it throws ends the scan.
    /// - Throws: ``Refusal`` where there is a scan that must not be overwritten or cannot be gone on with;
    ///   ``LedgerWriter/Failure`` and ``AuditLog/Failure`` where something cannot be written; and what `receive` throws.
    public mutating func scan(
        _ source: some MediaSource, with scanner: MediaScanner, run: ScanRun, resuming: Bool,
        begin: (Beginning) -> Void = { _ in }, receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var run = run
        run.readOrder = scanner.readOrder(of: source).rawValue
        do {
            return try scan(source, scanner, run, resuming, begin, receive)
        } catch let refusal as Refusal {
            // Nothing was begun.
            throw refusal
        } catch {
            // What is wrong is told to whoever called; where the disk is full this cannot be written either.
            try? audit.append(.failure, [("message", .text("\(error)"))])
            throw error
        }
    }

    private mutating func scan(
        _ source: some MediaSource, _ scanner: MediaScanner, _ run: ScanRun, _ resuming: Bool,
        _ begin: (Beginning) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        try checkBeginning(resuming: resuming)
        switch state {
        case .empty:
            return try begins(source, scanner, run, resuming ? "there is no unfinished scan" : nil, begin, receive)
        case .finished: return try reportFinished(at: ledgerPath, run, begin, receive)
        case .unfinished: return try resume(source, scanner, run, begin, receive)
        }
    }

    private mutating func begins(
        _ source: some MediaSource, _ scanner: MediaScanner, _ run: ScanRun, _ reason: String?,
        _ begin: (Beginning) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        let runLine = LineSeal.sealed(LedgerLine.run(run))
        // First the log, then the ledger: so there is never a ledger that the log does not know.
        try audit.append(.start, run.auditDetails + [("runLine", .text(AuditChain.digest(of: runLine[...])))])
        let ledger = try LedgerWriter(in: path, runLine: runLine)
        begin(.fresh(reason: reason))
        return try finish(source, scanner, ledger, ScanSummary(), receive)
    }

    private mutating func resume(
        _ source: some MediaSource, _ scanner: MediaScanner, _ run: ScanRun, _ begin: (Beginning) -> Void,
        _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        if try isCompletePartial() {
            // It was interrupted between its last entry in the log and its last step.
            try OutputFile.rename(partialPath, to: ledgerPath)
            return try reportFinished(at: ledgerPath, run, begin, receive)
        }
        var ledger = try LedgerReader(opening: partialPath, isUnfinished: true)
        guard let kept = try runLine(&ledger, run) else {
            return try begins(source, scanner, run, "the unfinished scan had recorded nothing", begin, receive)
        }
        var source = source
        let resumption = try ScanResumption(&ledger, behind: kept, source: &source, receive: receive)
        var details = run.auditDetails
        details.append(("keptRecords", .number(resumption.keptRecordCount)))
        details.append(("keptBytes", .number(Int(resumption.kept.byteCount))))
        if let reason = resumption.cutReason { details.append(("cut", .text(reason))) }
        try audit.append(.resume, details)
        let writer = try LedgerWriter(in: path, keeping: resumption.kept)
        begin(.resumed(keptRecords: resumption.keptRecordCount, cutReason: resumption.cutReason))
        return try finish(
            RemainingItems(first: resumption.nextItem, rest: source), scanner, writer, resumption.summary, receive)
    }

    private mutating func finish(
        _ source: some MediaSource, _ scanner: MediaScanner, _ ledger: consuming LedgerWriter, _ summary: ScanSummary,
        _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var ledger = ledger
        let summary = try scanner.scan(source, continuing: summary) { record in
            try ledger.append(record)
            try receive(record)
        }
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
        return summary
    }

    /// Reads the first line of an unfinished ledger and checks that it is of the same run; nil where there is none.
    private func runLine(_ ledger: inout LedgerReader, _ run: ScanRun) throws -> LedgerWriter.KeptLines? {
        let recorded: RunLine
        do throws(LedgerReader.Failure) {
            guard case .run(let line)? = try ledger.next() else { return nil }
            recorded = line
        } catch {
            throw Refusal(
                description:
                    "\(error). The interrupted scan cannot be gone on with. Keep the folder as it is, and scan "
                    + "into another one.")
        }
        try refuseDifferences(between: recorded, and: run)
        let digest = AuditChain.digest(of: ledger.lastLine)
        guard audit.lastStart?["runLine"] == digest else {
            throw Refusal(
                description: "\(partialPath) is not the ledger of the scan that \(AuditLog.fileName) tells of. "
                    + "Keep the folder as it is, and scan into another one.")
        }
        var kept = LedgerWriter.KeptLines()
        kept.append(ledger.lastLine, endingAt: ledger.offset)
        return kept
    }

    private func refuseDifferences(between recorded: RunLine, and run: ScanRun) throws(Refusal) {
        let now: [LineField]
        do throws(JSONCursor.Failure) {
            now = try LedgerLine.fields(of: LedgerLine.run(run).dropLast())
        } catch {
            throw Refusal(description: "The run cannot be told: expected \(error.expected).")
        }
        let differences = LineField.differences(
            between: LineField.comparable(recorded.fields), and: LineField.comparable(now))
        guard !differences.isEmpty else { return }
        throw Refusal(
            description: "The scan in \(path) cannot be gone on with, for it was another one:\n"
                + differences.prefix(10).map { "  " + $0.described("interrupted scan", "present one") }
                .joined(separator: "\n") + "\nScan into another folder.")
    }

    /// Whether the unfinished ledger is the whole one whose end the log has.
    private func isCompletePartial() throws -> Bool {
        guard let last = audit.last, last.action == .end else { return false }
        return try FileDigests.sha256(ofFileAt: partialPath)?.hex == last["ledger"]
    }

    /// Gives the records of a scan that had come to its end.
    private func reportFinished(
        at ledgerPath: PathBytes, _ run: ScanRun, _ begin: (Beginning) -> Void, _ receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var ledger = try LedgerReader(opening: ledgerPath)
        var summary = ScanSummary()
        while let line = try ledger.next() {
            switch line {
            case .run(let recorded):
                try refuseDifferences(between: recorded, and: run)
                begin(.finished)
            case .file(let record): try receive(record)
            case .summary(let sums): summary = sums
            }
        }
        return summary
    }
}

extension LineField {
    /// Those of a run line that a scan which goes on must have too. What decides how fast it is done, and where, may change:
    /// the records do not depend on it.
    fileprivate static func comparable(_ fields: [LineField]) -> [LineField] {
        let arguments = fields.filter { $0.name.hasPrefix("arguments[") && $0.value != "--resume" }
        return fields.filter { field in
            !["started", "threads", "readOrder", "index", "isolation.workers", "selftest.checks"].contains(field.name)
                && !["arguments", "host."].contains { field.name.hasPrefix($0) }
        } + arguments.enumerated().map { LineField(name: "arguments[\($0)]", value: $1.value) }
    }
}

extension ScanRun {
    /// What an audit log tells of a run.
    fileprivate var auditDetails: [(name: String, value: AuditEntry.Detail)] {
        [
            ("tool", .text("\(tool.name) \(tool.version)")), ("arguments", .texts(arguments)),
            ("workingFolder", .text(workingFolder.approximateText)), ("threads", .number(threadCount)),
            ("store", .text(storeDigest?.hex ?? "")), ("storeChanges", .number(Int(storeChangeCount))),
        ]
    }
}
