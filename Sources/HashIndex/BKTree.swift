public import PerceptualHash

/// The search tree of Burkhard and Keller over Hamming distance.
///
/// Each node is a hash; its children are grouped by their distance to it, one subtree a distance. A query at distance `d`
/// of a node needs only the children whose distance to the node is within `radius` of `d`: by the triangle inequality no
/// other subtree can hold a match. The tree grows by insertion, without rebuilding.
///
/// That prunes well for short hashes and small radii. At PDQ's radius of 31 it does not: unrelated hashes lie about 128
/// bits apart, so nearly every child is within the radius of the query's distance, and a query visits 97 % of the nodes,
/// in no order that memory likes. ``LinearScan`` is then faster by one to two orders of magnitude.
///
/// Nodes lie in one array and refer to each other by number: no object a node. Memory is that of the hashes and 16 bytes a
/// hash; equal hashes hang off their first occurrence as a chain and are compared once. The depth of a tree of random
/// hashes is logarithmic; the search keeps its own stack, so hostile hashes cannot exhaust the thread's.
///
/// Source: W. A. Burkhard and R. M. Keller, "Some approaches to best-match file searching", CACM 16(4), 1973.
public struct BKTree<Hash: BinaryHash>: HammingIndex {
    /// Links of a node to others, by position; ``none`` where there is no other.
    private struct Node: BitwiseCopyable {
        var firstChild: UInt32
        var nextSibling: UInt32
        /// The next equal hash.
        var nextEqual: UInt32
        /// The distance to the parent.
        var distance: UInt16
    }

    private static var none: UInt32 { .max }

    private var hashes: [Hash] = []
    private var nodes: [Node] = []

    public init(_ hashes: some Sequence<Hash>) {
        self.hashes.reserveCapacity(hashes.underestimatedCount)
        nodes.reserveCapacity(hashes.underestimatedCount)
        for hash in hashes { insert(hash) }
    }

    public var count: Int { hashes.count }

    public subscript(position: Int) -> Hash { hashes[position] }

    /// Adds a hash at position ``count``.
    ///
    /// - Precondition: the tree holds less than 2^32 - 1 hashes.
    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public mutating func insert(_ hash: Hash) {
        let position = UInt32(hashes.count)
        precondition(position < Self.none, "a BK-tree holds at most 2^32 - 2 hashes")
        hashes.append(hash)
        nodes.append(Node(firstChild: Self.none, nextSibling: Self.none, nextEqual: Self.none, distance: 0))
        guard position > 0 else { return }
        var parent = 0
        while true {
            let distance = UInt16(hashes[parent].distance(to: hash).rawValue)
            if distance == 0 {
                nodes[Int(position)].nextEqual = nodes[parent].nextEqual
                nodes[parent].nextEqual = position
                return
            }
            var child = nodes[parent].firstChild
            while child != Self.none, nodes[Int(child)].distance != distance {
                child = nodes[Int(child)].nextSibling
            }
            guard child == Self.none else {
                parent = Int(child)
                continue
            }
            nodes[Int(position)].distance = distance
            nodes[Int(position)].nextSibling = nodes[parent].firstChild
            nodes[parent].firstChild = position
            return
        }
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        guard !hashes.isEmpty, radius >= 0 else { return [] }
        // Radii beyond the width of the hash find everything; the bound keeps the arithmetic below from overflowing.
        let radius = min(radius.rawValue, Hash.bitWidth)
        var matches: [IndexMatch] = []
        var pending: [UInt32] = [0]
        let hashes = self.hashes.span
        let nodes = self.nodes.span
        while let next = pending.popLast() {
            let distance = hashes[Int(next)].distance(to: query)
            if distance.rawValue <= radius {
                var equal = next
                while equal != Self.none {
                    matches.append(IndexMatch(position: Int(equal), distance: distance))
                    equal = nodes[Int(equal)].nextEqual
                }
            }
            var child = nodes[Int(next)].firstChild
            while child != Self.none {
                let node = nodes[Int(child)]
                if abs(Int(node.distance) - distance.rawValue) <= radius { pending.append(child) }
                child = node.nextSibling
            }
        }
        return matches.sorted()
    }
}
