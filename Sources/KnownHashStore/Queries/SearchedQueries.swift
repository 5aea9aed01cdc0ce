import GRDB
public import KnownHashes

extension KnownHashStore {
    /// How many hashes and digests a file or picture is compared with at the moment: those of active and disputed entries,
    /// and of hashes those that are not in quarantine. Files of digests that are attached are not counted.
    public func searchedCounts() throws -> SearchedCounts {
        let lists = try lists()
        let withdrawn = lists.contains { $0.withdrawnCount > 0 } ? try withdrawnCounts() : [:]
        var counts = (hashes: 0, digests: 0, knownGood: 0)
        for list in lists {
            let without = withdrawn[list.id] ?? (hashes: 0, digests: 0)
            let hashes = list.hashCounts.values.reduce(0, +) - list.quarantinedHashCount - without.hashes
            let digests = list.digestCounts.values.reduce(0, +) - without.digests
            if list.kind == .knownGood {
                counts.knownGood += max(0, digests)
            } else {
                counts.hashes += max(0, hashes)
                counts.digests += max(0, digests)
            }
        }
        return SearchedCounts(
            hashCount: counts.hashes, digestCount: counts.digests, knownGoodDigestCount: counts.knownGood)
    }

    /// By list, how many searchable hashes and how many digests current entries have that are withdrawn.
    private func withdrawnCounts() throws -> [Int64: (hashes: Int, digests: Int)] {
        try reading { database in
            let entries = """
                SELECT entry.id, entry.list_id FROM entry
                WHERE entry.id IN (SELECT entry_id FROM entry_state)
                    AND \(EntryState.withdrawn.storageCode) = (
                        SELECT state FROM entry_state WHERE entry_id = entry.id ORDER BY id DESC LIMIT 1)
                    AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_end.entry_id = entry.id)
                """
            let rows = try RawStatement(
                database,
                """
                WITH withdrawn (id, list_id) AS MATERIALIZED (\(entries))
                SELECT list_id, sum(hashes), sum(digests) FROM (
                    SELECT list_id,
                        (SELECT count(*) FROM hash WHERE entry_id = withdrawn.id AND quarantine IS NULL) AS hashes,
                        (SELECT count(*) FROM digest WHERE entry_id = withdrawn.id) AS digests
                    FROM withdrawn)
                GROUP BY list_id
                """, cached: false)
            defer { rows.reset() }
            var counts: [Int64: (hashes: Int, digests: Int)] = [:]
            while try rows.step() {
                counts[rows.integer(at: 0)] = (Int(rows.integer(at: 1)), Int(rows.integer(at: 2)))
            }
            return counts
        }
    }
}
