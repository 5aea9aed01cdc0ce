import CStorage

/// Where a file has holes: ranges of which its file system keeps no blocks, and which read as zeros.
package enum FileHoles {
    /// More pieces than this are not told apart.
    private static let maximumPieceCount = 1 << 16

    /// The extents of an open file, where those parts of them are marked as holes that lie in its holes, so that nobody has to
    /// read them. They read as the same bytes.
    ///
    /// The file's reading position is moved.
    package static func told(in extents: [FileExtent], of descriptor: Int32) -> [FileExtent] {
        var pieces: [FileExtent] = []
        // What was asked for last is known to be no hole; extents in many pieces mostly lie in it.
        var data: Range<Int64> = 0..<0
        for extent in extents {
            guard var place = extent.offset else {
                pieces.append(extent)
                continue
            }
            let end = place + extent.byteCount
            while place < end {
                if !data.contains(place) {
                    let start = storage_next_data(descriptor, place)
                    guard pieces.count < maximumPieceCount, start >= place else {
                        pieces.append(FileExtent(offset: place, byteCount: end - place))
                        break
                    }
                    if start > place { pieces.append(FileExtent(offset: nil, byteCount: min(start, end) - place)) }
                    guard start < end else { break }
                    let hole = storage_next_hole(descriptor, start)
                    data = start..<(hole > start ? hole : end)
                    place = start
                }
                let pieceEnd = min(data.upperBound, end)
                pieces.append(FileExtent(offset: place, byteCount: pieceEnd - place))
                place = pieceEnd
            }
        }
        return pieces
    }
}
