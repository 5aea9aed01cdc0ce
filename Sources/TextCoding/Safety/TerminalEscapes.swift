/// The one rule of what is escaped on terminals, and how.
enum TerminalEscapes {
    /// The UTF-8 text of `bytes` on one line, with escapes.
    static func escaped(_ bytes: [UInt8], doublesBackslash: Bool) -> String {
        var result = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            var iterator = rest.makeIterator()
            var decoder = UTF8()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
                // The decoder does not say how many bytes were wrong: show one, and begin again after it.
                append(rest.removeFirst(), to: &result)
                continue
            }
            rest = rest.dropFirst(UTF8.width(scalar))
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\\" where doublesBackslash: result += "\\\\"
            case _ where isEscaped(scalar): for byte in UTF8.encode(scalar) ?? .init() { append(byte, to: &result) }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
        default: return false
        }
    }

    private static func append(_ byte: UInt8, to text: inout String) {
        text += "\\x"
        text.unicodeScalars.append(Unicode.Scalar(Hexadecimal.digit(byte >> 4)))
        text.unicodeScalars.append(Unicode.Scalar(Hexadecimal.digit(byte & 0xF)))
    }
}
