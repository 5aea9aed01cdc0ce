public import HashIndex
public import KnownHashStore
public import KnownHashes
public import PerceptualHash

/// Looks up digests and hashes in a store of known lists.
///
/// Hashes are searched in an index that keeps up with the store; digests are looked up in the store itself. What is
/// withdrawn stops matching at once. A matcher can be used by any number of threads.
public struct KnownMatcher: Sendable {
    /// What matching needs to be told about.
    public let thresholds: MatchThresholds
    /// The index of hashes in use.
    public let index: KnownHashIndex
    /// The recipes of the hashes in the store: what a picture must be hashed with to be compared with all of them.
    public let recipes: [HashRecipe]

    let store: KnownHashStore
    private let hasDigests: Bool

    /// A matcher for all lists of `store`.
    ///
    /// - Parameter indexKind: the index to use, or nil for the one that ``IndexPlan`` chooses.
    public init(
        _ store: KnownHashStore, thresholds: MatchThresholds = MatchThresholds(), indexKind: IndexKind? = nil
    ) throws {
        self.store = store
        self.thresholds = thresholds
        hasDigests = try store.digestCounts().values.contains { $0 > 0 } || !store.attachedFileList().isEmpty
        index = try KnownHashIndex(
            store, kind: indexKind, radius: thresholds.pdqDistance, shortRadius: thresholds.shortDistance)
        recipes = index.recipes
    }

    /// A number that grows with every change of the store.
    public func storeChangeCount() throws -> Int64 { try store.changeCount() }

    /// How much there is to compare with at the moment.
    public func searchedCounts() throws -> SearchedCounts { try store.searchedCounts() }

    /// The number of hashes that are in the index, those of withdrawn entries among them.
    public var hashCount: Int { index.count }

    /// The kind of index that most hashes are searched in.
    public var indexKind: IndexKind { index.parts.max { $0.count < $1.count }?.kind ?? .linear }

    /// What the store knows of a file by its digests.
    public struct DigestVerdict: Hashable, Sendable {
        /// The entries with the same bytes.
        public var matches: [KnownMatch] = []
        /// The lists of known good files that have the file.
        public var knownGoodLists: [String] = []
        /// The numbers of those entries.
        var entries: Set<EntryID> = []
    }

    /// The entries with the bytes that have these digests, and the lists of known good files that have them.
    ///
    /// An entry whose strongest digest contradicts is not matched by a weaker one that agrees: MD5 and SHA-1 collisions can
    /// be made.
    ///
    /// - Throws: ``StoreError`` if the store, or a file attached to it, cannot be read.
    public func verdict(on digests: FileDigests) throws -> DigestVerdict {
        guard hasDigests else { return DigestVerdict() }
        let answer = try store.answer(to: digests.all)
        if let failure = answer.failures.first { throw failure }
        var verdict = DigestVerdict(knownGoodLists: answer.knownGood)
        for match in answer.matches {
            guard let strongest = match.agreeing.max() else { continue }
            if let contradicting = match.contradicting.max(), contradicting > strongest { continue }
            verdict.matches.append(KnownMatch(match.entry, evidence: .exact(digest: strongest.rawValue)))
            verdict.entries.insert(match.entry.id)
        }
        verdict.matches.sort(by: KnownMatch.isOrdered)
        return verdict
    }

    /// Whether the picture's PDQ at full resolution may match an entry, judging by its hash of the fast pipeline.
    ///
    /// Quality is not asked: it may be slightly off too. Where the store cannot be read it may; the look-up that follows
    /// then says so.
    package func mayMatch(_ screened: [NamedHash]) -> Bool {
        let radius = thresholds.pdqDistance.rawValue + FastPDQHasher.screeningDeviation.rawValue
        guard
            let near = try? index.entries(
                nearEach: screened.map(\.value), recipe: .pdq, within: Distance(rawValue: radius))
        else { return true }
        return near.contains { !$0.isEmpty }
    }

    /// The entries that look like a picture with these hashes.
    ///
    /// An entry is matched once for each algorithm and pipeline, by the transform at the smallest distance.
    public func matches(of hashes: [NamedHash]) throws -> [KnownMatch] {
        try entriesAndMatches(of: hashes).map(\.match)
    }

    /// The same with the numbers of the entries.
    func entriesAndMatches(of hashes: [NamedHash]) throws -> [(entry: EntryID, match: KnownMatch)] {
        var best: [Candidate.Key: Candidate] = [:]
        let usable = hashes.filter { ($0.quality ?? 100) >= thresholds.minimumQuality }
        for (recipe, hashes) in Dictionary(grouping: usable, by: { HashRecipe($0.algorithm, pipeline: $0.pipeline) }) {
            guard let recipe else { continue }
            // All transforms of a picture in one call.
            let found = try index.entries(
                nearEach: hashes.map(\.value), recipe: recipe, within: thresholds.distance(for: recipe.algorithm))
            for (hash, near) in zip(hashes, found) {
                for entry in near {
                    let candidate = Candidate(near: entry, hash: hash, recipe: recipe)
                    if let other = best[candidate.key], other.near.distance <= entry.distance { continue }
                    best[candidate.key] = candidate
                }
            }
        }
        return try describe(Array(best.values)).sorted { KnownMatch.isOrdered($0.match, before: $1.match) }
    }

    /// The entries whose hash of `algorithm` is near `value`, whatever the pipeline of either.
    public func matches(of value: HashValue, algorithm: HashAlgorithm) throws -> [KnownMatch] {
        try matches(ofEach: [value], algorithm: algorithm).first ?? []
    }

    /// The entries whose hash of `algorithm` is near each of `values`, in their order: faster than one by one.
    public func matches(ofEach values: [HashValue], algorithm: HashAlgorithm) throws -> [[KnownMatch]] {
        var candidates = [[Candidate]](repeating: [], count: values.count)
        for recipe in index.recipes where recipe.algorithm == algorithm {
            let found = try index.entries(
                nearEach: values, recipe: recipe, within: thresholds.distance(for: algorithm))
            for (number, near) in found.enumerated() where !near.isEmpty {
                let query = NamedHash(algorithm: algorithm, pipeline: recipe.pipeline, value: values[number])
                // Nearest first, so the first of an entry is its best.
                var seen: Set<EntryID> = []
                candidates[number] += near.sorted { $0.distance < $1.distance }
                    .filter { seen.insert($0.entry).inserted }
                    .map { Candidate(near: $0, hash: query, recipe: recipe) }
            }
        }
        return try candidates.map { try describe($0).map(\.match).sorted(by: KnownMatch.isOrdered) }
    }

    private func describe(_ candidates: [Candidate]) throws -> [(entry: EntryID, match: KnownMatch)] {
        guard !candidates.isEmpty else { return [] }
        let entries = try store.matchable(Set(candidates.map(\.near.entry)).sorted())
        let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return candidates.compactMap { candidate in
            guard let entry = byID[candidate.near.entry] else { return nil }
            let evidence = KnownMatch.Perceptual(
                algorithm: candidate.recipe.algorithm, pipeline: candidate.recipe.pipeline,
                distance: candidate.near.distance, threshold: thresholds.distance(for: candidate.recipe.algorithm),
                transform: candidate.hash.transform, knownHash: candidate.near.hash)
            return (entry.id, KnownMatch(entry, evidence: .perceptual(evidence)))
        }
    }
}

/// An entry near one of a picture's hashes.
private struct Candidate {
    struct Key: Hashable {
        let entry: EntryID
        let recipe: HashRecipe
    }

    let near: KnownHashIndex.Near
    let hash: NamedHash
    let recipe: HashRecipe

    var key: Key { Key(entry: near.entry, recipe: recipe) }
}
