import FileExamination
import FileReading
import SystemFiles

/// What lies around the hits of a search in a file that itself lies in a larger one: mostly that is enough to find that nothing is
/// there, and to copy all of the file takes longer than to search it.
struct FileExcerpt {
    /// The parts, one after the other.
    let file: OpenFile
    /// All of the file in its order: where the parts lie in ``file``, and with no offset what is left out.
    let extents: [FileExtent]

    /// Smaller files are copied.
    private static let smallestByteCount: Int64 = 8 << 20
    private static let byteCountBefore: Int64 = 1 << 12
    private static let byteCountAfter: Int64 = 1 << 18
    /// By its first bytes it is recognised.
    private static let prefixByteCount: Int64 = 1 << 16

    /// Nil where it would not be much less than the whole, or cannot be made.
    init?(of whole: OpenFile, around request: NestedRequest) {
        let byteCount = whole.status.size
        guard whole.extents != nil, byteCount >= Self.smallestByteCount, request.assemblyBlockByteCount == nil,
            let ranges = Self.ranges(around: request.hits, in: byteCount),
            let file = Self.copy(ranges, of: whole)
        else { return nil }
        self.file = file
        extents = Self.extents(of: ranges, in: byteCount)
    }

    /// The parts that are copied, in their order; nil where they are more than a quarter of the file.
    private static func ranges(around hits: [SignatureHit], in byteCount: Int64) -> [Range<Int64>]? {
        var ranges: [Range<Int64>] = [0..<prefixByteCount]
        var sum = prefixByteCount
        for hit in hits {
            let start = max(0, Int64(hit.offset) - byteCountBefore)
            let end = min(byteCount, Int64(hit.offset) + byteCountAfter)
            guard start < end else { continue }
            if let last = ranges.last, start <= last.upperBound {
                sum += max(0, end - last.upperBound)
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
            } else {
                sum += end - start
                ranges.append(start..<end)
            }
            guard sum <= byteCount / 4 else { return nil }
        }
        return ranges
    }

    /// Where all of the file lies in a file in which the parts stand one after the other.
    private static func extents(of ranges: [Range<Int64>], in byteCount: Int64) -> [FileExtent] {
        var extents: [FileExtent] = []
        var end: Int64 = 0
        var place: Int64 = 0
        for range in ranges {
            if range.lowerBound > end { extents.append(FileExtent(offset: nil, byteCount: range.lowerBound - end)) }
            extents.append(FileExtent(offset: place, byteCount: Int64(range.count)))
            place += Int64(range.count)
            end = range.upperBound
        }
        if end < byteCount { extents.append(FileExtent(offset: nil, byteCount: byteCount - end)) }
        return extents
    }

    private static func copy(_ ranges: [Range<Int64>], of whole: OpenFile) -> OpenFile? {
        let byteCount = ranges.reduce(0) { $0 + Int64($1.count) }
        let bytes = DescriptorBytes(whole)
        var rest = ranges[...]
        do throws(SystemError) {
            return try OpenFile(
                status: FileStatus(kind: .file, size: byteCount, modified: whole.status.modified)
            ) { () throws(SystemError) in
                guard let range = rest.popFirst() else { return [] }
                let piece = [UInt8](capacity: min(range.count, 1 << 20)) {
                    bytes.read(at: Int(range.lowerBound), into: &$0)
                }
                // What cannot be read here is looked at in the whole.
                guard !piece.isEmpty else { throw .changedWhileRead }
                if piece.count < range.count {
                    rest = [range.lowerBound + Int64(piece.count)..<range.upperBound] + rest
                }
                return piece
            }
        } catch {
            return nil
        }
    }
}
