import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// A pass with several queries finds for each what comparing hash by hash finds.
struct BatchKernelTests {
    /// Around a step, around the block of a batch, and around that of a scan.
    static let lengths: [Int] = {
        let block = HammingKernels.blockLength / HammingKernels.queriesPerScan
        return KernelTests.lengths + [block - 1, block, block + 1, 2 * block + 17]
    }()

    static func matches(
        _ set: InstructionSet, _ hashes: [PDQHash], _ queries: [PDQHash], _ radius: Distance
    ) -> [[IndexMatch]] {
        var matches = [[IndexMatch]](repeating: [], count: queries.count)
        HammingKernels(set).appendMatches(ofEach: queries, in: hashes.span.bytes, within: radius, to: &matches)
        return matches
    }

    @Test(arguments: KernelTests.available, lengths) func `any length`(_ set: InstructionSet, _ length: Int) {
        let hashes: [PDQHash] = BruteForceTests.hashes(length, seed: UInt64(length) + 3)
        var generator = SeededGenerator(seed: 4)
        let queries = (0..<8).map { i -> PDQHash in
            (i % 2 == 0 ? hashes.randomElement(using: &generator) : nil) ?? .random(using: &generator)
        }
        let all = queries.map { KernelTests.expected(hashes, $0, 256) }
        for radius: Distance in [0, 31, 47, 48, 256] {
            let expected = all.map { $0.filter { $0.distance <= radius } }
            #expect(Self.matches(set, hashes, queries, radius) == expected, "\(set), \(length), radius \(radius)")
        }
    }

    @Test(arguments: KernelTests.available, 0...19) func `any number of queries`(_ set: InstructionSet, _ count: Int) {
        let hashes: [PDQHash] = BruteForceTests.hashes(700, seed: 6)
        let queries = Array(hashes.suffix(count))
        for radius: Distance in [-1, 0, 31, 100, .init(rawValue: .max)] {
            let expected = queries.map { KernelTests.expected(hashes, $0, radius) }
            #expect(Self.matches(set, hashes, queries, radius) == expected, "\(set), radius \(radius)")
        }
    }

    /// Hashes that differ in the first half of their bits only, and in the second half only: both ways to fool a
    /// comparison of half the bits.
    @Test(arguments: KernelTests.available) func `differences in one half of the bits`(_ set: InstructionSet) {
        var hashes: [PDQHash] = []
        for bits in 0...64 {
            let word: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
            hashes += [(word, 0, 0, 0), (0, word, 0, 0), (0, 0, word, 0), (0, 0, 0, word)].map(PDQHash.init(words:))
        }
        for radius in [0, 1, 2, 15, 16, 17, 30, 31, 32, 33, 46, 47, 48, 49, 63, 64] {
            let radius = Distance(rawValue: radius)
            for queries in [[PDQHash.zeros, .ones], [hashes[40], hashes[41], hashes[42], hashes[43]]] {
                let expected = queries.map { KernelTests.expected(hashes, $0, radius) }
                #expect(Self.matches(set, hashes, queries, radius) == expected, "\(set), radius \(radius)")
            }
        }
    }

    /// One near hash at each place of a step, and a different bit each time.
    @Test(arguments: KernelTests.available) func `every place and bit`(_ set: InstructionSet) {
        for bit in 0..<256 {
            var hashes = [PDQHash](repeating: .ones, count: 65)
            hashes[bit % 65] = .zeros.flipping(bit)
            let near = [IndexMatch(position: bit % 65, distance: 1)]
            #expect(Self.matches(set, hashes, [.zeros, .zeros], 1) == [near, near])
            #expect(Self.matches(set, hashes, [.zeros, .zeros], 0) == [[], []])
        }
    }
}
