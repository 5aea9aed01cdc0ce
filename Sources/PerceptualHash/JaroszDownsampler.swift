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

    /// Eight rows as columns of eight values: what ``RowBoxFilter`` takes.
    private var firstBlock: [SIMD8<Float>]
    private var secondBlock: [SIMD8<Float>]
    private var filteredBlock: [SIMD8<Float>]
    private var sampledBlock: [SIMD8<Float>]
    private var firstCount = 0
    private var secondCount = 0

    private var row: [Float]
    private var filteredRow: [Float]
    private var sampledRow = [Float](repeating: 0, count: 64)
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
        firstBlock = Array(repeating: .zero, count: width)
        secondBlock = firstBlock
        filteredBlock = firstBlock
        sampledBlock = Array(repeating: .zero, count: 64)
        row = Array(repeating: 0, count: width)
        filteredRow = row
    }

    /// Takes the next row of `width` luma values.
    mutating func append(_ luma: [Float]) {
        Self.setLane(firstCount, of: &firstBlock, to: luma)
        firstCount += 1
        if firstCount == RowBoxFilter.rowCount { flushFirstBlock() }
    }

    /// Lets out what is still inside, after the last row.
    mutating func finish() {
        flushFirstBlock()
        while columnFilter.drain(into: &filteredRow) { appendToSecondBlock() }
        flushSecondBlock()
        while true {
            let index = sampledColumnFilter.nextOutput
            guard sampledColumnFilter.drain(into: &filteredSampledRow) else { break }
            sample(rowIndex: index)
        }
    }

    private mutating func flushFirstBlock() {
        rowFilter.apply(firstBlock, into: &filteredBlock)
        for lane in 0..<firstCount {
            Self.copyLane(lane, of: filteredBlock, to: &row)
            if columnFilter.push(row, into: &filteredRow) { appendToSecondBlock() }
        }
        firstCount = 0
    }

    private mutating func appendToSecondBlock() {
        Self.setLane(secondCount, of: &secondBlock, to: filteredRow)
        secondCount += 1
        if secondCount == RowBoxFilter.rowCount { flushSecondBlock() }
    }

    private mutating func flushSecondBlock() {
        rowFilter.apply(secondBlock, sampling: sampledColumns, into: &sampledBlock)
        for lane in 0..<secondCount {
            Self.copyLane(lane, of: sampledBlock, to: &sampledRow)
            let index = sampledColumnFilter.nextOutput
            if sampledColumnFilter.push(sampledRow, into: &filteredSampledRow) { sample(rowIndex: index) }
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

    private static func setLane(_ lane: Int, of block: inout [SIMD8<Float>], to values: [Float]) {
        // SAFETY: an array of `count` SIMD8<Float> is `8 * count` floats in memory; the precondition keeps the index
        // `8 * x + lane` below that, for `lane` is below 8 and `x` below `count`.
        precondition(lane < RowBoxFilter.rowCount && values.count == block.count)
        let values = values.span
        unsafe block.withUnsafeMutableBytes { bytes in
            let lanes = unsafe bytes.assumingMemoryBound(to: Float.self)
            for x in values.indices { unsafe lanes[x &* 8 &+ lane] = values[x] }
        }
    }

    private static func copyLane(_ lane: Int, of block: [SIMD8<Float>], to values: inout [Float]) {
        // SAFETY: as in `setLane`.
        precondition(lane < RowBoxFilter.rowCount && values.count == block.count)
        var values = values.mutableSpan
        unsafe block.withUnsafeBytes { bytes in
            let lanes = unsafe bytes.assumingMemoryBound(to: Float.self)
            for x in values.indices { unsafe values[x] = lanes[x &* 8 &+ lane] }
        }
    }
}
