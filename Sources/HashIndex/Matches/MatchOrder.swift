import PerceptualHash

/// Putting matches into the order of ``IndexMatch``, where there may be as many as hashes.
///
/// A distance has few values, so matches are not compared with each other but counted and dealt out: time in proportion
/// to their number. A few matches, the usual case, are sorted as any array is.
extension [IndexMatch] {
    private static let fewMatches = 64
    private static let bitsOfDigit = 11

    /// Sorts matches that may come in any order.
    mutating func sortNearestFirst() {
        guard count > Self.fewMatches else { return sort() }
        // By the digits of the position, the lowest first; each pass keeps what the one before has put in order.
        let highest = reduce(0) { Swift.max($0, $1.position) }
        for shift in stride(from: 0, to: Int.bitWidth - highest.leadingZeroBitCount, by: Self.bitsOfDigit) {
            deal(into: 1 << Self.bitsOfDigit) { $0.position >> shift & (1 << Self.bitsOfDigit - 1) }
        }
        sortByDistance()
    }

    /// Sorts matches of which equally near ones are already in the order of insertion.
    mutating func sortByDistance() {
        guard count > Self.fewMatches else { return sort() }
        let farthest = reduce(0) { Swift.max($0, $1.distance.rawValue) }
        deal(into: farthest + 1) { $0.distance.rawValue }
    }

    /// Sorts by a number below `count`, and leaves the order of those with the same number as it is.
    private mutating func deal(into count: Int, by number: (IndexMatch) -> Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for match in self { starts[number(match) + 1] += 1 }
        for i in 1...count { starts[i] += starts[i - 1] }
        var dealt = self
        for match in self {
            let number = number(match)
            dealt[starts[number]] = match
            starts[number] += 1
        }
        self = dealt
    }
}
