import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// Every index returns exactly what comparing the query with each hash returns.
struct BruteForceTests {
    /// Hashes in clusters, so that every radius has something to find, with some of them repeated.
    static func hashes<Hash: RandomHash>(_ count: Int, seed: UInt64) -> [Hash] {
        var generator = SeededGenerator(seed: seed)
        var hashes: [Hash] = []
        while hashes.count < count {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0 where !hashes.isEmpty: hashes.append(hashes.randomElement(using: &generator) ?? hashes[0])
            case 1...6 where !hashes.isEmpty:
                let near = hashes.randomElement(using: &generator) ?? hashes[0]
                let flips = Int.random(in: 1...Hash.bitWidth / 4, using: &generator)
                hashes.append((0..<flips).reduce(near) { hash, _ in hash.flippingBit(using: &generator) })
            default: hashes.append(.random(using: &generator))
            }
        }
        return hashes
    }

    static func bruteForce<Hash: BinaryHash>(_ hashes: [Hash], _ query: Hash, _ radius: Distance) -> [IndexMatch] {
        hashes.enumerated().map { IndexMatch(position: $0.offset, distance: $0.element.distance(to: query)) }
            .filter { $0.distance <= radius }
            .sorted { $0.distance == $1.distance ? $0.position < $1.position : $0.distance < $1.distance }
    }

    static func check<Index: HammingIndex>(_: Index.Type, count: Int) where Index.Hash: RandomHash {
        typealias Hash = Index.Hash
        let hashes: [Hash] = hashes(count, seed: UInt64(count) + 17)
        let built = Index(hashes)
        var grown = Index(hashes.prefix(count / 2))
        for hash in hashes.dropFirst(count / 2) { grown.insert(hash) }
        #expect(built.count == count && grown.count == count)
        #expect(hashes.indices.allSatisfy { built[$0] == hashes[$0] && grown[$0] == hashes[$0] })
        var generator = SeededGenerator(seed: 99)
        var queries: [Hash] = [.random(using: &generator)]
        queries += hashes.prefix(2)
        queries += (0..<6).compactMap { _ in hashes.randomElement(using: &generator)?.flippingBit(using: &generator) }
        let width = Hash.bitWidth
        for query in queries {
            for radius in [-1, 0, 1, 2, width / 16, width / 8, 31, width / 2, width - 1, width, width + 1, .max / 2] {
                let radius = Distance(rawValue: radius)
                let expected = bruteForce(hashes, query, radius)
                #expect(built.matches(of: query, within: radius) == expected, "radius \(radius) of \(count)")
                #expect(grown.matches(of: query, within: radius) == expected, "radius \(radius) of \(count), grown")
                for wanted in [-1, 0, 1, 10, .max] {
                    let nearest = Array(expected.prefix(max(0, wanted)))
                    #expect(grown.nearest(wanted, to: query, within: radius) == nearest, "\(wanted) within \(radius)")
                }
            }
            #expect(built.nearest(3, to: query) == Array(bruteForce(hashes, query, .init(rawValue: width)).prefix(3)))
        }
        for radius in [-1, 0, 31, 60, width] {
            let radius = Distance(rawValue: radius)
            for batch in [0, 1, 2, 8, 9] {
                let batch = Array(queries.prefix(batch))
                let expected = batch.map { bruteForce(hashes, $0, radius) }
                #expect(grown.matches(ofEach: batch, within: radius) == expected, "\(batch.count) within \(radius)")
            }
        }
    }

    static let counts = [0, 1, 2, 3, 7, 8, 9, 63, 64, 65, 1000]

    @Test(arguments: counts) func `linear scan, 256 bits`(_ count: Int) {
        Self.check(LinearScan<PDQHash>.self, count: count)
    }

    @Test(arguments: counts) func `linear scan, 64 bits`(_ count: Int) {
        Self.check(LinearScan<Hash64>.self, count: count)
    }

    @Test(arguments: counts) func `BK-tree, 256 bits`(_ count: Int) {
        Self.check(BKTree<PDQHash>.self, count: count)
    }

    @Test(arguments: counts) func `BK-tree, 64 bits`(_ count: Int) {
        Self.check(BKTree<Hash64>.self, count: count)
    }

    @Test(arguments: counts) func `multi-index hashing, 256 bits`(_ count: Int) {
        Self.check(MultiIndexHashing<PDQHash>.self, count: count)
    }

    @Test(arguments: counts) func `multi-index hashing, 64 bits`(_ count: Int) {
        Self.check(MultiIndexHashing<Hash64>.self, count: count)
    }

    @Test func `a thousand equal hashes are a thousand matches`() {
        let hash = PDQHash(words: (1, 2, 3, 4))
        let tree = BKTree(repeatElement(hash, count: 1000))
        let matches = tree.matches(of: hash, within: 0)
        #expect(matches == (0..<1000).map { IndexMatch(position: $0, distance: 0) })
    }

    /// A chain of hashes each at another distance from all before: the deepest tree there can be of this kind.
    @Test func `a tree as deep as it can get is searched without recursion`() {
        let chain = (0..<64).map { Hash64(bits: $0 == 0 ? 0 : .max >> UInt64(64 - $0)) }
        let deep = (0..<200).flatMap { round in chain.map { Hash64(bits: $0.bits &* UInt64(2 * round + 1)) } }
        let tree = BKTree(deep)
        for radius: Distance in [0, 3, 8] {
            #expect(tree.matches(of: deep[77], within: radius) == Self.bruteForce(deep, deep[77], radius))
        }
    }

    @Test func `a copy does not see what is inserted later`() {
        var tree = BKTree([Hash64(bits: 0)])
        let copy = tree
        tree.insert(Hash64(bits: 1))
        #expect(copy.matches(of: Hash64(bits: 1), within: 0).isEmpty)
        #expect(tree.matches(of: Hash64(bits: 1), within: 0).count == 1)
    }
}

/// What the tests need of a hash beyond the library's interface.
protocol RandomHash: BinaryHash {
    static func random(using generator: inout SeededGenerator) -> Self
    func flippingBit(using generator: inout SeededGenerator) -> Self
}

extension Hash64: RandomHash {
    static func random(using generator: inout SeededGenerator) -> Hash64 { Hash64(bits: generator.next()) }

    func flippingBit(using generator: inout SeededGenerator) -> Hash64 {
        Hash64(bits: bits ^ 1 << UInt64.random(in: 0..<64, using: &generator))
    }
}

extension PDQHash: RandomHash {
    static func random(using generator: inout SeededGenerator) -> PDQHash {
        PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
    }

    func flippingBit(using generator: inout SeededGenerator) -> PDQHash {
        var words = [words.0, words.1, words.2, words.3]
        words[Int.random(in: 0..<4, using: &generator)] ^= 1 << UInt64.random(in: 0..<64, using: &generator)
        return PDQHash(words: (words[0], words[1], words[2], words[3]))
    }
}
