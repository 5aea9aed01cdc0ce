public import PerceptualHash

/// The index that compares a query with every hash, one after the other.
///
/// No search structure, no build time, and nothing to get wrong: the others are tested against it. Reading memory in order
/// is the fastest thing a computer does: in the cache, a core compares some 3 thousand million PDQ hashes a second with
/// AVX-512, 1.2 with AVX2 and 0.45 with the portable loops; beyond it, as many as memory delivers.
///
/// Several queries (``matches(ofEach:within:)``) share one pass over memory, and hashes are first compared by half their
/// bits, which at radii such as PDQ's rules nearly all of them out: eight queries of a million hashes take about 1.5
/// times as long as one with AVX-512, and 2.7 times with AVX2.
///
/// Time is proportional to the number of hashes whatever the radius; memory is that of the hashes. PDQ and 64-bit
/// hashes are compared by the loops of ``InstructionSet/inUse``, hashes of other types by their own `distance(to:)`.
public struct LinearScan<Hash: BinaryHash>: HammingIndex {
    private var hashes: [Hash]
    private let kernels: HammingKernels

    public init(_ hashes: some Sequence<Hash>) {
        self.init(hashes, instructionSet: .inUse)
    }

    /// An index that scans with the given instructions, or the portable loops where the processor lacks them.
    package init(_ hashes: some Sequence<Hash>, instructionSet: InstructionSet) {
        self.hashes = Array(hashes)
        kernels = HammingKernels(instructionSet)
    }

    public var count: Int { hashes.count }

    public subscript(position: Int) -> Hash { hashes[position] }

    public mutating func insert(_ hash: Hash) {
        hashes.append(hash)
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        kernels.appendMatches(of: query, in: hashes.span, within: radius, numberedFrom: 0, to: &matches)
        matches.sortByDistance()
        return matches
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func matches(ofEach queries: [Hash], within radius: Distance) -> [[IndexMatch]] {
        var matches = [[IndexMatch]](repeating: [], count: queries.count)
        kernels.appendMatches(ofEach: queries, in: hashes.span, within: radius, to: &matches)
        for i in matches.indices { matches[i].sortByDistance() }
        return matches
    }

    /// The `count` hashes nearest to `query`, in one pass whose radius shrinks to what can still be among them.
    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    public func nearest(_ count: Int, to query: Hash, within radius: Distance) -> [IndexMatch] {
        let wanted = min(count, hashes.count)
        guard wanted > 0 else { return [] }
        var radius = radius
        var nearest: [IndexMatch] = []
        let hashes = self.hashes.span
        // Of the first hashes all are found, so these are few; they make the radius small for the next, twice as many.
        var base = 0
        var length = 256
        while base < hashes.count {
            let block = hashes.extracting(base..<min(base + length, hashes.count))
            defer {
                base += length
                length = min(2 * length, HammingKernels.blockLength)
            }
            kernels.appendMatches(of: query, in: block, within: radius, numberedFrom: base, to: &nearest)
            // Half as many again, so that a large number is not put in order for each new one.
            guard nearest.count >= wanted + wanted / 2 else { continue }
            nearest.sortByDistance()
            nearest.removeSubrange(wanted...)
            // Of equally near hashes the earlier ones come first, so a later one must be nearer than the last.
            radius = Distance(rawValue: nearest[wanted - 1].distance.rawValue - 1)
        }
        nearest.sortByDistance()
        return Array(nearest.prefix(wanted))
    }
}
