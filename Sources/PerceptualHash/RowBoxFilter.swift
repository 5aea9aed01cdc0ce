/// PDQ's box filter along rows, eight rows at a time.
///
/// A running sum depends on the one before it, so a single row cannot be filtered with wide instructions without changing
/// its bits. Eight rows can: each lane of a vector is one row, and does exactly what the reference does to that row.
struct RowBoxFilter {
    let window: BoxWindow
    private let loops: FrameLoops
    /// What the sum of each step is divided by.
    private let divisors: [Float]

    /// A filter for rows of `width` values.
    init(width: Int, loops: FrameLoops) {
        self.loops = loops
        window = BoxWindow(length: width)
        let window = window
        divisors = (0..<(window.stepCount + 7) / 8 * 8).map(window.count(afterStep:))
    }

    /// The steps of the filter, up to a multiple of eight: the vectors that the rows of a block take, and their means.
    var stepCount: Int { divisors.count }

    /// The vectors that the columns of rows take: those that leave the window first, which are zeros, and then one a step.
    var columnCount: Int { window.size + stepCount }

    /// Filters a block of rows. The mean of column `x` comes to place `x + window.lead`; after the last of them are zeros.
    ///
    /// - Parameters:
    ///   - rows: eight rows in blocks of eight vectors, of which each holds eight values of a row; zeros after the width.
    ///   - columns: becomes the columns of the rows.
    func apply(_ rows: [FrameLoops.Lanes], columns: inout [FrameLoops.Lanes], into means: inout [FrameLoops.Lanes]) {
        loops.filterRows(rows, windowSize: window.size, divisors: divisors, columns: &columns, means: &means)
        // What rounding left of sums of nothing is not to enter the next filter.
        for place in window.stepCount..<means.count { means[place] = .zero }
    }

    /// Filters the rows whose columns these are, and keeps the means of the columns at `places`.
    ///
    /// - Parameter sums: room for a vector a step.
    func apply(
        columns: [FrameLoops.Lanes], sampling places: [Int], sums: inout [FrameLoops.Lanes],
        into samples: inout [FrameLoops.Lanes]
    ) {
        loops.slideRows(columns, windowSize: window.size, sums: &sums)
        for (index, place) in places.enumerated() {
            let step = place + window.lead
            samples[index] = sums[step] / FrameLoops.Lanes(repeating: divisors[step])
        }
    }
}
