public import HashIndex
public import KnownHashStore
public import PerceptualHash

/// Looks up digests and hashes in a store of known lists.
///
/// The hashes are read once into an index in memory; digests are looked up in the store itself. A matcher is a value that
/// any number of threads can use at once.
public struct KnownMatcher: Sendable {
    /// What matching needs to be told about.
    public let thresholds: MatchThresholds
    /// The index in use.
    public let indexKind: IndexKind
    /// The recipes of the hashes in the store: what a picture must be hashed with to be compared with all of them.
    public let recipes: [HashRecipe]

    private let store: KnownHashStore
    private let hasDigests: Bool
    private let pdq: [HashRecipe: HashLookup<PDQHash>]
    private let short: [HashRecipe: HashLookup<Hash64>]

    /// A matcher for all lists of `store`.
    ///
    /// - Parameter indexKind: the index to use, or nil for the fastest.
    public init(
        _ store: KnownHashStore, thresholds: MatchThresholds = MatchThresholds(), indexKind: IndexKind? = nil
    ) throws {
        self.store = store
        self.thresholds = thresholds
        self.indexKind = indexKind ?? .fastest
        hasDigests = try store.digestCounts().values.contains { $0 > 0 }
        var pdqHashes: [HashRecipe: [(EntryID, PDQHash)]] = [:]
        try store.forEachPDQHash { entry, hash, pipeline in
            guard let recipe = HashRecipe(.pdq, pipeline: pipeline) else { return }
            pdqHashes[recipe, default: []].append((entry, hash))
        }
        var shortHashes: [HashRecipe: [(EntryID, Hash64)]] = [:]
        for algorithm in HashAlgorithm.allCases where algorithm.bitWidth == Hash64.bitWidth {
            try store.forEachHash64(of: algorithm) { entry, hash, pipeline in
                guard let recipe = HashRecipe(algorithm, pipeline: pipeline) else { return }
                shortHashes[recipe, default: []].append((entry, hash))
            }
        }
        let kind = self.indexKind
        pdq = pdqHashes.mapValues { HashLookup($0, kind: kind) { .bits256($0) } }
        short = shortHashes.mapValues { HashLookup($0, kind: kind) { .bits64($0) } }
        recipes = (Array(pdq.keys) + Array(short.keys)).sorted {
            ($0.algorithm.rawValue, $0.pipeline.rawValue) < ($1.algorithm.rawValue, $1.pipeline.rawValue)
        }
    }

    /// The number of hashes that are searched.
    public var hashCount: Int {
        pdq.values.reduce(0) { $0 + $1.count } + short.values.reduce(0) { $0 + $1.count }
    }

    /// The entries with the bytes that have these digests.
    ///
    /// An entry whose strongest digest contradicts is not matched by a weaker one that agrees: MD5 and SHA-1 collisions can
    /// be made.
    public func matches(of digests: MediaDigests) throws -> [MediaMatch] {
        guard hasDigests else { return [] }
        return try store.entries(matching: digests.all).compactMap { match in
            guard let strongest = match.agreeing.max() else { return nil }
            if let contradicting = match.contradicting.max(), contradicting > strongest { return nil }
            return MediaMatch(
                list: match.entry.list, entry: match.entry.label, category: match.entry.category,
                evidence: .exact(digest: strongest.rawValue))
        }
        .sorted(by: MediaMatch.isOrdered)
    }

    /// Whether the picture's PDQ at full resolution may match an entry, judging by its hash of the fast pipeline.
    ///
    /// Quality is not asked: it may be slightly off too.
    func mayMatch(_ screened: NamedHash) -> Bool {
        guard case .bits256(let value) = screened.value, let lookup = pdq[.pdq] else { return false }
        let radius = thresholds.pdqDistance.rawValue + FastPDQHasher.screeningDeviation.rawValue
        return !lookup.entries(near: value, within: Distance(rawValue: radius)).isEmpty
    }

    /// The entries that look like a picture with these hashes.
    ///
    /// An entry is matched once for each algorithm and pipeline, by the transform at the smallest distance.
    public func matches(of hashes: [NamedHash]) throws -> [MediaMatch] {
        var best: [Candidate.Key: Candidate] = [:]
        for hash in hashes where (hash.quality ?? 100) >= thresholds.minimumQuality {
            guard let recipe = HashRecipe(hash.algorithm, pipeline: hash.pipeline) else { continue }
            let threshold = thresholds.distance(for: hash.algorithm)
            let found =
                switch hash.value {
                case .bits256(let value): pdq[recipe]?.entries(near: value, within: threshold) ?? []
                case .bits64(let value): short[recipe]?.entries(near: value, within: threshold) ?? []
                }
            for entry in found {
                let candidate = Candidate(entry: entry, hash: hash, recipe: recipe)
                if let other = best[candidate.key], other.entry.distance <= entry.distance { continue }
                best[candidate.key] = candidate
            }
        }
        return try describe(Array(best.values)).sorted(by: MediaMatch.isOrdered)
    }

    /// The entries whose hash of `algorithm` is near `value`, whatever the pipeline of either.
    public func matches(of value: HashValue, algorithm: HashAlgorithm) throws -> [MediaMatch] {
        try matches(
            of: recipes.filter { $0.algorithm == algorithm }.map {
                NamedHash(algorithm: algorithm, pipeline: $0.pipeline, value: value)
            })
    }

    private func describe(_ candidates: [Candidate]) throws -> [MediaMatch] {
        guard !candidates.isEmpty else { return [] }
        let entries = try store.entries(Set(candidates.map(\.entry.id)).sorted())
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return candidates.compactMap { candidate in
            guard let entry = byID[candidate.entry.id] else { return nil }
            return MediaMatch(
                list: entry.list, entry: entry.label, category: entry.category,
                evidence: .perceptual(
                    .init(
                        algorithm: candidate.recipe.algorithm, pipeline: candidate.recipe.pipeline,
                        distance: candidate.entry.distance,
                        threshold: thresholds.distance(for: candidate.recipe.algorithm),
                        transform: candidate.hash.transform, knownHash: candidate.entry.hash)))
        }
    }
}

/// An entry near one of a picture's hashes.
private struct Candidate {
    struct Key: Hashable {
        let entry: EntryID
        let recipe: HashRecipe
    }

    let entry: NearEntry
    let hash: NamedHash
    let recipe: HashRecipe

    var key: Key { Key(entry: entry.id, recipe: recipe) }
}

/// An entry found by a search.
private struct NearEntry {
    let id: EntryID
    let distance: Distance
    let hash: HashValue
}

/// An index and what its positions mean.
private struct HashLookup<Hash: BinaryHash>: Sendable {
    private let index: any HammingIndex<Hash>
    private let entries: [EntryID]
    private let value: @Sendable (Hash) -> HashValue

    init(_ known: [(EntryID, Hash)], kind: IndexKind, value: @escaping @Sendable (Hash) -> HashValue) {
        entries = known.map(\.0)
        index = kind.makeIndex(of: known.map(\.1))
        self.value = value
    }

    var count: Int { entries.count }

    func entries(near query: Hash, within threshold: Distance) -> [NearEntry] {
        index.matches(of: query, within: threshold).map { match in
            NearEntry(id: entries[match.position], distance: match.distance, hash: value(index[match.position]))
        }
    }
}
