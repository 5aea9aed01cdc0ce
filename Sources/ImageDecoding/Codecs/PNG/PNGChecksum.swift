/// The checksum of a PNG chunk: CRC-32 over its name and data. Source: PNG specification, annex D.
struct PNGChecksum {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { remainder, _ in remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
    }

    private var remainder = ~UInt32(0)

    /// The checksum of the bytes so far.
    var value: UInt32 { ~remainder }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        let table = Self.table
        var remainder = remainder
        for byte in bytes {
            remainder = table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
        }
        self.remainder = remainder
    }
}
