/// PDQ's way from a picture to 64×64 values, step by step as Meta's reference takes it and with no thought for memory:
/// the whole picture is filtered along its rows, along its columns, and both once more, and is then sampled.
///
/// Every step is in single precision and in the reference's order, so the values are the reference's to the bit.
struct BruteForceBoxFilter {
    /// The rows of luma.
    var rows: [[Float]]

    /// The 64×64 values, row by row.
    func downsampled() -> [Float] {
        var rows = self.rows
        for _ in 0..<2 {
            rows = rows.map(Self.filtered)
            rows = Self.transposed(Self.transposed(rows).map(Self.filtered))
        }
        return Self.sampled(rows).flatMap(Self.sampled)
    }

    /// The means of a line over a window of a 128th of its length, cut off at the ends of the line.
    ///
    /// The window of `size` values around a value holds the `(size + 2) / 2 - 1` after it, itself, and the rest before
    /// it. Where the window grows no value leaves it, where it shrinks none enters, and between the two one enters
    /// before one leaves: the running sum is rounded in that order.
    static func filtered(_ line: [Float]) -> [Float] {
        let size = (line.count + 127) / 128
        let after = (size + 2) / 2 - 1
        let before = size - 1 - after
        var sum: Float = 0
        for value in line.prefix(after) { sum += value }
        return line.indices.map { index in
            if index + after < line.count { sum += line[index + after] }
            if index - before > 0 { sum -= line[index - before - 1] }
            let window = max(0, index - before)...min(line.count - 1, index + after)
            return sum / Float(window.count)
        }
    }

    /// The 64 elements in the middles of the 64 equal shares of a line.
    static func sampled<Element>(_ line: [Element]) -> [Element] {
        (0..<64).map { line[(2 * $0 + 1) * line.count / 128] }
    }

    private static func transposed(_ rows: [[Float]]) -> [[Float]] {
        rows[0].indices.map { x in rows.map { $0[x] } }
    }
}
