/// Random numbers that are the same in every run: SplitMix64 (S. Vigna).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Random hexadecimal digits.
    public mutating func hex(digits count: Int) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var word: UInt64 = 0
        for position in 0..<count {
            if position % 16 == 0 { word = next() }
            bytes.append(digits[Int(word & 15)])
            word >>= 4
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
