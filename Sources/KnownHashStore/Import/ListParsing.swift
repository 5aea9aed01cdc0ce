/// Reads a list file to its end and hands on each record; keeps account of everything else.
struct ListParsing {
    private(set) var report: ImportReport
    private var parser: any ListParser
    private var splitter: LineSplitter
    private let quotedBadLines: Int
    /// What the file says of the list, as far as it was read.
    private(set) var facts = ListFileFacts()
    /// Whether a line was bad in a way that makes the rest meaningless.
    private(set) var isAborted = false

    init(report: ImportReport, options: ImportOptions) {
        self.report = report
        splitter = LineSplitter(maximumLineLength: options.maximumLineLength)
        quotedBadLines = options.quotedBadLines
        parser =
            switch report.format {
            case .pdqText: HashTextParser(defaults: options.hashDefaults)
            case .csv:
                CSVListParser(defaults: options.hashDefaults, maximumRecordLength: options.maximumLineLength)
            case .digestSums: DigestSumParser()
            case .hashdeep: HashdeepParser()
            }
    }

    /// Takes the next chunk of the file, an empty one at its end, and calls `body` with each record and its line.
    mutating func parse(_ chunk: [UInt8], _ body: (ListRecord, Int) throws -> Void) throws {
        if chunk.isEmpty {
            splitter.finish()
        } else {
            splitter.append(chunk)
        }
        while !isAborted {
            do {
                guard let line = try splitter.next() else { break }
                report.lineCount = line.number
                guard !line.bytes.contains(0) else { throw line.error(.containsNUL) }
                if let record = try parser.parse(line) { try body(record, line.number) }
            } catch let error as LineError {
                note(error)
            }
        }
        if chunk.isEmpty, !isAborted {
            do {
                try parser.finish()
            } catch {
                note(error)
            }
        }
        report.ignoredColumns = parser.ignoredColumns
        facts = parser.facts
    }

    private mutating func note(_ error: LineError) {
        report.lineCount = max(report.lineCount, error.line)
        report.badLineCount += 1
        if report.badLines.count < quotedBadLines { report.badLines.append(error) }
        isAborted = error.isFatal
    }
}
