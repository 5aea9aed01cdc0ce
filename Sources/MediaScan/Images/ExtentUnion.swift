import SystemFiles

/// Ranges of a disk that are accounted for, added in any order and overlapping.
///
/// Ranges that touch are kept as one, so that what is kept grows with the pieces that a disk is in and not with its files.
struct ExtentUnion: Sendable {
    private var ranges: [Range<Int64>] = []
    /// So many ranges are kept before those that touch are joined.
    private var joiningCount = Self.smallestJoiningCount
    private static let smallestJoiningCount = 4096

    mutating func add(_ extent: FileExtent) {
        guard let offset = extent.offset, extent.byteCount <= Int64.max - offset else { return }
        ranges.append(offset..<offset + extent.byteCount)
        guard ranges.count >= joiningCount else { return }
        ranges = joined()
        joiningCount = max(Self.smallestJoiningCount, ranges.count * 2)
    }

    /// What of a range none of them has, in the order of the offsets.
    func gaps(in whole: Range<Int64>) -> [FileExtent] {
        var gaps: [FileExtent] = []
        var end = whole.lowerBound
        for range in joined() {
            let start = min(range.lowerBound, whole.upperBound)
            if start > end { gaps.append(FileExtent(offset: end, byteCount: start - end)) }
            end = max(end, range.upperBound)
        }
        if end < whole.upperBound { gaps.append(FileExtent(offset: end, byteCount: whole.upperBound - end)) }
        return gaps
    }

    /// The ranges in the order of their offsets, none of which touches another.
    private func joined() -> [Range<Int64>] {
        var joined: [Range<Int64>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
