/// PDQ's box filter along columns, fed row by row.
///
/// Holds one running sum a column and the rows inside the window, so its memory is `width * (window + 1)` floats however
/// tall the picture is. Columns are independent, so wide instructions across them keep the reference's bits.
struct ColumnBoxFilter {
    let window: BoxWindow
    private let loops: FrameLoops
    private var sums: [FrameLoops.Lanes]
    /// For each eight columns the rows in the window, as a ring: the row that leaves has the place of the row that enters.
    private var ring: [FrameLoops.Lanes]
    private var divisors = [Float](repeating: 1, count: 8)
    private var rowsIn = 0

    /// A filter for a picture of `height` rows of `width` values.
    init(width: Int, height: Int, loops: FrameLoops) {
        self.loops = loops
        window = BoxWindow(length: height)
        sums = Array(repeating: .zero, count: (width + 7) / 8)
        ring = Array(repeating: .zero, count: sums.count * window.size)
    }

    /// The columns, up to a multiple of eight.
    var columnCount: Int { 8 * sums.count }

    /// The lanes that are still to come after the last row, as rows of zeros, to have all rows of the picture.
    var missingRowCount: Int { max(0, window.stepCount - rowsIn) }

    /// Takes some of the rows of a block; returns which row of the picture the first of them has become in `means`. It is negative where
    /// there is none yet.
    ///
    /// - Parameters:
    ///   - columns: columns of eight values, those of the picture from `place` on.
    ///   - lanes: the rows that enter. The others have no meaning in `means`.
    ///   - means: gets the columns from `meansPlace` on.
    mutating func push(
        _ columns: [FrameLoops.Lanes], from place: Int = 0, lanes: Range<Int>, into means: inout [FrameLoops.Lanes],
        at meansPlace: Int = 0
    ) -> Int {
        for (offset, lane) in lanes.enumerated() { divisors[lane] = window.count(afterStep: rowsIn + offset) }
        loops.filterColumns(
            columns, from: place, lanes: lanes, windowSize: window.size, slot: rowsIn % window.size, divisors: divisors,
            sums: &sums, window: &ring, means: &means, at: meansPlace)
        defer { rowsIn += lanes.count }
        return rowsIn - window.lead
    }
}
