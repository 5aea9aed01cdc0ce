import TextCoding

/// A hash of 64 bits: what pHash, dHash and aHash are.
///
/// The bits come from an 8×8 grid, row by row; the top left one is the highest bit. The text form is that of the Python
/// package ImageHash (4.0 and later): 16 hexadecimal digits.
@frozen
public struct Hash64: BinaryHash {
    /// The bits, the top left of the grid in bit 63.
    public let bits: UInt64

    public static var bitWidth: Int { 64 }

    @inlinable
    public init(bits: UInt64) {
        self.bits = bits
    }

    @inlinable
    public var bitVector: SIMD4<UInt64> { SIMD4(bits, 0, 0, 0) }

    @inlinable
    public init(bitVector: SIMD4<UInt64>) {
        self.init(bits: bitVector[0])
    }

    public init?(hex: some StringProtocol) {
        guard let words = Hexadecimal.words(of: hex, count: 1) else { return nil }
        self.init(bits: words[0])
    }

    public var hex: String { Hexadecimal.text(ofWords: [bits]) }

    @inlinable
    public var populationCount: Int { bits.nonzeroBitCount }

    @inlinable
    public func distance(to other: Hash64) -> Distance {
        Distance(rawValue: (bits ^ other.bits).nonzeroBitCount)
    }
}

extension Hash64: LosslessStringConvertible {
    public init?(_ description: String) {
        self.init(hex: description)
    }

    public var description: String { hex }
}
