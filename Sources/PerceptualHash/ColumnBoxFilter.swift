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

    /// Takes the next row; returns whether `output` now holds the filtered row of the index that ``nextOutput`` had.
    mutating func push(_ row: [Float], into output: inout [Float]) -> Bool {
        let slot = (rowsIn % window.size) * width
        let rowLeaves = rowsIn >= window.size
        rowsIn += 1
        let count = Float(min(rowsIn, window.size))
        if rowLeaves {
            Self.slide(row, slot: slot, count: count, sums: &sums, ring: &ring, output: &output)
        } else {
            Self.grow(row, slot: slot, count: count, sums: &sums, ring: &ring, output: &output)
        }
        guard rowsIn > window.lead else { return false }
        rowsOut += 1
        return true
    }

    /// After the last row: the next of the rows that are still inside, or false when all have come out.
    mutating func drain(into output: inout [Float]) -> Bool {
        guard rowsOut < rowsIn else { return false }
        let leavingRow = rowsOut - window.growing
        let slot = (leavingRow % window.size) * width
        let count = Float(rowsIn - leavingRow - 1)
        Self.shrink(slot: slot, count: count, sums: &sums, ring: ring, output: &output)
        rowsOut += 1
        return true
    }

    private static func grow(
        _ row: [Float], slot: Int, count: Float, sums: inout [Float], ring: inout [Float], output: inout [Float]
    ) {
        let row = row.span
        var sums = sums.mutableSpan
        var ring = ring.mutableSpan
        var output = output.mutableSpan
        for x in row.indices {
            let sum = sums[x] + row[x]
            ring[slot &+ x] = row[x]
            sums[x] = sum
            output[x] = sum / count
        }
    }

    private static func slide(
        _ row: [Float], slot: Int, count: Float, sums: inout [Float], ring: inout [Float], output: inout [Float]
    ) {
        let row = row.span
        var sums = sums.mutableSpan
        var ring = ring.mutableSpan
        var output = output.mutableSpan
        for x in row.indices {
            // First the value that enters, then the one that leaves: see BoxWindow.
            let sum = (sums[x] + row[x]) - ring[slot &+ x]
            ring[slot &+ x] = row[x]
            sums[x] = sum
            output[x] = sum / count
        }
    }

    private static func shrink(
        slot: Int, count: Float, sums: inout [Float], ring: [Float], output: inout [Float]
    ) {
        let ring = ring.span
        var sums = sums.mutableSpan
        var output = output.mutableSpan
        for x in sums.indices {
            let sum = sums[x] - ring[slot &+ x]
            sums[x] = sum
            output[x] = sum / count
        }
    }
}
