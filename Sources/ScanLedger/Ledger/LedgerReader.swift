public import SystemFiles
import TextCoding

/// Reads a ledger line by line, in constant memory, and believes nothing: an unknown field, a line that was changed, lost
/// or moved, or sums that are not those of the lines is an error that names the line.
///
/// ```swift
/// var ledger = try LedgerReader(opening: "case-17/scan.jsonl")
/// while let line = try ledger.next() {
///     if case .file(let record) = line { print(record.path, record.matches.count) }
/// }
/// ```
///
/// What it accepts is to the byte what a scan writes: each record is written again and compared with its line.
public struct LedgerReader: ~Copyable {
    /// The old name of ``LedgerError``.
    @available(*, deprecated, renamed: "LedgerError")
    public typealias Failure = LedgerError

    /// A line of a ledger.
    public enum Line: Sendable {
        /// What was run: the first line.
        case run(RunLine)
        /// What happened to a file, or to a thing inside the file before.
        case file(FileRecord)
        /// The sums: the last line.
        case summary(ScanSummary)
    }

    /// What is demanded of a ledger.
    package enum Demands {
        /// All of it: the first fault is an error.
        case whole
        /// All but an end: it may stop before its summary, or in the middle of a line.
        case unfinished
        /// Nothing: faults are reported by ``nextChecked()`` and ``faultsAtEnd``, and reading continues after them.
        case nothing
    }

    /// A line, and all that is wrong with it.
    struct CheckedLine {
        /// What the line says; nil where it says nothing that can be understood.
        let line: Line?
        let faults: [LedgerFault]
    }

    /// The number of the line that was read last, from 1.
    public var lineNumber: Int { lines.lineNumber }
    /// The sums of the records read so far.
    public private(set) var summary = ScanSummary()

    /// The run line, once it was read.
    private(set) var run: RunLine?
    /// Where the line that was read last ends.
    package var offset: Int64 { lines.offset }
    /// The line that was read last, without its line feed.
    package private(set) var lastLine: ArraySlice<UInt8> = []
    private(set) var seal = LineSeal()

    private let path: PathBytes
    private let demands: Demands
    private var lines: LineReader
    private var nested = NestedSequence()
    private var disk = DiskSequence()
    private var hasSummary = false

    /// Opens the whole ledger at `path`.
    public init(opening path: PathBytes) throws(LedgerError) {
        try self.init(opening: path, demanding: .whole)
    }

    package init(opening path: PathBytes, demanding demands: Demands) throws(LedgerError) {
        self.path = path
        self.demands = demands
        do throws(SystemError) {
            lines = try LineReader(opening: path)
        } catch {
            throw LedgerError(reading: path, error)
        }
    }

    /// The next line, or nil after the last one.
    ///
    /// - Throws: ``LedgerError`` at the first fault.
    public mutating func next() throws(LedgerError) -> Line? {
        guard let checked = try nextChecked() else {
            if demands != .unfinished, let fault = faultsAtEnd.first {
                throw LedgerError(fault, path: path, line: lineNumber + 1)
            }
            return nil
        }
        if let fault = checked.faults.first { throw LedgerError(fault, path: path, line: lineNumber) }
        return checked.line
    }

    /// The next line and all that is wrong with it, or nil after the last one. Where faults are errors, after the first
    /// one nothing is looked at.
    ///
    /// - Throws: ``LedgerError`` where the file cannot be read on.
    mutating func nextChecked() throws(LedgerError) -> CheckedLine? {
        guard let bytes = try nextBytes() else { return nil }
        lastLine = bytes
        var faults: [LedgerFault] = []
        if hasSummary { faults.append(LedgerFault(.misplaced, "there is something after the summary")) }
        guard let (object, isRight) = seal.unseal(bytes) else {
            faults.append(LedgerFault(.changed, "the line has no check at its end"))
            return CheckedLine(line: nil, faults: faults)
        }
        if !isRight {
            faults.append(
                LedgerFault(.changed, "the line was changed, or lines before it are missing or were moved"))
        }
        // The records are the same in every run, so their checks do not depend on the run line.
        if lineNumber == 1 { seal = LineSeal() }
        guard faults.isEmpty || demands == .nothing else { return CheckedLine(line: nil, faults: faults) }
        do throws(JSONFieldError) {
            let line = try accept(LedgerLine.content(of: object[...]), object, &faults)
            return CheckedLine(line: line, faults: faults)
        } catch {
            return CheckedLine(line: nil, faults: faults + [LedgerFault(.malformed, error.message)])
        }
    }

    /// What is wrong with the end of the ledger, once the last line was read.
    var faultsAtEnd: [LedgerFault] {
        var faults: [LedgerFault] = []
        if lines.incompleteByteCount > 0 {
            faults.append(
                hasSummary
                    ? LedgerFault(.misplaced, "there is something after the summary")
                    : LedgerFault(.incomplete, "the line is incomplete"))
        }
        if !hasSummary { faults.append(LedgerFault(.incomplete, "the ledger ends before its summary")) }
        return faults
    }

    /// Takes what a line says, adds what is wrong with it there to `faults`, and counts it.
    private mutating func accept(
        _ content: LedgerLine.Content, _ object: [UInt8], _ faults: inout [LedgerFault]
    ) throws(JSONFieldError) -> Line {
        switch content {
        case .run(let line):
            if lineNumber > 1 { faults.append(LedgerFault(.misplaced, "a run line is not the first one")) }
            run = line
            return .run(line)
        case .file(let record):
            if lineNumber == 1 { faults.append(LedgerFault(.misplaced, "the run line is missing")) }
            if let fault = nested.fault(of: record) { faults.append(LedgerFault(.contradiction, fault)) }
            if let fault = disk.fault(of: record) { faults.append(LedgerFault(.contradiction, fault)) }
            summary.count(record)
            return .file(record)
        case .summary(let fields):
            if lineNumber == 1 { faults.append(LedgerFault(.misplaced, "the run line is missing")) }
            if let fault = nested.faultAtEnd { faults.append(LedgerFault(.contradiction, fault)) }
            if let fault = disk.faultAtEnd { faults.append(LedgerFault(.contradiction, fault)) }
            hasSummary = true
            faults += try LedgerLine.faults(
                ofSummary: object, fields, summary, format: run?["format"].flatMap { Int($0) } ?? 1)
            return .summary(summary)
        }
    }

    private mutating func nextBytes() throws(LedgerError) -> ArraySlice<UInt8>? {
        do throws(LineReader.Failure) {
            return try lines.next()
        } catch {
            let line = lines.lineNumber + 1
            switch error {
            case .system(let error): throw LedgerError(reading: path, line: line, error)
            case .tooLong:
                let fault = LedgerFault(.malformed, "the line is longer than any line of a ledger")
                throw LedgerError(fault, path: path, line: line)
            }
        }
    }
}
