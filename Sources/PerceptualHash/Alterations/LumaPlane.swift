import CFrameKernels

/// A picture's values as ``HypothesisHasher`` works on them: a square of a power of two, rows and columns.
struct LumaPlane: Sendable {
    typealias Lanes = SIMD8<Float>

    /// The values of a side.
    let side: Int
    private let blocks: Int
    /// The picture's width divided by its height.
    private let aspect: Double

    /// The values row by row; and column by column, eight rows a vector; and the mean of all columns.
    private let rows: [Float]
    private var shownRows: [Float]
    private var columns: [Lanes] = []
    private var meanColumn: [Lanes] = []
    /// The part that is replaced in them.
    private var hidden: FrameBox?

    /// Values that were summed along rows, for frames of one left and right: eight groups of eight samples, a vector for each
    /// row, and then for each group the mean of its rows.
    private struct SummedRows {
        let left: Int
        let right: Int
        var values: [Lanes]
        var means: [Lanes]
    }

    /// Those of the last few frames; the most recent is the last.
    private var summed: [SummedRows] = []
    private static let summedLimit = 4

    /// The samples along a side of the last few frames.
    private var axes: [(start: Int, end: Int, samples: AxisSamples)] = []
    private static let axisLimit = 8

    /// The samples of the frame that was looked at last: eight groups of eight columns, 64 rows each.
    private(set) var samples = [Lanes](repeating: .zero, count: 8 * 64)

    /// The plane of `luma`: its own values, or with a scale of 2 the means of two by two.
    init(_ luma: ReducedLuma, scale: Int) {
        precondition(scale == 1 || scale == 2)
        let side = ReducedLuma.side / scale
        self.side = side
        blocks = side / 8
        aspect = Double(luma.width) / Double(luma.height)
        let factor = 1 / Float(scale * scale * ReducedLuma.unit)
        var rows = [Float](repeating: 0, count: side * side)
        do {
            var rows = rows.mutableSpan
            let values = luma.values.span
            for y in 0..<side {
                var place = y &* scale &* ReducedLuma.side
                for x in 0..<side {
                    var sum = UInt32(values[place])
                    if scale == 2 {
                        sum &+= UInt32(values[place &+ 1])
                        sum &+= UInt32(values[place &+ ReducedLuma.side])
                        sum &+= UInt32(values[place &+ ReducedLuma.side &+ 1])
                    }
                    rows[y &* side &+ x] = Float(Int32(truncatingIfNeeded: sum)) * factor
                    place &+= scale
                }
            }
        }
        self.rows = rows
        shownRows = rows
        columns = Array(repeating: .zero, count: side * blocks)
        meanColumn = Array(repeating: .zero, count: blocks)
        arrangeColumns(rows: 0..<blocks, columns: 0..<blocks)
    }

    /// Whether frames may be turned in it: of pictures that are longer, the places of samples would need larger numbers.
    var canBeTurned: Bool { (1 / Self.largestAspect...Self.largestAspect).contains(aspect) }
    private static let largestAspect = 20.0

    /// Takes the samples of a plausible hypothesis; of one that turns its frame, only where ``canBeTurned``.
    mutating func take(_ hypothesis: Hypothesis) {
        hide(hypothesis.hidden)
        if hypothesis.angle == 0 {
            sumFrame(hypothesis.frame)
        } else {
            interpolateFrame(hypothesis.frame, angle: hypothesis.angle)
        }
    }

    // MARK: - The values

    /// Brings ``columns`` up to date with ``shownRows``, in blocks of eight rows and eight columns.
    private mutating func arrangeColumns(rows rowBlocks: Range<Int>, columns columnBlocks: Range<Int>) {
        FrameLoops.inUse.transpose(
            shownRows, into: &columns, side: side, rowBlocks: rowBlocks, columnBlocks: columnBlocks)
        for block in rowBlocks {
            var sum = Lanes.zero
            for column in 0..<side { sum += columns[column &* blocks &+ block] }
            meanColumn[block] = sum / Float(side)
        }
        summed.removeAll(keepingCapacity: true)
    }

    /// Replaces what is hidden by what lies around it, each of the four borders weighted by its nearness. Borders on the edge
    /// of the picture say nothing.
    private mutating func hide(_ box: FrameBox?) {
        guard box != hidden else { return }
        if let hidden {
            let places = blocks(around: cells(of: hidden))
            show(places)
            arrangeColumns(rows: places.rows, columns: places.columns)
        }
        hidden = box
        if let box {
            let cells = self.cells(of: box)
            fill(cells)
            let places = blocks(around: cells)
            arrangeColumns(rows: places.rows, columns: places.columns)
        }
    }

    /// The blocks of eight rows and of eight columns that hold the cells.
    private func blocks(around cells: (rows: Range<Int>, columns: Range<Int>)) -> (
        rows: Range<Int>, columns: Range<Int>
    ) {
        (
            cells.rows.lowerBound / 8..<(cells.rows.upperBound + 7) / 8,
            cells.columns.lowerBound / 8..<(cells.columns.upperBound + 7) / 8
        )
    }

    /// Brings back the values of blocks.
    private mutating func show(_ cells: (rows: Range<Int>, columns: Range<Int>)) {
        let all = rows
        let rows = all.span
        let side = self.side
        var shownRows = self.shownRows.mutableSpan
        for row in 8 * cells.rows.lowerBound..<8 * cells.rows.upperBound {
            for place in row * side + 8 * cells.columns.lowerBound..<row * side + 8 * cells.columns.upperBound {
                shownRows[place] = rows[place]
            }
        }
    }

    private mutating func fill(_ cells: (rows: Range<Int>, columns: Range<Int>)) {
        let side = self.side
        let (left, right) = (cells.columns.lowerBound, cells.columns.upperBound)
        let (top, bottom) = (cells.rows.lowerBound, cells.rows.upperBound)
        let columnBlocks = left / 8..<(right + 7) / 8
        let nearness = Self.nearness.span
        // For each block of columns, how near the left border and the right one are, and which columns are hidden.
        var before = [Lanes](repeating: .zero, count: columnBlocks.count)
        var after = before
        var isHidden = before
        for column in cells.columns {
            let (block, lane) = (column / 8 - columnBlocks.lowerBound, column % 8)
            if left > 0 { before[block][lane] = nearness[column - left + 1] }
            if right < side { after[block][lane] = nearness[right - column] }
            isHidden[block][lane] = 1
        }
        // Taken out while they are written, so that the values beside them can be read.
        var shown: [Float] = []
        swap(&shown, &shownRows)
        defer { swap(&shown, &shownRows) }
        // SAFETY: blocks of columns begin at multiples of eight below `side`, which is one, and rows are within the picture: those
        // above and below what is hidden are taken only where there are any.
        unsafe rows.withUnsafeBytes { rows in
            unsafe shown.withUnsafeMutableBytes { shown in
                for row in cells.rows {
                    let above: Float = top > 0 ? nearness[row - top + 1] : 0
                    let below: Float = bottom < side ? nearness[bottom - row] : 0
                    let beforeValue =
                        left > 0 ? unsafe rows.load(fromByteOffset: 4 * (row * side + left - 1), as: Float.self) : 0
                    let afterValue =
                        right < side ? unsafe rows.load(fromByteOffset: 4 * (row * side + right), as: Float.self) : 0
                    for block in columnBlocks {
                        func values(inRow row: Int) -> Lanes {
                            unsafe rows.loadUnaligned(fromByteOffset: 4 &* (row &* side &+ 8 &* block), as: Lanes.self)
                        }
                        let number = block &- columnBlocks.lowerBound
                        let (before, after) = (before[number], after[number])
                        // A border that is not there has no weight, whichever row stands for it.
                        var sum = before * beforeValue + after * afterValue
                        sum += above * values(inRow: max(top - 1, 0))
                        sum += below * values(inRow: min(bottom, side - 1))
                        let weight = ((above + below) + before) + after
                        let isReplaced = (isHidden[number] .> 0) .& (weight .> 0)
                        let filled = values(inRow: row).replacing(with: sum / weight, where: isReplaced)
                        unsafe shown.storeBytes(
                            of: filled, toByteOffset: 4 &* (row &* side &+ 8 &* block), as: Lanes.self)
                    }
                }
            }
        }
    }

    /// 1 / distance, by distance.
    private static let nearness: [Float] = (0...ReducedLuma.side).map { $0 == 0 ? 0 : 1 / Float($0) }

    /// The values that a box within the picture holds, at least one.
    private func cells(of box: FrameBox) -> (rows: Range<Int>, columns: Range<Int>) {
        func cells(_ start: Int, _ end: Int) -> Range<Int> {
            let first = min(side - 1, (start * side + FrameBox.unit / 2) / FrameBox.unit)
            return first..<min(side, max(first + 1, (end * side + FrameBox.unit / 2) / FrameBox.unit))
        }
        return (cells(box.top, box.bottom), cells(box.left, box.right))
    }

    // MARK: - Upright frames

    private mutating func sumFrame(_ frame: FrameBox) {
        let rowSums = summedRows(from: frame.left, to: frame.right)
        FrameLoops.inUse.sumColumns(
            rowSums.values, means: rowSums.means, side: side, along: axis(from: frame.top, to: frame.bottom),
            samples: &samples)
    }

    /// The samples along a side; equal ones of both axes, and of the frames before, are computed once.
    private mutating func axis(from start: Int, to end: Int) -> AxisSamples {
        if let known = axes.last(where: { $0.start == start && $0.end == end }) { return known.samples }
        let samples = AxisSamples(from: start, to: end, of: side)
        if axes.count == Self.axisLimit { axes.removeFirst() }
        axes.append((start, end, samples))
        return samples
    }

    private mutating func summedRows(from left: Int, to right: Int) -> SummedRows {
        if let index = summed.lastIndex(where: { $0.left == left && $0.right == right }) { return summed[index] }
        var result: SummedRows
        if summed.count == Self.summedLimit {
            result = summed.removeFirst()
            result = SummedRows(left: left, right: right, values: result.values, means: result.means)
        } else {
            result = SummedRows(
                left: left, right: right, values: Array(repeating: .zero, count: 8 * side),
                means: Array(repeating: .zero, count: 8))
        }
        FrameLoops.inUse.sumRows(
            columns: columns, meanColumn: meanColumn, side: side, along: axis(from: left, to: right),
            values: &result.values, means: &result.means)
        summed.append(result)
        return result
    }

    // MARK: - Turned frames

    /// Samples a frame that is turned about its middle. A value between four is as wide a tent as PDQ's own; outside the
    /// picture, the edge goes on.
    private mutating func interpolateFrame(_ frame: FrameBox, angle: Int) {
        let side = self.side
        let fixed = 65_536.0
        let (sine, cosine) = Turn.sineAndCosine(hundredths: angle)
        let scale = Double(side) / Double(FrameBox.unit) * fixed
        let (width, height) = (Double(frame.width) * scale / 64, Double(frame.height) * scale / 64)
        // From one sample to the next along a row of the frame, and along a column. Sides are measured in pixels where they
        // are turned, for the picture need not be a square.
        let (acrossX, acrossY) = (Int(width * cosine), Int(width * sine * aspect))
        let (downX, downY) = (Int(-height * sine / aspect), Int(height * cosine))
        let middleX = Int(Double(frame.left + frame.right) / 2 * scale - fixed / 2)
        let middleY = Int(Double(frame.top + frame.bottom) / 2 * scale - fixed / 2)
        // The first sample lies 31½ steps before the middle.
        let startX = middleX - (63 * acrossX + 63 * downX) / 2
        let startY = middleY - (63 * acrossY + 63 * downY) / 2
        // A frame begins and ends no further than one and a half sides from the picture and is three sides long at most, so these
        // numbers are below 256 · 65,536 · 3 · 20, which is less than 2^30.
        FrameLoops.inUse.interpolate(
            shownRows, side: side,
            grid: FrameGrid(
                x: Int32(startX), y: Int32(startY), across_x: Int32(acrossX), across_y: Int32(acrossY),
                down_x: Int32(downX), down_y: Int32(downY)),
            samples: &samples)
    }
}
