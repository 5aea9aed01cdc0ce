import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// The coarse search finds what comparing sketch by sketch and hash by hash finds, with every instruction set.
struct CoarseIndexTests {
    /// Around a block of sketches, around 16 and 32 lanes, and more than a buffer holds if all are near.
    static let lengths = [
        0, 1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 79, 127, 128, 129, 255, 256, 257, 300, 1000,
    ]

    static func expected(
        _ hashes: [PDQHash], _ needles: [PDQHash], _ radius: Int, _ sketchRadius: Int, _ includingNegatives: Bool
    ) -> [CoarseHit] {
        var hits: [CoarseHit] = []
        for (position, hash) in hashes.enumerated() {
            for (number, needle) in needles.enumerated() {
                var (sketch, distance) = (0, 0)
                for bit in 0..<256 where hash[bit: bit] != needle[bit: bit] {
                    distance += 1
                    if bit / 16 < 8, bit % 16 < 8 { sketch += 1 }
                }
                if (sketch <= sketchRadius || includingNegatives && 64 - sketch <= sketchRadius) {
                    if distance <= radius {
                        hits.append(
                            CoarseHit(
                                position: position, needle: number, distance: Distance(rawValue: distance),
                                isNegative: false))
                    } else if includingNegatives, 256 - distance <= radius {
                        hits.append(
                            CoarseHit(
                                position: position, needle: number, distance: Distance(rawValue: 256 - distance),
                                isNegative: true))
                    }
                }
            }
        }
        return hits.sorted()
    }

    static func complement(_ hash: PDQHash) -> PDQHash {
        let words = hash.words
        return PDQHash(words: (~words.0, ~words.1, ~words.2, ~words.3))
    }

    static func needles(_ count: Int, _ hashes: [PDQHash]) -> [PDQHash] {
        var generator = SeededGenerator(seed: UInt64(count) + 77)
        return (0..<count).map { number in
            guard let near = hashes.randomElement(using: &generator), number % 3 > 0 else {
                return .random(using: &generator)
            }
            let flips = Int.random(in: 0...70, using: &generator)
            let hash = (0..<flips).reduce(near) { hash, _ in hash.flippingBit(using: &generator) }
            return number % 3 == 1 ? hash : complement(hash)
        }
    }

    @Test(arguments: KernelTests.available, lengths) func `any length`(_ set: InstructionSet, _ length: Int) {
        let hashes: [PDQHash] = BruteForceTests.hashes(length, seed: UInt64(length) + 23)
        let index = CoarseIndex(hashes, instructionSet: set)
        let needles = Self.needles(9, hashes)
        for (radius, sketchRadius) in [(80, 18), (0, 0), (127, 31), (40, 20)] {
            for includingNegatives in [false, true] {
                let found = index.hits(
                    of: needles, within: Distance(rawValue: radius), sketchWithin: Distance(rawValue: sketchRadius),
                    includingNegatives: includingNegatives)
                let expected = Self.expected(hashes, needles, radius, sketchRadius, includingNegatives)
                #expect(found == expected, "\(set), \(length), \(radius), \(sketchRadius), \(includingNegatives)")
            }
        }
    }

    @Test(arguments: KernelTests.available, [0, 1, 2, 63, 64, 65, 130]) func `any number of needles`(
        _ set: InstructionSet, _ count: Int
    ) {
        let hashes: [PDQHash] = BruteForceTests.hashes(200, seed: 31)
        let needles = Self.needles(count, hashes)
        let found = CoarseIndex(hashes, instructionSet: set).hits(of: needles)
        #expect(found == Self.expected(hashes, needles, 80, 18, true))
    }

    /// More hits than any buffer holds: the scan stops and goes on.
    @Test(arguments: KernelTests.available) func `every hash near every needle`(_ set: InstructionSet) {
        let hashes = [PDQHash](repeating: .ones, count: 1000)
        let found = CoarseIndex(hashes, instructionSet: set).hits(
            of: [.ones, .zeros] + Array(repeating: .ones, count: 63))
        #expect(found.count == 65_000)
        #expect(found.allSatisfy { $0.distance == 0 && $0.isNegative == ($0.needle == 1) })
    }

    /// Each bit in turn, on both sides of the radius.
    @Test(arguments: KernelTests.available) func `the sketch is the lower frequencies`(_ set: InstructionSet) {
        let index = CoarseIndex([.zeros], instructionSet: set)
        for bit in 0..<256 {
            let isInSketch = bit / 16 < 8 && bit % 16 < 8
            let found = index.hits(of: [PDQHash.zeros.flipping(bit)], within: 1, sketchWithin: 0)
            #expect(found.count == (isInSketch ? 0 : 1), "bit \(bit)")
        }
    }

    @Test func `an index that grew finds what one that was built finds`() {
        let hashes: [PDQHash] = BruteForceTests.hashes(150, seed: 3)
        var grown = CoarseIndex([])
        for (number, hash) in hashes.enumerated() {
            grown.insert(hash)
            guard number % 37 == 0 else { continue }
            let built = CoarseIndex(hashes.prefix(number + 1))
            #expect(grown.hits(of: [hash, hashes[0]]) == built.hits(of: [hash, hashes[0]]))
        }
        #expect(grown.count == 150 && grown[149] == hashes[149])
    }

    @Test func `a radius at which something could be near a needle and its complement is stopped`() async {
        await #expect(processExitsWith: .failure) {
            _ = CoarseIndex([PDQHash(words: (0, 0, 0, 0))]).hits(of: [PDQHash(words: (0, 0, 0, 0))], within: 128)
        }
    }
}
