public import PerceptualHash

/// The search tree of Burkhard and Keller over Hamming distance.
///
/// Each node has a hash, its pivot; all hashes below it are grouped by their distance to it. A query at distance `d` of
/// the pivot needs only the groups whose distance is within `radius` of `d`: by the triangle inequality no other can hold
/// a match. The tree grows by insertion, without rebuilding.
///
/// That prunes well for small radii. At PDQ's radius of 31 it does not: unrelated hashes lie about 128 bits apart, so
/// nearly every group is within the radius of the query's distance. A search therefore counts what it would have to
/// compare before it compares anything, and leaves all to a ``LinearScan`` where that takes less time. Time of a query as
/// a share of the scan's, for random hashes of which one is 4 bits away (1 bit for 64-bit ones):
///
/// | hashes | radius 0 | 1 | 2 | 4 | 8 | 16 | 31 |
/// |---|---|---|---|---|---|---|---|
/// | 100,000 PDQ | 0.03 | | 0.09 | 0.4 | 1.2 | 1.1 | 1.1 |
/// | 1,000,000 PDQ | 0.003 | | 0.02 | 0.12 | 0.5 | 1.1 | 1.1 |
/// | 100,000 of 64 bits | 0.04 | 0.12 | 0.5 | 1.0 | 1.0 | | |
/// | 1,000,000 of 64 bits | 0.03 | 0.13 | 0.4 | 1.1 | 1.0 | | |
///
/// So it wins up to a distance of 4 of 256 bits, or 2 of 64, and costs a tenth to a quarter more beyond. A million PDQ
/// hashes take about two seconds to insert, and 110 bytes each: 32 in the order of insertion, as many in the tree,
/// positions, distances, and room to grow.
///
/// Small groups are not nodes: they lie in their node's run, one after the other in the order of distance, so that those
/// a query needs are one stretch of memory, compared by the loops of the scan. A group that outgrows `groupLimit` becomes
/// a child, with a pivot and a run of its own. Nodes lie in one array and refer to each other by number; there is one for
/// some hundreds of hashes.
///
/// Nothing that is inserted makes the tree slow to build or deep. Equal hashes hang off their pivot as a chain and are
/// compared once. Each level fixes the distance to one more pivot, which is a linear condition on the bits that the pivot
/// itself does not meet: so it takes a dimension away from what can lie below, and no path is longer than the hash has
/// bits, and one more. The search keeps its own list of nodes to visit.
///
/// Source: W. A. Burkhard and R. M. Keller, "Some approaches to best-match file searching", CACM 16(4), 1973.
public struct BKTree<Hash: BinaryHash>: HammingIndex {
    private struct Node: BitwiseCopyable {
        let pivot: Hash
        let position: UInt32
        /// The last of the chain of hashes equal to the pivot, in `equals`.
        var lastEqual = BKTree.none
        var run = HashRuns<Hash>.Run()
    }

    /// Where a node hangs. Apart from the node itself, so that the links of many nodes fit into a small cache.
    private struct Link: BitwiseCopyable {
        /// The distance to the pivot of the parent.
        let distance: UInt16
        let nextSibling: UInt32
        var firstChild = BKTree.none
    }

    /// A hash equal to a pivot, and the number of the one before it in the chain.
    private struct Equal: BitwiseCopyable {
        let position: UInt32
        let previous: UInt32
    }

    private static var none: UInt32 { .max }

    /// How many hashes at the same distance a node keeps in its run. By measurement: half of that makes more nodes and
    /// slower searches, twice that slower insertion.
    private static var groupLimit: Int { 128 }

    /// How many hashes a node keeps in its run. Only hashes chosen to lie at all distances alike reach it, and would make
    /// insertion slow without it.
    private static var runLimit: Int { 4096 }

    /// All hashes in the order of insertion.
    private var scan: LinearScan<Hash>
    private let kernels: HammingKernels
    private var nodes: [Node] = []
    /// The links of each node.
    private var links: [Link] = []
    private var equals: [Equal] = []
    private var runs = HashRuns<Hash>()

    public init(_ hashes: some Sequence<Hash>) {
        self.init(hashes, instructionSet: .inUse)
    }

    /// A tree that compares with the given instructions, or the portable loops where the processor lacks them.
    package init(_ hashes: some Sequence<Hash>, instructionSet: InstructionSet) {
        scan = LinearScan(hashes, instructionSet: instructionSet)
        kernels = HammingKernels(instructionSet)
        for position in 0..<scan.count { insert(at: position) }
    }

    public var count: Int { scan.count }

    public subscript(position: Int) -> Hash { scan[position] }

    /// Adds a hash at position ``count``.
    ///
    /// - Precondition: the tree holds less than 2^32 - 1 hashes.
    public mutating func insert(_ hash: Hash) {
        scan.insert(hash)
        insert(at: scan.count - 1)
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    private mutating func insert(at index: Int) {
        precondition(index < Self.none, "a BK-tree holds at most 2^32 - 1 hashes")
        let position = UInt32(index)
        let hash = scan[index]
        guard !nodes.isEmpty else {
            nodes.append(Node(pivot: hash, position: position))
            links.append(Link(distance: 0, nextSibling: Self.none))
            return
        }
        var parent = 0
        while true {
            let distance = nodes[parent].pivot.distance(to: hash).rawValue
            guard distance > 0 else { return insert(position, equalTo: parent) }
            if let child = child(of: parent, at: distance) {
                parent = child
                continue
            }
            let group = runs.insert(hash, position: position, distance: distance, into: &nodes[parent].run)
            if group.count > Self.groupLimit || nodes[parent].run.count > Self.runLimit {
                makeChild(of: parent, at: distance, from: group)
            }
            return
        }
    }

    private mutating func insert(_ position: UInt32, equalTo node: Int) {
        equals.append(Equal(position: position, previous: nodes[node].lastEqual))
        nodes[node].lastEqual = UInt32(equals.count - 1)
    }

    private func child(of parent: Int, at distance: Int) -> Int? {
        let links = self.links.span
        var child = links[parent].firstChild
        while child != Self.none {
            if Int(links[Int(child)].distance) == distance { return Int(child) }
            child = links[Int(child)].nextSibling
        }
        return nil
    }

    /// Takes a group out of its parent's run. Its first hash becomes the pivot of a new node, the others its run.
    private mutating func makeChild(of parent: Int, at distance: Int, from group: Range<Int>) {
        let positions = Array(runs.positions[group])
        runs.remove(group, from: &nodes[parent].run)
        let child = nodes.count
        let pivot = scan[Int(positions[0])]
        nodes.append(Node(pivot: pivot, position: positions[0]))
        links.append(Link(distance: UInt16(distance), nextSibling: links[parent].firstChild))
        links[parent].firstChild = UInt32(child)
        for position in positions.dropFirst() {
            let hash = scan[Int(position)]
            let distance = pivot.distance(to: hash).rawValue
            if distance == 0 {
                insert(position, equalTo: child)
            } else {
                _ = runs.insert(hash, position: position, distance: distance, into: &nodes[child].run)
            }
        }
    }

    // MARK: - Search

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        matches(of: query, within: radius, atCostOf: count / Self.scanShare)
            ?? scan.matches(of: query, within: radius)
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func matches(ofEach queries: [Hash], within radius: Distance) -> [[IndexMatch]] {
        let limit = count / Self.scanShare
        var all = queries.map { matches(of: $0, within: radius, atCostOf: limit) }
        let scanned = all.indices.filter { all[$0] == nil }
        for (i, matches) in zip(scanned, scan.matches(ofEach: scanned.map { queries[$0] }, within: radius)) {
            all[i] = matches
        }
        return all.map { $0 ?? [] }
    }

    /// What visiting a node costs, in hashes of a scan: by measurement, 128 PDQ hashes.
    private static var costOfNode: Int { 32768 / Hash.bitWidth }

    /// A search that would compare more than one in so many hashes is left to the scan, which does it in their order.
    private static var scanShare: Int { 4 }

    /// The matches found by the tree, or nil if it cannot prune so much that it compares at most `limit` hashes.
    ///
    /// First only nodes are visited, to find out which parts of which runs may hold matches; that is a small part of the
    /// work.
    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    package func matches(of query: Hash, within radius: Distance, atCostOf limit: Int) -> [IndexMatch]? {
        guard !nodes.isEmpty, radius >= 0 else { return [] }
        // Radii beyond the width of the hash find everything; the bound keeps the arithmetic below from overflowing.
        let reach = min(radius.rawValue, Hash.bitWidth)
        var matches: [IndexMatch] = []
        var candidates: [Range<Int>] = []
        var affordable = limit
        // The nodes to visit, level by level: so the number of those ahead, which are paid for in advance, tells early
        // that it will be too much.
        var visits: [UInt32] = [0]
        var next = 0
        let nodes = self.nodes.span
        let links = self.links.span
        while next < visits.count {
            let index = Int(visits[next])
            let node = nodes[index]
            next += 1
            let distance = node.pivot.distance(to: query)
            let near = max(0, distance.rawValue - reach)...distance.rawValue + reach
            var child = links[index].firstChild
            while child != Self.none {
                let link = links[Int(child)]
                if near.contains(Int(link.distance)) {
                    visits.append(child)
                    affordable -= Self.costOfNode
                }
                child = link.nextSibling
            }
            let range = runs.range(of: node.run, at: near)
            affordable -= range.count
            guard affordable >= 0 else { return nil }
            if !range.isEmpty { candidates.append(range) }
            if distance.rawValue <= reach { appendPivot(node, at: distance, to: &matches) }
        }
        compare(query, with: candidates, within: radius, to: &matches)
        matches.sortNearestFirst()
        return matches
    }

    private func appendPivot(_ node: Node, at distance: Distance, to matches: inout [IndexMatch]) {
        matches.append(IndexMatch(position: Int(node.position), distance: distance))
        var equal = node.lastEqual
        while equal != Self.none {
            matches.append(IndexMatch(position: Int(equals[Int(equal)].position), distance: distance))
            equal = equals[Int(equal)].previous
        }
    }

    /// Appends what lies within the radius in the given ranges of the runs.
    @inline(__always)
    private func compare(
        _ query: Hash, with candidates: [Range<Int>], within radius: Distance, to matches: inout [IndexMatch]
    ) {
        let hashes = runs.hashes.span
        for range in candidates {
            let first = matches.count
            kernels.appendMatches(
                of: query, in: hashes.extracting(range), within: radius, numberedFrom: range.lowerBound, to: &matches)
            // What was found is numbered by its place in the runs.
            for found in first..<matches.count {
                let match = matches[found]
                matches[found] = IndexMatch(position: Int(runs.positions[match.position]), distance: match.distance)
            }
        }
    }
}
