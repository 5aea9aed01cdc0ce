public import SystemFiles
public import TextCoding

/// Reads a ledger line by line, in constant memory, and believes nothing: an unknown field, a line that was changed, lost
/// or moved, or sums that are not those of the lines is an error that names the line.
///
/// ```swift
/// var ledger = try LedgerReader(opening: "case-17/scan.jsonl")
/// while let line = try ledger.next() {
///     if case .file(let record) = line { print(record.path, record.matches.count) }
/// }
/// ```
public struct LedgerReader: ~Copyable {
    /// A line of a ledger.
    public enum Line: Sendable {
        /// What was run: the first line.
        case run(RunLine)
        /// What happened to a file, or to a thing inside the file before.
        case file(FileRecord)
        /// The sums: the last line.
        case summary(ScanSummary)
    }

    /// What is wrong with a ledger, and where.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let path: PathBytes
        /// The number of the line, from 1; nil where the file as a whole is meant.
        public let line: Int?
        public let message: String

        public var description: String { "\(path)\(line.map { ", line \($0)" } ?? ""): \(message)" }
    }

    /// The number of the line that was read last, from 1.
    public var lineNumber: Int { lines.lineNumber }
    /// The sums of the records read so far.
    public private(set) var summary = ScanSummary()

    /// Where the line that was read last ends.
    package var offset: Int64 { lines.offset }
    /// The line that was read last, without its line feed.
    package private(set) var lastLine: ArraySlice<UInt8> = []
    private(set) var seal = LineSeal()
    /// How many records of what lies inside the last file are still to come.
    package var missingNestedCount: Int { nested.missingCount }

    private let path: PathBytes
    private let isUnfinished: Bool
    private var lines: LineReader
    private var state = State.beginning
    private var nested = NestedSequence()

    private enum State {
        case beginning, files, end
    }

    /// Opens the whole ledger at `path`.
    public init(opening path: PathBytes) throws(Failure) {
        try self.init(opening: path, isUnfinished: false)
    }

    /// - Parameter isUnfinished: whether the ledger may end before its summary, or in the middle of a line.
    package init(opening path: PathBytes, isUnfinished: Bool) throws(Failure) {
        self.path = path
        self.isUnfinished = isUnfinished
        do throws(SystemError) {
            lines = try LineReader(opening: path)
        } catch {
            throw Failure(path: path, line: nil, message: error.message)
        }
    }

    /// The next line, or nil after the last one.
    ///
    /// - Throws: ``Failure`` at the first fault.
    public mutating func next() throws(Failure) -> Line? {
        guard let line = try nextBytes() else {
            guard isUnfinished || (state == .end && lines.incompleteByteCount == 0) else {
                throw Failure(
                    path: path, line: lines.lineNumber + 1,
                    message: state == .end
                        ? "there is something behind the summary" : "the ledger ends before its summary")
            }
            return nil
        }
        lastLine = line
        guard state != .end else { throw failure("there is something behind the summary") }
        guard let (content, isRight) = seal.unseal(line) else { throw failure("the line has no check at its end") }
        guard isRight else { throw failure("the line was changed, or lines before it are missing or were moved") }
        do throws(JSONCursor.Failure) {
            let line = try accept(LedgerLine.content(of: content))
            if case .summary(let sums) = line, !LedgerLine.isSummary(content, of: sums) {
                throw JSONCursor.Failure(expected: "the sums as a scan writes them", position: 1)
            }
            return line
        } catch {
            throw failure("expected \(error.expected) at byte \(error.position)")
        }
    }

    private mutating func accept(_ content: LedgerLine.Content) throws(JSONCursor.Failure) -> Line {
        switch (content, state) {
        case (.run(let run), .beginning):
            state = .files
            // The records are the same in every run, so their checks do not depend on the run line.
            seal = LineSeal()
            return .run(run)
        case (.file(let record), .files):
            if let fault = nested.fault(of: record) {
                throw JSONCursor.Failure(expected: "other records: \(fault)", position: 1)
            }
            summary.count(record)
            return .file(record)
        case (.summary(let fields), .files):
            if let fault = nested.faultAtEnd {
                throw JSONCursor.Failure(expected: "other records: \(fault)", position: 1)
            }
            state = .end
            let difference = LineField.differences(between: fields, and: try LedgerLine.fields(of: summary)).first
            if let difference {
                throw JSONCursor.Failure(
                    expected: "the sums of the lines (\(difference.described("summary", "lines")))", position: 1)
            }
            return .summary(summary)
        case (.run, _): throw JSONCursor.Failure(expected: "one run line only", position: 1)
        default: throw JSONCursor.Failure(expected: "the run line", position: 1)
        }
    }

    private mutating func nextBytes() throws(Failure) -> ArraySlice<UInt8>? {
        do throws(LineReader.Failure) {
            return try lines.next()
        } catch {
            let message =
                switch error {
                case .system(let error): error.message
                case .tooLong: "the line is longer than any line of a ledger"
                }
            throw Failure(path: path, line: lines.lineNumber + 1, message: message)
        }
    }

    private func failure(_ message: String) -> Failure {
        Failure(path: path, line: lines.lineNumber, message: message)
    }
}

/// The run line of a ledger: what was run, with what and against what.
public struct RunLine: Sendable, Hashable {
    /// All that it says, in its order: `tool.version`, `thresholds.pdq`, `store.lists[0].name` and so on.
    public let fields: [LineField]

    /// The value of the field of that name.
    public subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}

/// A field that two lines say differently.
public struct LineFieldDifference: Sendable, Hashable {
    public let name: String
    /// The values; nil where a line does not have the field.
    public let first: String?
    public let second: String?

    /// `name is 31 in the first, 20 in the second`.
    package func described(_ firstName: String, _ secondName: String) -> String {
        func quoted(_ value: String?) -> String { value.map { "'\($0)'" } ?? "missing" }
        return "\(name): \(quoted(first)) in the \(firstName), \(quoted(second)) in the \(secondName)"
    }
}

extension LineField {
    /// The fields that differ, in the order of `first`, then those that only `second` has.
    package static func differences(between first: [LineField], and second: [LineField]) -> [LineFieldDifference] {
        let firstValues = Dictionary(first.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let secondValues = Dictionary(second.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return first.filter { secondValues[$0.name] != $0.value }
            .map { LineFieldDifference(name: $0.name, first: $0.value, second: secondValues[$0.name]) }
            + second.filter { firstValues[$0.name] == nil }
            .map { LineFieldDifference(name: $0.name, first: nil, second: $0.value) }
    }
}

extension LedgerLine {
    /// Whether `content`, a line whose check was taken off, is what is written of `summary`.
    package static func isSummary(_ content: ArraySlice<UInt8>, of summary: ScanSummary) -> Bool {
        content.elementsEqual(self.summary(summary).dropLast())
    }

    package static func fields(of summary: ScanSummary) throws(JSONCursor.Failure) -> [LineField] {
        try fields(of: self.summary(summary).dropLast())
    }
}
