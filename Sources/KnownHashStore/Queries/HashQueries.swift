import GRDB
public import KnownHashes
public import PerceptualHash

extension KnownHashStore {
    /// Calls `body` with each PDQ hash: pipeline after pipeline, and within one in the order of the entries.
    ///
    /// The order is the same each time, and nothing is held in memory: this is for building an index of millions. Hashes
    /// of entries that were superseded or removed are left out, for they never come back. Those of withdrawn entries and
    /// of all lists are there, because entries can be restored and lists can change their kind: ask
    /// ``matchable(_:)`` which of the entries found by a search count.
    ///
    /// - Parameters:
    ///   - newest: leaves out the entries up to that one. Numbers of entries grow, and their hashes never change, so this
    ///     is what was added since ``newestEntry()`` was asked.
    ///   - pipeline: leaves out the hashes of other pipelines.
    ///   - includesQuarantined: whether to give the hashes too that are kept without being searched.
    public func forEachPDQHash(
        after newest: EntryID? = nil, pipeline: Pipeline? = nil,
        includingQuarantined includesQuarantined: Bool = false,
        _ body: (EntryID, PDQHash, Pipeline) throws -> Void
    ) throws {
        try forEachHash(of: .pdq, after: newest, pipeline: pipeline, includesQuarantined: includesQuarantined) {
            entry, packed, pipeline in
            try body(entry, PDQHash(packed), pipeline)
        }
    }

    /// Calls `body` with each hash of an algorithm of 64 bits, as ``forEachPDQHash(after:pipeline:includingQuarantined:_:)`` does.
    ///
    /// Calls nothing if hashes of `algorithm` have another width.
    public func forEachHash64(
        of algorithm: HashAlgorithm, after newest: EntryID? = nil, pipeline: Pipeline? = nil,
        includingQuarantined includesQuarantined: Bool = false,
        _ body: (EntryID, Hash64, Pipeline) throws -> Void
    ) throws {
        guard algorithm.bitWidth == Hash64.bitWidth else { return }
        try forEachHash(of: algorithm, after: newest, pipeline: pipeline, includesQuarantined: includesQuarantined) {
            entry, packed, pipeline in
            try body(entry, Hash64(bits: packed.word0), pipeline)
        }
    }

    /// The recipes that the store has hashes of, in the order of their names.
    package func storedRecipes() throws -> [HashRecipe] {
        try reading { database in
            try HashKind.all(database).compactMap { kind in
                guard let algorithm = kind.algorithm, let pipeline = kind.pipeline,
                    try Bool.fetchOne(
                        database, sql: "SELECT EXISTS (SELECT 1 FROM hash WHERE kind_id = ?)", arguments: [kind.id])
                        == true
                else { return nil }
                return HashRecipe(algorithm, pipeline: pipeline)
            }
        }
        .sorted { ($0.algorithm.rawValue, $0.pipeline.rawValue) < ($1.algorithm.rawValue, $1.pipeline.rawValue) }
    }

    private func forEachHash(
        of algorithm: HashAlgorithm, after newest: EntryID?, pipeline onlyPipeline: Pipeline?,
        includesQuarantined: Bool, _ body: (EntryID, PackedBytes, Pipeline) throws -> Void
    ) throws {
        try reading { database in
            let rows = try RawStatement(
                database,
                """
                SELECT entry_id, value FROM hash
                WHERE kind_id = ?1 AND entry_id > ?2 AND (?3 OR quarantine IS NULL) ORDER BY entry_id, value
                """, cached: false)
            for kind in try HashKind.all(database) where kind.algorithm == algorithm {
                guard let pipeline = kind.pipeline, onlyPipeline == nil || pipeline == onlyPipeline else { continue }
                var ended = try EndedEntries(database, after: newest)
                rows.bind(kind.id, at: 1)
                rows.bind(newest?.rawValue ?? .min, at: 2)
                rows.bind(includesQuarantined ? 1 : 0, at: 3)
                while try rows.step() {
                    let entry = EntryID(rawValue: rows.integer(at: 0))
                    if try ended.contains(entry) { continue }
                    guard let packed = rows.packed(at: 1, count: algorithm.bitWidth / 8) else {
                        throw StoreError(
                            .damaged, path: path,
                            "A hash of entry \(entry.rawValue) has the wrong length. Restore the store from a copy.")
                    }
                    try body(entry, packed, pipeline)
                }
                rows.reset()
            }
        }
    }
}

/// The entries that are no longer current, asked in the order of their numbers: both tables are read side by side.
private struct EndedEntries {
    private let rows: RawStatement
    private var next: EntryID?

    init(_ database: Database, after newest: EntryID?) throws {
        rows = try RawStatement(
            database, "SELECT entry_id FROM entry_end WHERE entry_id > ? ORDER BY entry_id", cached: false)
        rows.bind(newest?.rawValue ?? .min, at: 1)
        try advance()
    }

    /// Whether `entry` is one of them; it must not be smaller than at the call before.
    mutating func contains(_ entry: EntryID) throws -> Bool {
        while let ended = next, ended < entry { try advance() }
        return next == entry
    }

    private mutating func advance() throws {
        next = try rows.step() ? EntryID(rawValue: rows.integer(at: 0)) : nil
    }
}
