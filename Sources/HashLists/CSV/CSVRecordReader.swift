import TextCoding

/// Records of a CSV file by RFC 4180: fields in quotes may contain delimiters, doubled quotes and ends of lines.
///
/// Our own reader, because the packages that there are hold the whole file and forget the numbers of its lines. It takes what
/// other programs write besides: blanks around a field in quotes do not count, and a quote within a field is an ordinary
/// character, in a field that does not begin with one and, on a line that holds all of its record, also in one that does:
/// such a field ends with the quote that a delimiter or the end of the line follows.
struct CSVRecordReader {
    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted, afterQuote
    }

    let delimiter: UInt8
    /// The bytes that a record may have; an opening quote that is never closed would else swallow the file.
    let maximumRecordLength: Int

    private var state = State.fieldStart
    private var fields: [ArraySlice<UInt8>] = []
    private var field: ArraySlice<UInt8> = []
    private var length = 0
    private var firstLine: Line?
    /// The blanks after what may be the closing quote.
    private var blanks: ArraySlice<UInt8> = []
    /// Whether the record has a quote within a field in quotes that is not doubled.
    private var hasBareQuote = false

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
        for byte in line.bytes { take(byte) }
        if hasBareQuote, state == .quoted, firstLine == nil {
            // `"he said "no""`: the last two are not one doubled quote.
            reset()
            length = line.bytes.count
            takePreferringEnds(line.bytes)
        }
        if state == .quoted {
            guard !hasBareQuote else {
                reset()
                throw recordLine.error(.textAfterQuote)
            }
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

    private mutating func take(_ byte: UInt8) {
        switch (state, byte) {
        case (.fieldStart, Byte.quote):
            // What blanks there were before it do not count.
            field = []
            state = .quoted
        case (.quoted, Byte.quote):
            state = .quoteInQuoted
        case (.quoteInQuoted, Byte.quote):
            field.append(byte)
            state = .quoted
        case (.quoted, _):
            field.append(byte)
        case (_, delimiter):
            endField()
        case (.fieldStart, Byte.space), (.fieldStart, Byte.tab):
            field.append(byte)
        case (.quoteInQuoted, Byte.space), (.quoteInQuoted, Byte.tab), (.afterQuote, Byte.space),
            (.afterQuote, Byte.tab):
            blanks.append(byte)
            state = .afterQuote
        case (.afterQuote, Byte.quote):
            takeBareQuote()
            state = .quoteInQuoted
        case (.quoteInQuoted, _), (.afterQuote, _):
            takeBareQuote()
            field.append(byte)
        default:
            field.append(byte)
            state = .unquoted
        }
    }

    private mutating func takeBareQuote() {
        field.append(Byte.quote)
        field += blanks
        blanks = []
        state = .quoted
        hasBareQuote = true
    }

    /// Takes a line on which a quote ends its field wherever a delimiter or the end of the line follows.
    private mutating func takePreferringEnds(_ bytes: ArraySlice<UInt8>) {
        for index in bytes.indices {
            let byte = bytes[index]
            let rest = bytes[(index + 1)...].drop { ($0 == Byte.space || $0 == Byte.tab) && $0 != delimiter }
            if byte == Byte.quote, state == .quoted || state == .quoteInQuoted,
                rest.isEmpty || rest.first == delimiter
            {
                if state == .quoteInQuoted { field.append(Byte.quote) }
                state = .afterQuote
            } else {
                take(byte)
            }
        }
    }

    private mutating func endField() {
        fields.append(field)
        field = []
        blanks = []
        state = .fieldStart
    }

    private mutating func reset() {
        state = .fieldStart
        fields = []
        field = []
        blanks = []
        length = 0
        firstLine = nil
        hasBareQuote = false
    }
}
