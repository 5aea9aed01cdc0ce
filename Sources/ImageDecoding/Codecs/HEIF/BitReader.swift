#if HEIF

    /// Bits of a coded header, the most significant of each byte first. Beyond the end it reads nil.
    struct BitReader {
        private let bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        /// A number of at most 32 bits.
        mutating func number(_ bitCount: Int) -> Int? {
            guard bitCount <= 32, position + bitCount <= 8 * bytes.count else { return nil }
            var value = 0
            for _ in 0..<bitCount {
                value = value << 1 | Int(bytes[position >> 3] >> UInt8(7 - position & 7) & 1)
                position += 1
            }
            return value
        }

        mutating func flag() -> Bool? {
            number(1).map { $0 == 1 }
        }

        mutating func skip(_ bitCount: Int) -> Void? {
            guard bitCount >= 0, position + bitCount <= 8 * bytes.count else { return nil }
            position += bitCount
            return ()
        }

        /// A number in an exponential Golomb code: as many zeros as bits follow the one. `ue(v)` of H.265 and `uvlc()` of
        /// AV1.
        mutating func golombNumber() -> Int? {
            var zeroCount = 0
            while let bit = number(1), bit == 0 {
                zeroCount += 1
                if zeroCount > 31 { return nil }
            }
            return number(zeroCount).map { (1 << zeroCount) - 1 + $0 }
        }
    }

#endif
