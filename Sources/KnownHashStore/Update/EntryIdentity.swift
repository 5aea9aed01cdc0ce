import GRDB
import HashLists
import KnownHashes
import PerceptualHash

/// What makes two entries of a list the same: their digests and hashes, label and category, and where the list has an
/// identifier for the item, that and the comment too.
///
/// The database finds an entry by 64 bits of hash over these. They decide nothing alone, the entry itself is compared
/// as well. The hash is SipHash-2-4 with a key that each store draws for itself: a list made to collide would else bring
/// an import to a standstill.
struct EntryIdentity {
    let key: (UInt64, UInt64)

    /// Reads the key of the store.
    init(_ database: Database) throws {
        let row = try RawStatement(database, "SELECT low, high FROM identity_key")
        defer { row.reset() }
        guard try row.step() else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the key of the entries' identities is missing")
        }
        key = (UInt64(bitPattern: row.integer(at: 0)), UInt64(bitPattern: row.integer(at: 1)))
    }

    /// The hash of `record` with `category` in the list of that number. Digests and hashes count in any order.
    func hash(_ record: ListRecord, category: String?, list: Int64) -> Int64 {
        var sipHash = SipHash(key: key)
        sipHash.combine(UInt64(bitPattern: list))
        sipHash.combine(record.label)
        sipHash.combine(category)
        // Addition does not depend on the order; each summand is a hash of its own, so that none cancels another.
        var sum: UInt64 = 0
        for digest in record.digests {
            sum &+= part(digest.packed, kind: digest.algorithm.rawValue)
        }
        for hash in record.hashes {
            sum &+= part(hash.packed, kind: hash.algorithm.rawValue + "/" + hash.pipeline.rawValue)
        }
        sipHash.combine(sum)
        // Only where there is an identifier, so that entries without one keep what version 1 gave them.
        if let identifier = record.identifier {
            sipHash.combine(identifier)
            sipHash.combine(record.comment)
        }
        return Int64(bitPattern: sipHash.finish())
    }

    private func part(_ packed: PackedBytes, kind: String) -> UInt64 {
        var sipHash = SipHash(key: key)
        sipHash.combine(kind)
        sipHash.combine(packed.word0)
        sipHash.combine(packed.word1)
        sipHash.combine(packed.word2)
        sipHash.combine(packed.word3)
        return sipHash.finish()
    }
}
