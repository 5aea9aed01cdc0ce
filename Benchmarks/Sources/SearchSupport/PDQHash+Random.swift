public import PerceptualHash

extension PDQHash {
    /// A hash whose bits are drawn each for itself: what no picture has, and what theory reckons with.
    public static func random(using generator: inout SeededGenerator) -> PDQHash {
        PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
    }

    /// `count` hashes of random bits.
    public static func random(count: Int, seed: UInt64) -> [PDQHash] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in random(using: &generator) }
    }

    /// This hash with `count` different bits changed, drawn at random.
    public func changing(_ count: Int, using generator: inout SeededGenerator) -> PDQHash {
        var bits = bitVector
        for bit in (0..<Self.bitWidth).shuffled(using: &generator).prefix(count) {
            bits[bit >> 6] ^= 1 << UInt64(bit & 63)
        }
        return PDQHash(bitVector: bits)
    }
}
