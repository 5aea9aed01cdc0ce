import Testing

@testable import ScanReports

/// The rule by which small counts are left out.
struct SmallCountsTests {
    @Test func `a count is rounded to the nearest multiple, and a small one is not shown`() throws {
        let rule = try #require(SmallCounts(below: 3))
        #expect(rule.base == 5)
        #expect((0...13).map { rule.shown($0) } == [nil, nil, nil, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15])
        #expect(SmallCounts(below: 10)?.base == 10)
        #expect(SmallCounts(below: 11)?.base == 15)
        #expect(rule.shown(.max) != nil)
        for threshold in [-1, 0, 1, 1_000_001] { #expect(SmallCounts(below: threshold) == nil) }
    }

    /// By brute force over all small tables, for somebody who knows the names of all rows, the rule, the exact sum (unless it
    /// is small itself) and all that is shown: each count that is not shown could be another one, and where some rows are
    /// shown, anything below the threshold. As the exact sum is granted, other breakdowns of the same sum tell no more.
    @Test(arguments: [(2, 2, 16), (3, 2, 16), (5, 2, 22), (3, 3, 13), (4, 3, 13), (3, 4, 9), (2, 4, 8)])
    func `what is not shown cannot be computed back`(_ threshold: Int, _ rowCount: Int, _ most: Int) throws {
        let rule = try #require(SmallCounts(below: threshold))
        var possible: [String: [Int: Set<Int>]] = [:]
        var shownCount = 0
        var counts = Array(repeating: 0, count: rowCount)
        while true {
            let rows = counts.enumerated().map { (name: "\($0)", count: $1) }
            let shown = rule.shown(rows)
            let sum = counts.reduce(0, +)
            let key = "\(sum < threshold ? -1 : sum) \(shown.map { "\($0.name)=\($0.count)" })"
            for (index, count) in counts.enumerated() where !shown.contains(where: { $0.name == "\(index)" }) {
                possible[key, default: [:]][index, default: []].insert(count)
            }
            if !shown.isEmpty { shownCount += 1 }
            guard let next = counts.firstIndex(where: { $0 < most }) else { break }
            counts[next] += 1
            for index in 0..<next { counts[index] = 0 }
        }
        for (key, cells) in possible {
            for (index, values) in cells {
                // Sums near the largest ones that were tried have few tables only because the trial ends there.
                let sum = key.split(separator: " ").first.flatMap { Int($0) } ?? 0
                guard sum <= most else { continue }
                #expect(values.count >= 2, "\(key): row \(index) is \(values)")
                if key.contains("=") {
                    #expect(values.isSuperset(of: 0..<threshold), "\(key): row \(index) is \(values)")
                }
            }
        }
        // Else it would be safe because nothing is ever shown.
        #expect(shownCount > 0)
    }

    @Test func `without the third step, a small count can be computed back`() throws {
        let rule = try #require(SmallCounts(below: 3))
        // 7 and 7 are shown as 5, which is at most 7: who knows the sum, 16, knows that the third is 2.
        #expect(rule.shown([("a", 7), ("b", 7), ("c", 2)]).isEmpty)
        #expect(rule.shown([("a", 5), ("b", 5), ("c", 2)]).map(\.count) == [5, 5])
        // Four counts of 2 have the sum 8.
        #expect(rule.shown([("a", 2), ("b", 2), ("c", 2), ("d", 2)]).isEmpty)
        #expect(rule.shown([("a", 900), ("b", 2)]).isEmpty)
    }
}
