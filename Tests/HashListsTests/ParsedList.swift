@testable import HashLists

/// What the parsers make of a list file in memory.
struct ParsedList {
    var records: [ListRecord] = []
    var numbers: [Int] = []
    var report = ParsingReport()
    var facts = ListFileFacts()

    /// Parses `bytes` in chunks of `chunkSize` bytes.
    init(_ bytes: [UInt8], format: ListFormat, chunkSize: Int = 262_144, options: ReadingOptions = ReadingOptions())
        throws
    {
        var parsing = ListParsing(format, options: options)
        var rest = bytes[...]
        while true {
            let chunk = Array(rest.prefix(chunkSize))
            rest = rest.dropFirst(chunkSize)
            try parsing.parse(chunk) { record, number in
                records.append(record)
                numbers.append(number)
            }
            if chunk.isEmpty || parsing.isAborted { break }
        }
        report = parsing.report
        facts = parsing.facts
    }

    init(_ text: String, format: ListFormat, chunkSize: Int = 262_144) throws {
        try self.init(Array(text.utf8), format: format, chunkSize: chunkSize)
    }

    var errors: [String] { report.badLines.map(\.description) }
}
