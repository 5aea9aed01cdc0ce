/// The bytes of a file that something was found for, as ranges that may come in any order and overlap.
struct ClaimedBytes {
    private var ranges: [Range<Int>] = []
    /// Whether there are more ranges than are held, so that ``gaps(in:)`` tells too many.
    private(set) var isIncomplete = false

    /// As many ranges as are held: 16 megabytes. What is claimed in order of place is one range.
    private static let maximumCount = 1 << 20

    mutating func add(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = ranges.last, last.lowerBound <= range.lowerBound, range.lowerBound <= last.upperBound {
            ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            return
        }
        if ranges.count == Self.maximumCount {
            // Doing this at each range would take for ever: so it must have made room.
            merge()
            if ranges.count > Self.maximumCount / 2 { isIncomplete = true }
        }
        if !isIncomplete { ranges.append(range) }
    }

    /// The parts of a range that nothing was found for, in order.
    mutating func gaps(in whole: Range<Int>) -> [Range<Int>] {
        merge()
        var gaps: [Range<Int>] = []
        var position = whole.lowerBound
        for range in ranges {
            if range.lowerBound > position { gaps.append(position..<min(range.lowerBound, whole.upperBound)) }
            position = max(position, range.upperBound)
            if position >= whole.upperBound { return gaps }
        }
        if position < whole.upperBound { gaps.append(position..<whole.upperBound) }
        return gaps
    }

    private mutating func merge() {
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in ranges {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }
}
