/// Luma rows in, PDQ's 64×64 out: two passes of the box filter along both axes ("Jarosz filter"), then 64×64 samples.
///
/// Bit-exact with Meta's C++ core: every running sum sees the same values in the same order. What is different is that
/// nothing is ever held in full. Rows pass through in blocks of eight:
///
///     rows ─▶ along rows ─▶ along columns ─▶ along rows, at 64 columns ─▶ along 64 columns, at 64 rows ─▶ 64×64
///
/// The second pass needs its sums everywhere but its means only at the sampled places, so it divides only there. Memory is
/// that of about `height / 128 + 40` rows.
struct JaroszDownsampler {
    private typealias Lanes = FrameLoops.Lanes

    private let width: Int
    private let loops: FrameLoops
    private let sampledColumns: [Int]
    private let sampledRows: [Int]
    private let rowFilter: RowBoxFilter
    private var columnFilter: ColumnBoxFilter
    private var sampledColumnFilter: ColumnBoxFilter

    /// Eight rows as they come, and how many of them have; see ``RowBoxFilter``.
    private var rows: [Lanes]
    private var rowCount = 0
    private var columns: [Lanes]
    private var means: [Lanes]
    /// The columns of what has passed both axes once, and the sums along these rows.
    private var secondColumns: [Lanes]
    private var sums: [Lanes]
    private var samples = [Lanes](repeating: .zero, count: 64)
    private var filteredSamples = [Lanes](repeating: .zero, count: 64)

    /// The 64×64 values, row by row; complete after ``finish()``.
    private(set) var output = [Float](repeating: 0, count: 64 * 64)

    init(width: Int, height: Int, loops: FrameLoops = .inUse) {
        self.width = width
        self.loops = loops
        sampledColumns = decimationPositions(length: width)
        sampledRows = decimationPositions(length: height)
        rowFilter = RowBoxFilter(width: width, loops: loops)
        columnFilter = ColumnBoxFilter(width: width, height: height, loops: loops)
        sampledColumnFilter = ColumnBoxFilter(width: 64, height: height, loops: loops)
        rows = Array(repeating: .zero, count: rowFilter.stepCount)
        columns = Array(repeating: .zero, count: rowFilter.columnCount)
        // The last eight of the width may reach beyond the last step.
        means = Array(repeating: .zero, count: rowFilter.stepCount + 8)
        secondColumns = columns
        sums = rows
    }

    /// Takes the next row of `width` pixels.
    mutating func append(_ row: Span<UInt8>, format: PixelFormat, precision: Luma.Precision) {
        loops.luma(of: row, format, precision, count: width, into: &rows, row: rowCount)
        countRow()
    }

    /// Takes the next row of `width` luma values.
    mutating func append(_ luma: [Float]) {
        precondition(luma.count == width, "a row has the values of the picture")
        let luma = luma.span
        for x in stride(from: 0, to: width, by: 8) {
            for lane in 0..<min(8, width - x) { rows[x + rowCount][lane] = luma[x + lane] }
        }
        countRow()
    }

    /// Lets out what is still inside, after the last row.
    mutating func finish() {
        flushRows()
        for place in means.indices { means[place] = .zero }
        while columnFilter.missingRowCount > 0 { pushMeans(lanes: 0..<min(8, columnFilter.missingRowCount)) }
        for place in samples.indices { samples[place] = .zero }
        while sampledColumnFilter.missingRowCount > 0 {
            pushSamples(lanes: 0..<min(8, sampledColumnFilter.missingRowCount))
        }
    }

    private mutating func countRow() {
        rowCount += 1
        if rowCount == 8 { flushRows() }
    }

    private mutating func flushRows() {
        rowFilter.apply(rows, columns: &columns, into: &means)
        pushMeans(lanes: 0..<rowCount)
        rowCount = 0
    }

    private mutating func pushMeans(lanes: Range<Int>) {
        let firstRow = columnFilter.push(
            means, from: rowFilter.window.lead, lanes: lanes, into: &secondColumns, at: rowFilter.window.size)
        // The first rows only fill the window.
        let lanes = min(lanes.upperBound, lanes.lowerBound + max(0, -firstRow))..<lanes.upperBound
        guard !lanes.isEmpty else { return }
        rowFilter.apply(columns: secondColumns, sampling: sampledColumns, sums: &sums, into: &samples)
        pushSamples(lanes: lanes)
    }

    private mutating func pushSamples(lanes: Range<Int>) {
        let firstRow = sampledColumnFilter.push(samples, lanes: lanes, into: &filteredSamples)
        for (offset, lane) in lanes.enumerated() { sample(row: firstRow + offset, lane: lane) }
    }

    /// Copies a filtered row to each of the 64 output rows that sample it: several where the picture is lower than 64.
    private mutating func sample(row: Int, lane: Int) {
        var i = min(63, max(0, row) * 64 / (sampledRows[63] + 1))
        while i > 0, sampledRows[i] >= row { i -= 1 }
        while i < 64, sampledRows[i] <= row {
            if sampledRows[i] == row {
                for x in 0..<64 { output[64 * i + x] = filteredSamples[x][lane] }
            }
            i += 1
        }
    }
}
