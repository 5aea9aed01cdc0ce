public import PerceptualHash

/// A hash that may be that of a needle's original: near enough to look closer, and far too far to be a match.
public struct CoarseHit: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The number of hashes that stand before the one found.
    public let position: Int
    /// The number of needles before the one it is near to.
    public let needle: Int
    /// The distance to the needle, or to its complement.
    public let distance: Distance
    /// Whether it is the complement: the hash of a picture in which bright and dark are exchanged.
    public let isNegative: Bool

    public init(position: Int, needle: Int, distance: Distance, isNegative: Bool) {
        self.position = position
        self.needle = needle
        self.distance = distance
        self.isNegative = isNegative
    }

    /// The nearest first; then by position, by needle, and the complement last.
    public static func < (left: CoarseHit, right: CoarseHit) -> Bool {
        (left.distance, left.position, left.needle, left.isNegative ? 1 : 0)
            < (right.distance, right.position, right.needle, right.isNegative ? 1 : 0)
    }
}
