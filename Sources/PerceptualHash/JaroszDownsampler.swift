/// Luma rows in, PDQ's 64×64 out: two passes of the box filter along both axes ("Jarosz filter"), then 64×64 samples.
///
/// Bit-exact with Meta's C++ core: every running sum sees the same values in the same order. What is different is that
/// nothing is ever held in full. Rows pass through in blocks of eight:
///
///     rows ─▶ along rows ─▶ along columns ─▶ along rows, at 64 columns ─▶ along 64 columns, at 64 rows ─▶ 64×64
///
/// The second pass needs its sums everywhere but its means only at the sampled places, so it divides only there. Memory is
/// that of about `2 * (height / 128 + 10)` rows.
struct JaroszDownsampler {
    private let width: Int
    private let sampledColumns: [Int]
    private let sampledRows: [Int]
    private let rowFilter: RowBoxFilter
    private var columnFilter: ColumnBoxFilter
    private var sampledColumnFilter: ColumnBoxFilter

    /// Eight rows as they come, and as columns of eight values: what ``RowBoxFilter`` takes.
    private var firstRows: [Float]
    private var secondRows: [Float]
    private var block: [SIMD8<Float>]
    private var filteredBlock: [SIMD8<Float>]
    private var filteredRows: [Float]
    private var sampledBlock: [SIMD8<Float>]
    private var sampledColumnsOfRows = [Float](repeating: 0, count: 8 * 64)
    private var firstCount = 0
    private var secondCount = 0

    private var filteredSampledRow = [Float](repeating: 0, count: 64)

    /// The 64×64 values, row by row; complete after ``finish()``.
    private(set) var output = [Float](repeating: 0, count: 64 * 64)

    init(width: Int, height: Int) {
        self.width = width
        sampledColumns = decimationPositions(length: width)
        sampledRows = decimationPositions(length: height)
        rowFilter = RowBoxFilter(width: width)
        columnFilter = ColumnBoxFilter(width: width, height: height)
        sampledColumnFilter = ColumnBoxFilter(width: 64, height: height)
        firstRows = Array(repeating: 0, count: 8 * width)
        secondRows = firstRows
        filteredRows = firstRows
        block = Array(repeating: .zero, count: width)
        filteredBlock = block
        sampledBlock = Array(repeating: .zero, count: 64)
    }

    /// Takes the next row of `width` luma values.
    mutating func append(_ luma: [Float]) {
        Self.copy(luma, to: &firstRows, at: firstCount * width)
        firstCount += 1
        if firstCount == RowBoxFilter.rowCount { flushFirstBlock() }
    }

    /// Lets out what is still inside, after the last row.
    mutating func finish() {
        flushFirstBlock()
        while columnFilter.drain(into: &secondRows, at: secondCount * width) { countSecondRow() }
        flushSecondBlock()
        while true {
            let index = sampledColumnFilter.nextOutput
            guard sampledColumnFilter.drain(into: &filteredSampledRow, at: 0) else { break }
            sample(rowIndex: index)
        }
    }

    private mutating func flushFirstBlock() {
        RowInterleaving.interleave(firstRows, into: &block)
        rowFilter.apply(block, into: &filteredBlock)
        RowInterleaving.separate(filteredBlock, into: &filteredRows)
        for row in 0..<firstCount {
            if columnFilter.push(filteredRows, row: row, into: &secondRows, at: secondCount * width) {
                countSecondRow()
            }
        }
        firstCount = 0
    }

    private mutating func countSecondRow() {
        secondCount += 1
        if secondCount == RowBoxFilter.rowCount { flushSecondBlock() }
    }

    private mutating func flushSecondBlock() {
        RowInterleaving.interleave(secondRows, into: &block)
        rowFilter.apply(block, sampling: sampledColumns, into: &sampledBlock)
        RowInterleaving.separate(sampledBlock, into: &sampledColumnsOfRows)
        for row in 0..<secondCount {
            let index = sampledColumnFilter.nextOutput
            if sampledColumnFilter.push(sampledColumnsOfRows, row: row, into: &filteredSampledRow, at: 0) {
                sample(rowIndex: index)
            }
        }
        secondCount = 0
    }

    /// Copies the filtered row to each of the 64 output rows that sample it: several where the picture is lower than 64.
    private mutating func sample(rowIndex: Int) {
        var i = min(63, rowIndex * 64 / (sampledRows[63] + 1))
        while i > 0, sampledRows[i] >= rowIndex { i -= 1 }
        while i < 64, sampledRows[i] <= rowIndex {
            if sampledRows[i] == rowIndex {
                output.replaceSubrange(i * 64..<(i + 1) * 64, with: filteredSampledRow)
            }
            i += 1
        }
    }

    private static func copy(_ row: [Float], to rows: inout [Float], at place: Int) {
        let row = row.span
        var rows = rows.mutableSpan
        for x in row.indices { rows[place &+ x] = row[x] }
    }
}
