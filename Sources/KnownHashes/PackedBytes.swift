package import Foundation
import TextCoding

/// Up to 32 bytes without an allocation: what a digest or a hash is in a list file and in the database.
///
/// The bytes are big-endian in four words, the first byte highest, and zero after the last one, so that equal bytes
/// are equal words.
package struct PackedBytes: Hashable, Sendable {
    package static let capacity = 32

    package private(set) var word0: UInt64 = 0
    package private(set) var word1: UInt64 = 0
    package private(set) var word2: UInt64 = 0
    package private(set) var word3: UInt64 = 0
    package private(set) var count = 0

    /// The bytes of `words`, the first word first.
    package init(words: (UInt64, UInt64, UInt64, UInt64), count: Int) {
        (word0, word1, word2, word3) = words
        self.count = count
    }

    /// Nil if there are more than ``capacity`` bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            guard count < Self.capacity else { return nil }
            append(byte)
        }
    }

    /// The bytes that hexadecimal digits of either case spell; nil for an odd number of digits, more than 64, or
    /// anything that is no digit.
    ///
    /// Not generic: other targets call it for every field of a list or a ledger, and get a compiled loop.
    package init?(hexDigits: ArraySlice<UInt8>) {
        guard hexDigits.count <= 2 * Self.capacity, hexDigits.count.isMultiple(of: 2) else { return nil }
        var high: UInt8 = 0
        var isHigh = true
        for character in hexDigits {
            guard let digit = Hexadecimal.value(of: character) else { return nil }
            if isHigh { high = digit } else { append(high << 4 | digit) }
            isHigh.toggle()
        }
    }

    /// The same for digits that are not in an array.
    package init?(hexDigits: some Sequence<UInt8>) {
        self.init(hexDigits: ArraySlice(hexDigits.prefix(2 * Self.capacity + 1)))
    }

    private mutating func append(_ byte: UInt8) {
        let bits = UInt64(byte) << UInt64(56 - 8 * (count & 7))
        switch count >> 3 {
        case 0: word0 |= bits
        case 1: word1 |= bits
        case 2: word2 |= bits
        default: word3 |= bits
        }
        count += 1
    }

    package subscript(index: Int) -> UInt8 {
        let word =
            switch index >> 3 {
            case 0: word0
            case 1: word1
            case 2: word2
            default: word3
            }
        return UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * (index & 7)))
    }

    /// The number of bits that are set.
    package var populationCount: Int {
        word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount + word3.nonzeroBitCount
    }

    package var bytes: [UInt8] { Array(self) }

    package var data: Data { Data(bytes) }

    package var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * count)
        for index in 0..<count { Hexadecimal.append(self[index], to: &digits) }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension PackedBytes: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
}
