/// What PDQ's two box filters and the sampling at 64 places come to along one axis: 64 weighted means.
///
/// Filtering and sampling are linear and the same for every line, so each of the 64 results is a fixed weighted sum of a
/// window of the line. Away from the ends of the line the weights are a tent of whole numbers, 1, 2, … size … 2, 1, over
/// the square of the window's size; neighbouring windows hardly overlap, so a line costs about one multiplication a value.
struct AxisWeights: Sendable {
    /// One of the 64 weighted means.
    struct Window: Sendable {
        /// The index of the first value, and how many there are.
        let start: Int
        let count: Int
        /// Where the weights of this window begin among all weights.
        let offset: Int
        /// What to divide by where all weights are whole numbers; nil where they are not.
        let divisor: Float?

        var end: Int { start + count }
    }

    let windows: [Window]
    /// The weights of all windows. They sum to one in each; zeros fill each window up to a multiple of ``padding``, so that
    /// a sum can be taken in whole vectors.
    let weights: [Float]
    /// The weights times the divisor, for windows that have one, in the same places.
    let wholeWeights: [UInt16]

    /// The lanes of the vectors in which weights are read.
    static let padding = 8

    /// The weights for lines of `length` values, or for lines in which each value is the mean of `scale` of them.
    ///
    /// The latter is what a JPEG decoded at a fraction of its size gives. The filter is that of the full size, its weights
    /// added up over the pixels that a mean stands for.
    ///
    /// - Parameter isReversed: whether the line is taken from its end to its start. Sampling is not symmetric, so the
    ///   windows are not those of the line as it is. They are still in the order in which they lie in the line.
    init(length: Int, scale: Int = 1, isReversed: Bool = false) {
        let filter = BoxWindow(length: length)
        var windows: [Window] = []
        var weights: [Float] = []
        var wholeWeights: [UInt16] = []
        windows.reserveCapacity(64)
        weights.reserveCapacity(2 * length / scale + 1024)
        wholeWeights.reserveCapacity(2 * length / scale + 1024)
        let positions = decimationPositions(length: length)
        for position in isReversed ? positions.reversed() : positions {
            while weights.count % Self.padding != 0 {
                weights.append(0)
                wholeWeights.append(0)
            }
            let outer = filter.range(around: position)
            let start = filter.range(around: outer.lowerBound).lowerBound
            let end = filter.range(around: outer.upperBound - 1).upperBound
            let innerCount = filter.range(around: position).count
            // Only the ends of a line cut a window off, so its first and its last tell of all.
            let isRegular = [outer.lowerBound, outer.upperBound - 1].allSatisfy {
                filter.range(around: $0).count == innerCount
            }
            if isRegular, scale == 1, innerCount == outer.count, innerCount <= RowAccumulator.largestWholeWeight {
                let divisor = Float(innerCount * innerCount)
                windows.append(
                    Window(
                        start: isReversed ? length - end : start, count: end - start, offset: weights.count,
                        divisor: divisor))
                for index in 0..<end - start {
                    let weight = min(index + 1, end - start - index)
                    weights.append(Float(weight) / divisor)
                    wholeWeights.append(UInt16(weight))
                }
                continue
            }
            // How much each value counts, by the changes from one value to the next.
            var changes = [Double](repeating: 0, count: end - start + 1)
            for middle in outer {
                let inner = filter.range(around: middle)
                let share = isRegular ? 1 : 1 / Double(inner.count)
                changes[inner.lowerBound - start] += share
                changes[inner.upperBound - start] -= share
            }
            let firstBlock = (isReversed ? length - end : start) / scale
            let lastBlock = (isReversed ? length - 1 - start : end - 1) / scale
            var blocks = [Double](repeating: 0, count: lastBlock - firstBlock + 1)
            var weight = 0.0
            for index in start..<end {
                weight += changes[index - start]
                blocks[(isReversed ? length - 1 - index : index) / scale - firstBlock] += weight
            }
            let divisor = isRegular ? Double(outer.count * innerCount) : Double(outer.count)
            let isWhole = isRegular && blocks.allSatisfy { $0 <= Double(RowAccumulator.largestWholeWeight) }
            windows.append(
                Window(
                    start: firstBlock, count: blocks.count, offset: weights.count,
                    divisor: isWhole ? Float(divisor) : nil))
            for block in blocks {
                weights.append(Float(block / divisor))
                wholeWeights.append(isWhole ? UInt16(block) : 0)
            }
        }
        while weights.count % Self.padding != 0 { weights.append(0) }
        self.windows = windows
        self.weights = weights
        self.wholeWeights = wholeWeights
    }

    /// The weights of `count` means of equal shares of a line of `length` pixels, in which each value is the mean of `scale`
    /// pixels.
    ///
    /// A share that begins or ends within a value counts it in sixteenths. On lines shorter than `count`, shares are parts
    /// of values.
    init(shares count: Int, ofLength length: Int, scale: Int = 1) {
        precondition(length > 0 && count > 0 && scale > 0)
        let unit = 16
        var windows: [Window] = []
        var weights: [Float] = []
        var wholeWeights: [UInt16] = []
        // Distances are counted in parts of a pixel of which a share has `length * unit`, and a pixel `count * unit`.
        for index in 0..<count {
            while weights.count % Self.padding != 0 {
                weights.append(0)
                wholeWeights.append(0)
            }
            let lower = index * length
            let upper = lower + length
            let first = lower / count / scale
            let last = (upper - 1) / count / scale
            var window: [Int] = []
            for value in first...last {
                let start = value * scale * count
                let end = min((value + 1) * scale, length) * count
                let covered = min(end, upper) - max(start, lower)
                // In sixteenths of the smaller of the value and the share.
                let whole = min(scale * count, length)
                window.append(max(0, (covered * unit + whole / 2) / whole))
            }
            let total = window.reduce(0, +)
            windows.append(
                Window(start: first, count: window.count, offset: weights.count, divisor: Float(max(1, total))))
            for weight in window {
                weights.append(Float(weight) / Float(max(1, total)))
                wholeWeights.append(UInt16(weight))
            }
        }
        while weights.count % Self.padding != 0 { weights.append(0) }
        self.windows = windows
        self.weights = weights
        self.wholeWeights = wholeWeights
    }

    /// How many windows can be open at once when a line is taken from its start to its end.
    var largestOverlap: Int {
        var largest = 1
        var first = 0
        for (index, window) in windows.enumerated() {
            while windows[first].end <= window.start { first += 1 }
            largest = max(largest, index - first + 1)
        }
        return largest
    }
}
