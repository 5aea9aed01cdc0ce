public import PerceptualHash

/// The search for known pictures of which the picture at hand is an altered copy: hypotheses, a coarse search for their hashes,
/// and a descent to the best hypothesis for each hash that was found.
///
/// ```swift
/// var hasher = HypothesisHasher(luma)
/// for match in AlteredCopySearch(index).matches(of: &hasher, effort: .normal) {
///     print(match.position, match.alteration.tier, match.alteration.hypothesis)
/// }
/// ```
///
/// The same picture and the same hashes give the same matches, whatever the instruction set and the number of threads. The
/// hash of the picture as it is should be looked up first, in an index made for near hashes: that is cheaper, and what it
/// finds is surer.
public struct AlteredCopySearch: Sendable {
    /// From how many of the hashes found, the nearest, a descent begins.
    public static let entryLimit = 8
    /// From how many hypotheses, the nearest, a descent to one hash begins, until one ends at a match.
    public static let startLimit = 3

    private let index: CoarseIndex

    public init(_ index: CoarseIndex) {
        self.index = index
    }

    /// The matches of a picture, the surest first.
    public func matches(of hasher: inout HypothesisHasher, effort: Effort) -> [AlteredCopyMatch] {
        let candidates = hasher.candidates(effort: effort)
        let hits = index.hits(of: candidates.map(\.hash))
        return matches(of: &hasher, candidates: candidates, hits: hits)
    }

    /// The matches that descents from coarse hits end at, the surest first.
    ///
    /// - Parameters:
    ///   - candidates: the needles that the hits number.
    ///   - hits: the nearest first, as the index gives them.
    public func matches(
        of hasher: inout HypothesisHasher, candidates: [Candidate], hits: [CoarseHit]
    ) -> [AlteredCopyMatch] {
        // Equal hashes are one entry.
        var positions: [PDQHash: Set<Int>] = [:]
        var starts: [PDQHash: [Hypothesis]] = [:]
        var order: [PDQHash] = []
        for hit in hits {
            let hash = index[hit.position]
            if starts[hash] == nil {
                guard order.count < Self.entryLimit else { continue }
                order.append(hash)
            }
            positions[hash, default: []].insert(hit.position)
            var hypothesis = candidates[hit.needle].hypothesis
            hypothesis.isNegative = hit.isNegative
            if starts[hash, default: []].count < Self.startLimit, starts[hash]?.contains(hypothesis) != true {
                starts[hash, default: []].append(hypothesis)
            }
        }
        var matches: [AlteredCopyMatch] = []
        for hash in order {
            var best: AlterationMatch?
            for start in starts[hash] ?? [] {
                guard let match = hasher.descend(from: start, to: hash), match.tier != nil else { continue }
                if match.distance < best?.distance ?? 257 { best = match }
                if best?.tier == .probable { break }
            }
            guard let best else { continue }
            for position in (positions[hash] ?? []).sorted() {
                matches.append(AlteredCopyMatch(position: position, alteration: best))
            }
        }
        return matches.sorted {
            ($0.alteration.distance, $0.alteration.softDistanceInTenths, $0.position)
                < ($1.alteration.distance, $1.alteration.softDistanceInTenths, $1.position)
        }
    }
}

/// A known hash, and what must have been done to its picture to make the one at hand.
public struct AlteredCopyMatch: Hashable, Sendable {
    /// Where the hash stands in the index.
    public let position: Int
    public let alteration: AlterationMatch

    public init(position: Int, alteration: AlterationMatch) {
        self.position = position
        self.alteration = alteration
    }
}
