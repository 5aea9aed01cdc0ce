import GRDB
public import KnownHashes

extension KnownHashStore {
    /// The entries that name a file with these digests and may be matched, in the order of their numbers.
    ///
    /// Give all digests of the file that are known: an entry matches if any one agrees, and the match says which do and
    /// which contradict. Digests of the empty file match nothing. Entries that are withdrawn, superseded or removed, and
    /// those of lists of known good files, are left out.
    public func entries(matching digests: [Digest]) throws -> [DigestMatch] {
        try reading { database in
            try matches(of: digests, in: database).filter(\.entry.isMatchable)
        }
    }

    /// All entries that ever named a file with these digests.
    func matches(of digests: [Digest], in database: Database) throws -> [DigestMatch] {
        let sought = digests.filter { !$0.isOfEmptyFile }
        guard !sought.isEmpty else { return [] }
        return try Self.candidates(sought, in: database).compactMap { id in
            guard let entry = try entry(id, in: database) else { return nil }
            return DigestMatch(entry, digests: sought)
        }
    }

    /// The entries that share the first eight bytes of a digest: nearly always none, or those that match.
    static func candidates(_ digests: [Digest], in database: Database) throws -> [EntryID] {
        // One statement for all digests of a file: locking the file and letting it go costs more than the look-ups.
        let rows = try RawStatement(
            database,
            """
            SELECT entry_id FROM digest_lookup WHERE prefix = ?1
            UNION ALL SELECT entry_id FROM digest_lookup WHERE prefix = ?2
            UNION ALL SELECT entry_id FROM digest_lookup WHERE prefix = ?3
            """)
        defer { rows.reset() }
        let width = 3
        var candidates: Set<EntryID> = []
        for start in stride(from: 0, to: digests.count, by: width) {
            for offset in 0..<width {
                // A parameter that is NULL finds nothing.
                let index = start + offset
                rows.bind(index < digests.count ? digests[index].lookupPrefix : nil, at: Int32(offset + 1))
            }
            while try rows.step() {
                candidates.insert(EntryID(rawValue: rows.integer(at: 0)))
            }
            rows.reset()
        }
        return candidates.sorted()
    }
}

extension Digest {
    /// The first eight bytes, as the look-up table is keyed by them.
    var lookupPrefix: Int64 { Int64(bitPattern: packed.word0) }
}

extension DigestMatch {
    /// Nil if no digest agrees.
    package init?(_ entry: KnownEntry, digests: [Digest]) {
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
