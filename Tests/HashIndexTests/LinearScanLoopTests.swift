import HashIndex
import PerceptualHash
import TestSupport
import Testing

struct LinearScanLoopTests {
    static func checkLinearScan<Hash: RandomHash>(_: Hash.Type) {
        let hashes: [Hash] = BruteForceTests.hashes(5000, seed: 21)
        for radius in [-1, 0, Hash.bitWidth / 8, Hash.bitWidth / 2, Hash.bitWidth, .max] {
            let radius = Distance(rawValue: radius)
            let expected = BruteForceTests.bruteForce(hashes, hashes[1234], radius)
            // Those that the processor lacks too: the portable loops stand in for them.
            for set in InstructionSet.allCases {
                var index = LinearScan(hashes.prefix(4321), instructionSet: set)
                for hash in hashes.dropFirst(4321) { index.insert(hash) }
                #expect(index.matches(of: hashes[1234], within: radius) == expected, "\(set), radius \(radius)")
                let pair = [hashes[1234], hashes[1234]]
                #expect(
                    index.matches(ofEach: pair, within: radius) == [expected, expected], "\(set), radius \(radius)")
                let nearest = index.nearest(300, to: hashes[1234], within: radius)
                #expect(nearest == Array(expected.prefix(300)), "\(set), radius \(radius)")
            }
            let erased: any HammingIndex<Hash> = IndexKind.linear.makeIndex(of: hashes)
            #expect(erased.matches(of: hashes[1234], within: radius) == expected)
        }
    }

    @Test func `a linear scan returns the same with each`() {
        Self.checkLinearScan(PDQHash.self)
        Self.checkLinearScan(Hash64.self)
    }

    @Test func `a hash that no kernel knows is compared by its own distance`() {
        Self.checkLinearScan(Hash16.self)
    }
}

/// A hash of another layout.
private struct Hash16: BinaryHash, RandomHash {
    var bits: UInt16

    var bitVector: SIMD4<UInt64> { SIMD4(UInt64(bits), 0, 0, 0) }

    static var bitWidth: Int { 16 }
    var populationCount: Int { bits.nonzeroBitCount }
    var hex: String { String(bits, radix: 16) }

    init(bits: UInt16) { self.bits = bits }
    init(bitVector: SIMD4<UInt64>) { bits = UInt16(truncatingIfNeeded: bitVector[0]) }
    init?(hex: some StringProtocol) { nil }

    func distance(to other: Hash16) -> Distance { Distance(rawValue: (bits ^ other.bits).nonzeroBitCount) }

    static func random(using generator: inout SeededGenerator) -> Hash16 {
        Hash16(bits: UInt16(truncatingIfNeeded: generator.next()))
    }

    func flippingBit(using generator: inout SeededGenerator) -> Hash16 {
        Hash16(bits: bits ^ 1 << UInt16.random(in: 0..<16, using: &generator))
    }
}
