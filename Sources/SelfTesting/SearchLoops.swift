package import HashIndex
package import PerceptualHash

/// The loops over hashes of one instruction set, as ``HammingKernels`` has them.
package protocol SearchLoops: Sendable {
    var instructionSet: InstructionSet { get }

    func appendMatches(
        of query: PDQHash, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch])
    func appendMatches(
        of query: Hash64, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch])
    func appendMatches(
        of query: PDQHash, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch])
    func appendMatches(
        of query: Hash64, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch])
    func appendMatches(
        ofEach queries: [PDQHash], in hashes: RawSpan, within radius: Distance, to matches: inout [[IndexMatch]])
}

extension HammingKernels: SearchLoops {}

/// Compares the loops of an instruction set with the plainest one.
struct SearchLoopChecks {
    private static let hashCount = 2500
    /// One more than the loops hold at once.
    private static let queryCount = HammingKernels.queriesPerScan + 1

    private let wide = Material<PDQHash>(seed: 1)
    private let short = Material<Hash64>(seed: 2)

    func check(_ loops: some SearchLoops) throws -> String {
        let count = try checkWide(loops) + checkShort(loops)
        return "\(count) searches of \(Self.hashCount) hashes"
    }

    private func checkWide(_ loops: some SearchLoops) throws -> Int {
        let material = wide
        // SAFETY: every byte of an array of bytes is initialized.
        let bytes = unsafe material.bytes.span.bytes.extracting(droppingFirst: 1)
        var count = 0
        for radius in [0, 31, 64, 128, 256] {
            let distance = Distance(rawValue: radius)
            let expected = material.distances.map { PlainSearch.matches($0, within: radius) }
            for (query, expected) in zip(material.queries, expected) {
                var found: [IndexMatch] = []
                loops.appendMatches(
                    of: query, in: bytes, within: distance,
                    numberedFrom: 0, to: &found)
                try compare(found, expected, "256 bits, all")
                found = []
                loops.appendMatches(
                    of: query, in: bytes, at: material.positions.span,
                    within: distance, to: &found)
                try compare(found, material.listed(expected), "256 bits, listed")
                count += 2
            }
            var found = [[IndexMatch]](repeating: [], count: material.queries.count)
            loops.appendMatches(
                ofEach: material.queries, in: bytes, within: distance,
                to: &found)
            for (found, expected) in zip(found, expected) { try compare(found, expected, "256 bits, several") }
            count += found.count
        }
        return count
    }

    private func checkShort(_ loops: some SearchLoops) throws -> Int {
        let material = short
        // SAFETY: every byte of an array of bytes is initialized.
        let bytes = unsafe material.bytes.span.bytes.extracting(droppingFirst: 1)
        var count = 0
        for radius in [0, 8, 31, 64] {
            let distance = Distance(rawValue: radius)
            for (query, distances) in zip(material.queries, material.distances) {
                let expected = PlainSearch.matches(distances, within: radius)
                var found: [IndexMatch] = []
                loops.appendMatches(
                    of: query, in: bytes, within: distance,
                    numberedFrom: 0, to: &found)
                try compare(found, expected, "64 bits, all")
                found = []
                loops.appendMatches(
                    of: query, in: bytes, at: material.positions.span,
                    within: distance, to: &found)
                try compare(found, material.listed(expected), "64 bits, listed")
                count += 2
            }
        }
        return count
    }

    private func compare(_ found: [IndexMatch], _ expected: [IndexMatch], _ loop: String) throws {
        guard found != expected else { return }
        let first = zip(found, expected).first { $0 != $1 }
        throw SelfTest.Flaw(
            "the loop of \(loop), found \(found.count) of \(expected.count) hashes"
                + (first.map { ", hash \($0.position) at \($0.distance) for hash \($1.position) at \($1.distance)" }
                    ?? ""))
    }

    /// Hashes, queries, and the distances between them.
    private struct Material<Hash: BinaryHash> {
        let queries: [Hash]
        /// For each query, to each hash.
        let distances: [[Int]]
        /// The hashes after one byte, so that none is aligned.
        let bytes: [UInt8]
        /// Every second position, from the last to the first, and some of them twice.
        let positions: [UInt32]

        init(seed: UInt64) {
            var generator = GeneratedHashes(seed: seed)
            let hashes: [Hash] = generator.hashes(SearchLoopChecks.hashCount, queryCount: SearchLoopChecks.queryCount)
            let queries = Array(hashes.prefix(SearchLoopChecks.queryCount))
            self.queries = queries
            distances = queries.map { query in hashes.map { PlainSearch.distance($0, query) } }
            var bytes: [UInt8] = [0xFF]
            bytes.reserveCapacity(1 + hashes.count * Hash.bitWidth / 8)
            for hash in hashes {
                for byte in 0..<Hash.bitWidth / 8 {
                    bytes.append(UInt8(truncatingIfNeeded: hash.bitVector[byte / 8] >> UInt64(byte % 8 * 8)))
                }
            }
            self.bytes = bytes
            positions = (0..<hashes.count).reversed().flatMap { position -> [UInt32] in
                let position = UInt32(position)
                return position % 2 == 1 ? [] : position % 10 == 0 ? [position, position] : [position]
            }
        }

        /// What is expected at ``positions`` of what is expected of all.
        func listed(_ matches: [IndexMatch]) -> [IndexMatch] {
            let distances = Dictionary(uniqueKeysWithValues: matches.map { ($0.position, $0.distance) })
            return positions.compactMap { position in
                distances[Int(position)].map { IndexMatch(position: Int(position), distance: $0) }
            }
        }
    }
}
