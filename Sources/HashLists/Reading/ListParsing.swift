import TextCoding

/// Reads a list file to its end and hands on each record; keeps account of everything else.
package struct ListParsing {
    private enum Source {
        case lines(LineSplitter, any ListParser)
        case document(any DocumentParser)

        var reading: any ListReading {
            switch self {
            case .lines(_, let parser): parser
            case .document(let parser): parser
            }
        }
    }

    package private(set) var report = ParsingReport()
    private var source: Source
    private let quotedBadLines: Int
    /// What the file says of the list, as far as it was read.
    package private(set) var facts = ListFileFacts()
    /// Whether a line was bad in a way that makes the rest meaningless.
    package private(set) var isAborted = false

    /// - Parameter warnings: remarks that the report begins with.
    package init(_ format: ListFormat, options: ReadingOptions, warnings: [String] = []) {
        report.warnings = warnings
        quotedBadLines = options.quotedBadLines
        source = Self.source(format, options: options)
    }

    private static func source(_ format: ListFormat, options: ReadingOptions) -> Source {
        let defaults = options.hashDefaults
        let length = options.maximumLineLength
        func lines(_ parser: some ListParser) -> Source {
            .lines(LineSplitter(maximumLineLength: length), parser)
        }
        return switch format {
        case .pdqText: lines(HashTextParser(defaults: defaults))
        case .csv: lines(CSVListParser(defaults: defaults, maximumRecordLength: length))
        case .digestSums: lines(DigestSumParser())
        case .hashdeep: lines(HashdeepParser())
        case .icse: lines(ICSEParser(maximumRecordLength: length))
        case .threatExchange: lines(ThreatExchangeLineParser(defaults: defaults))
        case .threatExchangeCache: lines(ThreatExchangeCacheParser(defaults: defaults, maximumRecordLength: length))
        case .vics: .document(JSONListParser(VICSReader(defaults: defaults)))
        case .stopNCII: .document(JSONListParser(StopNCIIReader(defaults: defaults)))
        case .threatUpdates: .document(JSONListParser(ThreatUpdatesReader(defaults: defaults)))
        case .ncmec: .document(NCMECParser(defaults: defaults))
        }
    }

    /// Takes the next chunk of the file, an empty one at its end, and calls `body` with each record and its line, or its
    /// number where the format has no lines.
    package mutating func parse(_ chunk: [UInt8], _ body: (ListRecord, Int) throws -> Void) throws {
        switch source {
        case .lines(var splitter, var parser):
            // Else the reader would be copied whenever it changes.
            source = .lines(LineSplitter(maximumLineLength: 0), DigestSumParser())
            defer { source = .lines(splitter, parser) }
            try parseLines(chunk, splitter: &splitter, parser: &parser, body)
        case .document(var parser):
            source = .lines(LineSplitter(maximumLineLength: 0), DigestSumParser())
            defer { source = .document(parser) }
            try parseDocument(chunk, parser: &parser, body)
        }
        let reading = source.reading
        report.ignoredColumns = reading.ignoredColumns
        facts = reading.facts
        if chunk.isEmpty { report.warnings += reading.warnings }
    }

    private mutating func parseLines(
        _ chunk: [UInt8], splitter: inout LineSplitter, parser: inout any ListParser,
        _ body: (ListRecord, Int) throws -> Void
    ) throws {
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
            } catch let error as LineTooLong {
                note(LineError(error))
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
    }

    private mutating func parseDocument(
        _ chunk: [UInt8], parser: inout any DocumentParser, _ body: (ListRecord, Int) throws -> Void
    ) throws {
        if chunk.isEmpty {
            parser.finish()
        } else {
            parser.append(chunk)
        }
        while !isAborted {
            do {
                guard let (record, number) = try parser.next() else { break }
                try body(record, number)
            } catch let error as LineError {
                note(error)
            }
        }
        // In between, what counts as a record may turn out to hold the records.
        if chunk.isEmpty || isAborted { report.lineCount = max(report.lineCount, parser.recordCount) }
    }

    private mutating func note(_ error: LineError) {
        report.lineCount = max(report.lineCount, error.line)
        report.badLineCount += 1
        if report.badLines.count < quotedBadLines { report.badLines.append(error) }
        isAborted = error.isFatal
    }
}
