/// Finds frames within a picture: what lies between margins, and between straight edges that go all the way across.
///
/// Three ways, each of which finds what the others miss: margins of one colour (borders, letterboxes), margins in which
/// little changes (gradients, a blurred copy of the picture around itself), and steps of brightness along a whole line
/// (captions, screenshots). All of it in whole numbers.
struct FrameDetection {
    private typealias Lanes = SIMD8<Int16>

    private static let side = ReducedLuma.side
    private static let unit = ReducedLuma.unit
    /// The places of a line, each the mean of two values, and the vectors that hold them.
    private static let placeCount = side / 2
    private static let blocks = placeCount / 8

    /// A frame must keep so much of each side, in ten-thousandths.
    private static let smallestSide = 2_000

    /// The values line by line: rows, and columns.
    private let rows: [Lanes]
    private let columns: [Lanes]

    init(_ luma: ReducedLuma) {
        let side = Self.side
        var rows = [Lanes](repeating: .zero, count: side * Self.blocks)
        var columns = rows
        do {
            var rows = rows.mutableSpan
            var columns = columns.mutableSpan
            // SAFETY: there are `side` rows of `side` values of two bytes. A block begins at a multiple of 16 below `side` on
            // either axis, and takes 16 values there and eight at a time of the other axis.
            unsafe luma.values.withUnsafeBytes { values in
                for line in 0..<side {
                    for block in 0..<Self.blocks {
                        let place = 2 &* (line &* side &+ 16 &* block)
                        let pairs = unsafe values.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt32>.self)
                        // Whichever comes first in memory: the sum is the same.
                        let sums = (pairs & 0xFFFF) &+ (pairs &>> 16)
                        rows[line &* Self.blocks &+ block] = Lanes(truncatingIfNeeded: sums &>> 1)
                    }
                }
                for block in 0..<Self.blocks {
                    for first in stride(from: 0, to: side, by: 8) {
                        @inline(__always) func mean(_ place: Int) -> SIMD8<UInt16> {
                            let start = 2 &* ((16 &* block &+ 2 &* place) &* side &+ first)
                            let upper = unsafe values.loadUnaligned(fromByteOffset: start, as: SIMD8<UInt16>.self)
                            let lower = unsafe values.loadUnaligned(
                                fromByteOffset: start &+ 2 &* side, as: SIMD8<UInt16>.self)
                            return (upper &+ lower) &>> 1
                        }
                        let means = (mean(0), mean(1), mean(2), mean(3), mean(4), mean(5), mean(6), mean(7))
                        for line in 0..<8 {
                            columns[(first &+ line) &* Self.blocks &+ block] = Lanes(
                                truncatingIfNeeded: SIMD8(
                                    means.0[line], means.1[line], means.2[line], means.3[line], means.4[line],
                                    means.5[line], means.6[line], means.7[line]))
                        }
                    }
                }
            }
        }
        self.rows = rows
        self.columns = columns
    }

    // MARK: - Margins of one colour

    /// What is left without rows and columns whose values are all within `tolerance` steps of brightness of their median.
    func withoutUniformMargins(tolerance: Int) -> FrameBox? {
        let limit = Int16(tolerance * Self.unit)
        func places(_ lines: Range<Int>) -> Range<Int> { lines.lowerBound / 2..<(lines.upperBound + 1) / 2 }
        var keptRows = 0..<Self.side
        var keptColumns = 0..<Self.side
        for _ in 0..<2 {
            keptRows = Self.trim(keptRows) { Self.isUniform(rows, $0, places(keptColumns), limit: limit) }
            if keptRows.isEmpty { return nil }
            keptColumns = Self.trim(keptColumns) { Self.isUniform(columns, $0, places(keptRows), limit: limit) }
            if keptColumns.isEmpty { return nil }
        }
        return Self.box(keptRows, keptColumns)
    }

    private static func isUniform(_ lines: [Lanes], _ line: Int, _ places: Range<Int>, limit: Int16) -> Bool {
        let values = lines.span
        func value(_ place: Int) -> Int16 { values[line &* blocks &+ place / 8][place % 8] }
        let first = value(places.lowerBound)
        var (least, most) = (Lanes(repeating: first), Lanes(repeating: first))
        // Whole vectors at once, what is left of the first and the last one place by place.
        var place = places.lowerBound
        while place < places.upperBound {
            let isWhole = place % 8 == 0 && place + 8 <= places.upperBound
            let next = isWhole ? values[line &* blocks &+ place / 8] : Lanes(repeating: value(place))
            let (below, above) = (next &- least, next &- most)
            least &+= below & signs(below)
            most &+= above & ~signs(above)
            place += isWhole ? 8 : 1
            if place % 32 == 0, spread(least, most) > 2 * Int(limit) { return false }
        }
        let distance = spread(least, most)
        if distance > 2 * Int(limit) { return false }
        // The median lies between the two.
        if distance <= Int(limit) { return true }
        let median = places.map(value).sorted()[places.count / 2]
        return median - least.min() <= limit && most.max() - median <= limit
    }

    private static func spread(_ least: Lanes, _ most: Lanes) -> Int { Int(most.max()) - Int(least.min()) }

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

    /// What is left without the lines at the edges along which the picture changes less than a share of what it changes along
    /// its median row or column: half and three tenths on both axes, half on one of them.
    func withoutQuietMargins() -> [FrameBox] {
        // Along rows from one column to the next, and the other way round.
        let rowChanges = Self.changes(across: columns)
        let columnChanges = Self.changes(across: rows)
        func kept(_ changes: [Int], _ share: Int) -> Range<Int> {
            // The changes are those of two lines.
            let median = changes.sorted()[changes.count / 2]
            let places = Self.trim(0..<Self.placeCount) { changes[$0] * 100 < median * share }
            return 2 * places.lowerBound..<2 * places.upperBound
        }
        let all = 0..<Self.side
        let (halfRows, halfColumns) = (kept(rowChanges, 50), kept(columnChanges, 50))
        return [
            (halfRows, halfColumns), (kept(rowChanges, 30), kept(columnChanges, 30)), (halfRows, all),
            (all, halfColumns),
        ].compactMap(Self.box)
    }

    /// How much brightness changes from line to line at each of the places of a line.
    private static func changes(across lines: [Lanes]) -> [Int] {
        let lines = lines.span
        var sums: [Int] = []
        for block in 0..<blocks {
            var sum = SIMD8<Int32>.zero
            for line in 1..<side {
                sum &+= SIMD8<Int32>(
                    truncatingIfNeeded: difference(
                        lines[line &* blocks &+ block], lines[(line &- 1) &* blocks &+ block]))
            }
            for lane in 0..<8 { sums.append(Int(sum[lane])) }
        }
        return sums
    }

    /// How far apart values are; none is more than half of the range of its type.
    @inline(__always)
    private static func difference(_ left: Lanes, _ right: Lanes) -> Lanes {
        let difference = left &- right
        let sign = signs(difference)
        return (difference ^ sign) &- sign
    }

    /// -1 for what is negative, else 0. A comparison would say the same, but the compiler takes it lane by lane.
    @inline(__always)
    private static func signs(_ values: Lanes) -> Lanes {
        values &>> Lanes(repeating: 15)
    }

    // MARK: - Straight steps

    /// An edge across the picture: where, in ten-thousandths, and how much stronger than what is around it, in hundredths.
    private struct Step {
        let position: Int
        let strength: Int
    }

    /// A part of an axis between steps.
    private struct Stretch {
        let start: Int
        let end: Int
        let strength: Int
    }

    private static let stepLimit = 6
    private static let smallestStepDistance = 4
    private static let smallestStrength = 180

    /// Frames between steps, at most `count`: of one step or two on each axis, the kinds by turns and the strongest of each kind
    /// first.
    func betweenSteps(count: Int) -> [FrameBox] {
        let horizontal = Self.steps(between: rows)
        let vertical = Self.steps(between: columns)
        let unit = FrameBox.unit
        func single(_ steps: [Step]) -> [Stretch] {
            steps.map {
                // The larger part.
                2 * $0.position >= unit
                    ? Stretch(start: 0, end: $0.position, strength: $0.strength)
                    : Stretch(start: $0.position, end: unit, strength: $0.strength)
            }
        }
        func double(_ steps: [Step]) -> [Stretch] {
            var spans: [Stretch] = []
            for (index, first) in steps.enumerated() {
                for second in steps[(index + 1)...] {
                    spans.append(
                        Stretch(
                            start: min(first.position, second.position), end: max(first.position, second.position),
                            strength: first.strength + second.strength))
                }
            }
            return spans.filter { $0.end - $0.start >= Self.smallestSide }
        }
        let all = [Stretch(start: 0, end: unit, strength: 0)]
        let (oneRow, twoRows) = (single(horizontal), double(horizontal))
        let (oneColumn, twoColumns) = (single(vertical), double(vertical))
        var kinds = [
            Self.boxes(oneRow, all), Self.boxes(twoRows, all), Self.boxes(all, twoColumns),
            Self.boxes(twoRows, twoColumns), Self.boxes(all, oneColumn),
            Self.boxes(oneRow, oneColumn) + Self.boxes(twoRows, oneColumn) + Self.boxes(oneRow, twoColumns),
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

    private static func boxes(_ horizontal: [Stretch], _ vertical: [Stretch]) -> [FrameBox] {
        let pairs = horizontal.flatMap { row in vertical.map { (row: row, column: $0) } }
        let sorted = pairs.enumerated().sorted { left, right in
            let (a, b) = (
                left.element.row.strength + left.element.column.strength,
                right.element.row.strength + right.element.column.strength
            )
            return a != b ? a > b : left.offset < right.offset
        }
        return sorted.prefix(12).compactMap { _, pair in
            checked(
                FrameBox(left: pair.column.start, top: pair.row.start, right: pair.column.end, bottom: pair.row.end))
        }
    }

    /// The strongest steps from one line to the next, the strongest first.
    private static func steps(between lines: [Lanes]) -> [Step] {
        // Of the step between line - 1 and line; of none after the last.
        let sizes = FrameLoops.inUse.steps(between: lines).map(Int.init) + [0]
        var candidates: [(line: Int, ratio: Int, around: Int)] = []
        for line in 1..<side where sizes[line] >= 3 * unit {
            let places = max(1, line - 8)..<min(side, line + 9)
            // Sorting is for the few lines of which more than half of those around are weak enough.
            let bound = 100 * sizes[line] / smallestStrength
            guard places.count(where: { sizes[$0] <= bound }) > places.count / 2 else { continue }
            let median = sizes[places].sorted()[places.count / 2]
            let ratio = 100 * sizes[line] / max(median, unit / 2)
            if ratio >= smallestStrength { candidates.append((line, ratio, median)) }
        }
        candidates.sort { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.line < $1.line }
        var chosen: [(line: Int, ratio: Int, around: Int)] = []
        for candidate in candidates where chosen.count < stepLimit {
            if chosen.allSatisfy({ abs($0.line - candidate.line) >= smallestStepDistance }) {
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
