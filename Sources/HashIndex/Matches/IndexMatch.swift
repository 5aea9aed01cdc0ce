public import PerceptualHash

/// A hash found by a search: where it stands in the index, and how far it is from the query.
public struct IndexMatch: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The number of hashes that were inserted before this one. Equal hashes each have their own position.
    public let position: Int
    /// The number of bits in which the hash differs from the query.
    public let distance: Distance

    public init(position: Int, distance: Distance) {
        self.position = position
        self.distance = distance
    }

    /// The nearer one first; of equally near ones, the one inserted first.
    public static func < (left: IndexMatch, right: IndexMatch) -> Bool {
        (left.distance, left.position) < (right.distance, right.position)
    }
}
