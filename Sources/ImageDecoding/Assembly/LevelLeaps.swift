/// How much the levels of a picture, of its brightness and its colours, change from each unit to the one below it.
struct LevelLeaps {
    private let row: Int
    private let unitCount: Int
    /// For each component, the sums of the changes before each unit.
    private var sums: [[Int]] = []

    init(_ levels: ArraySlice<Int16>, _ frame: JPEGFrame) {
        let count = frame.componentCount
        row = frame.unitsPerRow
        unitCount = levels.count / count
        for component in 0..<count {
            var sums = [0]
            sums.reserveCapacity(unitCount + 1)
            var sum = 0
            for unit in 0..<unitCount {
                if unit >= row {
                    sum += abs(Int(levels[unit * count + component]) - Int(levels[(unit - row) * count + component]))
                }
                sums.append(sum)
            }
            self.sums.append(sums)
        }
    }

    /// The mean change of each component, and a little more; empty where there are no two rows.
    func usual(upTo unit: Int) -> [Double] {
        let end = min(unit, unitCount)
        return end > row ? sums.map { Double($0[end]) / Double(end - row) + Self.smallest } : []
    }

    /// How much the levels change from the row above to the units after a place, by how much they change elsewhere: of the
    /// component in which it is most. 0 where there is no row above.
    func leap(at unit: Int) -> Double {
        let start = max(row, unit)
        let end = min(unit + row, unitCount)
        guard end > start else { return 0 }
        return sums.reduce(0) { largest, sums in
            let seam = sums[end] - sums[start]
            let others = Double(sums[unitCount] - seam) / Double(max(1, unitCount - row - (end - start)))
            return max(largest, Double(seam) / Double(end - start) / (others + Self.smallest))
        }
    }

    /// As much is no leap, whatever is usual.
    private static let smallest = 8.0
}
