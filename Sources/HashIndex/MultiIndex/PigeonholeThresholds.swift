/// How far from the query's key each chunk must be searched so that no hash within a radius is missed.
///
/// If two hashes differ in at most `radius` bits, they cannot differ in more than `thresholds[i]` bits of *every* chunk
/// `i`, for that would be `Σ (thresholds[i] + 1)` bits at least. So a hash within the radius is found in some chunk if
///
///     Σ (thresholds[i] + 1) ≥ radius + 1
///
/// where a threshold of -1 leaves the chunk out. With equal chunks this is the tight form of Norouzi's split: for `radius
/// = chunks · s + a`, `a + 1` chunks at `s` and the others at `s - 1`. Which chunks get how much is free, and goes where
/// it costs least.
///
/// Source: M. Norouzi, A. Punjani, D. J. Fleet, "Fast Exact Search in Hamming Space with Multi-Index Hashing", 2014; for
/// unequal thresholds J. Qin et al., "GPH: Similarity Search in Hamming Space", ICDE 2018.
struct PigeonholeThresholds: Hashable, Sendable {
    /// The threshold of each chunk, -1 for one that need not be searched.
    let thresholds: [Int]

    /// The thresholds for `radius` that cost least, where `cost(chunk, threshold)` is that of searching a chunk up to a
    /// threshold, and grows by more with each step.
    init(radius: Int, chunkCount: Int, cost: (_ chunk: Int, _ threshold: Int) -> Double) {
        var thresholds = [Int](repeating: -1, count: chunkCount)
        // Each step costs more than the one before, so taking the cheapest next step each time is optimal.
        var nextSteps = (0..<chunkCount).map { cost($0, 0) }
        for _ in 0..<max(0, radius + 1) {
            guard let cheapest = nextSteps.indices.min(by: { nextSteps[$0] < nextSteps[$1] }) else { break }
            thresholds[cheapest] += 1
            let threshold = thresholds[cheapest]
            nextSteps[cheapest] = cost(cheapest, threshold + 1) - cost(cheapest, threshold)
        }
        self.thresholds = thresholds
        precondition(
            thresholds.reduce(0) { $0 + $1 + 1 } >= radius + 1, "the thresholds would miss hashes within the radius")
    }
}
