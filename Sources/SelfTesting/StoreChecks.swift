import HashIndex
import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash

/// Compares the index of a store with one pass over the hashes that the store itself holds.
struct StoreChecks {
    let index: KnownHashIndex
    let recipe: HashRecipe
    let isExhaustive: Bool

    /// How many entries the quick form looks up.
    private static let pickCount = 200
    /// How many entries are looked up in one pass over the store.
    private static let batchCount = 4096
    /// How many hashes are compared at once.
    private static let blockCount = 4096

    /// Fails where a snapshot could not be used: every byte was compared with its checksum when the index was opened.
    static func checkSnapshots(_ index: KnownHashIndex) throws -> String {
        guard index.warnings.isEmpty else { throw SelfTest.Flaw(index.warnings.joined(separator: " ")) }
        let count = index.parts.count { $0.snapshotPath != nil }
        return "\(count) in use"
    }

    func check(_ part: KnownHashIndex.Part) throws -> String {
        recipe.algorithm.bitWidth == PDQHash.bitWidth
            ? try check(PDQHash.self, part, radius: 31) : try check(Hash64.self, part, radius: 8)
    }

    /// A hash of the store that is looked for.
    private struct Pick<Hash: BinaryHash> {
        let entry: EntryID
        let hash: Hash
    }

    /// An entry that was found.
    private struct Found: Hashable {
        let entry: EntryID
        let distance: Int
        let hash: HashValue
    }

    /// Ends a pass over the store.
    private struct Enough: Error {}

    private func check<Hash: StoredBits>(_: Hash.Type, _ part: KnownHashIndex.Part, radius: Int) throws -> String {
        // What comes later is not compared: the store may grow meanwhile.
        guard let newest = try index.store.newestEntry() else { return "no entries" }
        let stride = isExhaustive ? 1 : max(1, (part.count + Self.pickCount - 1) / Self.pickCount)
        var generator = GeneratedHashes(seed: 5)
        var last: EntryID?
        var count = 0
        while true {
            let picks: [Pick<Hash>] = try takePicks(after: &last, until: newest, stride: stride)
            guard !picks.isEmpty else { break }
            let flips = picks.map { _ in 1 + generator.next(below: radius) }
            let queries =
                picks.map(\.hash) + zip(picks, flips).map { pick, flips in generator.flipping(flips, of: pick.hash) }
            let expected = try scan(for: queries, until: newest, radius: radius)
            let found = try index.entries(
                nearEach: queries.map(\.value), recipe: recipe, within: Distance(rawValue: radius)
            ).map { $0.map { Found(entry: $0.entry, distance: $0.distance.rawValue, hash: $0.hash) } }
            for number in queries.indices {
                let pick = picks[number % picks.count]
                let distance = number < picks.count ? 0 : flips[number - picks.count]
                let sought = Found(entry: pick.entry, distance: distance, hash: pick.hash.value)
                try compare(found[number], expected[number], to: queries[number], sought: sought, until: newest)
            }
            count += queries.count
        }
        return "\(count) searches of \(part.count) hashes, \(part.kind.rawValue)"
    }

    /// Takes every `stride`-th hash of the entries after `last`, as many as one pass will look up, and sets `last` to where
    /// to go on.
    private func takePicks<Hash: StoredBits>(
        after last: inout EntryID?, until newest: EntryID, stride: Int
    ) throws -> [Pick<Hash>] {
        var picks: [Pick<Hash>] = []
        var reached = last
        var number = 0
        do {
            try Hash.forEach(in: index.store, recipe: recipe, after: last) { entry, hash in
                // Not between two hashes of one entry.
                if picks.count >= Self.batchCount, entry != reached { throw Enough() }
                guard entry <= newest else { throw Enough() }
                reached = entry
                if number % stride == 0 { picks.append(Pick(entry: entry, hash: hash)) }
                number += 1
            }
        } catch is Enough {
            // The next call goes on.
        }
        last = reached
        return picks
    }

    /// The hashes of the store within `radius` of each query, found by comparing all.
    private func scan<Hash: StoredBits>(
        for queries: [Hash], until newest: EntryID, radius: Int
    ) throws -> [[Found]] {
        var found = [[Found]](repeating: [], count: queries.count)
        var hashes: [Hash] = []
        var entries: [EntryID] = []
        func compareBlock() {
            let matches = LinearScan(hashes).matches(ofEach: queries, within: Distance(rawValue: radius))
            for (number, matches) in matches.enumerated() {
                for match in matches {
                    found[number].append(
                        Found(
                            entry: entries[match.position], distance: match.distance.rawValue,
                            hash: hashes[match.position].value))
                }
            }
            hashes.removeAll(keepingCapacity: true)
            entries.removeAll(keepingCapacity: true)
        }
        try Hash.forEach(in: index.store, recipe: recipe, after: nil) { entry, hash in
            guard entry <= newest else { return }
            hashes.append(hash)
            entries.append(entry)
            if hashes.count == Self.blockCount { compareBlock() }
        }
        compareBlock()
        return found
    }

    private func compare<Hash: StoredBits>(
        _ found: [Found], _ expected: [Found], to query: Hash,
        sought: Found, until newest: EntryID
    ) throws {
        let foundSet = Set(found)
        let expectedSet = Set(expected)
        guard foundSet.count == found.count else { throw SelfTest.Flaw("\(query.hex): an entry is found twice") }
        // Unless another program removed it since it was picked.
        guard try expectedSet.contains(sought) || index.store.matchable([sought.entry]).isEmpty else {
            throw SelfTest.Flaw("\(query.hex): the linear scan misses entry \(sought.entry.rawValue)")
        }
        if let missing = expectedSet.subtracting(foundSet).min(by: { $0.entry < $1.entry }) {
            throw SelfTest.Flaw(
                "\(query.hex): the index misses entry \(missing.entry.rawValue) at distance \(missing.distance)")
        }
        // An index may still hold entries that ended since it was built, and those that came meanwhile.
        for near in foundSet.subtracting(expectedSet) where near.entry <= newest {
            guard let hash = Hash(near.hash), PlainSearch.distance(hash, query) == near.distance,
                try index.store.matchable([near.entry]).isEmpty
            else {
                throw SelfTest.Flaw(
                    "\(query.hex): the index finds entry \(near.entry.rawValue) at distance \(near.distance), "
                        + "which the store does not have there")
            }
        }
    }
}

extension BinaryHash {
    /// The bits of `value` if they are as many.
    fileprivate init?(_ value: HashValue) {
        switch value {
        case .bits256(let hash) where Self.bitWidth == PDQHash.bitWidth: self.init(bitVector: hash.bitVector)
        case .bits64(let hash) where Self.bitWidth == Hash64.bitWidth: self.init(bitVector: hash.bitVector)
        default: return nil
        }
    }
}
