@testable import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// Multi-index hashing through its tables, which small numbers of hashes would not be searched by.
struct MultiIndexTests {
    private static func check<Hash: RandomHash>(
        _: Hash.Type, count: Int, chunkCount: Int, instructionSet: InstructionSet = .inUse
    ) {
        let hashes: [Hash] = BruteForceTests.hashes(count, seed: UInt64(count + chunkCount))
        let index = MultiIndexHashing(
            hashes, chunkCount: chunkCount, instructionSet: instructionSet, scansAreCheap: false)
        #expect(hashes.indices.allSatisfy { index[$0] == hashes[$0] })
        var generator = SeededGenerator(seed: 5)
        let near = hashes.randomElement(using: &generator)?.flippingBit(using: &generator)
        for query in [.random(using: &generator), hashes.first, hashes.last, near].compactMap(\.self) {
            for radius in [0, 1, 2, 5, 10, 15, 16, 17, 31, 32, 47, 63, 64, 100, Hash.bitWidth] {
                let radius = Distance(rawValue: radius)
                #expect(
                    index.matches(of: query, within: radius) == BruteForceTests.bruteForce(hashes, query, radius),
                    "radius \(radius), \(count) hashes, \(chunkCount) chunks, \(instructionSet)")
            }
        }
    }

    @Test(arguments: [10, 11, 13, 16, 29, 32]) func `tables of PDQ hashes find what brute force finds`(_ chunks: Int) {
        for count in [1, 2, 100, 1500] { Self.check(PDQHash.self, count: count, chunkCount: chunks) }
    }

    @Test(arguments: [3, 4, 5, 8]) func `tables of 64-bit hashes find what brute force finds`(_ chunks: Int) {
        for count in [1, 2, 100, 1500] { Self.check(Hash64.self, count: count, chunkCount: chunks) }
    }

    @Test(arguments: InstructionSet.allCases.filter(\.isAvailable))
    func `every instruction set finds the same`(_ instructionSet: InstructionSet) {
        Self.check(PDQHash.self, count: 900, chunkCount: 16, instructionSet: instructionSet)
        Self.check(Hash64.self, count: 900, chunkCount: 4, instructionSet: instructionSet)
    }

    @Test func `hashes at every distance from a query are found exactly up to the radius`() {
        // For each distance one hash whose differing bits lie together, one whose bits are spread, and one at random.
        var generator = SeededGenerator(seed: 77)
        let query = PDQHash.random(using: &generator)
        var hashes: [PDQHash] = []
        for distance in 0...256 {
            for bits in [
                Array(0..<distance), (0..<distance).map { $0 * 37 % 256 },
                Array((0..<256).shuffled(using: &generator).prefix(distance)),
            ] {
                var vector = query.bitVector
                for bit in bits { vector[bit >> 6] ^= 1 << UInt64(bit & 63) }
                hashes.append(PDQHash(bitVector: vector))
            }
        }
        let index = MultiIndexHashing(hashes, chunkCount: 16, scansAreCheap: false)
        for radius in 0...70 {
            let found = index.matches(of: query, within: Distance(rawValue: radius))
            #expect(found.count == 3 * (radius + 1) && found.allSatisfy { $0.distance.rawValue <= radius })
        }
    }

    @Test func `equal hashes fill one bucket and are all found`() {
        let hash = PDQHash(words: (1, 2, 3, 4))
        let index = MultiIndexHashing(
            Array(repeating: hash, count: 5000), chunkCount: 16, scansAreCheap: false)
        #expect(
            index.matches(of: hash, within: 31) == (0..<5000).map { IndexMatch(position: $0, distance: 0) })
    }

    @Test func `tables are built anew as hashes are inserted`() {
        let hashes: [PDQHash] = BruteForceTests.hashes(9500, seed: 3)
        var index = MultiIndexHashing(Array(hashes.prefix(10)), chunkCount: nil, scansAreCheap: false)
        for hash in hashes.dropFirst(10) { index.insert(hash) }
        #expect(index.count == hashes.count)
        for query in hashes.prefix(5) {
            #expect(index.matches(of: query, within: 31) == BruteForceTests.bruteForce(hashes, query, 31))
        }
    }
}

/// The pieces of multi-index hashing.
struct MultiIndexPartTests {
    @Test func `thresholds satisfy the pigeonhole condition at every radius`() {
        for chunkCount in [1, 2, 7, 10, 11, 13, 16, 32] {
            for radius in 0...256 {
                let thresholds = PigeonholeThresholds(radius: radius, chunkCount: chunkCount) { chunk, threshold in
                    KeyMasks.count(width: 256 / chunkCount + chunk % 2, threshold: threshold)
                }.thresholds
                #expect(thresholds.count == chunkCount && thresholds.allSatisfy { $0 >= -1 })
                #expect(thresholds.reduce(0) { $0 + $1 + 1 } >= radius + 1)
            }
        }
    }

    @Test func `equal chunks get the tight split`() {
        // 31 = 1 · 16 + 15: all sixteen chunks at 1. 31 = 2 · 11 + 9: ten chunks at 2, one at 1.
        func split(_ chunks: Int) -> [Int] {
            PigeonholeThresholds(radius: 31, chunkCount: chunks) { KeyMasks.count(width: 256 / chunks, threshold: $1) }
                .thresholds.sorted()
        }
        #expect(split(16) == Array(repeating: 1, count: 16))
        #expect(split(11) == [1] + Array(repeating: 2, count: 10))
    }

    @Test func `masks are all patterns of so many bits, each once`() {
        for width in [1, 2, 5, 16, 24] {
            let masks = KeyMasks(width: width, threshold: 3)
            #expect(Set(masks.masks).count == masks.masks.count)
            for (threshold, count) in masks.counts.enumerated() {
                #expect(Double(count) == KeyMasks.count(width: width, threshold: threshold))
                #expect(
                    masks.masks[..<count].allSatisfy { $0.nonzeroBitCount <= threshold && $0 >> UInt32(width) == 0 })
            }
        }
    }

    @Test func `an order of bits can be undone and keeps distances`() throws {
        var generator = SeededGenerator(seed: 8)
        for width in [64, 256] {
            let order = try #require(BitOrder(sources: (0..<width).map { UInt8($0) }.shuffled(using: &generator)))
            for _ in 0..<50 {
                var bits = SIMD4(generator.next(), generator.next(), generator.next(), generator.next())
                if width == 64 { bits = SIMD4(bits[0], 0, 0, 0) }
                let applied = order.apply(bits)
                #expect(order.undo(applied) == bits)
                for (place, source) in order.sources.enumerated() {
                    let expected = bits[Int(source) >> 6] >> UInt64(source & 63) & 1
                    #expect(applied[place >> 6] >> UInt64(place & 63) & 1 == expected)
                }
            }
        }
        #expect(BitOrder(sources: [0, 1, 1, 3]) == nil && BitOrder(sources: [0, 1, 2, 4]) == nil)
    }

    @Test func `bits that agree are put into different chunks`() throws {
        // Bits 0 to 7 are copies of one another, as are 8 to 15.
        var generator = SeededGenerator(seed: 12)
        let sample = (0..<4000).map { _ in
            let random = generator.next()
            let first: UInt64 = random & 1 == 1 ? 0xFF : 0
            let second: UInt64 = random & 2 == 2 ? 0xFF00 : 0
            return SIMD4(random & ~0xFFFF | first | second, 0, 0, 0)
        }
        let order = try #require(BitGrouping(sample: sample, bitWidth: 64).order(widths: [16, 16, 16, 16]))
        for copies in [0..<8, 8..<16] {
            let chunks = order.sources.enumerated().filter { copies.contains(Int($0.element)) }.map { $0.offset / 16 }
            #expect((0..<4).allSatisfy { chunk in chunks.filter { $0 == chunk }.count == 2 }, "\(chunks)")
        }
    }

    @Test func `keys are the bits of their chunk`() {
        let bits = SIMD4<UInt64>(
            0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210, 0xAAAA_5555_F0F0_0F0F, 0x8000_0000_0000_0001)
        for first in 0..<256 {
            for width in [1, 7, 16, 24, 28] where first + width <= 256 {
                let expected = (0..<width).reduce(UInt32(0)) { key, bit in
                    let place = first + bit
                    return key | UInt32(bits[place >> 6] >> UInt64(place & 63) & 1) << UInt32(bit)
                }
                #expect(bits.bits(from: first, width: width) == expected)
            }
        }
    }
}

/// The planner.
struct IndexPlanTests {
    @Test func `many PDQ hashes at the usual radius are searched through tables, few are scanned`() {
        #expect(IndexPlan(count: 100, bitWidth: 256, radius: 31).kind == .linear)
        #expect(IndexPlan(count: 1_000_000, bitWidth: 256, radius: 31).kind == .multiIndex)
        #expect(IndexPlan(count: 10_000_000, bitWidth: 256, radius: 31).kind == .multiIndex)
    }

    @Test func `a radius that rules nothing out is scanned`() {
        #expect(IndexPlan(count: 1_000_000, bitWidth: 256, radius: 128).kind == .linear)
        #expect(IndexPlan(count: 1_000_000, bitWidth: 64, radius: 64).kind == .linear)
    }

    @Test func `what does not fit into memory is not chosen, and said`() {
        let plan = IndexPlan(count: 1_000_000, bitWidth: 256, radius: 31, memoryLimit: 60_000_000)
        #expect(plan.kind == .linear)
        #expect(plan.explanation.contains { $0.hasPrefix("multi-index") && $0.contains("too large") })
        #expect(IndexPlan(count: 1_000_000, bitWidth: 256, radius: 31, memoryLimit: 1).kind == .linear)
    }

    @Test func `any numbers give a plan`() {
        for count in [0, 1, 1000, 4_000_000_000] {
            for radius in [-1, 0, 5, 31, 256, .max] {
                for width in [64, 256] {
                    let plan = IndexPlan(count: count, bitWidth: width, radius: Distance(rawValue: radius))
                    #expect(plan.explanation.count == IndexKind.allCases.count)
                }
            }
        }
    }
}
