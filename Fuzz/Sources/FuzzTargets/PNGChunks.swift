/// The chunks of a PNG, whose checksums would else keep every mutation out.
enum PNGChunks {
    /// `file` with the right checksum in each chunk, as far as it has chunks.
    static func withRightChecksums(_ file: [UInt8]) -> [UInt8] {
        var file = file
        var position = 8
        while position + 12 <= file.count {
            let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = position + 8 + length
            guard end + 4 <= file.count else { break }
            let checksum = Self.checksum(file[position + 4..<end])
            for byte in 0..<4 { file[end + byte] = UInt8(truncatingIfNeeded: checksum >> (24 - 8 * byte)) }
            position = end + 4
        }
        return file
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// The checksum CRC-32 of the PNG specification.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
