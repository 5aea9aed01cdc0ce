import TextCoding

/// A PDQ hash: 256 bits, one for each of 16×16 frequencies of the picture.
///
/// Bit `16 * i + j` says whether the coefficient of vertical frequency `i + 1` and horizontal frequency `j + 1` lies
/// above the median of all 256 (see ``PDQFeatures``). The text form is that of Meta's reference implementation: 64
/// hexadecimal digits, bit 255 first.
///
/// ```swift
/// let hash = PDQHash(hex: "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22")
/// ```
@frozen
public struct PDQHash: BinaryHash {
    // Four words and not an array: no allocation, one cache half-line, and a layout that C kernels can read.
    @usableFromInline let word0: UInt64
    @usableFromInline let word1: UInt64
    @usableFromInline let word2: UInt64
    @usableFromInline let word3: UInt64

    public static var bitWidth: Int { 256 }

    /// The hash of four words: bits 0–63 in the first, bits 192–255 in the last.
    @inlinable
    public init(words: (UInt64, UInt64, UInt64, UInt64)) {
        (word0, word1, word2, word3) = words
    }

    /// The four words: bits 0–63 in the first, bits 192–255 in the last.
    @inlinable
    public var words: (UInt64, UInt64, UInt64, UInt64) {
        (word0, word1, word2, word3)
    }

    @inlinable
    public var bitVector: SIMD4<UInt64> { SIMD4(word0, word1, word2, word3) }

    @inlinable
    public init(bitVector: SIMD4<UInt64>) {
        self.init(words: (bitVector[0], bitVector[1], bitVector[2], bitVector[3]))
    }

    public init?(hex: some StringProtocol) {
        guard let words = Hexadecimal.words(of: hex, count: 4) else { return nil }
        self.init(words: (words[3], words[2], words[1], words[0]))
    }

    public var hex: String { Hexadecimal.text(ofWords: [word3, word2, word1, word0]) }

    /// Whether bit `index` is set.
    ///
    /// - Precondition: `index` is in `0..<256`.
    public subscript(bit index: Int) -> Bool {
        precondition((0..<256).contains(index), "a PDQ hash has bits 0 to 255")
        let word = [word0, word1, word2, word3][index >> 6]
        return word >> UInt64(index & 63) & 1 == 1
    }

    @inlinable
    public var populationCount: Int {
        word0.nonzeroBitCount &+ word1.nonzeroBitCount &+ word2.nonzeroBitCount &+ word3.nonzeroBitCount
    }

    @inlinable
    public func distance(to other: PDQHash) -> Distance {
        // Four counts of at most 64 cannot overflow.
        Distance(
            rawValue: (word0 ^ other.word0).nonzeroBitCount &+ (word1 ^ other.word1).nonzeroBitCount
                &+ (word2 ^ other.word2).nonzeroBitCount &+ (word3 ^ other.word3).nonzeroBitCount)
    }
}

extension PDQHash: LosslessStringConvertible {
    public init?(_ description: String) {
        self.init(hex: description)
    }

    public var description: String { hex }
}
