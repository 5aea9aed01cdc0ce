import HashIndex
import KnownHashStore
import KnownHashes
import PerceptualHash

/// All searchable hashes of one recipe: those of a snapshot or an index in memory, and those that came later.
struct RecipeIndex<Hash: StoredBits>: Sendable {
    private let base: any HammingIndex<Hash>
    private let baseEntry: @Sendable (Int) -> EntryID
    /// The hashes that were added to the store since.
    private var recent = LinearScan<Hash>([])
    private var recentEntries: [EntryID] = []
    /// The same hashes in the same order for the coarse search, as far as that was asked for.
    private var coarse: CoarseIndex?
    /// The newest entry whose hashes are here.
    private(set) var newestEntry: EntryID

    /// The hashes of a snapshot.
    init(_ snapshot: IndexSnapshot<Hash>, newestEntry: EntryID) {
        base = snapshot.index
        baseEntry = { EntryID(rawValue: snapshot.label(at: $0)) }
        self.newestEntry = newestEntry
    }

    /// The hashes of `store` up to `newestEntry`, in an index of that kind in memory.
    init(_ store: KnownHashStore, recipe: HashRecipe, newestEntry: EntryID, kind: (Int) -> IndexKind) throws {
        var hashes: [Hash] = []
        var entries: [EntryID] = []
        try Hash.forEach(in: store, recipe: recipe, after: nil) { entry, hash in
            guard entry <= newestEntry else { return }
            hashes.append(hash)
            entries.append(entry)
        }
        base = kind(hashes.count).makeIndex(of: hashes)
        baseEntry = { [entries] in entries[$0] }
        self.newestEntry = newestEntry
    }

    var count: Int { base.count + recentEntries.count }
    var recentCount: Int { recentEntries.count }

    /// Adds the hashes that came to `store` since.
    mutating func update(from store: KnownHashStore, recipe: HashRecipe) throws {
        guard let newest = try store.newestEntry(), newest > newestEntry else { return }
        var added: [(EntryID, Hash)] = []
        try Hash.forEach(in: store, recipe: recipe, after: newestEntry) { entry, hash in
            if entry <= newest { added.append((entry, hash)) }
        }
        for (entry, hash) in added {
            recent.insert(hash)
            recentEntries.append(entry)
        }
        newestEntry = newest
    }

    /// The entries within `radius` of each query, whatever their state.
    func entries(nearEach queries: [Hash], within radius: Distance) -> [[KnownHashIndex.Near]] {
        let found = base.matches(ofEach: queries, within: radius).map { matches in
            matches.map {
                KnownHashIndex.Near(entry: baseEntry($0.position), distance: $0.distance, hash: base[$0.position].value)
            }
        }
        guard !recentEntries.isEmpty else { return found }
        return zip(found, recent.matches(ofEach: queries, within: radius)).map { found, matches in
            found
                + matches.map {
                    KnownHashIndex.Near(
                        entry: recentEntries[$0.position], distance: $0.distance, hash: recent[$0.position].value)
                }
        }
    }
}

// MARK: - Coarse search

/// A hash that a coarse search found.
struct CoarseFind {
    let hit: CoarseHit
    let entry: EntryID
    let hash: PDQHash
}

extension RecipeIndex where Hash == PDQHash {
    /// Takes the hashes into the coarse index that are not in it yet.
    mutating func updateCoarseIndex() {
        let base = self.base
        var coarse = self.coarse ?? CoarseIndex((0..<base.count).lazy.map { base[$0] })
        self.coarse = nil
        for position in coarse.count..<max(coarse.count, count) { coarse.insert(recent[position - base.count]) }
        self.coarse = coarse
    }

    /// What is coarsely near any of the needles or their complements, whatever the state of its entry. Of hashes that are not
    /// in the coarse index nothing is found.
    func coarseFinds(of needles: [PDQHash]) -> [CoarseFind] {
        guard let coarse, !needles.isEmpty else { return [] }
        return coarse.hits(of: needles).map { hit in
            let isRecent = hit.position >= base.count
            return CoarseFind(
                hit: hit, entry: isRecent ? recentEntries[hit.position - base.count] : baseEntry(hit.position),
                hash: coarse[hit.position])
        }
    }
}
