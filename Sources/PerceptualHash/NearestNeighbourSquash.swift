/// The resize that Meta's C++ command-line tool applies before PDQ: to 512×512 by nearest neighbour, proportions not kept.
///
/// Column `x` of the result is column `floor(x * width / 512)` of the source, and likewise for rows: a narrow picture is
/// widened by repeating columns.
struct NearestNeighbourSquash {
    static let side = 512

    private let sourceColumns: [Int]
    private let height: Int

    init(width: Int, height: Int) {
        sourceColumns = (0..<Self.side).map { $0 * width / Self.side }
        self.height = height
    }

    /// How many rows of the result are row `y` of the source.
    func copies(ofRow y: Int) -> Int {
        // Rows r with y <= r * height / 512 < y + 1.
        func firstRow(from y: Int) -> Int { (y * Self.side + height - 1) / height }
        return min(firstRow(from: y + 1), Self.side) - min(firstRow(from: y), Self.side)
    }

    /// The row at 512 columns.
    func squash(_ row: [Float]) -> [Float] {
        sourceColumns.map { row[$0] }
    }
}
