/// Finds frames within a picture: what lies between margins, and between straight edges that go all the way across.
///
/// Three ways, each of which finds what the others miss: margins of one colour (borders, letterboxes), margins in which
/// little changes (gradients, a blurred copy of the picture around itself), and steps of brightness along a whole line
/// (captions, screenshots). All of it in whole numbers.
struct FrameDetection {
    private static let side = ReducedLuma.side
    private static let unit = ReducedLuma.unit

    /// A frame must keep so much of each side, in ten-thousandths.
    private static let smallestSide = 2_000

    private let values: [Int]

    init(_ luma: ReducedLuma) {
        values = luma.values.map(Int.init)
    }

    // MARK: - Margins of one colour

    /// What is left without rows and columns whose values are all within `tolerance` steps of brightness of their median.
    func withoutUniformMargins(tolerance: Int) -> FrameBox? {
        let limit = tolerance * Self.unit
        return trimmed { line in
            let sorted = line.sorted()
            let median = sorted[sorted.count / 2]
            return median - sorted[0] <= limit && sorted[sorted.count - 1] - median <= limit
        }
    }

    /// Cuts lines off as long as `isMargin` says so: rows, then columns of what is left, then rows again.
    private func trimmed(_ isMargin: ([Int]) -> Bool) -> FrameBox? {
        var rows = 0..<Self.side
        var columns = 0..<Self.side
        for _ in 0..<2 {
            rows = Self.trim(rows) { row in isMargin(columns.map { values[row * Self.side + $0] }) }
            columns = Self.trim(columns) { column in isMargin(rows.map { values[$0 * Self.side + column] }) }
            if rows.isEmpty || columns.isEmpty { return nil }
        }
        return Self.box(rows, columns)
    }

    private static func trim(_ lines: Range<Int>, _ isMargin: (Int) -> Bool) -> Range<Int> {
        var lines = lines
        while let first = lines.first, isMargin(first) { lines.removeFirst() }
        while let last = lines.last, isMargin(last) { lines.removeLast() }
        return lines
    }

    private static func box(_ rows: Range<Int>, _ columns: Range<Int>) -> FrameBox? {
        func place(_ line: Int) -> Int { line * FrameBox.unit / side }
        return checked(
            FrameBox(
                left: place(columns.lowerBound), top: place(rows.lowerBound), right: place(columns.upperBound),
                bottom: place(rows.upperBound)))
    }

    private static func checked(_ box: FrameBox) -> FrameBox? {
        min(box.width, box.height) >= smallestSide && box != .whole ? box : nil
    }

    // MARK: - Quiet margins

    /// What is left without the rows and columns at the edges along which the picture changes less than `share` per cent of
    /// what it changes along its median row or column.
    func withoutQuietMargins(share: Int, rows trimsRows: Bool = true, columns trimsColumns: Bool = true) -> FrameBox? {
        let rowChanges = changes { $0 * Self.side + $1 }
        let columnChanges = changes { $1 * Self.side + $0 }
        func kept(_ changes: [Int]) -> Range<Int> {
            let median = changes.sorted()[changes.count / 2]
            return Self.trim(0..<Self.side) { changes[$0] * 100 < median * share }
        }
        let whole = 0..<Self.side
        return Self.box(trimsRows ? kept(rowChanges) : whole, trimsColumns ? kept(columnChanges) : whole)
    }

    /// How much brightness changes along each line.
    private func changes(_ index: (Int, Int) -> Int) -> [Int] {
        (0..<Self.side).map { line in
            (1..<Self.side).reduce(0) { $0 + abs(values[index(line, $1)] - values[index(line, $1 - 1)]) }
        }
    }

    // MARK: - Straight steps

    /// An edge across the picture: where, in ten-thousandths, and how much stronger than what is around it, in hundredths.
    private struct Step {
        let position: Int
        let strength: Int
    }

    private static let stepLimit = 6
    private static let smallestStepDistance = 4

    /// Frames between steps, at most `count`: of one step or two on each axis, the kinds by turns and the strongest of each kind
    /// first.
    func betweenSteps(count: Int) -> [FrameBox] {
        let rows = steps { $0 * Self.side + $1 }
        let columns = steps { $1 * Self.side + $0 }
        let unit = FrameBox.unit
        typealias Span = (start: Int, end: Int, strength: Int)
        func single(_ steps: [Step]) -> [Span] {
            steps.map { $0.position * 2 >= unit ? (0, $0.position, $0.strength) : ($0.position, unit, $0.strength) }
        }
        func double(_ steps: [Step]) -> [Span] {
            var spans: [Span] = []
            for (index, first) in steps.enumerated() {
                for second in steps[(index + 1)...] {
                    spans.append(
                        (
                            min(first.position, second.position), max(first.position, second.position),
                            first.strength + second.strength
                        ))
                }
            }
            return spans.filter { $0.end - $0.start >= Self.smallestSide }
        }
        func boxes(_ horizontal: [Span], _ vertical: [Span]) -> [FrameBox] {
            let pairs = horizontal.flatMap { row in vertical.map { column in (row, column) } }
            let sorted = pairs.enumerated().sorted {
                let left = $0.element.0.strength + $0.element.1.strength
                let right = $1.element.0.strength + $1.element.1.strength
                return left != right ? left > right : $0.offset < $1.offset
            }
            return sorted.compactMap { _, pair in
                Self.checked(FrameBox(left: pair.1.start, top: pair.0.start, right: pair.1.end, bottom: pair.0.end))
            }
        }
        let all: [Span] = [(0, unit, 0)]
        var kinds = [
            boxes(single(rows), all), boxes(double(rows), all), boxes(all, double(columns)),
            boxes(double(rows), double(columns)), boxes(all, single(columns)),
            boxes(single(rows), single(columns)) + boxes(double(rows), single(columns))
                + boxes(single(rows), double(columns)),
        ]
        var found: [FrameBox] = []
        while found.count < count, kinds.contains(where: { !$0.isEmpty }) {
            for index in kinds.indices where !kinds[index].isEmpty && found.count < count {
                let box = kinds[index].removeFirst()
                if !found.contains(box) { found.append(box) }
            }
        }
        return found
    }

    /// The strongest steps between lines, the strongest first.
    ///
    /// - Parameter index: of the value at a place of a line.
    private func steps(_ index: (Int, Int) -> Int) -> [Step] {
        let side = Self.side
        // Twice the size of the step between line - 1 and line: that of a quarter of the places, plus half the median.
        var sizes = [Int](repeating: 0, count: side + 1)
        for line in 1..<side {
            let differences = (0..<side).map { abs(values[index(line, $0)] - values[index(line - 1, $0)]) }.sorted()
            sizes[line] = 2 * differences[side / 4] + differences[side / 2]
        }
        var candidates: [(line: Int, ratio: Int, around: Int)] = []
        for line in 1..<side where sizes[line] >= 3 * Self.unit {
            let around = sizes[max(1, line - 8)..<min(side, line + 9)].sorted()
            let median = around[around.count / 2]
            let ratio = 100 * sizes[line] / max(median, 1)
            if ratio >= 180 { candidates.append((line, ratio, median)) }
        }
        candidates.sort { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.line < $1.line }
        var chosen: [(line: Int, ratio: Int, around: Int)] = []
        for candidate in candidates where chosen.count < Self.stepLimit {
            if chosen.allSatisfy({ abs($0.line - candidate.line) >= Self.smallestStepDistance }) {
                chosen.append(candidate)
            }
        }
        return chosen.map { line, ratio, around in
            // An edge within a line makes two steps, one on either side, in proportion to where it lies.
            let here = max(1, sizes[line] - around)
            let next = sizes[line + 1] > sizes[line - 1] ? line + 1 : line - 1
            let there = max(0, sizes[next] - around)
            let position = (line * here + next * there) * FrameBox.unit / ((here + there) * side)
            return Step(position: position, strength: ratio)
        }
    }
}
