package import HashIndex
package import PerceptualHash

/// Compares indexes of generated hashes with the plainest search.
package struct IndexChecks {
    private static let hashCount = 2000
    private static let queryCount = 8
    /// Few searches at the largest, which is slow for tables.
    private static let searches = [(radius: 0, count: 8), (8, 8), (31, 8), (64, 2)]

    package init() {}

    func check(_ kind: IndexKind) throws -> String {
        let count =
            try compare(seed: 3) { (hashes: [PDQHash]) in Self.makeIndex(kind, of: hashes) }
            + compare(seed: 4) { (hashes: [Hash64]) in Self.makeIndex(kind, of: hashes) }
        return "\(count) searches of \(Self.hashCount) hashes"
    }

    /// An index that does not turn to the linear scan because the hashes are so few.
    private static func makeIndex<Hash: BinaryHash>(_ kind: IndexKind, of hashes: [Hash]) -> any HammingIndex<Hash> {
        kind == .multiIndex
            ? MultiIndexHashing(hashes, chunkCount: nil, scansAreCheap: false) : kind.makeIndex(of: hashes)
    }

    /// Asks the index that `makeIndex` makes.
    ///
    /// - Returns: the number of searches.
    /// - Throws: an error that says what was wrong.
    @discardableResult
    package func compare<Hash: BinaryHash>(
        seed: UInt64, _ makeIndex: ([Hash]) -> any HammingIndex<Hash>
    ) throws -> Int {
        var generator = GeneratedHashes(seed: seed)
        let hashes: [Hash] = generator.hashes(Self.hashCount, queryCount: Self.queryCount)
        let index = makeIndex(hashes)
        let distances = hashes.prefix(Self.queryCount).map { query in
            hashes.map { PlainSearch.distance($0, query) }
        }
        var searchCount = 0
        for (radius, count) in Self.searches {
            for (query, distances) in zip(hashes, distances).prefix(count) {
                let found = index.matches(of: query, within: Distance(rawValue: radius))
                let expected = PlainSearch.matches(distances, within: radius).sorted()
                guard found == expected else {
                    throw SelfTest.Flaw(
                        "hashes of \(Hash.bitWidth) bits, radius \(radius): found \(found.count), "
                            + "expected \(expected.count), not the same")
                }
                searchCount += 1
            }
        }
        return searchCount
    }
}
