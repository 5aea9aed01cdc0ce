import SystemFiles

/// The size of the file that comes along with a request, and where it lies in the open file.
struct FileExtents: Hashable {
    let byteCount: Int64
    /// Nil for the whole open file.
    let extents: [FileExtent]?

    /// More runs than this no file has that is worth decoding.
    static let maximumCount = 1 << 20

    init(byteCount: Int64, extents: [FileExtent]? = nil) {
        self.byteCount = byteCount
        self.extents = extents
    }
}

extension MessageWriter {
    mutating func write(_ file: FileExtents) {
        write(Int(file.byteCount))
        guard let extents = file.extents else { return }
        write(extents) { message, extent in
            message.write(extent.offset) { $0.write(Int($1)) }
            message.write(Int(extent.byteCount))
        }
    }
}

extension MessageReader {
    /// - Parameter areListed: whether the file lies in extents.
    mutating func fileExtents(areListed: Bool) throws(Malformed) -> FileExtents {
        let byteCount = Int64(try int(in: 0...Int.max))
        guard areListed else { return FileExtents(byteCount: byteCount) }
        let extents = try array(maximumCount: FileExtents.maximumCount) { reader throws(Malformed) in
            let offset = try reader.optional { reader throws(Malformed) in Int64(try reader.int(in: 0...Int.max)) }
            return FileExtent(offset: offset, byteCount: Int64(try reader.int(in: 1...Int.max)))
        }
        return FileExtents(byteCount: byteCount, extents: extents)
    }
}
