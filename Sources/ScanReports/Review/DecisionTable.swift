import HashLists
public import ScanLedger
public import SystemFiles
import TextCoding

/// Decisions about matches in a table of comma-separated values that people filled in.
///
/// The header names the columns `line` (of the ledger), `decision` (`confirm`, `reject` or `unsure`), and perhaps `note` and
/// `reviewer`; others do not count, so the CSV report with a column `decision` can be filled in. Rows without a decision
/// are passed over. What separates the fields is found out as for lists.
public struct DecisionTable: Sendable {
    /// In the order of the table, one for each line of the ledger and reviewer.
    public let decisions: [ReviewDecision]

    /// Reads the table at `path`, in as much memory as its decisions take.
    ///
    /// - Parameter reviewer: who decided where the table does not say.
    public init(readingFrom path: PathBytes, reviewer: String) throws(DecisionTableError) {
        var reader = Reader(path: path, reviewer: reviewer)
        let file = try Self.reading(path) { () throws(SystemError) in
            try InputFile(opening: path, waitsForWriter: true)
        }
        while true {
            let bytes = try Self.reading(path) { () throws(SystemError) in try file.readNext(count: 1 << 16) }
            if bytes.isEmpty { break }
            try reader.append(bytes)
        }
        decisions = try reader.finish()
    }

    private static func reading<Result>(
        _ path: PathBytes, _ body: () throws(SystemError) -> Result
    ) throws(DecisionTableError) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw DecisionTableError(path, "\(error.message). Check the path and the permissions.")
        }
    }

    /// Reads a table from its bytes; `path` is what errors name.
    init(_ bytes: [UInt8], path: PathBytes, reviewer: String) throws(DecisionTableError) {
        var reader = Reader(path: path, reviewer: reviewer)
        try reader.append(bytes)
        decisions = try reader.finish()
    }
}

extension DecisionTable {
    /// Takes a table as its bytes arrive.
    private struct Reader {
        let path: PathBytes
        let reviewer: String

        private var lines = LineSplitter(maximumLineLength: Self.maximumLineByteCount)
        private var table = CSVTable(maximumRecordLength: Self.maximumLineByteCount)
        private var columns: [String: Int]?
        private var decisions: [ReviewDecision] = []
        /// Where the decision of a reviewer about a line stands.
        private var places: [Place: Int] = [:]

        private struct Place: Hashable {
            let line: Int
            let reviewer: String
        }

        private static let maximumLineByteCount = 1 << 20

        init(path: PathBytes, reviewer: String) {
            self.path = path
            self.reviewer = reviewer
        }

        mutating func append(_ bytes: [UInt8]) throws(DecisionTableError) {
            lines.append(bytes)
            try takeLines()
        }

        mutating func finish() throws(DecisionTableError) -> [ReviewDecision] {
            lines.finish()
            try takeLines()
            do throws(LineError) {
                try table.finish()
            } catch {
                throw fault(error.line, error.description)
            }
            guard columns != nil else {
                throw DecisionTableError(
                    path, "It has no header. The first line names the columns: line,decision,note.")
            }
            return decisions
        }

        private mutating func takeLines() throws(DecisionTableError) {
            while let line = try nextLine() {
                let part: CSVTable.Part?
                do throws(LineError) {
                    part = try table.parse(line)
                } catch {
                    throw fault(error.line, error.reason.description)
                }
                switch part {
                case .header(let names)?: try take(header: names)
                case .row(let fields)?: try take(row: fields)
                case nil: break
                }
            }
        }

        private mutating func nextLine() throws(DecisionTableError) -> Line? {
            do throws(LineTooLong) {
                return try lines.next()
            } catch {
                throw fault(error.number, "it is longer than \(error.limit) bytes")
            }
        }

        private mutating func take(header names: [ArraySlice<UInt8>]) throws(DecisionTableError) {
            var columns: [String: Int] = [:]
            for (index, name) in names.enumerated() {
                let name = Self.text(name).lowercased()
                guard ["line", "decision", "note", "reviewer"].contains(name) else { continue }
                guard columns.updateValue(index, forKey: name) == nil else {
                    throw fault(table.recordLine.number, "the column ‘\(name)’ is there twice")
                }
            }
            guard columns["line"] != nil, columns["decision"] != nil else {
                throw fault(table.recordLine.number, "the header does not name the columns ‘line’ and ‘decision’")
            }
            self.columns = columns
            table.acceptHeader()
        }

        private mutating func take(row: [ArraySlice<UInt8>]) throws(DecisionTableError) {
            func field(_ name: String) -> String {
                guard let index = columns?[name], row.indices.contains(index) else { return "" }
                return Self.text(row[index])
            }
            let word = field("decision").lowercased()
            guard !word.isEmpty else { return }
            let number = table.recordLine.number
            guard let verdict = ReviewVerdict(rawValue: word) else {
                throw fault(number, "‘\(TerminalText(word))’ is not confirm, reject or unsure")
            }
            guard let line = Int(field("line")), line > 0 else {
                throw fault(number, "‘\(TerminalText(field("line")))’ is not the number of a line of the ledger")
            }
            let named = field("reviewer")
            let decision = ReviewDecision(
                line: line, verdict: verdict, reviewer: named.isEmpty ? reviewer : named, note: field("note"))
            let place = Place(line: line, reviewer: ReviewDecision.identity(of: decision.reviewer))
            // A record with several matches has a row for each in the CSV report.
            if let index = places[place] {
                guard decisions[index].verdict == verdict else {
                    throw fault(number, "the reviewer decides about line \(line) twice, and differently")
                }
                if decisions[index].note.isEmpty { decisions[index] = decision }
            } else {
                places[place] = decisions.count
                decisions.append(decision)
            }
        }

        /// A field without the apostrophe by which a report keeps spreadsheets from taking it for a formula.
        private static func text(_ field: ArraySlice<UInt8>) -> String {
            let text = UntrustedText.decode(field.trimmed)
            return text.hasPrefix("'") ? String(text.dropFirst()) : text
        }

        private func fault(_ line: Int, _ message: String) -> DecisionTableError {
            DecisionTableError(path, line: line, "\(message). Correct the table; nothing of it was recorded.")
        }
    }
}
