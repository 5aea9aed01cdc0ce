public import PerceptualHash

/// The index that compares a query with every hash, one after the other.
///
/// No search structure, no build time, and nothing to get wrong: the others are tested against it. At PDQ's radius of 31
/// it is far ahead of a BK-tree (see ``BKTree``), because reading memory in order is the fastest thing a computer does.
///
/// Time is proportional to the number of hashes whatever the radius; memory is that of the hashes.
public struct LinearScan<Hash: BinaryHash>: HammingIndex {
    private var hashes: [Hash]

    public init(_ hashes: some Sequence<Hash>) {
        self.hashes = Array(hashes)
    }

    public var count: Int { hashes.count }

    public subscript(position: Int) -> Hash { hashes[position] }

    public mutating func insert(_ hash: Hash) {
        hashes.append(hash)
    }

    @inlinable
    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        scan(for: query, within: radius).sorted()
    }

    @usableFromInline
    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    func scan(for query: Hash, within radius: Distance) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        let hashes = self.hashes.span
        for position in hashes.indices {
            let distance = hashes[position].distance(to: query)
            if distance <= radius { matches.append(IndexMatch(position: position, distance: distance)) }
        }
        return matches
    }
}
