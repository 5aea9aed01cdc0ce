/// Writes small PNGs of any colour type and depth for tests, without compression, so that every sample is known.
public struct TinyPNG {
    public struct Chunk {
        public var name: String
        public var payload: [UInt8]

        public init(_ name: String, _ payload: [UInt8]) {
            self.name = name
            self.payload = payload
        }

        public var bytes: [UInt8] {
            let checked = Array(name.utf8) + payload
            return bigEndian(UInt32(payload.count)) + checked + bigEndian(checksum(checked))
        }
    }

    public var width: Int
    public var height: Int
    /// 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.
    public var colourType: UInt8
    public var bitDepth: Int
    public var isInterlaced = false
    /// The sample in a column, row and channel; for a palette the index.
    public var sample: (Int, Int, Int) -> Int
    /// Chunks before and after the pixels.
    public var chunksBefore: [Chunk] = []
    public var chunksAfter: [Chunk] = []
    /// The size to state, where it is not the true one.
    public var statedSize: (width: Int, height: Int)?

    public init(
        width: Int, height: Int, colourType: UInt8, bitDepth: Int = 8, sample: @escaping (Int, Int, Int) -> Int
    ) {
        self.width = width
        self.height = height
        self.colourType = colourType
        self.bitDepth = bitDepth
        self.sample = sample
    }

    /// A picture of noise-like samples.
    public static func noise(width: Int, height: Int, colourType: UInt8, bitDepth: Int = 8) -> TinyPNG {
        TinyPNG(width: width, height: height, colourType: colourType, bitDepth: bitDepth) { column, row, channel in
            (column * 73 + row * 151 + channel * 31 + column * row * 7) % (1 << bitDepth)
        }
    }

    public var channelCount: Int {
        switch colourType {
        case 2: 3
        case 4: 2
        case 6: 4
        default: 1
        }
    }

    public var bytes: [UInt8] {
        let (width, height) = statedSize ?? (width, height)
        let header =
            bigEndian(UInt32(width)) + bigEndian(UInt32(height))
            + [UInt8(bitDepth), colourType, 0, 0, isInterlaced ? 1 : 0]
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += Chunk("IHDR", header).bytes
        bytes += chunksBefore.flatMap(\.bytes)
        bytes += Chunk("IDAT", Self.stored(rawRows)).bytes
        bytes += chunksAfter.flatMap(\.bytes)
        return bytes + Chunk("IEND", []).bytes
    }

    private var rawRows: [UInt8] {
        guard isInterlaced else { return rows(columns: Array(0..<width), rows: Array(0..<height)) }
        let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
        return passes.flatMap { column, row, across, down in
            rows(
                columns: Array(stride(from: column, to: width, by: across)),
                rows: Array(stride(from: row, to: height, by: down)))
        }
    }

    private func rows(columns: [Int], rows: [Int]) -> [UInt8] {
        guard !columns.isEmpty else { return [] }
        return rows.flatMap { row in
            var bits: [Int] = []
            for column in columns {
                for channel in 0..<channelCount {
                    let value = sample(column, row, channel)
                    bits += (0..<bitDepth).reversed().map { value >> $0 & 1 }
                }
            }
            bits += [Int](repeating: 0, count: (8 - bits.count % 8) % 8)
            // Each row begins with its filter: none.
            let bytes = stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
            }
            return [0] + bytes
        }
    }
}

extension TinyPNG {
    /// `bytes` as a zlib stream: what a zTXt chunk has.
    public static func stored(_ bytes: [UInt8]) -> [UInt8] {
        storedStream(bytes)
    }
}

/// A zlib stream of stored blocks.
private func storedStream(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: max(1, bytes.count), by: 65_535) {
        let block = bytes[start..<min(start + 65_535, bytes.count)]
        let length = UInt16(block.count)
        stream += [start + 65_535 >= bytes.count ? 1 : 0]
        stream += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
        stream += block
    }
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
        low = (low + UInt32(byte)) % 65_521
        high = (high + low) % 65_521
    }
    return stream + bigEndian(high << 16 | low)
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
}

/// CRC-32 as PNG wants it, bit by bit.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder = ~UInt32(0)
    for byte in bytes {
        remainder ^= UInt32(byte)
        for _ in 0..<8 {
            let isOdd = remainder & 1 == 1
            remainder >>= 1
            if isOdd { remainder ^= 0xEDB8_8320 }
        }
    }
    return ~remainder
}
