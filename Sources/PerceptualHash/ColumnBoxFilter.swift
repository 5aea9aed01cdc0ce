/// PDQ's box filter along columns, fed row by row.
///
/// Holds one running sum a column and the rows inside the window, so its memory is `width * (window + 1)` floats however
/// tall the picture is. Columns are independent, so wide instructions across them keep the reference's bits.
struct ColumnBoxFilter {
    private let window: BoxWindow
    private let width: Int
    private var sums: [Float]
    /// The rows in the window, as a ring: the row that leaves has the place of the row that enters.
    private var ring: [Float]
    private var rowsIn = 0
    private var rowsOut = 0

    /// A filter for a picture of `height` rows of `width` values.
    init(width: Int, height: Int) {
        window = BoxWindow(length: height)
        self.width = width
        sums = Array(repeating: 0, count: width)
        ring = Array(repeating: 0, count: width * window.size)
    }

    /// The index of the next row that will come out.
    var nextOutput: Int { rowsOut }

    /// Takes row `row` of `rows`, which lie one after the other; returns whether `output` now holds, from `place` on, the
    /// filtered row of the index that ``nextOutput`` had.
    mutating func push(_ rows: [Float], row: Int, into output: inout [Float], at place: Int) -> Bool {
        let slot = (rowsIn % window.size) * width
        let rowLeaves = rowsIn >= window.size
        rowsIn += 1
        let step = Step(
            source: row * width, slot: slot, place: place, width: width, count: Float(min(rowsIn, window.size)))
        if rowLeaves {
            Self.slide(rows, step, sums: &sums, ring: &ring, output: &output)
        } else {
            Self.grow(rows, step, sums: &sums, ring: &ring, output: &output)
        }
        guard rowsIn > window.lead else { return false }
        rowsOut += 1
        return true
    }

    /// After the last row: puts the next of the rows that are still inside to `place` in `output`, or returns false when
    /// all have come out.
    mutating func drain(into output: inout [Float], at place: Int) -> Bool {
        guard rowsOut < rowsIn else { return false }
        let leavingRow = rowsOut - window.growing
        let step = Step(
            source: 0, slot: (leavingRow % window.size) * width, place: place, width: width,
            count: Float(rowsIn - leavingRow - 1))
        Self.shrink(step, sums: &sums, ring: ring, output: &output)
        rowsOut += 1
        return true
    }

    /// Where a row is read, kept and written, and how many values are in its window.
    private struct Step {
        let source: Int
        let slot: Int
        let place: Int
        let width: Int
        let count: Float
    }

    private static func grow(
        _ rows: [Float], _ step: Step, sums: inout [Float], ring: inout [Float], output: inout [Float]
    ) {
        let rows = rows.span
        var sums = sums.mutableSpan
        var ring = ring.mutableSpan
        var output = output.mutableSpan
        for x in 0..<step.width {
            let value = rows[step.source &+ x]
            let sum = sums[x] + value
            ring[step.slot &+ x] = value
            sums[x] = sum
            output[step.place &+ x] = sum / step.count
        }
    }

    private static func slide(
        _ rows: [Float], _ step: Step, sums: inout [Float], ring: inout [Float], output: inout [Float]
    ) {
        if let inverse = step.count.exactInverse {
            slide(rows, step, sums: &sums, ring: &ring, output: &output) { $0 * inverse }
        } else {
            slide(rows, step, sums: &sums, ring: &ring, output: &output) { $0 / step.count }
        }
    }

    @inline(__always)
    private static func slide(
        _ rows: [Float], _ step: Step, sums: inout [Float], ring: inout [Float], output: inout [Float],
        _ mean: (Float) -> Float
    ) {
        let rows = rows.span
        var sums = sums.mutableSpan
        var ring = ring.mutableSpan
        var output = output.mutableSpan
        for x in 0..<step.width {
            // First the value that enters, then the one that leaves: see BoxWindow.
            let value = rows[step.source &+ x]
            let sum = (sums[x] + value) - ring[step.slot &+ x]
            ring[step.slot &+ x] = value
            sums[x] = sum
            output[step.place &+ x] = mean(sum)
        }
    }

    private static func shrink(_ step: Step, sums: inout [Float], ring: [Float], output: inout [Float]) {
        let ring = ring.span
        var sums = sums.mutableSpan
        var output = output.mutableSpan
        for x in 0..<step.width {
            let sum = sums[x] - ring[step.slot &+ x]
            sums[x] = sum
            output[step.place &+ x] = sum / step.count
        }
    }
}
