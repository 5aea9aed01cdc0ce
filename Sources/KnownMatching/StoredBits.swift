package import KnownHashStore
package import KnownHashes
package import PerceptualHash

/// The hashes that a store keeps, by their width.
package protocol StoredBits: BinaryHash {
    /// The hash whatever its width.
    var value: HashValue { get }

    /// Calls `body` with each hash of `recipe` in `store`, of the entries after `newest`.
    static func forEach(
        in store: KnownHashStore, recipe: HashRecipe, after newest: EntryID?, _ body: (EntryID, Self) throws -> Void
    ) throws
}

extension PDQHash: StoredBits {
    package var value: HashValue { .bits256(self) }

    package static func forEach(
        in store: KnownHashStore, recipe: HashRecipe, after newest: EntryID?, _ body: (EntryID, PDQHash) throws -> Void
    ) throws {
        try store.forEachPDQHash(after: newest, pipeline: recipe.pipeline) { entry, hash, _ in try body(entry, hash) }
    }
}

extension Hash64: StoredBits {
    package var value: HashValue { .bits64(self) }

    package static func forEach(
        in store: KnownHashStore, recipe: HashRecipe, after newest: EntryID?, _ body: (EntryID, Hash64) throws -> Void
    ) throws {
        try store.forEachHash64(of: recipe.algorithm, after: newest, pipeline: recipe.pipeline) { entry, hash, _ in
            try body(entry, hash)
        }
    }
}
