extension BinaryHash {
    /// The hash as bytes in the order of its hexadecimal digits: the highest bits first. 32 bytes for PDQ.
    public var bytes: [UInt8] {
        let words = bitVector
        return (0..<Self.bitWidth / 8).reversed().map { place in
            UInt8(truncatingIfNeeded: words[place / 8] >> UInt64(8 * (place % 8)))
        }
    }

    /// The hash of `bytes` in that order, or nil unless there are exactly as many as the hash has.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.bitWidth / 8 else { return nil }
        var words = SIMD4<UInt64>.zero
        for (place, byte) in zip((0..<Self.bitWidth / 8).reversed(), bytes) {
            words[place / 8] |= UInt64(byte) << UInt64(8 * (place % 8))
        }
        self.init(bitVector: words)
    }
}
