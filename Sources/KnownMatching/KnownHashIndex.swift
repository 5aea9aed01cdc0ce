public import HashIndex
public import KnownHashStore
public import KnownHashes
public import PerceptualHash
import Synchronization

/// Searches the hashes of a store by distance, and keeps up with it.
///
/// The hashes come from the snapshot beside the store, if there is one and it is whole; else they are read from the store
/// into an index in memory. What is added to the store later, by any program, is found from the next search on. What was
/// withdrawn, superseded or removed may still be found: ``KnownHashStore/matchable(_:)`` tells which entries count at
/// the moment.
///
/// Any number of threads may search at once.
///
/// ```swift
/// let index = try KnownHashIndex(store)
/// for near in try index.entries(near: .bits256(hash), recipe: .pdq, within: 31) { … }
/// ```
public final class KnownHashIndex: Sendable {
    /// An entry found by a search.
    public struct Near: Hashable, Sendable {
        public let entry: EntryID
        public let distance: Distance
        /// The hash of the entry that is so near.
        public let hash: HashValue
    }

    /// Where the hashes of one recipe are searched.
    public struct Part: Hashable, Sendable {
        public let recipe: HashRecipe
        public let kind: IndexKind
        /// The number of hashes.
        public internal(set) var count: Int
        /// How many of them came since the index was built.
        public internal(set) var recentCount: Int
        /// The snapshot that is used, nil for an index in memory.
        public let snapshotPath: String?
        /// Why this kind was chosen, as lines for people.
        public let explanation: [String]
    }

    private struct State: Sendable {
        var changeCount: Int64
        var parts: [Part]
        var wide: [HashRecipe: RecipeIndex<PDQHash>] = [:]
        var short: [HashRecipe: RecipeIndex<Hash64>] = [:]
    }

    public let store: KnownHashStore
    /// What was wrong with snapshots that could not be used, for people; the answers are right all the same.
    public let warnings: [String]

    private let state: Mutex<State>
    private let kind: IndexKind?
    private let radius: Distance
    private let shortRadius: Distance

    /// An index of all searchable hashes of `store`.
    ///
    /// - Parameters:
    ///   - kind: the index to use; nil for the one that ``IndexPlan`` chooses. Snapshots are of multi-index hashing.
    ///   - radius: the distance that PDQ hashes will mostly be searched at, which the choice depends on.
    ///   - shortRadius: the same for hashes of 64 bits.
    public init(
        _ store: KnownHashStore, kind: IndexKind? = nil, radius: Distance = .confidentPDQMatch,
        shortRadius: Distance = 10
    ) throws {
        self.store = store
        self.kind = kind
        self.radius = radius
        self.shortRadius = shortRadius
        var state = State(changeCount: try store.changeCount(), parts: [])
        var warnings: [String] = []
        for recipe in try store.storedRecipes() {
            try Self.add(
                recipe, of: store, kind: kind, radii: (radius, shortRadius), to: &state, warnings: &warnings)
        }
        self.warnings = warnings
        self.state = Mutex(state)
    }

    private static func add(
        _ recipe: HashRecipe, of store: KnownHashStore, kind: IndexKind?, radii: (wide: Distance, short: Distance),
        to state: inout State, warnings: inout [String]
    ) throws {
        if recipe.algorithm.bitWidth == PDQHash.bitWidth {
            state.wide[recipe] = try index(
                recipe, of: store, kind: kind, radius: radii.wide, parts: &state.parts, warnings: &warnings)
        } else {
            state.short[recipe] = try index(
                recipe, of: store, kind: kind, radius: radii.short, parts: &state.parts, warnings: &warnings)
        }
    }

    private static func index<Hash: StoredBits>(
        _ recipe: HashRecipe, of store: KnownHashStore, kind: IndexKind?, radius: Distance, parts: inout [Part],
        warnings: inout [String]
    ) throws -> RecipeIndex<Hash> {
        func plan(_ count: Int) -> IndexPlan { IndexPlan(count: count, bitWidth: Hash.bitWidth, radius: radius) }
        if kind == nil || kind == .multiIndex {
            do {
                let (snapshot, newestEntry) = try store.verifiedSnapshot(of: recipe, Hash.self)
                if kind == .multiIndex || plan(snapshot.count).kind == .multiIndex {
                    var index = RecipeIndex(snapshot, newestEntry: newestEntry)
                    try index.update(from: store, recipe: recipe)
                    parts.append(
                        Part(
                            recipe: recipe, kind: .multiIndex, count: index.count, recentCount: index.recentCount,
                            snapshotPath: snapshot.path,
                            explanation: kind == nil ? plan(snapshot.count).explanation : ["chosen by name"]))
                    return index
                }
            } catch let error as SnapshotError where error.code == .notFound {
                // There need be none.
            } catch let error as SnapshotError {
                warnings.append(
                    "\(error) It is not used; the index is made from the store. ‘knownmedia known index’ rewrites it."
                )
            }
        }
        var chosen = kind ?? .linear
        let index = try RecipeIndex<Hash>(
            store, recipe: recipe, newestEntry: store.newestEntry() ?? EntryID(rawValue: 0)
        ) { count in
            chosen = kind ?? plan(count).kind
            return chosen
        }
        parts.append(
            Part(
                recipe: recipe, kind: chosen, count: index.count, recentCount: 0, snapshotPath: nil,
                explanation: kind == nil ? plan(index.count).explanation : ["chosen by name"]))
        return index
    }

    /// Where the hashes of each recipe are searched, in the order of the recipes' names.
    public var parts: [Part] { state.withLock(\.parts) }

    /// The recipes that the store has hashes of.
    public var recipes: [HashRecipe] { parts.map(\.recipe) }

    /// The number of hashes that are searched.
    public var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// The entries with a hash of `recipe` within `radius` of `query`, whatever their state.
    public func entries(near query: HashValue, recipe: HashRecipe, within radius: Distance) throws -> [Near] {
        try entries(nearEach: [query], recipe: recipe, within: radius).first ?? []
    }

    /// The entries near each of several queries, in the order of the queries: faster than one by one.
    ///
    /// Queries of another width than the recipe's hashes find nothing.
    public func entries(nearEach queries: [HashValue], recipe: HashRecipe, within radius: Distance) throws -> [[Near]] {
        let (wide, short) = try currentIndexes(of: recipe)
        var found = [[Near]](repeating: [], count: queries.count)
        if let wide {
            let asked = queries.enumerated().compactMap { number, query in
                if case .bits256(let hash) = query { (number, hash) } else { nil }
            }
            for (near, (number, _)) in zip(wide.entries(nearEach: asked.map(\.1), within: radius), asked) {
                found[number] = near
            }
        }
        if let short {
            let asked = queries.enumerated().compactMap { number, query in
                if case .bits64(let hash) = query { (number, hash) } else { nil }
            }
            for (near, (number, _)) in zip(short.entries(nearEach: asked.map(\.1), within: radius), asked) {
                found[number] = near
            }
        }
        return found
    }

    /// The PDQ hashes, of whichever pipeline, that are coarsely near any of the needles or their complements, and their entries
    /// whatever their state; see ``CoarseIndex``. The first call makes the coarse index.
    func coarseFinds(of needles: [PDQHash]) throws -> [(recipe: HashRecipe, finds: [CoarseFind])] {
        let changeCount = try store.changeCount()
        let (recipes, indexes) = try state.withLock { state in
            if changeCount > state.changeCount {
                try update(&state)
                state.changeCount = changeCount
            }
            for recipe in state.wide.keys { state.wide[recipe]?.updateCoarseIndex() }
            return (state.parts.map(\.recipe), state.wide)
        }
        return recipes.compactMap { recipe in indexes[recipe].map { (recipe, $0.coarseFinds(of: needles)) } }
    }

    /// The indexes of `recipe`, with all that is in the store by now.
    private func currentIndexes(
        of recipe: HashRecipe
    ) throws -> (RecipeIndex<PDQHash>?, RecipeIndex<Hash64>?) {
        let changeCount = try store.changeCount()
        return try state.withLock { state in
            if changeCount > state.changeCount {
                try update(&state)
                state.changeCount = changeCount
            }
            return (state.wide[recipe], state.short[recipe])
        }
    }
    private func update(_ state: inout State) throws {
        for (number, part) in state.parts.enumerated() {
            try state.wide[part.recipe]?.update(from: store, recipe: part.recipe)
            try state.short[part.recipe]?.update(from: store, recipe: part.recipe)
            state.parts[number].count = state.wide[part.recipe]?.count ?? state.short[part.recipe]?.count ?? 0
            state.parts[number].recentCount =
                state.wide[part.recipe]?.recentCount ?? state.short[part.recipe]?.recentCount ?? 0
        }
        let known = state.parts.map(\.recipe)
        var ignored: [String] = []
        for recipe in try store.storedRecipes() where !known.contains(recipe) {
            try Self.add(
                recipe, of: store, kind: kind, radii: (radius, shortRadius), to: &state, warnings: &ignored)
        }
    }
}
