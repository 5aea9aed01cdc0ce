import HashIndex
import PerceptualHash

/// Hashes that are the same in every run, many of them near each other: SplitMix64 (S. Vigna).
struct GeneratedHashes {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The next 64 random bits.
    mutating func nextWord() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `bound`.
    mutating func next(below bound: Int) -> Int {
        Int(truncatingIfNeeded: nextWord() >> 32) % max(1, bound)
    }

    /// `hash` with `count` different bits flipped.
    mutating func flipping<Hash: BinaryHash>(_ count: Int, of hash: Hash) -> Hash {
        var bits = Array(0..<Hash.bitWidth)
        var vector = hash.bitVector
        for i in 0..<min(count, bits.count) {
            bits.swapAt(i, i + next(below: bits.count - i))
            vector[bits[i] / 64] ^= 1 << UInt64(bits[i] % 64)
        }
        return Hash(bitVector: vector)
    }

    /// `count` hashes, every other one near an earlier one, at all distances up to a third of the bits; the first
    /// `queryCount` of them are good to ask for.
    mutating func hashes<Hash: BinaryHash>(_ count: Int, queryCount: Int) -> [Hash] {
        var hashes: [Hash] = []
        for number in 0..<count {
            if number < queryCount || number % 2 == 0 {
                hashes.append(Hash(bitVector: SIMD4(nextWord(), nextWord(), nextWord(), nextWord())))
            } else {
                hashes.append(flipping(next(below: Hash.bitWidth / 3), of: hashes[next(below: queryCount)]))
            }
        }
        return hashes
    }
}

/// Search by the plainest loop there is: what all other searches are compared with.
enum PlainSearch {
    /// The number of bits in which two hashes differ, counted one by one.
    static func distance<Hash: BinaryHash>(_ left: Hash, _ right: Hash) -> Int {
        let difference = left.bitVector ^ right.bitVector
        var count = 0
        for lane in 0..<4 {
            var word = difference[lane]
            while word != 0 {
                word &= word &- 1
                count += 1
            }
        }
        return count
    }

    /// The matches of a query by the distances of all hashes, in the order of the hashes.
    static func matches(_ distances: [Int], within radius: Int) -> [IndexMatch] {
        distances.indices.filter { distances[$0] <= radius }.map {
            IndexMatch(position: $0, distance: Distance(rawValue: distances[$0]))
        }
    }
}
