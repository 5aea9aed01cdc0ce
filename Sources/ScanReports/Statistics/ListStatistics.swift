import KnownHashes
import PerceptualHash
import TextCoding

/// Counts over the lists of a store.
struct ListStatistics {
    let totals: [(key: String, name: Phrase, count: Int)]
    let breakdowns: [StatisticsBreakdown]

    init(_ lists: [KnownList], namesLists: Bool) {
        var kinds = StatisticsBreakdown(.listKind, rows: ListKind.allCases.map(\.rawValue))
        var jurisdictions = StatisticsBreakdown(.listJurisdiction)
        var entries = StatisticsBreakdown(.entries)
        var states = StatisticsBreakdown(.entryState, rows: ["current", "disputed", "ended", "withdrawn"])
        var hashes = StatisticsBreakdown(.hashes)
        var digests = StatisticsBreakdown(.digests)
        let width = String(lists.count).count
        for (index, list) in lists.sorted(by: { $0.name < $1.name }).enumerated() {
            let number = String(index + 1)
            kinds.add(list.kind.rawValue)
            jurisdictions.add(
                list.jurisdiction.isEmpty ? "not stated" : TerminalText(list.jurisdiction).description, list.entryCount)
            entries.add(
                namesLists
                    ? TerminalText(list.name).description
                    : "list " + String(repeating: "0", count: width - number.count) + number, list.entryCount)
            states.add("current", list.entryCount)
            states.add("withdrawn", list.withdrawnCount)
            states.add("disputed", list.disputedCount)
            states.add("ended", list.endedCount)
            for (algorithm, count) in list.hashCounts { hashes.add(algorithm.rawValue, count) }
            for (algorithm, count) in list.digestCounts { digests.add(algorithm.rawValue, count) }
        }
        totals = [
            ("lists", .totalLists, lists.count), ("entries", .totalEntries, entries.sum),
            ("hashes", .totalHashes, hashes.sum), ("digests", .totalDigests, digests.sum),
        ]
        breakdowns = [kinds, jurisdictions, entries, states, hashes, digests]
    }
}
