import GRDB
import KnownHashes
import PerceptualHash

/// The digests and hashes of one entry.
enum EntryContent {
    static func digests(of id: EntryID, in database: Database) throws -> [Digest] {
        let rows = try RawStatement(
            database, "SELECT algorithm, value FROM digest WHERE entry_id = ? ORDER BY algorithm")
        rows.bind(id.rawValue, at: 1)
        defer { rows.reset() }
        var digests: [Digest] = []
        while try rows.step() {
            guard let algorithm = DigestAlgorithm(storageCode: rows.integer(at: 0)),
                let digest = rows.packed(at: 1, count: algorithm.byteCount).flatMap({ Digest($0) })
            else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a digest has the wrong length") }
            digests.append(digest)
        }
        return digests
    }

    static func hashes(of id: EntryID, in database: Database) throws -> [StoredHash] {
        // The key begins with the kind; naming every kind lets SQLite look each one up.
        let rows = try RawStatement(
            database,
            """
            SELECT hash_kind.algorithm, hash_kind.pipeline, hash.value, hash.quality, hash.quarantine
            FROM hash_kind CROSS JOIN hash ON hash.kind_id = hash_kind.id AND hash.entry_id = ?
            ORDER BY hash_kind.id, hash.value
            """)
        rows.bind(id.rawValue, at: 1)
        defer { rows.reset() }
        var hashes: [StoredHash] = []
        while try rows.step() {
            guard let algorithm = HashAlgorithm(rawValue: rows.text(at: 0) ?? ""),
                let pipeline = Pipeline(rawValue: rows.text(at: 1) ?? ""),
                let packed = rows.packed(at: 2, count: algorithm.bitWidth / 8)
            else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a hash has the wrong length") }
            hashes.append(
                StoredHash(
                    algorithm: algorithm, pipeline: pipeline, quality: rows.optionalInteger(at: 3).map { Int($0) },
                    quarantine: rows.optionalInteger(at: 4).flatMap { QuarantineReason(rawValue: Int($0)) },
                    packed: packed))
        }
        return hashes
    }
}
