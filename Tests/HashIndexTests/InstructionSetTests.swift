import Foundation
import HashIndex
import PerceptualHash
import TestSupport
import Testing

struct InstructionSetTests {
    typealias Selection = InstructionSet.Selection

    @Test func `portable loops are always available, and the best is one of those`() {
        #expect(InstructionSet.portable.isAvailable)
        #expect(InstructionSet.best.isAvailable && InstructionSet.inUse.isAvailable)
        #expect(InstructionSet.best == InstructionSet.allCases.filter(\.isAvailable).last)
        #expect(InstructionSet.allCases.map(\.name) == ["portable", "avx2", "avx512"])
    }

    @Test(arguments: [nil, ""]) func `without a name the best is chosen`(_ name: String?) {
        let selection = Selection(requestedName: name)
        #expect(selection.instructionSet == .best)
        #expect(selection.requestedName == nil && !selection.isFallback)
    }

    @Test(arguments: InstructionSet.allCases) func `a name chooses what the processor has`(_ set: InstructionSet) {
        let all = Selection(requestedName: set.name, available: InstructionSet.allCases)
        #expect(all.instructionSet == set && !all.isFallback)
        let here = Selection(requestedName: set.name)
        #expect(here.instructionSet == (set.isAvailable ? set : .best))
        #expect(here.isFallback == !set.isAvailable)
    }

    @Test(arguments: ["AVX2", "avx", "sse4", "portable ", "0"]) func `an unknown name is said to be`(_ name: String) {
        let selection = Selection(requestedName: name)
        #expect(selection.instructionSet == .best && selection.isFallback)
        #expect(selection.requestedName == name)
    }

    @Test func `what the processor lacks is replaced by its best`() {
        let selection = Selection(requestedName: "avx512", available: [.portable, .avx2])
        #expect(selection.instructionSet == .avx2 && selection.isFallback)
        #expect(Selection(requestedName: "avx2", available: [.portable]).instructionSet == .portable)
    }

    // In processes of their own, because the variable is read once.

    @Test func `the environment variable is honoured`() async {
        await #expect(processExitsWith: .success) {
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "portable", 1)
            let isHonoured = InstructionSet.inUse == .portable && !InstructionSet.selection.isFallback
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "avx2", 1)
            let isReadOnce = InstructionSet.inUse == .portable
            exit(isHonoured && isReadOnce ? 0 : 1)
        }
    }

    @Test func `an environment variable that names nothing is reported`() async {
        await #expect(processExitsWith: .success) {
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "fastest", 1)
            let selection = InstructionSet.selection
            let isReported = selection.requestedName == "fastest" && selection.isFallback
            exit(isReported && InstructionSet.inUse == .best ? 0 : 1)
        }
    }

    @Test func `without the environment variable the best is in use`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("KNOWNMEDIA_INSTRUCTION_SET")
            exit(InstructionSet.inUse == .best && InstructionSet.selection.requestedName == nil ? 0 : 1)
        }
    }

    // MARK: - Linear scan

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
