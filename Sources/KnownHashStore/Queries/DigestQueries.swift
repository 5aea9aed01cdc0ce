import GRDB

extension KnownHashStore {
    /// The entries that name a file with these digests, in the order of their numbers.
    ///
    /// Give all digests of the file that are known: an entry matches if any one agrees, and the match says which do and
    /// which contradict. Digests of the empty file match nothing.
    public func entries(matching digests: [Digest]) throws -> [DigestMatch] {
        let sought = digests.filter { !$0.isOfEmptyFile }
        guard !sought.isEmpty else { return [] }
        return try reading { database in
            let candidates = try Self.candidates(sought, in: database)
            return try candidates.compactMap { id in
                guard let entry = try entry(id, in: database) else { return nil }
                return DigestMatch(entry, digests: sought)
            }
        }
    }

    /// The entries that share the first eight bytes of a digest: nearly always none, or those that match.
    private static func candidates(_ digests: [Digest], in database: Database) throws -> [EntryID] {
        let rows = try RawStatement(database, "SELECT entry_id FROM digest_lookup WHERE prefix = ? ORDER BY entry_id")
        defer { rows.reset() }
        var candidates: [EntryID] = []
        for digest in digests {
            rows.bind(digest.lookupPrefix, at: 1)
            while try rows.step() {
                candidates.append(EntryID(rawValue: rows.integer(at: 0)))
            }
            rows.reset()
        }
        return candidates.count < 2 ? candidates : Set(candidates).sorted()
    }
}

extension Digest {
    /// The first eight bytes, as the look-up table is keyed by them.
    var lookupPrefix: Int64 { Int64(bitPattern: packed.word0) }
}

extension DigestMatch {
    /// Nil if no digest agrees.
    init?(_ entry: KnownEntry, digests: [Digest]) {
        var agreeing: [DigestAlgorithm] = []
        var contradicting: [DigestAlgorithm] = []
        for known in entry.digests {
            if digests.contains(known) {
                agreeing.append(known.algorithm)
            } else if digests.contains(where: { $0.algorithm == known.algorithm }) {
                contradicting.append(known.algorithm)
            }
        }
        guard !agreeing.isEmpty else { return nil }
        self.init(entry: entry, agreeing: agreeing, contradicting: contradicting)
    }
}
