import ByteSources

/// The bytes of a container's file that belong to no member, header or directory of it, as few ranges.
struct UnclaimedBytes {
    /// Sorted and apart from each other. If there are too many, the last one reaches to the end of the file.
    private(set) var ranges: [Range<Int>] = []
    private let byteCount: Int

    private static let maximumCount = 1000

    init(byteCount: Int, _ ranges: [Range<Int>] = []) {
        self.byteCount = byteCount
        for range in ranges { add(range) }
    }

    /// Adds a range. In a file that is read from front to back they come in order; others are put in their place.
    mutating func add(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<max(0, byteCount))
        guard !range.isEmpty else { return }
        if let last = ranges.last, range.lowerBound < last.lowerBound {
            let all = (ranges + [range]).sorted { $0.lowerBound < $1.lowerBound }
            ranges = []
            for range in all { append(range) }
        } else {
            append(range)
        }
    }

    private mutating func append(_ range: Range<Int>) {
        guard let last = ranges.last else { return ranges.append(range) }
        let start = ranges[ranges.count - 1].lowerBound
        if range.lowerBound <= last.upperBound {
            ranges[ranges.count - 1] = start..<max(last.upperBound, range.upperBound)
        } else if ranges.count == Self.maximumCount {
            ranges[ranges.count - 1] = start..<byteCount
        } else {
            ranges.append(range)
        }
    }
}

extension ByteWindow {
    /// Where the first byte of a range is that is not zero; nil if all are.
    mutating func firstNonzero(in range: Range<Int>) throws(ContainerError) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let bytes = try read(at: offset, count: min(1 << 15, range.upperBound - offset))
            if bytes.isEmpty { return nil }
            if let index = bytes.firstIndex(where: { $0 != 0 }) { return offset + index - bytes.startIndex }
            offset += bytes.count
        }
        return nil
    }
}
