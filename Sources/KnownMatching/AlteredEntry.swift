import HashIndex
import KnownHashStore
public import KnownHashes
public import PerceptualHash

/// An entry that a picture is an altered copy of, whatever the entry's state by now.
package struct AlteredEntry: Hashable, Sendable {
    package let entry: EntryID
    package let copy: AlteredCopy
}

extension KnownMatcher {
    /// The entries that a picture is an altered copy of by its reduction, the nearest first.
    ///
    /// The hashes that its original would have under each hypothesis of `effort` are searched coarsely; from the nearest
    /// ones, a descent decides. The answer depends on nothing but the numbers of the reduction and on the store.
    ///
    /// - Parameter pipeline: how the picture was decoded that was reduced.
    public func alteredMatches(
        of luma: ReducedLuma, effort: Effort, pipeline: Pipeline = .full
    ) throws -> [KnownMatch] {
        try matches(of: alteredEntries(of: luma, effort: effort, pipeline: pipeline), besides: [])
    }

    /// The same as numbers of entries, for ``lookUp(_:_:_:)``.
    ///
    /// - Parameters:
    ///   - transforms: how the picture is also turned and mirrored.
    ///   - hashes: the hashes of the picture as it is. What they find within the threshold is not searched again.
    package func alteredEntries(
        of luma: ReducedLuma, effort: Effort, pipeline: Pipeline, transforms: [DihedralTransform] = [],
        besides hashes: [NamedHash] = []
    ) throws -> [AlteredEntry] {
        guard effort > .plain, pdqHashCount > 0 else { return [] }
        var hasher = HypothesisHasher(luma)
        let candidates = hasher.candidates(effort: effort, alsoTransformedBy: transforms)
        var found: [EntryID: AlteredCopy] = [:]
        var descentCount = 0
        for start in try starts(of: candidates) where descentCount < AlteredCopySearch.entryLimit {
            guard !isMatched(start, by: hashes) else { continue }
            let entries = try store.matchable(start.entries.sorted()).map(\.id)
            guard !entries.isEmpty else { continue }
            descentCount += 1
            guard let match = match(of: &hasher, candidates, start),
                let copy = AlteredCopy(match, pipeline: pipeline, knownHash: start.hash)
            else { continue }
            for entry in entries {
                if let other = found[entry], other.sortKey <= copy.sortKey { continue }
                found[entry] = copy
            }
        }
        return found.map { AlteredEntry(entry: $0.key, copy: $0.value) }
            .sorted { $0.copy.sortKey == $1.copy.sortKey ? $0.entry < $1.entry : $0.copy.sortKey < $1.copy.sortKey }
    }

    /// The number of PDQ hashes, in which altered copies are looked for.
    public var pdqHashCount: Int {
        index.parts.filter { $0.recipe.algorithm == .pdq }.reduce(0) { $0 + $1.count }
    }

    /// How long it takes here and now to look for what a picture is an altered copy of; nil where the store cannot be read.
    public func measuredCost(of effort: Effort) -> Duration? {
        let values = (0..<ReducedLuma.side * ReducedLuma.side).map { position in
            // Ramps and steps: a picture like any other to the search.
            let (x, y) = (position % ReducedLuma.side, position / ReducedLuma.side)
            return UInt16(ReducedLuma.unit * ((x * y / 61 + (x / 37 * 71 + y / 29 * 43) % 120 + x / 4) % 256))
        }
        guard let luma = ReducedLuma(width: 1024, height: 1024, values: values) else { return nil }
        // The first search makes the coarse index.
        guard (try? index.coarseFinds(of: [])) != nil else { return nil }
        return ContinuousClock().measure {
            _ = try? alteredEntries(of: luma, effort: effort, pipeline: .full)
        }
    }

    /// The known hashes near any of the candidates, each once: the nearest first.
    private func starts(of candidates: [Candidate]) throws -> [DescentStart] {
        guard !candidates.isEmpty else { return [] }
        var starts: [PDQHash: DescentStart] = [:]
        for (recipe, finds) in try index.coarseFinds(of: candidates.map(\.hash)) {
            for find in finds {
                starts[find.hash, default: DescentStart(hash: find.hash)].add(find, recipe)
            }
        }
        return starts.values.sorted { $0.isOrdered(before: $1) }
    }

    /// What the descents to one known hash end at, of which the first that ends at a probable match is the last; nil if none
    /// ends at a match.
    private func match(
        of hasher: inout HypothesisHasher, _ candidates: [Candidate], _ start: DescentStart
    ) -> AlterationMatch? {
        var best: AlterationMatch?
        for place in start.places {
            var hypothesis = candidates[place.candidate].hypothesis
            hypothesis.isNegative = place.isNegative
            guard let match = hasher.descend(from: hypothesis, to: start.hash), match.tier != nil else { continue }
            if match.distance < best?.distance ?? 257 { best = match }
            if best?.tier == .probable { break }
        }
        return best
    }

    /// Whether the picture as it is matches the known hash.
    private func isMatched(_ start: DescentStart, by hashes: [NamedHash]) -> Bool {
        hashes.contains { hash in
            guard let recipe = HashRecipe(hash.algorithm, pipeline: hash.pipeline), start.recipes.contains(recipe),
                (hash.quality ?? 100) >= thresholds.minimumQuality,
                let distance = hash.value.distance(to: .bits256(start.hash))
            else { return false }
            return distance <= thresholds.pdqDistance
        }
    }

    /// The matches of the altered entries that count at the moment, without those of `entries`.
    func matches(of altered: [AlteredEntry], besides entries: Set<EntryID>) throws -> [KnownMatch] {
        let others = altered.filter { !entries.contains($0.entry) }
        guard !others.isEmpty else { return [] }
        let matchable = try store.matchable(others.map(\.entry).sorted())
        let byID = Dictionary(matchable.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return others.compactMap { other in
            byID[other.entry].map { KnownMatch($0, evidence: .altered(other.copy)) }
        }.sorted(by: KnownMatch.isOrdered)
    }
}

/// A known hash near candidates, from which descents may begin.
private struct DescentStart {
    /// A candidate that the hash is near to, or to whose complement.
    struct Place: Hashable {
        let distance: Distance
        /// The number of the candidate.
        let candidate: Int
        let isNegative: Bool

        var key: (Int, Int, Int) { (distance.rawValue, candidate, isNegative ? 1 : 0) }
    }

    let hash: PDQHash
    /// The nearest of them, in order.
    private(set) var places: [Place] = []
    /// The entries that have the hash, and the recipes by which they have it.
    private(set) var entries: Set<EntryID> = []
    private(set) var recipes: Set<HashRecipe> = []

    init(hash: PDQHash) {
        self.hash = hash
    }

    mutating func add(_ find: CoarseFind, _ recipe: HashRecipe) {
        entries.insert(find.entry)
        recipes.insert(recipe)
        let place = Place(distance: find.hit.distance, candidate: find.hit.needle, isNegative: find.hit.isNegative)
        guard !places.contains(place) else { return }
        let index = places.firstIndex { place.key < $0.key } ?? places.count
        places.insert(place, at: index)
        if places.count > AlteredCopySearch.startLimit { places.removeLast() }
    }

    /// An order that depends on nothing but picture and store.
    func isOrdered(before other: DescentStart) -> Bool {
        guard let own = places.first, let others = other.places.first else { return false }
        return own.key == others.key ? hash.words < other.hash.words : own.key < others.key
    }
}

extension AlteredCopy {
    /// By distance.
    fileprivate var sortKey: (Int, Int, String) {
        (distance.rawValue, softDistanceInTenths, knownHash.hex)
    }
}

extension HypothesisHasher {
    /// The candidates of `effort`, and those of the same hypotheses turned and mirrored in other ways.
    fileprivate mutating func candidates(
        effort: Effort, alsoTransformedBy transforms: [DihedralTransform]
    ) -> [Candidate] {
        var candidates = candidates(effort: effort)
        let others = transforms.filter { !effort.transforms.contains($0) }
        guard !others.isEmpty else { return candidates }
        for candidate in candidates where candidate.hypothesis.transform == .original {
            guard let features = features(of: candidate.hypothesis) else { continue }
            for transform in others {
                var hypothesis = candidate.hypothesis
                hypothesis.transform = transform
                candidates.append(
                    Candidate(hypothesis: hypothesis, hash: features.transformed(by: transform).hash))
            }
        }
        return candidates
    }
}
