import TextCoding

/// Quoted-printable (RFC 2045, section 6.7), in pieces of any size. What is no escape stands for itself.
struct QuotedPrintableDecoder {
    /// An equals sign, and what came after it.
    private var escape: [UInt8] = []
    /// Whether a line has just been joined to the next by a carriage return, which more of them
    /// and a line feed may follow.
    private var isAfterReturn = false

    private static let maximumBlankCount = 1000

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        let equals = Byte.equals
        var rest = bytes
        while let byte = rest.first {
            if !escape.isEmpty {
                takeEscaped(byte, &output)
                rest = rest.dropFirst()
            } else if byte == equals, let meant = Self.byte(escapedIn: rest) {
                isAfterReturn = false
                output.append(meant)
                rest = rest.dropFirst(3)
            } else if byte == equals || isAfterReturn {
                take(byte, &output)
                rest = rest.dropFirst()
            } else {
                let end = rest.firstIndex(of: equals) ?? rest.endIndex
                output.append(contentsOf: rest[..<end])
                rest = rest[end...]
            }
        }
    }

    mutating func finish(into output: inout [UInt8]) -> ContainerError? {
        // A lone equals sign joins the last line to nothing.
        if escape.count > 1 { output += escape }
        escape = []
        return nil
    }

    /// The byte of an escape that is whole: the usual case.
    private static func byte(escapedIn bytes: ArraySlice<UInt8>) -> UInt8? {
        guard bytes.count >= 3, let high = Hexadecimal.value(of: bytes[bytes.startIndex + 1]),
            let low = Hexadecimal.value(of: bytes[bytes.startIndex + 2])
        else { return nil }
        return high << 4 | low
    }

    private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
        if isAfterReturn, byte == Byte.carriageReturn { return }
        let isSecondOfLineEnd = isAfterReturn && byte == Byte.lineFeed
        isAfterReturn = false
        if isSecondOfLineEnd { return }
        if byte == Byte.equals {
            escape = [byte]
        } else {
            output.append(byte)
        }
    }

    private mutating func takeEscaped(_ byte: UInt8, _ output: inout [UInt8]) {
        let isBlank = escape.count > 1 && Self.isBlank(escape[1])
        switch byte {
        case Byte.lineFeed, Byte.carriageReturn:
            if escape.count == 1 || isBlank {
                escape = []
                isAfterReturn = byte == Byte.carriageReturn
            } else {
                giveUp(byte, &output)
            }
        case Byte.space, Byte.tab:
            // Blanks between the equals sign and the line end were added on the way.
            if escape.count == 1 || isBlank, escape.count < Self.maximumBlankCount {
                escape.append(byte)
            } else {
                giveUp(byte, &output)
            }
        default:
            guard !isBlank, let low = Hexadecimal.value(of: byte) else {
                giveUp(byte, &output)
                return
            }
            if escape.count == 2, let high = Hexadecimal.value(of: escape[1]) {
                output.append(high << 4 | low)
                escape = []
            } else {
                escape.append(byte)
            }
        }
    }

    /// It was no escape.
    private mutating func giveUp(_ byte: UInt8, _ output: inout [UInt8]) {
        output += escape
        escape = []
        take(byte, &output)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }
}
