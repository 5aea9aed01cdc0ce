/// How far each chunk is searched at each radius, worked out once for an index.
struct MultiIndexPlan: Sendable {
    /// A chunk's part in the search at one radius.
    struct Step: Hashable, Sendable {
        let chunk: Int
        /// How far the keys may differ from the query's.
        let threshold: Int
    }

    /// The steps for the radii 0, 1, 2, … as far as they cost less than comparing every hash.
    let steps: [[Step]]

    /// More keys of one chunk than this never pay.
    private static let maximumKeyCount = 20_000.0

    init(layout: MultiIndexLayout, crowding: [Double], cost: SearchCost) {
        let scanCost = cost.scan(count: layout.count, bitWidth: layout.bitWidth)
        var steps: [[Step]] = []
        for radius in 0...layout.bitWidth {
            let (thresholds, total) = Self.thresholds(
                radius: radius, widths: layout.widths, crowding: crowding, cost: cost)
            let isTooWide = thresholds.indices.contains {
                KeyMasks.count(width: layout.widths[$0], threshold: thresholds[$0]) > Self.maximumKeyCount
            }
            guard total < scanCost, !isTooWide else { break }
            steps.append(
                thresholds.indices.filter { thresholds[$0] >= 0 }.map {
                    // A key has no more bits to differ in than its width.
                    Step(chunk: $0, threshold: min(thresholds[$0], layout.widths[$0]))
                })
        }
        self.steps = steps
    }

    /// The steps for `radius`; nil if comparing every hash costs less.
    func steps(for radius: Int) -> [Step]? {
        radius < steps.count ? steps[radius] : nil
    }

    /// The thresholds of each chunk that search `radius` at the least cost, and that cost.
    ///
    /// - Parameter crowding: how many other hashes a key of each chunk has in the mean.
    static func thresholds(
        radius: Int, widths: [Int], crowding: [Double], cost: SearchCost
    ) -> (thresholds: [Int], cost: Double) {
        func chunkCost(_ chunk: Int, _ threshold: Int) -> Double {
            KeyMasks.count(width: widths[chunk], threshold: threshold)
                * (cost.lookup + cost.candidate * crowding[chunk])
        }
        let thresholds = PigeonholeThresholds(radius: radius, chunkCount: widths.count, cost: chunkCost).thresholds
        return (thresholds, widths.indices.reduce(cost.query) { $0 + chunkCost($1, thresholds[$1]) })
    }

    /// The widths of the chunks with which a search of `count` hashes at `radius` costs least, and that cost.
    static func widths(
        count: Int, bitWidth: Int, radius: Int, cost: SearchCost
    ) -> (widths: [Int], cost: Double) {
        let fewest = (bitWidth + MultiIndexLayout.maximumWidth - 1) / MultiIndexLayout.maximumWidth
        let plans = (fewest...max(fewest, bitWidth / 8)).map { chunkCount in
            let widths = MultiIndexLayout.widths(bitWidth: bitWidth, chunkCount: chunkCount)
            let crowding = widths.map { Double(count) / Double(1 << $0) }
            let total = Self.thresholds(radius: radius, widths: widths, crowding: crowding, cost: cost).cost
            // Tables of far more keys than there are hashes gain little and take much memory.
            let isLarge = widths.contains { 1 << $0 > max(256, 4 * count) }
            return (widths: widths, cost: total, isLarge: isLarge)
        }
        let best = plans.filter { !$0.isLarge }.min { $0.cost < $1.cost } ?? plans[plans.count - 1]
        return (best.widths, best.cost)
    }
}
