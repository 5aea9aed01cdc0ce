import TextCoding

/// Quoted-printable (RFC 2045, section 6.7), in pieces of any size. What is no escape stands for itself.
struct QuotedPrintableDecoder {
    /// An equals sign, and what has come behind it.
    private var escape: [UInt8] = []
    /// Whether a line has just been joined to the next by a carriage return, which more of them
    /// and a line feed may follow.
    private var isBehindReturn = false

    private static let maximumBlankCount = 1000

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for byte in bytes {
            if escape.isEmpty {
                take(byte, &output)
            } else {
                takeEscaped(byte, &output)
            }
        }
    }

    mutating func finish(into output: inout [UInt8]) -> ContainerError? {
        // A lone equals sign joins the last line to nothing.
        if escape.count > 1 { output += escape }
        escape = []
        return nil
    }

    private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
        if isBehindReturn, byte == Byte.carriageReturn { return }
        let isSecondOfLineEnd = isBehindReturn && byte == Byte.lineFeed
        isBehindReturn = false
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
                isBehindReturn = byte == Byte.carriageReturn
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
