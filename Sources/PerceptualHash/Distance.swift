/// How many bits of two hashes differ: the Hamming distance, 0 for equal hashes.
///
/// A distance is a count of bits, from 0 to the width of the hash. The same type serves as a radius or a threshold:
/// "within 31" means a distance of 31 or less.
public struct Distance: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable, ExpressibleByIntegerLiteral {
    /// The number of differing bits.
    public let rawValue: Int

    /// A distance of `rawValue` bits. Negative numbers are taken as they are and match nothing.
    @inlinable
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    @inlinable
    public init(integerLiteral value: Int) {
        rawValue = value
    }

    /// The distance of two PDQ hashes up to which Meta's documentation calls the match confident.
    public static let confidentPDQMatch: Distance = 31

    @inlinable
    public static func < (left: Distance, right: Distance) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Distance: CustomStringConvertible {
    public var description: String { String(rawValue) }
}
