import SystemFiles

/// Divides extents, taken one after the other, into windows of a size, each with some of what follows it.
struct ExtentWindows {
    struct Window {
        /// The window's own bytes, and those after them.
        let extents: [FileExtent]
        /// How many bytes are its own.
        let byteCount: Int64
    }

    private var rest: ArraySlice<FileExtent>
    /// How many bytes of the first of the rest are done.
    private var done: Int64 = 0
    private let byteCount: Int64
    private let overlap: Int64
    private let maximumCount: Int

    /// - Parameter maximumCount: the most extents of a window; one of more is shorter.
    init(_ extents: [FileExtent], byteCount: Int64, overlap: Int64, maximumCount: Int) {
        rest = extents[...]
        self.byteCount = byteCount
        self.overlap = overlap
        self.maximumCount = maximumCount
    }

    mutating func next() -> Window? {
        var extents: [FileExtent] = []
        let own = take(byteCount, &extents, maximumCount)
        guard own > 0 else { return nil }
        let (rest, done) = (rest, done)
        _ = take(overlap, &extents, maximumCount + 1024)
        (self.rest, self.done) = (rest, done)
        return Window(extents: extents, byteCount: own)
    }

    private mutating func take(_ wanted: Int64, _ extents: inout [FileExtent], _ maximumCount: Int) -> Int64 {
        var taken: Int64 = 0
        while taken < wanted, extents.count < maximumCount, let extent = rest.first {
            let count = min(wanted - taken, extent.byteCount - done)
            let piece = FileExtent(offset: extent.offset.map { $0 + done }, byteCount: count)
            if let last = extents.last, let end = last.offset.map({ $0 + last.byteCount }), end == piece.offset {
                extents[extents.count - 1] = FileExtent(offset: last.offset, byteCount: last.byteCount + count)
            } else {
                extents.append(piece)
            }
            taken += count
            done += count
            if done == extent.byteCount {
                rest = rest.dropFirst()
                done = 0
            }
        }
        return taken
    }
}
