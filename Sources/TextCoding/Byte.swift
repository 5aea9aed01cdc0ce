/// The characters that the formats are made of.
package enum Byte {
    package static let tab = UInt8(ascii: "\t")
    package static let lineFeed = UInt8(ascii: "\n")
    package static let carriageReturn = UInt8(ascii: "\r")
    package static let space = UInt8(ascii: " ")
    package static let quote = UInt8(ascii: "\"")
    package static let numberSign = UInt8(ascii: "#")
    package static let percent = UInt8(ascii: "%")
    package static let leftParenthesis = UInt8(ascii: "(")
    package static let asterisk = UInt8(ascii: "*")
    package static let comma = UInt8(ascii: ",")
    package static let semicolon = UInt8(ascii: ";")
    package static let equals = UInt8(ascii: "=")
    package static let backslash = UInt8(ascii: "\\")
    package static let colon = UInt8(ascii: ":")
    package static let leftBrace = UInt8(ascii: "{")
    package static let rightBrace = UInt8(ascii: "}")
    package static let leftBracket = UInt8(ascii: "[")
    package static let rightBracket = UInt8(ascii: "]")
    package static let lessThan = UInt8(ascii: "<")
    package static let greaterThan = UInt8(ascii: ">")
    package static let slash = UInt8(ascii: "/")
}

extension String {
    /// The bytes of the text, as readers take them.
    package var utf8Slice: ArraySlice<UInt8> { ArraySlice(utf8) }
}

extension ArraySlice<UInt8> {
    /// Without blanks and tabs at either end.
    package var trimmed: ArraySlice<UInt8> {
        var rest = self
        while let byte = rest.first, byte == Byte.space || byte == Byte.tab { rest.removeFirst() }
        while let byte = rest.last, byte == Byte.space || byte == Byte.tab { rest.removeLast() }
        return rest
    }

    /// The number of hexadecimal digits it begins with.
    package var hexPrefixCount: Int { prefix { Hexadecimal.value(of: $0) != nil }.count }
}
