import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// Every instruction set that this processor has finds what comparing hash by hash finds.
struct KernelTests {
    static let available = InstructionSet.allCases.filter(\.isAvailable)

    /// Around the 16 and 32 hashes that a step of a loop takes, and around a block.
    static let lengths: [Int] = {
        let block = HammingKernels.blockLength
        return [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65]
            + [block - 1, block, block + 1, 2 * block + 1]
    }()

    /// What the loops must return, by the hash's own distance: not sorted, in the order of the hashes.
    static func expected<Hash: BinaryHash>(_ hashes: [Hash], _ query: Hash, _ radius: Distance) -> [IndexMatch] {
        hashes.enumerated()
            .map { IndexMatch(position: $0.offset, distance: $0.element.distance(to: query)) }
            .filter { $0.distance <= radius }
    }

    static func check<Hash: KernelHash>(_: Hash.Type, _ set: InstructionSet, length: Int) {
        let hashes: [Hash] = BruteForceTests.hashes(length, seed: UInt64(length) + 5)
        var generator = SeededGenerator(seed: 3)
        let queries: [Hash] = [.random(using: &generator)] + [hashes.first, hashes.last].compactMap(\.self)
        for query in queries {
            for radius in [0, 1, 31, Hash.bitWidth / 2, Hash.bitWidth] {
                let radius = Distance(rawValue: radius)
                let found = Hash.matches(HammingKernels(set), query, hashes.span.bytes, radius)
                #expect(found == expected(hashes, query, radius), "\(set), \(length) hashes, radius \(radius)")
            }
        }
    }

    @Test(arguments: available, lengths) func `256 bits`(_ set: InstructionSet, _ length: Int) {
        Self.check(PDQHash.self, set, length: length)
    }

    @Test(arguments: available, lengths) func `64 bits`(_ set: InstructionSet, _ length: Int) {
        Self.check(Hash64.self, set, length: length)
    }

    /// One hash at each distance from the query, in a mixed order.
    static func checkEveryRadius<Hash: KernelHash>(_: Hash.Type, _ set: InstructionSet) {
        var generator = SeededGenerator(seed: 11)
        let query = Hash.random(using: &generator)
        var hashes = [query]
        for bit in (0..<Hash.bitWidth).shuffled(using: &generator) {
            hashes.append(hashes[hashes.count - 1].flipping(bit))
        }
        hashes.shuffle(using: &generator)
        for radius in [-1, 0, 1] + Array(2...Hash.bitWidth) + [Hash.bitWidth + 1, 1 << 15, 1 << 16, 1 << 32, .max] {
            let radius = Distance(rawValue: radius)
            let found = Hash.matches(HammingKernels(set), query, hashes.span.bytes, radius)
            #expect(found == expected(hashes, query, radius), "\(set), radius \(radius)")
            #expect(found.count == max(0, min(radius.rawValue, Hash.bitWidth) + 1))
        }
    }

    @Test(arguments: available) func `every distance is found at every radius`(_ set: InstructionSet) {
        Self.checkEveryRadius(PDQHash.self, set)
        Self.checkEveryRadius(Hash64.self, set)
    }

    /// Each single bit, at each place of a step: no lane is lost, counted twice or taken for another's.
    static func checkEveryBit<Hash: KernelHash>(_: Hash.Type, _ set: InstructionSet) {
        for place in 0..<33 {
            for bit in 0..<Hash.bitWidth {
                var hashes = [Hash](repeating: .ones, count: 33)
                hashes[place] = Hash.zeros.flipping(bit)
                let near = Hash.matches(HammingKernels(set), .zeros, hashes.span.bytes, 1)
                #expect(near == [IndexMatch(position: place, distance: 1)])
            }
        }
    }

    @Test(arguments: available) func `every bit of every lane counts once`(_ set: InstructionSet) {
        Self.checkEveryBit(PDQHash.self, set)
        Self.checkEveryBit(Hash64.self, set)
    }

    static func checkUniform<Hash: KernelHash>(_: Hash.Type, _ set: InstructionSet) {
        for length in lengths {
            for (query, distance) in [(Hash.ones, 0), (.zeros, Hash.bitWidth)] {
                let hashes = [Hash](repeating: .ones, count: length)
                let all = (0..<length).map { IndexMatch(position: $0, distance: Distance(rawValue: distance)) }
                let kernels = HammingKernels(set)
                #expect(Hash.matches(kernels, query, hashes.span.bytes, Distance(rawValue: distance)) == all)
                #expect(Hash.matches(kernels, query, hashes.span.bytes, Distance(rawValue: distance - 1)).isEmpty)
            }
        }
    }

    @Test(arguments: available) func `equal hashes, and all bits`(_ set: InstructionSet) {
        Self.checkUniform(PDQHash.self, set)
        Self.checkUniform(Hash64.self, set)
    }

    /// Hashes at every offset from a word boundary, with bytes after the last whole one.
    static func checkUnaligned<Hash: KernelHash>(_: Hash.Type, _ set: InstructionSet) {
        let hashes: [Hash] = BruteForceTests.hashes(101, seed: 8)
        let stride = Hash.bitWidth / 8
        for offset in 0..<stride {
            let bytes = [UInt8](repeating: 0xFF, count: offset) + hashes.flatMap(\.bytes) + [1, 2, 3]
            let slice = bytes.span.bytes.extracting(droppingFirst: offset)
            let whole = Hash.matches(HammingKernels(set), hashes[50], slice, 31)
            #expect(whole == expected(hashes, hashes[50], 31), "\(set), offset \(offset)")
        }
        for dropped in 1..<40 {
            let slice = hashes.span.bytes.extracting(droppingFirst: dropped * stride)
            let rest = Hash.matches(HammingKernels(set), hashes[50], slice, 31)
            #expect(rest == expected(Array(hashes.dropFirst(dropped)), hashes[50], 31), "\(set), without \(dropped)")
        }
    }

    @Test(arguments: available) func `hashes of any alignment`(_ set: InstructionSet) {
        Self.checkUnaligned(PDQHash.self, set)
        Self.checkUnaligned(Hash64.self, set)
    }

    /// What the loops take for granted.
    @Test func `the layout of the hashes`() {
        #expect(MemoryLayout<PDQHash>.size == 32 && MemoryLayout<PDQHash>.stride == 32)
        #expect(MemoryLayout<Hash64>.size == 8 && MemoryLayout<Hash64>.stride == 8)
        let hashes = [PDQHash(words: (1, 2, 3, 4)), PDQHash(words: (5, 6, 7, .max))]
        hashes.withUnsafeBytes { bytes in
            #expect(Array(bytes.bindMemory(to: UInt64.self)) == [1, 2, 3, 4, 5, 6, 7, .max])
        }
    }
}

/// What the tests of the loops need of a hash.
protocol KernelHash: RandomHash {
    static var zeros: Self { get }
    static var ones: Self { get }
    /// The bytes as they lie in memory.
    var bytes: [UInt8] { get }
    func flipping(_ bit: Int) -> Self
    static func matches(
        _ kernels: HammingKernels, _ query: Self, _ hashes: RawSpan, _ radius: Distance
    ) -> [IndexMatch]
}

extension KernelHash {
    var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
}

extension Hash64: KernelHash {
    static var zeros: Hash64 { Hash64(bits: 0) }
    static var ones: Hash64 { Hash64(bits: .max) }

    func flipping(_ bit: Int) -> Hash64 { Hash64(bits: bits ^ 1 << UInt64(bit)) }

    static func matches(
        _ kernels: HammingKernels, _ query: Hash64, _ hashes: RawSpan, _ radius: Distance
    ) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        kernels.appendMatches(of: query, in: hashes, within: radius, to: &matches)
        return matches
    }
}

extension PDQHash: KernelHash {
    static var zeros: PDQHash { PDQHash(words: (0, 0, 0, 0)) }
    static var ones: PDQHash { PDQHash(words: (.max, .max, .max, .max)) }

    func flipping(_ bit: Int) -> PDQHash {
        var words = [words.0, words.1, words.2, words.3]
        words[bit / 64] ^= 1 << UInt64(bit % 64)
        return PDQHash(words: (words[0], words[1], words[2], words[3]))
    }

    static func matches(
        _ kernels: HammingKernels, _ query: PDQHash, _ hashes: RawSpan, _ radius: Distance
    ) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        kernels.appendMatches(of: query, in: hashes, within: radius, to: &matches)
        return matches
    }
}
