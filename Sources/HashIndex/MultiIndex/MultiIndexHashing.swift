public import PerceptualHash

/// The index that splits hashes into chunks and looks up the keys near the query's in a table for each chunk.
///
/// If two hashes differ in few bits, then in some chunk they differ in very few (see ``PigeonholeThresholds``): so all
/// hashes within a radius are among those that share nearly a whole chunk with the query. At a million PDQ hashes and
/// radius 31 that leaves some 5,000 look-ups and candidates. The answer is exact; radii too large to gain anything are
/// answered by a linear scan.
///
/// The tables are flat: for each chunk, the positions of all hashes sorted by key, and where each key begins. Hashes
/// inserted later are scanned one by one until they are a fair part of the whole; then the tables are built anew.
/// Memory is about 100 to 130 bytes a PDQ hash.
///
/// Source: M. Norouzi, A. Punjani, D. J. Fleet, "Fast Exact Search in Hamming Space with Multi-Index Hashing", IEEE
/// TPAMI 36(6), 2014.
public struct MultiIndexHashing<Hash: BinaryHash>: HammingIndex {
    private let tables: MultiIndexTables?
    /// How to search at each radius; nil without tables.
    private let plan: MultiIndexPlan?
    /// By the width of a chunk.
    private let masks: [Int: KeyMasks]
    /// The hashes that are not in the tables, after those that are.
    private var recent: LinearScan<Hash>
    private let kernels: HammingKernels
    private let cost: SearchCost

    public init(_ hashes: some Sequence<Hash>) {
        self.init(Array(hashes), chunkCount: nil)
    }

    /// The index of `hashes` in so many chunks, nil for the number that is best.
    ///
    /// Where there is no memory for the tables, it is a linear scan.
    ///
    /// - Parameter scansAreCheap: false to use the tables wherever they can be used, as tests do.
    package init(
        _ hashes: [Hash], chunkCount: Int?, instructionSet: InstructionSet = .inUse, scansAreCheap: Bool = true
    ) {
        let cost = Self.cost(instructionSet, scansAreCheap: scansAreCheap)
        let widths =
            chunkCount.map { MultiIndexLayout.widths(bitWidth: Hash.bitWidth, chunkCount: $0) }
            ?? MultiIndexPlan.widths(
                count: hashes.count, bitWidth: Hash.bitWidth, radius: SearchCost.usualRadius(bitWidth: Hash.bitWidth),
                cost: cost
            ).widths
        let tables = hashes.isEmpty ? nil : try? MultiIndexTables(hashes.span, widths: widths)
        self.init(tables: tables, recent: tables == nil ? hashes : [], instructionSet: instructionSet, cost: cost)
    }

    /// The index of what is in `tables`.
    package init(_ tables: MultiIndexTables, instructionSet: InstructionSet = .inUse, scansAreCheap: Bool = true) {
        self.init(
            tables: tables, recent: [], instructionSet: instructionSet,
            cost: Self.cost(instructionSet, scansAreCheap: scansAreCheap))
    }

    private init(tables: MultiIndexTables?, recent: [Hash], instructionSet: InstructionSet, cost: SearchCost) {
        self.tables = tables
        self.recent = LinearScan(recent, instructionSet: instructionSet)
        kernels = HammingKernels(instructionSet)
        self.cost = cost
        guard let tables else {
            plan = nil
            masks = [:]
            return
        }
        let plan = MultiIndexPlan(layout: tables.layout, crowding: tables.crowding, cost: cost)
        self.plan = plan
        masks = Dictionary(grouping: plan.steps.joined()) { tables.layout.widths[$0.chunk] }
            .mapValues { $0.reduce(0) { max($0, $1.threshold) } }
            .reduce(into: [:]) { $0[$1.key] = KeyMasks(width: $1.key, threshold: $1.value) }
    }

    /// Tests have scans that cost so much that even a few hashes are searched through the tables.
    private static func cost(_ instructionSet: InstructionSet, scansAreCheap: Bool) -> SearchCost {
        var cost = SearchCost.measured(with: instructionSet)
        if !scansAreCheap { (cost.comparison64, cost.comparison256) = (1e9, 1e9) }
        return cost
    }

    public var count: Int { (tables?.count ?? 0) + recent.count }

    public subscript(position: Int) -> Hash {
        guard let tables, position < tables.count else { return recent[position - (tables?.count ?? 0)] }
        return Hash(bitVector: tables.bits(at: position))
    }

    public mutating func insert(_ hash: Hash) {
        recent.insert(hash)
        let tableCount = tables?.count ?? 0
        guard recent.count >= max(4096, tableCount / 8) else { return }
        let all = (0..<count).map { self[$0] }
        self = MultiIndexHashing(
            all, chunkCount: nil, instructionSet: kernels.instructionSet, scansAreCheap: cost.comparison64 < 1e9)
    }

    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        guard radius >= 0 else { return [] }
        guard let tables else { return recent.matches(of: query, within: radius) }
        let found = search(tables, query: query, radius: min(radius, Distance(rawValue: Hash.bitWidth)))
        let later = recent.matches(of: query, within: radius)
        guard !later.isEmpty else { return found }
        return
            (found
            + later.map { IndexMatch(position: tables.count + $0.position, distance: $0.distance) }).sorted()
    }

    private func search(_ tables: MultiIndexTables, query: Hash, radius: Distance) -> [IndexMatch] {
        if let steps = plan?.steps(for: radius.rawValue) {
            var search = MultiIndexSearch(
                tables, query: query.bitVector, radius: radius, kernels: kernels, cost: cost)
            search.run(steps, masks: masks)
            if !search.isAborted { return search.sortedMatches() }
        }
        return tables.scan(for: query.bitVector, within: radius, kernels)
    }
}

extension MultiIndexTables {
    /// Compares `query` with every hash.
    func scan(for query: SIMD4<UInt64>, within radius: Distance, _ kernels: HammingKernels) -> [IndexMatch] {
        let query = layout.order.apply(query)
        var matches: [IndexMatch] = []
        withHashes { hashes in
            if layout.wordCount == 4 {
                kernels.appendMatches(
                    of: PDQHash(bitVector: query), in: hashes, within: radius, numberedFrom: 0, to: &matches)
            } else {
                kernels.appendMatches(
                    of: Hash64(bitVector: query), in: hashes, within: radius, numberedFrom: 0, to: &matches)
            }
        }
        matches.sortNearestFirst()
        return matches
    }
}
