import SystemFiles

/// Ranges of a disk that are accounted for, in any order and overlapping.
struct ExtentUnion: Sendable {
    private var ranges: [Range<Int64>] = []

    mutating func add(_ extent: FileExtent) {
        guard let offset = extent.offset, extent.byteCount <= Int64.max - offset else { return }
        ranges.append(offset..<offset + extent.byteCount)
    }

    /// What of a range none of them has, in the order of the offsets.
    func gaps(in whole: Range<Int64>) -> [FileExtent] {
        var gaps: [FileExtent] = []
        var end = whole.lowerBound
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = min(range.lowerBound, whole.upperBound)
            if start > end { gaps.append(FileExtent(offset: end, byteCount: start - end)) }
            end = max(end, range.upperBound)
        }
        if end < whole.upperBound { gaps.append(FileExtent(offset: end, byteCount: whole.upperBound - end)) }
        return gaps
    }
}
