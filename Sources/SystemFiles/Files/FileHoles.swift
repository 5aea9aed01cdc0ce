import CStorage

/// Where a file has holes: ranges of which its file system keeps no blocks, and which read as zeros.
package enum FileHoles {
    /// More pieces than this are not told apart.
    private static let maximumPieceCount = 1 << 16

    /// The same bytes of an open file, where what lies in its holes is told as holes, so that nobody has to read it.
    ///
    /// The file's reading position is moved.
    package static func told(in extents: [FileExtent], of descriptor: Int32) -> [FileExtent] {
        var pieces: [FileExtent] = []
        for extent in extents {
            guard var place = extent.offset else {
                pieces.append(extent)
                continue
            }
            let end = place + extent.byteCount
            while place < end {
                let data = storage_next_data(descriptor, place)
                guard pieces.count < maximumPieceCount, data >= place else {
                    pieces.append(FileExtent(offset: place, byteCount: end - place))
                    break
                }
                if data > place { pieces.append(FileExtent(offset: nil, byteCount: min(data, end) - place)) }
                guard data < end else { break }
                let hole = storage_next_hole(descriptor, data)
                place = hole > data ? min(hole, end) : end
                pieces.append(FileExtent(offset: data, byteCount: place - data))
            }
        }
        return pieces
    }
}
