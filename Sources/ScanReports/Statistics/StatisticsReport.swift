public import KnownHashes
package import TextCoding

/// Statistics as a document: sums and breakdowns, with the unit that is counted and the rule of small counts.
public struct StatisticsReport: Sendable {
    let unit: String
    let unitPhrase: Phrase
    let totals: [(key: String, name: Phrase, count: Int)]
    let breakdowns: [StatisticsBreakdown]
    let smallCounts: SmallCounts?
    let language: ReportLanguage

    /// Statistics of scans.
    ///
    /// - Parameter smallCounts: the rule by which small counts are left out; nil for exact counts.
    public init(
        _ statistics: ScanStatistics, smallCounts: SmallCounts? = nil, language: ReportLanguage = .english
    ) {
        unit = statistics.unit.rawValue
        unitPhrase = statistics.unit == .files ? .unitFiles : .unitScans
        totals = [
            ("scans", .totalScans, statistics.scanCount), ("found", .totalFound, statistics.foundCount),
            ("notExamined", .totalNotExamined, statistics.notExaminedCount),
            ("matched", .totalMatched, statistics.matchedCount),
        ]
        breakdowns = statistics.breakdowns
        self.smallCounts = smallCounts
        self.language = language
    }

    /// Statistics of the lists of a store.
    ///
    /// - Parameter namesLists: whether lists have their names; else they are numbered by name.
    public init(
        of lists: [KnownList], namesLists: Bool = false, smallCounts: SmallCounts? = nil,
        language: ReportLanguage = .english
    ) {
        unit = "entries"
        unitPhrase = .unitEntries
        let statistics = ListStatistics(lists, namesLists: namesLists)
        totals = statistics.totals
        breakdowns = statistics.breakdowns
        self.smallCounts = smallCounts
        self.language = language
    }

    /// The document, which ends with a line feed.
    public func text(_ format: StatisticsFormat) -> String {
        switch format {
        case .table: table.description + "\n"
        case .csv: csv
        case .json: json
        case .svg: StatisticsChart(self).svg
        }
    }

    // MARK: - What is shown

    /// A sum as it is shown; nil where it is not.
    func shown(_ count: Int) -> Int? { smallCounts.map { $0.shown(count) } ?? count }

    /// The rows of a breakdown as they are shown; a row without a count is that of all others.
    func rows(of breakdown: StatisticsBreakdown) -> [(name: String?, count: Int?)] {
        guard let smallCounts else { return breakdown.rows.map { ($0.name, $0.count) } }
        return smallCounts.shown(breakdown.rows).map { ($0.name, $0.count) } + [(nil, nil)]
    }

    /// The sentences under every form: what was counted, and how.
    var notes: [String] {
        let rule =
            smallCounts.map { rule in
                Phrase.countsSuppressed.text(
                    language, ["k": language.number(rule.threshold), "b": language.number(rule.base)])
            } ?? Phrase.countsExact.text(language)
        return [unitPhrase.text(language), rule]
    }

    // MARK: - Forms

    /// The table, for a terminal.
    package var table: TerminalText {
        var text: TerminalText = "\(Phrase.statistics.text(language))\n"
        for note in notes { text += "\(note)\n" }
        var sums = TextTable([.left, .right])
        for total in totals { sums.append(["\(total.name.text(language))", cell(shown(total.count))]) }
        text += "\n" + sums.text
        for breakdown in breakdowns where !breakdown.counts.isEmpty {
            var table = TextTable([.left, .right])
            for row in rows(of: breakdown) {
                table.append(["  \(row.name ?? Phrase.othersNotShown.text(language))", cell(row.count)])
            }
            text += "\n\n\(Phrase(breakdown.name).text(language))\n" + table.text
        }
        return text
    }

    private func cell(_ count: Int?) -> TerminalText { count.map { "\(language.number($0))" } ?? "*" }

    /// The names are the same in every language, for programs.
    private var csv: String {
        var text = "\u{FEFF}by,name,count\r\n"
        func row(_ by: String, _ name: String?, _ count: Int?) {
            text += "\(by),\(CSVField.text(name ?? "others")),\(count.map { String($0) } ?? "*")\r\n"
        }
        for total in totals { row("total", total.key, shown(total.count)) }
        for breakdown in breakdowns {
            for line in rows(of: breakdown) { row(breakdown.name.rawValue, line.name, line.count) }
        }
        return text
    }

    private var json: String {
        let object = JSONWriter.object { object in
            object.field("type", "statistics")
            object.field("counted", unit)
            if let smallCounts {
                object.field("suppression") { rule in
                    rule.field("below", smallCounts.threshold)
                    rule.field("roundedTo", smallCounts.base)
                }
            }
            for (index, note) in notes.enumerated() { object.field(index == 0 ? "unit" : "rule", note) }
            object.field("totals") { sums in
                for total in totals {
                    if let count = shown(total.count) {
                        sums.field(total.key, count)
                    } else {
                        sums.field(null: total.key)
                    }
                }
            }
            object.field("breakdowns", objects: breakdowns) { object, breakdown in
                object.field("by", breakdown.name.rawValue)
                object.field("rows", objects: rows(of: breakdown)) { object, row in
                    object.field("name", row.name ?? "others")
                    if let count = row.count { object.field("count", count) } else { object.field(null: "count") }
                }
            }
        }
        return String(decoding: object.bytes, as: UTF8.self) + "\n"
    }
}

extension Phrase {
    /// The title of a breakdown.
    init(_ name: StatisticsBreakdown.Name) {
        switch name {
        case .month: self = .byMonth
        case .jurisdiction: self = .byJurisdiction
        case .list: self = .byList
        case .category: self = .byCategory
        case .match: self = .byMatch
        case .tier: self = .byTier
        case .fileKind: self = .byFileKind
        case .review: self = .byReview
        case .reason: self = .byReason
        case .notExaminedKind: self = .byNotExaminedKind
        case .listKind: self = .byListKind
        case .listJurisdiction: self = .byListJurisdiction
        case .entries: self = .byEntries
        case .entryState: self = .byEntryState
        case .hashes: self = .byHashes
        case .digests: self = .byDigests
        }
    }
}
