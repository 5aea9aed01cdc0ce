/// A line of a list file, without its end.
struct Line {
    /// Counted from 1.
    let number: Int
    let bytes: ArraySlice<UInt8>
    /// Whether the line ended with CR LF; a quoted CSV field that goes over several lines keeps its line ends.
    let endsWithCarriageReturn: Bool

    init(number: Int, bytes: ArraySlice<UInt8>, endsWithCarriageReturn: Bool = false) {
        self.number = number
        self.bytes = bytes
        self.endsWithCarriageReturn = endsWithCarriageReturn
    }

    /// Whether there is nothing on it but blanks.
    var isBlank: Bool { bytes.allSatisfy { $0 == Byte.space || $0 == Byte.tab } }

    /// Whether it is a comment in the formats that have them.
    var isComment: Bool { bytes.first == Byte.numberSign }

    func error(_ reason: LineError.Reason) -> LineError {
        LineError(line: number, reason: reason, excerpt: UntrustedText.excerpt(bytes))
    }
}

/// The characters that the formats are made of.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let numberSign = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let leftParenthesis = UInt8(ascii: "(")
    static let asterisk = UInt8(ascii: "*")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let backslash = UInt8(ascii: "\\")
    static let colon = UInt8(ascii: ":")
    static let leftBrace = UInt8(ascii: "{")
    static let rightBrace = UInt8(ascii: "}")
    static let leftBracket = UInt8(ascii: "[")
    static let rightBracket = UInt8(ascii: "]")
    static let lessThan = UInt8(ascii: "<")
    static let greaterThan = UInt8(ascii: ">")
    static let slash = UInt8(ascii: "/")
}

extension ArraySlice<UInt8> {
    /// Without blanks and tabs at either end.
    var trimmed: ArraySlice<UInt8> {
        var rest = self
        while let byte = rest.first, byte == Byte.space || byte == Byte.tab { rest.removeFirst() }
        while let byte = rest.last, byte == Byte.space || byte == Byte.tab { rest.removeLast() }
        return rest
    }

    /// The number of hexadecimal digits it begins with.
    var hexPrefixCount: Int { prefix { HexDigit.value(of: $0) != nil }.count }
}
