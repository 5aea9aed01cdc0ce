/// PDQ's 64×64 values of a picture in double precision, each written down as the mean of means that it is: with no
/// running sums, so that no rounding is carried from one value to the next.
///
/// The mean over a rectangle is the mean over rows of the means over columns, so each axis is filtered twice and
/// sampled on its own.
struct ExactBoxFilter {
    /// The rows of luma.
    var rows: [[Double]]

    /// The 64×64 values, row by row.
    func downsampled() -> [Double] {
        let narrow = rows.map(Self.means)
        let columns = (0..<64).map { x in Self.means(of: narrow.map { $0[x] }) }
        return (0..<64).flatMap { y in columns.map { $0[y] } }
    }

    /// A line filtered twice, in the middles of its 64 equal shares.
    private static func means(of line: [Double]) -> [Double] {
        let size = (line.count + 127) / 128
        let after = (size + 2) / 2 - 1
        let before = size - 1 - after
        func mean(around index: Int, of value: (Int) -> Double) -> Double {
            let window = max(0, index - before)...min(line.count - 1, index + after)
            return window.reduce(0) { $0 + value($1) } / Double(window.count)
        }
        return (0..<64).map { share in
            mean(around: (2 * share + 1) * line.count / 128) { mean(around: $0) { line[$0] } }
        }
    }
}
