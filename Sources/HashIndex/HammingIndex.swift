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

/// An index of hashes that answers exactly: every hash within a distance of the query, and no other.
///
/// Indexes know hashes by position, the order of insertion; what a position means is the caller's to keep. They are
/// values: a copy can be searched by any number of threads while another grows.
public protocol HammingIndex<Hash>: Sendable {
    associatedtype Hash: BinaryHash

    /// An index of `hashes`, the first of which has position 0.
    init(_ hashes: some Sequence<Hash>)

    /// The number of hashes, equal ones counted each.
    var count: Int { get }

    /// The hash at `position`, which must be below ``count``.
    subscript(position: Int) -> Hash { get }

    /// Adds a hash at position ``count``.
    mutating func insert(_ hash: Hash)

    /// All hashes within `radius` of `query`: nearest first, equally near ones in the order of insertion.
    func matches(of query: Hash, within radius: Distance) -> [IndexMatch]
}
