import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// Every instruction set finds, at listed positions, what comparing hash by hash finds.
struct CandidateKernelTests {
    static func expected<Hash: BinaryHash>(
        _ hashes: [Hash], _ positions: [UInt32], _ query: Hash, _ radius: Distance
    ) -> [IndexMatch] {
        positions.map { IndexMatch(position: Int($0), distance: hashes[Int($0)].distance(to: query)) }
            .filter { $0.distance <= radius }
    }

    static func check<Hash: CandidateHash>(_: Hash.Type, _ set: InstructionSet, length: Int) {
        let hashes: [Hash] = BruteForceTests.hashes(600, seed: UInt64(length) + 41)
        var generator = SeededGenerator(seed: UInt64(length))
        // Some positions come several times, and the last hash always does.
        var positions = (0..<length).map { _ in UInt32.random(in: 0..<600, using: &generator) }
        if length > 0 { positions[length / 2] = 599 }
        let earlier = IndexMatch(position: 7, distance: 9)
        for query in [Hash.random(using: &generator), hashes[599], hashes[0]] {
            let random = Int.random(in: 0...Hash.bitWidth, using: &generator)
            for radius in [.min, -1, 0, 31, random, Hash.bitWidth - 1, Hash.bitWidth, 1 << 32, .max] {
                let radius = Distance(rawValue: radius)
                var found = [earlier]
                Hash.appendMatches(HammingKernels(set), query, hashes.span.bytes, positions.span, radius, &found)
                let expected = [earlier] + expected(hashes, positions, query, radius)
                #expect(found == expected, "\(set), \(length) positions, radius \(radius)")
            }
        }
    }

    @Test(arguments: KernelTests.available, KernelTests.lengths)
    func `256 bits`(_ set: InstructionSet, _ length: Int) {
        Self.check(PDQHash.self, set, length: length)
    }

    @Test(arguments: KernelTests.available, KernelTests.lengths)
    func `64 bits`(_ set: InstructionSet, _ length: Int) {
        Self.check(Hash64.self, set, length: length)
    }

    /// Each single bit, at each place of a step.
    @Test(arguments: KernelTests.available) func `every bit counts once`(_ set: InstructionSet) {
        let hashes = [PDQHash.zeros] + (0..<256).map { PDQHash.zeros.flipping($0) } + [.ones]
        for place in 0..<40 {
            for bit in 0..<256 {
                var positions = [UInt32](repeating: 257, count: 40)
                positions[place] = UInt32(bit + 1)
                var found: [IndexMatch] = []
                PDQHash.appendMatches(HammingKernels(set), .zeros, hashes.span.bytes, positions.span, 1, &found)
                #expect(found == [IndexMatch(position: bit + 1, distance: 1)])
            }
        }
    }

    @Test(arguments: KernelTests.available) func `hashes of any alignment`(_ set: InstructionSet) {
        let hashes: [PDQHash] = BruteForceTests.hashes(50, seed: 9)
        let positions = (0..<50).map(UInt32.init).reversed() as [UInt32]
        for offset in 0..<32 {
            let bytes = [UInt8](repeating: 0xFF, count: offset) + hashes.flatMap(\.bytes) + [1, 2, 3]
            let slice = bytes.span.bytes.extracting(droppingFirst: offset)
            var found: [IndexMatch] = []
            PDQHash.appendMatches(HammingKernels(set), hashes[20], slice, positions.span, 60, &found)
            #expect(found == Self.expected(hashes, positions, hashes[20], 60))
        }
    }

    @Test(arguments: KernelTests.available) func `a position beyond the hashes is stopped`(_ set: InstructionSet) async
    {
        await #expect(processExitsWith: .failure) { [name = set.rawValue as String] in
            guard let set = InstructionSet(rawValue: name) else { return }
            let hashes = [PDQHash.zeros, .ones]
            var found: [IndexMatch] = []
            PDQHash.appendMatches(HammingKernels(set), .zeros, hashes.span.bytes, [0, 2].span, 1, &found)
        }
    }
}

/// A hash that the loops for candidates know.
protocol CandidateHash: KernelHash {
    static func appendMatches(
        _ kernels: HammingKernels, _ query: Self, _ hashes: RawSpan, _ positions: Span<UInt32>, _ radius: Distance,
        _ matches: inout [IndexMatch])
}

extension Hash64: CandidateHash {
    static func appendMatches(
        _ kernels: HammingKernels, _ query: Hash64, _ hashes: RawSpan, _ positions: Span<UInt32>, _ radius: Distance,
        _ matches: inout [IndexMatch]
    ) {
        kernels.appendMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
    }
}

extension PDQHash: CandidateHash {
    static func appendMatches(
        _ kernels: HammingKernels, _ query: PDQHash, _ hashes: RawSpan, _ positions: Span<UInt32>, _ radius: Distance,
        _ matches: inout [IndexMatch]
    ) {
        kernels.appendMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
    }
}
