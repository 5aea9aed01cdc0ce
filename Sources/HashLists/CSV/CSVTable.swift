package import TextCoding

/// A CSV file with a header, as programs and people write them, up to what the fields mean.
///
/// The header says which of comma, semicolon, tab and vertical bar parts the fields, unless a line `sep=;` before it does, as
/// Excel writes it. Rows of empty fields, which spreadsheets leave at the end, do not count.
package struct CSVTable {
    /// What a line is.
    package enum Part {
        case header([ArraySlice<UInt8>])
        case row([ArraySlice<UInt8>])
    }

    private let maximumRecordLength: Int
    private var reader: CSVRecordReader
    private var declaredDelimiter: UInt8?
    private var hasHeader = false
    private var isFirst = true

    package init(maximumRecordLength: Int) {
        self.maximumRecordLength = maximumRecordLength
        reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: maximumRecordLength)
    }

    /// The line on which the part that `parse` has just returned began.
    package var recordLine: Line { reader.recordLine }

    /// The header or row that ends with `line`; nil for anything else, and for what goes on.
    package mutating func parse(_ line: Line) throws(LineError) -> Part? {
        if !hasHeader {
            if line.isBlank || line.isComment { return nil }
            if isFirst, let delimiter = Self.declaredDelimiter(line) {
                isFirst = false
                declaredDelimiter = delimiter
                return nil
            }
            isFirst = false
            reader = CSVRecordReader(
                delimiter: declaredDelimiter ?? Self.delimiter(ofHeader: line),
                maximumRecordLength: maximumRecordLength)
            guard let names = try reader.parse(line) else {
                try reader.finish()
                return nil
            }
            return .header(names)
        }
        guard let fields = try reader.parse(line) else { return nil }
        return fields.allSatisfy(\.trimmed.isEmpty) ? nil : .row(fields)
    }

    /// Says that the header which `parse` returned is one: what follows are rows.
    package mutating func acceptHeader() {
        hasHeader = true
    }

    /// Says that the file has ended.
    package mutating func finish() throws(LineError) {
        try reader.finish()
    }

    /// The names of the columns in a header that is among the first of `lines`, which are not blank; nil if there is none.
    static func header(_ lines: some Collection<Line>) -> [ArraySlice<UInt8>]? {
        var table = CSVTable(maximumRecordLength: 65_536)
        for line in lines.prefix(2) {
            guard let part = try? table.parse(line) else { continue }
            if case .header(let names) = part { return names }
        }
        return nil
    }

    /// The delimiter that a line such as `sep=;` declares.
    private static func declaredDelimiter(_ line: Line) -> UInt8? {
        var bytes = line.bytes
        if bytes.first == Byte.quote, bytes.last == Byte.quote { bytes = bytes.dropFirst().dropLast() }
        guard bytes.count == 5, bytes.prefix(4).equalsIgnoringCase("sep=") else { return nil }
        return bytes.last
    }

    /// The delimiter of a header: the most frequent of comma, semicolon, tab and vertical bar outside of quotes.
    private static func delimiter(ofHeader line: Line) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line.bytes {
            if byte == Byte.quote { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [Byte.comma, Byte.semicolon, Byte.tab, UInt8(ascii: "|")]
        return candidates.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? Byte.comma
    }
}
