/// Reads a list file to its end and hands on each record; keeps account of everything else.
package struct ListParsing {
    package private(set) var report = ParsingReport()
    /// What the file says of the list, as far as it was read.
    package private(set) var facts = ListFileFacts()
    /// Whether a line was bad in a way that makes the rest meaningless.
    package private(set) var isAborted = false

    private var transcoder = TextTranscoder()
    private var parser: any FileParser
    private let quotedBadLines: Int
    private let maximumBadLines: Int

    /// - Parameter warnings: remarks that the report begins with.
    package init(_ format: ListFormat, options: ReadingOptions, warnings: [String] = []) {
        report.warnings = warnings
        quotedBadLines = options.quotedBadLines
        maximumBadLines = options.maximumBadLines
        parser = Self.parser(format, options: options)
    }

    private static func parser(_ format: ListFormat, options: ReadingOptions) -> any FileParser {
        let defaults = options.hashDefaults
        let length = options.maximumLineLength
        func lines(_ parser: some LineParser) -> any FileParser {
            LineFileParser(parser, maximumLineLength: length)
        }
        return switch format {
        case .pdqText: lines(HashTextParser(defaults: defaults))
        case .csv: lines(CSVListParser(defaults: defaults, maximumRecordLength: length))
        case .digestSums: lines(DigestSumParser())
        case .hashdeep: lines(HashdeepParser())
        case .printedTable: lines(PrintedTableParser(defaults: defaults, maximumRecordLength: length))
        case .certutil: lines(CertutilParser())
        case .icse: lines(ICSEParser(defaults: defaults, maximumRecordLength: length))
        case .threatExchange: lines(ThreatExchangeLineParser(defaults: defaults))
        case .threatExchangeCache: lines(ThreatExchangeCacheParser(defaults: defaults, maximumRecordLength: length))
        case .vics: DocumentParser(VICSReader(defaults: defaults))
        case .stopNCII: DocumentParser(StopNCIIReader(defaults: defaults))
        case .threatUpdates: DocumentParser(ThreatUpdatesReader(defaults: defaults))
        case .ncmec: DocumentParser(NCMECReader(defaults: defaults))
        }
    }

    /// Takes the next chunk of the file, an empty one at its end, and calls `body` with each record and its line, or its
    /// number where the format has no lines.
    package mutating func parse(_ chunk: [UInt8], _ body: (ListRecord, Int) throws -> Void) throws {
        let isAtEnd = chunk.isEmpty
        let text = isAtEnd ? transcoder.finish() : transcoder.append(chunk)
        if !text.isEmpty { parser.append(text) }
        if isAtEnd { parser.finish() }
        while !isAborted, let (record, number) = next() { try body(record, number) }
        if isAtEnd || isAborted { report.lineCount = max(report.lineCount, parser.count) }
        report.ignoredColumns = parser.ignoredColumns
        facts = parser.facts
        if isAtEnd { report.warnings += parser.warnings }
    }

    /// The next record that makes sense.
    private mutating func next() -> (ListRecord, Int)? {
        while !isAborted {
            do throws(LineError) {
                return try parser.next()
            } catch {
                note(error)
            }
        }
        return nil
    }

    private mutating func note(_ error: LineError) {
        report.lineCount = max(report.lineCount, error.line)
        report.badLineCount += 1
        if report.badLines.count < quotedBadLines { report.badLines.append(error) }
        report.stoppedAtBadLines = report.badLineCount >= maximumBadLines
        isAborted = error.isFatal || report.stoppedAtBadLines
    }
}
