import HashIndex
import PerceptualHash

/// What an index finds for queries, short enough to be compared with what other programs find.
struct QueryAnswers: Encodable, Equatable {
    /// How many hashes each query matched.
    private(set) var found: [Int] = []
    /// Of each query, the sum of 257 times the position of each match and its distance.
    private(set) var sums: [Int] = []

    init(of queries: some Collection<PDQHash>, within radius: Distance, by index: any HammingIndex<PDQHash>) {
        for query in queries {
            let matches = index.matches(of: query, within: radius)
            found.append(matches.count)
            sums.append(matches.reduce(0) { $0 + 257 * $1.position + $1.distance.rawValue })
        }
    }
}
