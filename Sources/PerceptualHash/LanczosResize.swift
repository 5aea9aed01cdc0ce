#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Grey rows in, a small grey picture out, resized as the Python package Pillow does it.
///
/// Pillow resizes 8-bit pictures in fixed point, one axis after the other and rounded to bytes in between, with Lanczos
/// weights (three lobes, widened by the reduction) of 22 fractional bits. Sums of integers do not depend on their order,
/// so rows can be taken as they come and the result is still Pillow's to the bit. A side that has its final length
/// already is passed through, as in Pillow.
///
/// Memory is that of the small picture and of the weights; for tall pictures, of 32 rows.
struct LanczosResize {
    private let columns: FixedPointWeights?
    private let rows: FixedPointWeights?
    /// Whether columns are shortened before rows, which decides what the rounding in between sees.
    private let columnsShrinkFirst: Bool
    private let target: (width: Int, height: Int)
    /// The width of a line of `sums`: that of the source while rows are still to be narrowed at the end.
    private let sumWidth: Int
    private var sums: [Int32]
    private var y = 0

    /// - Parameter exchangesSides: whether rows and columns are to be exchanged afterwards. Both axes are then shortened in
    ///   the order in which they would be if they had been exchanged before.
    init(
        from source: (width: Int, height: Int), to target: (width: Int, height: Int), exchangesSides: Bool = false
    ) {
        self.target = target
        columns = source.width == target.width ? nil : FixedPointWeights(from: source.width, to: target.width)
        rows = source.height == target.height ? nil : FixedPointWeights(from: source.height, to: target.height)
        columnsShrinkFirst =
            exchangesSides
            ? !Self.shrinksColumnsFirst(from: (source.height, source.width), to: (target.height, target.width))
            : Self.shrinksColumnsFirst(from: source, to: target)
        sumWidth = columnsShrinkFirst ? source.width : target.width
        sums = Array(repeating: FixedPointWeights.half, count: sumWidth * target.height)
    }

    /// Pillow (13.0.0) starts with the vertical pass where a picture loses more than twice as many rows as columns.
    ///
    /// Found by comparing both orders with Pillow on some thousand sizes, the ones on the boundary included.
    private static func shrinksColumnsFirst(
        from source: (width: Int, height: Int), to target: (width: Int, height: Int)
    ) -> Bool {
        let lostRows = source.height - target.height
        let lostColumns = source.width - target.width
        return lostColumns != 0 && lostRows > 0 && lostRows > 2 * lostColumns
    }

    /// Takes the next grey row.
    mutating func append(_ row: [UInt8]) {
        let line = columnsShrinkFirst ? row : columns.map { $0.apply(to: row) } ?? row
        if let rows {
            let sumWidth = self.sumWidth
            let values = line.span
            precondition(values.count == sumWidth, "a line has the length of the source or of the target")
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                rows.forEachOutput(takingInput: y) { output, weight in
                    // At most 255 times weights that sum to about one, in 22 fractional bits: far below 2^31.
                    // SAFETY: there are `sumWidth` sums for each row of the target, and as many values.
                    let start = output * sumWidth
                    for x in 0..<sumWidth { unsafe sums[start &+ x] &+= weight &* Int32(values[unchecked: x]) }
                }
            }
        } else {
            for x in 0..<sumWidth { sums[y * sumWidth + x] = Int32(line[x]) << FixedPointWeights.bits }
        }
        y += 1
    }

    /// The small picture, row by row; complete when all rows were appended.
    var pixels: [UInt8] {
        let pixels = sums.map(FixedPointWeights.clip)
        guard columnsShrinkFirst, let columns else { return pixels }
        return (0..<target.height).flatMap { columns.apply(to: Array(pixels[$0 * sumWidth..<($0 + 1) * sumWidth])) }
    }
}

/// Lanczos weights that take a line of one length to another, as integers with 22 fractional bits.
struct FixedPointWeights {
    static let bits: Int32 = 22
    /// One half: added before the fraction is cut off, so that sums are rounded.
    static let half: Int32 = 1 << (bits - 1)

    private struct Window {
        let start: Int
        let weights: [Int32]
    }

    private let windows: [Window]

    init(from sourceLength: Int, to targetLength: Int) {
        let scale = Double(sourceLength) / Double(targetLength)
        let filterScale = max(scale, 1)
        let support = 3 * filterScale
        windows = (0..<targetLength).map { target in
            let center = (Double(target) + 0.5) * scale
            let start = max(Int(center - support + 0.5), 0)
            let end = min(Int(center + support + 0.5), sourceLength)
            var weights = (start..<end).map { Self.lanczos((Double($0) - center + 0.5) * (1 / filterScale)) }
            let total = weights.reduce(0, +)
            if total != 0 { weights = weights.map { $0 / total } }
            return Window(
                start: start,
                weights: weights.map { weight in
                    let scaled = weight * Double(Int32(1) << Self.bits)
                    return Int32(weight < 0 ? scaled - 0.5 : scaled + 0.5)
                })
        }
    }

    /// The weighted sums of `line`, rounded to bytes.
    func apply(to line: [UInt8]) -> [UInt8] {
        let line = line.span
        return windows.map { window in
            var sum = Self.half
            let weights = window.weights.span
            precondition(window.start + weights.count <= line.count, "a line has the length of the source")
            // At most 255 times weights that sum to about one: far below 2^31.
            // SAFETY: `i` is below the number of weights, and they lie within the line.
            for i in 0..<weights.count {
                unsafe sum &+= weights[unchecked: i] &* Int32(line[unchecked: window.start &+ i])
            }
            return Self.clip(sum)
        }
    }

    /// Calls `body` with each output that the input at `index` contributes to, and its weight there.
    func forEachOutput(takingInput index: Int, _ body: (Int, Int32) -> Void) {
        for (output, window) in windows.enumerated() where window.start <= index {
            let offset = index - window.start
            if offset < window.weights.count { body(output, window.weights[offset]) }
        }
    }

    /// The integer part, kept within a byte.
    static func clip(_ sum: Int32) -> UInt8 {
        UInt8(min(max(sum >> bits, 0), 255))
    }

    private static func lanczos(_ x: Double) -> Double {
        -3 <= x && x < 3 ? sinc(x) * sinc(x / 3) : 0
    }

    private static func sinc(_ x: Double) -> Double {
        guard x != 0 else { return 1 }
        let angle = x * Double.pi
        return sin(angle) / angle
    }
}
