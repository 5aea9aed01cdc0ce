import GRDB
public import PerceptualHash

extension KnownHashStore {
    /// Calls `body` with each PDQ hash: pipeline after pipeline, and within one in the order of the entries.
    ///
    /// The order is the same each time, and nothing is held in memory: this is for building an index of millions.
    public func forEachPDQHash(_ body: (EntryID, PDQHash, Pipeline) throws -> Void) throws {
        try forEachHash(of: .pdq) { entry, packed, pipeline in
            try body(entry, PDQHash(packed), pipeline)
        }
    }

    /// Calls `body` with each hash of an algorithm of 64 bits, in the same order as ``forEachPDQHash(_:)``.
    ///
    /// Calls nothing if hashes of `algorithm` have another width.
    public func forEachHash64(
        of algorithm: HashAlgorithm, _ body: (EntryID, Hash64, Pipeline) throws -> Void
    ) throws {
        guard algorithm.bitWidth == Hash64.bitWidth else { return }
        try forEachHash(of: algorithm) { entry, packed, pipeline in
            try body(entry, Hash64(bits: packed.word0), pipeline)
        }
    }

    private func forEachHash(
        of algorithm: HashAlgorithm, _ body: (EntryID, PackedBytes, Pipeline) throws -> Void
    ) throws {
        try reading { database in
            let rows = try RawStatement(
                database, "SELECT entry_id, value FROM hash WHERE kind_id = ? ORDER BY entry_id, value", cached: false)
            for kind in try HashKind.all(database) where kind.algorithm == algorithm {
                guard let pipeline = kind.pipeline else { continue }
                rows.bind(kind.id, at: 1)
                while try rows.step() {
                    let entry = EntryID(rawValue: rows.integer(at: 0))
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
