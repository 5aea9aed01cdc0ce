import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// The tree with nodes below nodes: so many hashes that groups become children, and no scan in its place.
struct BKTreeTests {
    /// Hashes of which a tree might go wrong.
    enum Kind: CaseIterable {
        /// Every bit random: most lie in the middle distances.
        case uniform
        /// Many near each other, some equal.
        case clusters
        /// Equal but for a few bits: few distances, many at each.
        case fewBits
        /// A hundred different ones, over and over.
        case repeated
        /// Pairwise equally far apart, over and over: each pivot leaves nearly all others in one group.
        case equidistant
        /// Each a bit farther from the first.
        case ladder
        /// As many at each distance from the first.
        case allDistances

        func hashes<Hash: KernelHash>(_ count: Int) -> [Hash] {
            var generator = SeededGenerator(seed: 12)
            switch self {
            case .uniform: return (0..<count).map { _ in .random(using: &generator) }
            case .clusters: return BruteForceTests.hashes(count, seed: 13)
            case .fewBits:
                return (0..<count).map { _ in
                    (0..<12).reduce(Hash.zeros) { hash, bit in
                        Bool.random(using: &generator) ? hash.flipping(bit) : hash
                    }
                }
            case .repeated:
                let different: [Hash] = (0..<100).map { _ in .random(using: &generator) }
                return (0..<count).map { different[$0 * 7 % 100] }
            case .equidistant:
                // The rows of a Hadamard matrix.
                let rows = (0..<Hash.bitWidth).map { row in
                    (0..<Hash.bitWidth).reduce(Hash.zeros) { hash, bit in
                        (row & bit).nonzeroBitCount % 2 == 1 ? hash.flipping(bit) : hash
                    }
                }
                return (0..<count).map { rows[$0 % rows.count] }
            case .ladder:
                let steps = (1...Hash.bitWidth).reduce(into: [Hash.zeros]) { $0.append($0[$1 - 1].flipping($1 - 1)) }
                return (0..<count).map { steps[$0 * 5 % steps.count] }
            case .allDistances:
                return (0..<count).map { i in
                    let first = Int.random(in: 0..<Hash.bitWidth, using: &generator)
                    return (0..<i % Hash.bitWidth).reduce(Hash.zeros) { $0.flipping((first + $1) % Hash.bitWidth) }
                }
            }
        }
    }

    static let count = 3000

    static func check<Hash: KernelHash>(_: Hash.Type, _ kind: Kind, count: Int = count) {
        let hashes: [Hash] = kind.hashes(count)
        let sets = InstructionSet.allCases.filter(\.isAvailable)
        let trees = sets.map { BKTree(hashes, instructionSet: $0) }
        var generator = SeededGenerator(seed: 14)
        let queries = [hashes[0], hashes[777].flippingBit(using: &generator), .random(using: &generator)]
        for query in queries {
            let ordered = BruteForceTests.bruteForce(hashes, query, Distance(rawValue: Hash.bitWidth))
            for radius in [-1, 0, 1, 4, 31, Hash.bitWidth / 2, Hash.bitWidth, .max] {
                let radius = Distance(rawValue: radius)
                let expected = Array(ordered.prefix { $0.distance <= radius })
                for (set, tree) in zip(sets, trees) {
                    let found = tree.matches(of: query, within: radius, atCostOf: .max)
                    #expect(found == expected, "\(kind), \(set), radius \(radius)")
                    #expect(tree.matches(of: query, within: radius) == expected, "\(kind), \(set), radius \(radius)")
                }
            }
        }
        for radius: Distance in [2, 31] {
            let expected = queries.map { BruteForceTests.bruteForce(hashes, $0, radius) }
            #expect(trees[0].matches(ofEach: queries, within: radius) == expected, "\(kind), radius \(radius)")
        }
    }

    @Test(arguments: Kind.allCases) func `256 bits`(_ kind: Kind) { Self.check(PDQHash.self, kind) }

    @Test(arguments: Kind.allCases) func `64 bits`(_ kind: Kind) { Self.check(Hash64.self, kind) }

    @Test func `a run that would become too long`() { Self.check(PDQHash.self, .allDistances, count: 6000) }

    /// A search after every so many insertions, around those that make children.
    @Test(arguments: Kind.allCases) func `a growing tree`(_ kind: Kind) {
        let hashes: [Hash64] = kind.hashes(1500)
        var tree = BKTree<Hash64>([])
        for (position, hash) in hashes.enumerated() {
            tree.insert(hash)
            guard position % 61 == 0 else { continue }
            let query = hashes[position / 2]
            let expected = BruteForceTests.bruteForce(Array(hashes.prefix(position + 1)), query, 3)
            #expect(tree.matches(of: query, within: 3, atCostOf: .max) == expected, "\(kind), \(position + 1) hashes")
        }
        #expect(tree.count == 1500 && hashes.indices.allSatisfy { tree[$0] == hashes[$0] })
    }

    @Test func `a search that costs too much is left to the scan`() {
        let hashes: [PDQHash] = Kind.uniform.hashes(Self.count)
        let tree = BKTree(hashes)
        #expect(tree.matches(of: hashes[9], within: 31, atCostOf: 500) == nil)
        #expect(tree.matches(of: hashes[9], within: 31).first == IndexMatch(position: 9, distance: 0))
        #expect(tree.matches(of: hashes[0], within: 0, atCostOf: 500) == [IndexMatch(position: 0, distance: 0)])
    }

    /// What would take hours if it were quadratic.
    @Test func `two hundred thousand equal hashes`() {
        let tree = BKTree(repeatElement(Hash64.ones, count: 200_000))
        #expect(tree.matches(of: .ones, within: 0).count == 200_000)
        #expect(tree.matches(of: .zeros, within: 63).isEmpty)
    }
}
