public import PerceptualHash

/// The index that compares a query with every hash, one after the other.
///
/// No search structure, no build time, and nothing to get wrong: the others are tested against it. At PDQ's radius of 31
/// it is far ahead of a BK-tree (see ``BKTree``), because reading memory in order is the fastest thing a computer does.
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

    @inlinable
    public func matches(of query: Hash, within radius: Distance) -> [IndexMatch] {
        scan(for: query, within: radius).sorted()
    }

    @usableFromInline
    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    func scan(for query: Hash, within radius: Distance) -> [IndexMatch] {
        let hashes = self.hashes.span
        if let matches = kernels.matches(of: query, in: hashes, within: radius) { return matches }
        var matches: [IndexMatch] = []
        for position in hashes.indices {
            let distance = hashes[position].distance(to: query)
            if distance <= radius { matches.append(IndexMatch(position: position, distance: distance)) }
        }
        return matches
    }
}
