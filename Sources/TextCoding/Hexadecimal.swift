/// Bytes and words as hexadecimal digits, the highest digit first.
///
/// Digits are read in either case and written in lower case. Reading works on UTF-8 bytes, so a text in any other alphabet
/// is refused and never mistaken for digits.
package enum Hexadecimal {
    /// The value of a digit, or nil for any other byte.
    @inlinable
    package static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    /// The digit of a value from 0 to 15.
    @inlinable
    package static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x61 - 10 + value
    }

    /// Appends the two digits of `byte`.
    @inlinable
    package static func append(_ byte: UInt8, to text: inout [UInt8]) {
        text.append(digit(byte >> 4))
        text.append(digit(byte & 15))
    }

    /// The digits of `bytes`.
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.underestimatedCount)
        for byte in bytes { append(byte, to: &digits) }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes that `digits` spell, or nil unless there are two digits for each.
    package static func bytes(of digits: some Collection<UInt8>) -> [UInt8]? {
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    /// The 16 digits of each word, one word after the other.
    package static func text(ofWords words: some Sequence<UInt64>) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in words {
            for shift in stride(from: 60, through: 0, by: -4) {
                digits.append(digit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15))
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The words that `text` spells, or nil unless it is exactly `16 * count` digits.
    package static func words(of text: some StringProtocol, count: Int) -> [UInt64]? {
        words(of: ArraySlice(text.utf8.prefix(count * 16 + 1)), count: count)
    }

    /// The same for digits in the memory of a file.
    ///
    /// Not generic: other targets call it for every hash of a list or a ledger, and get a compiled loop.
    package static func words(of digits: ArraySlice<UInt8>, count: Int) -> [UInt64]? {
        guard digits.count == count * 16 else { return nil }
        var words: [UInt64] = []
        words.reserveCapacity(count)
        var word: UInt64 = 0
        var shift = 60
        for byte in digits {
            guard let digit = value(of: byte) else { return nil }
            word |= UInt64(digit) << UInt64(shift)
            shift -= 4
            if shift < 0 {
                words.append(word)
                word = 0
                shift = 60
            }
        }
        return words
    }
}
