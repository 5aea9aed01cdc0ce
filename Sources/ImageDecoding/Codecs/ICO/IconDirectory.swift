/// The directory of an icon or a cursor: what pictures are in it, and where. Source: Microsoft, "Icons" (Win32).
struct IconDirectory {
    struct Entry: Hashable {
        /// Counted from 1, as the file has them.
        var number: Int
        /// Of pixels as the directory states them, where 256 is the most. The picture may say something else.
        var statedPixelCount: Int
        /// Of bits a pixel; for a cursor, which does not state it, the same for all.
        var depth: Int
        var offset: Int
        var statedByteCount: Int
    }

    /// Those whose place is in the file, in the order of the file, and none twice.
    private(set) var entries: [Entry] = []
    /// Whether the directory names more pictures than it was read for.
    private(set) var hasMore = false
    /// How many it names at places where there is nothing.
    private(set) var misplacedCount = 0

    /// - Parameter maximumCount: how many entries are read.
    init(_ file: HeaderBytes, isCursor: Bool, maximumCount: Int) {
        let count = file.littleEndianNumber(at: 4, byteCount: 2) ?? 0
        hasMore = count > maximumCount
        var offsets: Set<Int> = []
        for index in 0..<min(count, maximumCount) {
            let entry = Array(file.bytes(at: 6 + 16 * index, count: 16))
            guard entry.count == 16 else { break }
            func number(_ range: Range<Int>) -> Int { entry[range].reversed().reduce(0) { $0 << 8 | Int($1) } }
            let offset = number(12..<16)
            guard offset >= 6 + 16, offset < file.byteCount else {
                misplacedCount += 1
                continue
            }
            guard offsets.insert(offset).inserted else { continue }
            let sides = [entry[0], entry[1]].map { $0 == 0 ? 256 : Int($0) }
            entries.append(
                Entry(
                    number: index + 1, statedPixelCount: sides[0] * sides[1],
                    depth: isCursor ? 0 : Self.depth(bits: number(6..<8), colourCount: Int(entry[2])), offset: offset,
                    statedByteCount: number(8..<12)))
        }
    }

    /// The one that stands for the file, as in Pillow: the largest, of several the one with the fewest bits a pixel, of
    /// several the first.
    var main: Entry? {
        entries.min { one, other in
            (-one.statedPixelCount, one.depth, one.number) < (-other.statedPixelCount, other.depth, other.number)
        }
    }

    private static func depth(bits: Int, colourCount: Int) -> Int {
        if bits > 0 { return bits }
        return colourCount > 0 ? Int.bitWidth - (colourCount - 1).leadingZeroBitCount : 256
    }
}
