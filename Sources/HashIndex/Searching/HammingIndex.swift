public import PerceptualHash

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
    ///
    /// Any radius will do: a negative one finds nothing, one of the width of the hash or more finds everything.
    func matches(of query: Hash, within radius: Distance) -> [IndexMatch]

    /// The matches of each query, in the order of the queries.
    ///
    /// The same as asking one by one, and faster where an index can serve several at once: the eight transforms of a
    /// picture are one call.
    func matches(ofEach queries: [Hash], within radius: Distance) -> [[IndexMatch]]

    /// The `count` hashes nearest to `query` of those within `radius`, or fewer if there are not so many: nearest first,
    /// equally near ones in the order of insertion. None if `count` is 0 or negative.
    func nearest(_ count: Int, to query: Hash, within radius: Distance) -> [IndexMatch]
}

extension HammingIndex {
    public func matches(ofEach queries: [Hash], within radius: Distance) -> [[IndexMatch]] {
        queries.map { matches(of: $0, within: radius) }
    }

    /// The `count` hashes nearest to `query`, or all if there are not so many.
    public func nearest(_ count: Int, to query: Hash) -> [IndexMatch] {
        nearest(count, to: query, within: Distance(rawValue: Hash.bitWidth))
    }

    /// Asks for all matches within growing radii until there are enough. Where matches are near, the small radii that an
    /// index is made for suffice.
    public func nearest(_ count: Int, to query: Hash, within radius: Distance) -> [IndexMatch] {
        let wanted = min(count, self.count)
        guard wanted > 0 else { return [] }
        for smaller: Distance in [0, 1, 2, 4, 8, 16, 23, 31, 45, 64, 90, 128, 181] where smaller < radius {
            // Everything is within the width: there is no need to ask for more.
            guard smaller.rawValue < Hash.bitWidth else { break }
            let matches = matches(of: query, within: smaller)
            if matches.count >= wanted { return Array(matches.prefix(wanted)) }
        }
        return Array(matches(of: query, within: radius).prefix(wanted))
    }
}
