import TextCoding

/// The text of a list file in UTF-8 with lines that end with LF, whatever it is written in.
///
/// UTF-16, as PowerShell's `>` and Excel's “Unicode text” write it, is known by its byte order mark, or by the zeros between
/// its first letters. Where the first 4,096 bytes have a carriage return and no line feed, it is carriage returns that end
/// lines, as in text of old Macintoshes without a byte order mark. Everything else goes through as it is. Half a pair of surrogates becomes three bytes
/// that are no UTF-8, so that two names that differ still differ.
package struct TextTranscoder {
    private enum Form {
        case asItIs, carriageReturns, utf16(isBigEndian: Bool)
    }

    /// How many bytes decide about the ends of lines.
    private static let decidingByteCount = 4096

    /// Nil until enough has arrived.
    private var form: Form?
    private var held: [UInt8] = []
    private var highSurrogate: UInt16?

    package init() {}

    /// The text of the next chunk, as far as it is complete.
    package mutating func append(_ chunk: [UInt8]) -> [UInt8] {
        guard form == nil else { return converted(chunk) }
        held += chunk
        form = decidedForm(isAtEnd: false)
        guard form != nil else { return [] }
        return takeHeld()
    }

    /// The rest of the text, at the end of the file.
    package mutating func finish() -> [UInt8] {
        if form == nil { form = decidedForm(isAtEnd: true) }
        var rest = takeHeld()
        if let high = highSurrogate {
            highSurrogate = nil
            Self.append(UInt32(high), to: &rest)
        }
        // Half a character.
        if !held.isEmpty { rest += [0xEF, 0xBF, 0xBD] }
        held = []
        return rest
    }

    /// Whether the bytes are those of UTF-32 in its usual order, which nobody reads here.
    package static func isUTF32(_ head: [UInt8]) -> Bool { head.starts(with: [0xFF, 0xFE, 0, 0]) }

    private mutating func takeHeld() -> [UInt8] {
        let bytes = held
        held = []
        return converted(bytes)
    }

    private func decidedForm(isAtEnd: Bool) -> Form? {
        guard held.count >= 4 || isAtEnd else { return nil }
        guard !held.isEmpty else { return .asItIs }
        if held.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
        if held.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
        if held.count >= 4 {
            let zeros = held.prefix(4).map { $0 == 0 }
            if zeros == [false, true, false, true] { return .utf16(isBigEndian: false) }
            if zeros == [true, false, true, false] { return .utf16(isBigEndian: true) }
        }
        // In JSON and XML the ends of lines mean nothing.
        let isDocument = held[0] == Byte.leftBrace || held[0] == Byte.lessThan || held[0] == Byte.leftBracket
        if isDocument || held[0] == 0xEF || held.contains(Byte.lineFeed) { return .asItIs }
        guard held.count >= Self.decidingByteCount || isAtEnd else { return nil }
        let hasReturns = held.prefix(Self.decidingByteCount).dropLast().contains(Byte.carriageReturn)
        return hasReturns ? .carriageReturns : .asItIs
    }

    private mutating func converted(_ bytes: [UInt8]) -> [UInt8] {
        switch form {
        case nil, .asItIs: bytes
        case .carriageReturns: bytes.map { $0 == Byte.carriageReturn ? Byte.lineFeed : $0 }
        case .utf16(let isBigEndian): utf8(bytes, isBigEndian: isBigEndian)
        }
    }

    private mutating func utf8(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
        let bytes = held + bytes
        held = bytes.count % 2 == 0 ? [] : [bytes[bytes.count - 1]]
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2 + 16)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            if let high = highSurrogate {
                highSurrogate = nil
                if (0xDC00...0xDFFF).contains(unit) {
                    Self.append(0x1_0000 + UInt32(high - 0xD800) << 10 + UInt32(unit - 0xDC00), to: &text)
                    continue
                }
                Self.append(UInt32(high), to: &text)
            }
            if unit < 0x80 {
                text.append(UInt8(unit))
            } else if (0xD800...0xDBFF).contains(unit) {
                highSurrogate = unit
            } else {
                Self.append(UInt32(unit), to: &text)
            }
        }
        return text
    }

    /// Appends the bytes of a number by the scheme of UTF-8, also of one that is no character.
    private static func append(_ number: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(number >> shift & 0x3F) }
        switch number {
        case ..<0x80: text.append(UInt8(number))
        case ..<0x800: text += [0xC0 | UInt8(number >> 6), tail(0)]
        case ..<0x1_0000: text += [0xE0 | UInt8(number >> 12), tail(6), tail(0)]
        default: text += [0xF0 | UInt8(number >> 18), tail(12), tail(6), tail(0)]
        }
    }
}
