/// Base64 as it is found in text and mail, decoded in pieces of any size and leniently (RFC 4648, sections 4 and 5).
///
/// Line ends, blanks and tabs are passed over, and both alphabets are read: that with `+` and `/`, and that with `-` and
/// `_` of addresses; whichever comes first rules out the other. The padding may be missing. What stands after it is not
/// read.
///
/// ```swift
/// var decoder = Base64Decoder()
/// while !decoder.hasEnded, let piece = nextPiece() { decoder.decode(piece, into: &bytes) }
/// decoder.finish(into: &bytes)
/// ```
///
/// It holds a few bytes between the pieces, and appends at most three bytes for each four that it is given. This is not
/// for the base64 that this project writes: that is read by Foundation, which refuses what it would not write.
package struct Base64Decoder: Sendable {
    /// What is done with a byte that is no part of base64.
    package enum ForeignBytes: Sendable {
        /// It ends the data, unless it begins an escape: for base64 inside a text of any kind, such as HTML, CSS, JSON,
        /// SVG or quoted-printable. Read are `\n`, `\r`, `\t`, `\/`, `\u002B`, `%2B`, `&#43;`, `&#x2B;`, `=2B`, and `\` or
        /// `=` at the end of a line.
        case end
        /// It is passed over, as mail programs do.
        case skipped
    }

    /// How many bytes of the input belong to the base64, of all pieces together: not the first foreign byte, nor what
    /// follows the padding.
    package private(set) var consumedByteCount = 0
    /// Whether no more input is taken.
    package private(set) var hasEnded = false
    /// Whether the data ended in padding.
    package private(set) var isPadded = false
    /// Whether the data ended within a byte, so that something is missing. To be asked after ``finish(into:)``.
    package private(set) var isCutShort = false
    /// How many foreign bytes were passed over.
    package private(set) var foreignByteCount = 0

    private let foreignBytes: ForeignBytes
    /// The digits of the present group of four, and how many they are.
    private var bits: UInt32 = 0
    private var digitCount = 0
    /// How many padding characters have come in the present group.
    private var padCount = 0
    private var alphabet: Alphabet?
    /// The bytes of an escape that is not complete.
    private var escape: [UInt8] = []
    private var hasSoftBreaks = false

    private enum Alphabet { case plus, minus }

    package init(foreignBytes: ForeignBytes = .end) {
        self.foreignBytes = foreignBytes
    }

    /// Appends the bytes that `input` stands for, as far as their groups are complete.
    package mutating func decode(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + input.count / 4 * 3 + 3)
        let values = Self.values
        for byte in input {
            if hasEnded { return }
            let value = values[Int(byte)]
            if value < Self.firstSpecialValue, escape.isEmpty, padCount == 0 {
                add(value, to: &output)
                consumedByteCount += 1
            } else {
                take(byte, &output)
            }
        }
    }

    /// Appends what an incomplete last group stands for: there is no more input.
    package mutating func finish(into output: inout [UInt8]) {
        endAtEscape(&output)
    }

    // MARK: - Bytes

    private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
        if escape.isEmpty {
            takePlain(byte, &output)
            return
        }
        escape.append(byte)
        switch Base64Escape.meaning(of: escape) {
        case .incomplete: break
        case .byte(let meant):
            let count = escape.count
            escape = []
            takePlain(meant, countingBytes: count, &output)
        case .nothing:
            // An equals sign at the end of a line after three digits is padding, unless other lines ended so.
            if escape.first == Byte.equals {
                if digitCount == 3, !hasSoftBreaks {
                    endAtEscape(&output)
                    return
                }
                hasSoftBreaks = true
            }
            consumedByteCount += escape.count
            escape = []
        case .none: endAtEscape(&output)
        }
    }

    /// What began as an escape is none: an equals sign is padding then, and all else is foreign.
    private mutating func endAtEscape(_ output: inout [UInt8]) {
        for byte in escape {
            guard byte == Byte.equals, digitCount >= 2, digitCount + padCount < 4 else { break }
            padCount += 1
            consumedByteCount += 1
        }
        escape = []
        end(&output)
    }

    private mutating func takePlain(_ byte: UInt8, countingBytes count: Int = 1, _ output: inout [UInt8]) {
        let value = Self.values[Int(byte)]
        switch value {
        case Self.blank: consumedByteCount += count
        case Self.pad: takePad(count, &output)
        case Self.foreign: takeForeign(byte, count, &output)
        default:
            if padCount > 0, foreignBytes == .end {
                end(&output)
                return
            }
            guard let digit = digit(byte, value) else {
                takeForeign(byte, count, &output)
                return
            }
            padCount = 0
            add(digit, to: &output)
            consumedByteCount += count
        }
    }

    /// The value of a digit; nil for one of the other alphabet.
    private mutating func digit(_ byte: UInt8, _ value: UInt8) -> UInt8? {
        guard value >= Self.firstSpecialValue else { return value }
        let itsAlphabet = value >= Self.minusValues ? Alphabet.minus : .plus
        if alphabet == nil { alphabet = itsAlphabet }
        guard alphabet == itsAlphabet else { return nil }
        return 62 + (value & 1)
    }

    private mutating func takePad(_ count: Int, _ output: inout [UInt8]) {
        if foreignBytes == .end, count == 1 {
            escape = [Byte.equals]
            return
        }
        guard digitCount >= 2 else {
            takeForeign(Byte.equals, count, &output)
            return
        }
        padCount += 1
        consumedByteCount += count
        if digitCount + padCount >= 4 { end(&output) }
    }

    private mutating func takeForeign(_ byte: UInt8, _ count: Int, _ output: inout [UInt8]) {
        switch foreignBytes {
        case .skipped:
            foreignByteCount += 1
            consumedByteCount += count
        case .end:
            if count == 1, Base64Escape.begins(with: byte) {
                escape = [byte]
            } else {
                end(&output)
            }
        }
    }

    // MARK: - Groups

    private mutating func add(_ digit: UInt8, to output: inout [UInt8]) {
        bits = bits << 6 | UInt32(digit)
        digitCount += 1
        guard digitCount == 4 else { return }
        output.append(UInt8(truncatingIfNeeded: bits >> 16))
        output.append(UInt8(truncatingIfNeeded: bits >> 8))
        output.append(UInt8(truncatingIfNeeded: bits))
        bits = 0
        digitCount = 0
    }

    private mutating func end(_ output: inout [UInt8]) {
        guard !hasEnded else { return }
        hasEnded = true
        isPadded = padCount > 0
        isCutShort = digitCount == 1
        if digitCount >= 2 { output.append(UInt8(truncatingIfNeeded: bits >> (digitCount == 2 ? 4 : 10))) }
        if digitCount == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 2)) }
        digitCount = 0
    }

    // MARK: - Values

    private static let firstSpecialValue: UInt8 = 62
    private static let plusValues: UInt8 = 62
    private static let minusValues: UInt8 = 64
    private static let blank: UInt8 = 253
    private static let pad: UInt8 = 254
    private static let foreign: UInt8 = 255

    /// What each byte is: the value of a letter or a digit; 62 to 65 for `+`, `/`, `-` and `_`; or one of the above.
    private static let values: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): plusValues
        case Byte.slash: plusValues + 1
        case UInt8(ascii: "-"): minusValues
        case UInt8(ascii: "_"): minusValues + 1
        case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: blank
        case Byte.equals: pad
        default: foreign
        }
    }
}
