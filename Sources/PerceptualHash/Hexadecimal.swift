/// Hexadecimal digits to and from 64-bit words, the highest digit first.
enum Hexadecimal {
    /// The words that `text` spells, or nil unless it is exactly `16 * words.count` hexadecimal digits.
    ///
    /// Works on the UTF-8 bytes, so a text in any other alphabet is refused and never mistaken for digits.
    static func decode(_ text: some StringProtocol, wordCount: Int) -> [UInt64]? {
        var words = [UInt64](repeating: 0, count: wordCount)
        var digits = 0
        for byte in text.utf8 {
            guard digits < wordCount * 16, let digit = value(of: byte) else { return nil }
            words[digits / 16] = words[digits / 16] << 4 | UInt64(digit)
            digits += 1
        }
        return digits == wordCount * 16 ? words : nil
    }

    /// The 16 lower-case digits of each word, one word after the other.
    static func encode(_ words: some Sequence<UInt64>) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in words {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                digits.append(digit < 10 ? 0x30 + digit : 0x61 - 10 + digit)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}
