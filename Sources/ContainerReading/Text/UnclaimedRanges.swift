/// The ranges of a file that none of its members covers, collected from front to back in constant memory.
///
/// Where there are very many, the last one covers all that follow. Ranges too small to hold a picture are left out.
struct UnclaimedRanges {
    private var ranges: [Range<Int>] = []
    private var coveredEnd = 0

    private static let maximumCount = 4096
    /// The smallest PNG has 67 bytes, and the smallest JPEG more.
    private static let minimumByteCount = 64

    /// The data of a member are all that `range` holds, which begins after the range before.
    mutating func cover(_ range: Range<Int>) {
        add(coveredEnd..<max(coveredEnd, range.lowerBound))
        coveredEnd = max(coveredEnd, range.upperBound)
    }

    /// All of them, in a file of `byteCount` bytes.
    func ranges(upTo byteCount: Int) -> [Range<Int>] {
        var all = self
        all.add(coveredEnd..<max(coveredEnd, byteCount))
        return all.ranges
    }

    private mutating func add(_ range: Range<Int>) {
        guard range.count >= Self.minimumByteCount else { return }
        if ranges.count < Self.maximumCount {
            ranges.append(range)
        } else {
            ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<range.upperBound
        }
    }
}
