import TextCoding

/// Records of a CSV file by RFC 4180: fields in quotes may contain delimiters, doubled quotes and ends of lines.
///
/// Our own reader, because the packages that there are hold the whole file and forget the numbers of its lines. A quote
/// within a field that does not begin with one is an ordinary character, as spreadsheets take it.
struct CSVRecordReader {
    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted
    }

    let delimiter: UInt8
    /// The bytes that a record may have; an opening quote that is never closed would else swallow the file.
    let maximumRecordLength: Int

    private var state = State.fieldStart
    private var fields: [ArraySlice<UInt8>] = []
    private var field: ArraySlice<UInt8> = []
    private var length = 0
    private var firstLine: Line?

    init(delimiter: UInt8, maximumRecordLength: Int) {
        self.delimiter = delimiter
        self.maximumRecordLength = maximumRecordLength
    }

    /// The line on which the record that `parse` has just returned, or is reading, began.
    private(set) var recordLine = Line(number: 0, bytes: [])

    /// The fields of the record that ends with `line`, or nil if it goes on.
    mutating func parse(_ line: Line) throws(LineError) -> [ArraySlice<UInt8>]? {
        recordLine = firstLine ?? line
        length += line.bytes.count
        guard length <= maximumRecordLength else {
            reset()
            throw recordLine.error(.unclosedQuote)
        }
        for byte in line.bytes {
            guard take(byte) else {
                reset()
                throw recordLine.error(.textAfterQuote)
            }
        }
        if state == .quoted {
            if line.endsWithCarriageReturn { field.append(Byte.carriageReturn) }
            field.append(Byte.lineFeed)
            length += 1
            if firstLine == nil {
                // The line is a slice of a large buffer, which must not be kept for the sake of an excerpt.
                let excerpt = ArraySlice(Array(line.bytes.prefix(UntrustedText.excerptLength + 1)))
                firstLine = Line(number: line.number, bytes: excerpt)
            }
            return nil
        }
        fields.append(field)
        defer { reset() }
        return fields
    }

    /// Says that the file has ended.
    mutating func finish() throws(LineError) {
        guard let firstLine else { return }
        reset()
        throw firstLine.error(.unclosedQuote)
    }

    /// False for a byte that may not stand behind a closing quote.
    private mutating func take(_ byte: UInt8) -> Bool {
        switch (state, byte) {
        case (.fieldStart, Byte.quote):
            state = .quoted
        case (.quoted, Byte.quote):
            state = .quoteInQuoted
        case (.quoteInQuoted, Byte.quote):
            field.append(byte)
            state = .quoted
        case (.quoted, _):
            field.append(byte)
        case (_, delimiter):
            fields.append(field)
            field = []
            state = .fieldStart
        case (.quoteInQuoted, _):
            return false
        default:
            field.append(byte)
            state = .unquoted
        }
        return true
    }

    private mutating func reset() {
        state = .fieldStart
        fields = []
        field = []
        length = 0
        firstLine = nil
    }

    /// The delimiter of a header: the most frequent of comma, semicolon and tab outside of quotes.
    static func delimiter(ofHeader line: Line) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line.bytes {
            if byte == Byte.quote { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [Byte.comma, Byte.semicolon, Byte.tab]
        return candidates.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) } ?? Byte.comma
    }
}
