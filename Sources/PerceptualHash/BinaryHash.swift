/// A perceptual hash as a fixed number of bits, compared by Hamming distance.
///
/// Two pictures that look alike have hashes at a small ``Distance``; equal hashes are at distance 0. The search indexes
/// are generic over this protocol, so a 64-bit and a 256-bit hash are searched by the same code.
public protocol BinaryHash: Hashable, Sendable, BitwiseCopyable {
    /// The number of bits, at most 256.
    static var bitWidth: Int { get }

    /// The bits, 0–63 in the first word; zero beyond ``bitWidth``.
    ///
    /// The distance of two hashes is the number of bits in which these differ.
    var bitVector: SIMD4<UInt64> { get }

    /// The hash with these bits. Those beyond ``bitWidth`` are ignored.
    init(bitVector: SIMD4<UInt64>)

    /// The number of bits set.
    var populationCount: Int { get }

    /// The number of bits in which this hash differs from `other`.
    func distance(to other: Self) -> Distance

    /// The hash from its hexadecimal text, or nil unless `hex` is exactly `bitWidth / 4` hexadecimal digits.
    ///
    /// Upper and lower case are accepted, as the C++ reference accepts them; nothing else is, no blanks and no prefix.
    init?(hex: some StringProtocol)

    /// The hash as `bitWidth / 4` lower-case hexadecimal digits, the highest bit first.
    var hex: String { get }
}
