public import HashIndex
public import KnownHashStore
import KnownHashes
public import PerceptualHash
import SystemFiles

/// The snapshots of a store's indexes: files beside it, one for each recipe.
///
/// They hold nothing that the store does not: any of them can be deleted, and is then made again.
extension KnownHashStore {
    /// What became of one snapshot.
    public struct SnapshotReport: Hashable, Sendable {
        public let recipe: HashRecipe
        public let path: String
        /// The hashes in it.
        public let count: Int
        public let byteCount: Int
    }

    /// Where the snapshot of the hashes of `recipe` is kept: the store's path with an ending.
    public func snapshotPath(of recipe: HashRecipe) -> String {
        path + "-" + recipe.snapshotName.replacing("/", with: "-") + ".kmindex"
    }

    /// Writes a snapshot of each recipe that the store has hashes of, in place of those that are there.
    ///
    /// The store may be open for reading; the folder it lies in must be one to write to. Memory is that of the index and
    /// of the hashes, for one recipe at a time.
    ///
    /// - Throws: ``SnapshotError`` if a snapshot cannot be written, ``StoreError`` if the store cannot be read.
    @discardableResult
    public func writeSnapshots() throws -> [SnapshotReport] {
        var reports: [SnapshotReport] = []
        for recipe in try storedRecipes() {
            let path = snapshotPath(of: recipe)
            let source = try snapshotSource(of: recipe)
            if recipe.algorithm.bitWidth == PDQHash.bitWidth {
                try write(PDQHash.self, recipe, source, to: path, into: &reports)
            } else {
                try write(Hash64.self, recipe, source, to: path, into: &reports)
            }
        }
        return reports
    }

    private func write<Hash: StoredBits>(
        _: Hash.Type, _ recipe: HashRecipe, _ source: SnapshotOrigin, to path: String,
        into reports: inout [SnapshotReport]
    ) throws {
        var hashes: [Hash] = []
        var labels: [Int64] = []
        try Hash.forEach(in: self, recipe: recipe, after: nil) { entry, hash in
            guard entry.rawValue <= source.newestEntry else { return }
            hashes.append(hash)
            labels.append(entry.rawValue)
        }
        try IndexSnapshot.write(hashes, labels: labels, source: source.bytes, to: path)
        let byteCount = PathTarget(path: path).size ?? 0
        reports.append(SnapshotReport(recipe: recipe, path: path, count: hashes.count, byteCount: byteCount))
    }

    /// Opens the snapshot of `recipe` and checks every byte of it and that it is of this store.
    ///
    /// - Throws: ``SnapshotError``; ``SnapshotError/Code/notFound`` if there is none.
    func verifiedSnapshot<Hash: StoredBits>(
        of recipe: HashRecipe, _: Hash.Type = Hash.self
    ) throws -> (snapshot: IndexSnapshot<Hash>, newestEntry: EntryID) {
        let snapshot = try IndexSnapshot<Hash>(openingAt: snapshotPath(of: recipe))
        guard let source = SnapshotOrigin(snapshot.source), source.recipeName == recipe.snapshotName,
            try isOfThisStore(source)
        else { throw SnapshotError.foreign(path: snapshot.path) }
        try snapshot.verify()
        return (snapshot, EntryID(rawValue: source.newestEntry))
    }

    /// What is wrong with the snapshots beside the store: every byte of them is read. That there is none is no fault.
    public func verifySnapshots() throws -> [SnapshotError] {
        try storedRecipes().compactMap { recipe in
            do {
                if recipe.algorithm.bitWidth == PDQHash.bitWidth {
                    _ = try verifiedSnapshot(of: recipe, PDQHash.self)
                } else {
                    _ = try verifiedSnapshot(of: recipe, Hash64.self)
                }
            } catch let error as SnapshotError where error.code != .notFound {
                return error
            } catch is SnapshotError {
                // There need be none.
            }
            return nil
        }
    }

    private func snapshotSource(of recipe: HashRecipe) throws -> SnapshotOrigin {
        let newestEvent = try changeCount()
        return SnapshotOrigin(
            identity: try identity(), newestEntry: try newestEntry()?.rawValue ?? 0, newestEvent: newestEvent,
            eventTime: try time(of: EventID(rawValue: newestEvent)) ?? 0, recipeName: recipe.snapshotName)
    }

    private func isOfThisStore(_ source: SnapshotOrigin) throws -> Bool {
        try identity() == source.identity && source.newestEntry <= newestEntry()?.rawValue ?? 0
            && (time(of: EventID(rawValue: source.newestEvent)) ?? 0) == source.eventTime
    }
}

extension HashRecipe {
    /// The recipe by name, as in `pdq/full`.
    var snapshotName: String { algorithm.rawValue + "/" + pipeline.rawValue }
}
