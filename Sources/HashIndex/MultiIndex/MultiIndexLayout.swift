/// How the tables of multi-index hashing lie in memory.
///
/// ```
/// hashes      count × wordCount words, each hash in the order of `order`
/// for each chunk:
///   starts    2^width + 1 numbers of 32 bits: where the positions of each key begin
///   positions count numbers of 32 bits: the positions of the hashes, by key, and of one key in their order
/// ```
///
/// Every part begins at a multiple of 64 bytes. The layout follows from the number of hashes, the widths and the order
/// alone.
struct MultiIndexLayout: Hashable, Sendable {
    /// The number of hashes.
    let count: Int
    /// The bits of a hash.
    let bitWidth: Int
    /// The bits of each chunk: all of a hash together.
    let widths: [Int]
    let order: BitOrder

    /// The first bit of each chunk.
    let firstBits: [Int]
    let startsOffsets: [Int]
    let positionsOffsets: [Int]
    /// The size of all parts together.
    let byteCount: Int

    /// The words of a hash.
    var wordCount: Int { bitWidth <= 64 ? 1 : 4 }
    /// The bytes from one hash to the next.
    var stride: Int { wordCount * 8 }

    /// The widest chunk there can be: its table of starts takes 1 GiB.
    static let maximumWidth = 28

    /// Nil if the widths are not those of a hash, or the numbers do not fit.
    init?(count: Int, bitWidth: Int, widths: [Int], order: BitOrder) {
        guard count >= 0, count < UInt32.max, (1...256).contains(bitWidth), order.sources.count == bitWidth,
            widths.allSatisfy({ (1...Self.maximumWidth).contains($0) }), widths.reduce(0, +) == bitWidth
        else { return nil }
        self.count = count
        self.bitWidth = bitWidth
        self.widths = widths
        self.order = order
        var firstBits: [Int] = []
        var startsOffsets: [Int] = []
        var positionsOffsets: [Int] = []
        var bit = 0
        var offset = Self.aligned(count * (bitWidth <= 64 ? 8 : 32))
        for width in widths {
            firstBits.append(bit)
            bit += width
            startsOffsets.append(offset)
            offset = Self.aligned(offset + ((1 << width) + 1) * 4)
            positionsOffsets.append(offset)
            offset = Self.aligned(offset + count * 4)
        }
        self.firstBits = firstBits
        self.startsOffsets = startsOffsets
        self.positionsOffsets = positionsOffsets
        byteCount = offset
    }

    private static func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }

    /// The widths of `chunkCount` chunks of nearly equal width.
    static func widths(bitWidth: Int, chunkCount: Int) -> [Int] {
        (0..<chunkCount).map { bitWidth / chunkCount + ($0 < bitWidth % chunkCount ? 1 : 0) }
    }
}

extension SIMD4<UInt64> {
    /// The `width` bits, at most 32, from bit `first` on.
    @inline(__always)
    func bits(from first: Int, width: Int) -> UInt32 {
        let word = first >> 6
        let shift = UInt64(first & 63)
        var value = self[word] >> shift
        if shift > 32, word < 3 { value |= self[word + 1] << (64 - shift) }
        return UInt32(truncatingIfNeeded: value) & UInt32(truncatingIfNeeded: (1 << UInt64(width)) - 1)
    }
}
