import TextCoding

/// Files that are made of lines, whatever is on them.
struct LineFileParser<Parser: LineParser>: FileParser {
    private var parser: Parser
    private var splitter: LineSplitter
    /// Whether the file has ended and the parser does not know it yet.
    private var isEnding = false

    init(_ parser: Parser, maximumLineLength: Int) {
        self.parser = parser
        splitter = LineSplitter(maximumLineLength: maximumLineLength)
    }

    var count: Int { splitter.lineNumber }
    var ignoredColumns: [String] { parser.ignoredColumns }
    var facts: ListFileFacts { parser.facts }
    var warnings: [String] { parser.warnings }

    mutating func append(_ chunk: [UInt8]) {
        splitter.append(chunk)
    }

    mutating func finish() {
        splitter.finish()
        isEnding = true
    }

    mutating func next() throws(LineError) -> (record: ListRecord, number: Int)? {
        while let line = try nextLine() {
            guard !line.bytes.contains(0) else { throw line.error(.containsNUL) }
            if let record = try parser.parse(line) { return (record, parser.recordNumber ?? line.number) }
        }
        if isEnding {
            isEnding = false
            if let record = try parser.finish() { return (record, parser.recordNumber ?? splitter.lineNumber) }
        }
        return nil
    }

    private mutating func nextLine() throws(LineError) -> Line? {
        do throws(LineTooLong) {
            return try splitter.next()
        } catch {
            throw LineError(error)
        }
    }
}
