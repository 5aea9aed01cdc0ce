/// What is printed of an index searched in one way.
struct SearchSummary: Encodable {
    let name: String
    let mode: SearchRun.Mode
    /// Of each round.
    let queries: Int
    let found: Int
    /// Microseconds of a query, or of a batch: the median over the rounds of that of each on a processor, then of all the median and the
    /// one that 99 of 100 do not exceed. Nil where threads share the work.
    let p50: Double?
    let p99: Double?
    /// The median over the rounds, the least and the most.
    let queriesPerSecond: [Double]
    let cpuMicrosecondsPerQuery: [Double]

    /// - Parameter samples: at least one.
    init(name: String, mode: SearchRun.Mode, samples: [SearchRun.Sample]) {
        self.name = name
        self.mode = mode
        queries = samples[0].queries
        found = samples[0].found
        let seconds = samples[0].seconds.indices.map { query in Self.median(samples.map { $0.seconds[query] }) }
            .sorted()
        p50 = seconds.isEmpty ? nil : Self.rounded(1e6 * seconds[seconds.count / 2])
        p99 = seconds.isEmpty ? nil : Self.rounded(1e6 * seconds[(seconds.count * 99 - 1) / 100])
        queriesPerSecond = Self.spread(samples.map { Double($0.queries) / $0.wall })
        cpuMicrosecondsPerQuery = Self.spread(samples.map { 1e6 * $0.cpu / Double($0.queries) })
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func spread(_ values: [Double]) -> [Double] {
        [median(values), values.min() ?? 0, values.max() ?? 0].map(rounded)
    }

    /// To a hundredth.
    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
