/// The ways in which texts of several kinds write a byte of base64, or a line end inside it.
enum Base64Escape {
    enum Meaning: Equatable {
        /// More bytes tell.
        case incomplete
        /// It stands for this byte.
        case byte(UInt8)
        /// It is a line end that the kind of text asks for.
        case nothing
        /// It is no escape.
        case none
    }

    static func begins(with byte: UInt8) -> Bool {
        byte == Byte.backslash || byte == Byte.percent || byte == ampersand
    }

    /// The meaning of `bytes`, which begin an escape and have at least one byte more.
    static func meaning(of bytes: [UInt8]) -> Meaning {
        guard let first = bytes.first else { return .incomplete }
        let rest = bytes.dropFirst()
        return switch first {
        case Byte.backslash: backslash(rest)
        case Byte.percent: hexadecimal(rest, digitCount: 2)
        case ampersand: reference(rest)
        case Byte.equals: quotedPrintable(rest)
        default: .none
        }
    }

    private static let ampersand = UInt8(ascii: "&")

    /// JSON, JavaScript and C.
    private static func backslash(_ rest: ArraySlice<UInt8>) -> Meaning {
        switch rest.first {
        case nil: .incomplete
        case Byte.slash: .byte(Byte.slash)
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), Byte.lineFeed, Byte.carriageReturn: .nothing
        case UInt8(ascii: "u"): hexadecimal(rest.dropFirst(), digitCount: 4)
        default: .none
        }
    }

    /// Quoted-printable. Blanks may stand in front of the line end.
    private static func quotedPrintable(_ rest: ArraySlice<UInt8>) -> Meaning {
        guard let last = rest.last else { return .incomplete }
        if rest.dropLast().allSatisfy({ $0 == Byte.space || $0 == Byte.tab }) {
            if last == Byte.lineFeed || last == Byte.carriageReturn { return .nothing }
            if last == Byte.space || last == Byte.tab { return rest.count < 8 ? .incomplete : .none }
        }
        return hexadecimal(rest, digitCount: 2)
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>, digitCount: Int) -> Meaning {
        var value: UInt32 = 0
        for digit in digits {
            guard let digit = Hexadecimal.value(of: digit) else { return .none }
            value = value << 4 | UInt32(digit)
        }
        return digits.count < digitCount ? .incomplete : meaning(of: value)
    }

    /// A character reference of HTML and XML, as in `&#43;` or `&#x2B;`.
    private static func reference(_ rest: ArraySlice<UInt8>) -> Meaning {
        guard let mark = rest.first else { return .incomplete }
        guard mark == Byte.numberSign, rest.count <= 7 else { return .none }
        var digits = rest.dropFirst()
        let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        if isHexadecimal { digits.removeFirst() }
        var value: UInt32 = 0
        for digit in digits {
            if digit == Byte.semicolon { return meaning(of: value) }
            guard let digit = Hexadecimal.value(of: digit), isHexadecimal || digit < 10 else { return .none }
            value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
        }
        return .incomplete
    }

    private static func meaning(of value: UInt32) -> Meaning {
        UInt8(exactly: value).map { $0 == 0 ? .none : .byte($0) } ?? .none
    }
}
