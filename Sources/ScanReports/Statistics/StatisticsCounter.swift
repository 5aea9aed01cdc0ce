import ContentKinds
import KnownHashes
import ScanLedger
import TextCoding

/// Counts the records of scans for ``ScanStatistics``.
struct StatisticsCounter {
    private(set) var found = 0
    private(set) var matched = 0
    private(set) var notExamined = 0

    private let unit: ScanStatistics.Unit
    private var months: [Int: String] = [:]
    private var jurisdictions: [Int: String] = [:]
    /// The counts of each row, by breakdown.
    private var counts: [StatisticsBreakdown.Name: [Row: Int]] = [:]
    /// Rows and sums that the present scan was counted in, where scans are counted.
    private var ofScan: Set<Place> = []
    private var scanNumber = 0

    /// A row: its words, of which lists and categories may be replaced by numbers at the end.
    private struct Row: Hashable {
        let name: String
        var category: String?
    }

    private enum Place: Hashable {
        case row(StatisticsBreakdown.Name, Row)
        case found, matched, notExamined
    }

    /// A list with more names than this, or one longer than that, is none of ours.
    private static let maximumRowCount = 10_000
    private static let maximumNameByteCount = 200
    private static let maximumCodeLength = 40

    init(unit: ScanStatistics.Unit) {
        self.unit = unit
        for state in ReviewState.allCases { touch(.review, state.rawValue) }
        for tier in MatchTier.allCases { touch(.tier, tier.rawValue) }
        for kind in ["exact", "perceptual", "altered"] { touch(.match, kind) }
    }

    private mutating func touch(_ name: StatisticsBreakdown.Name, _ row: String) {
        counts[name, default: [:]][Row(name: row), default: 0] += 0
    }

    /// Notes when and where a scan was, and what it compared with.
    mutating func begin(_ scan: ReportScan, jurisdiction: String?) {
        let started = scan.run["started"].flatMap { Timestamp($0) }
        let month = started.map { String($0.text(fractionDigits: 0).prefix(7)) } ?? "unknown"
        months[scan.number] = month
        touch(.month, month)
        let place = jurisdiction.map { TerminalText($0).description } ?? "not stated"
        jurisdictions[scan.number] = place
        touch(.jurisdiction, place)
        for field in scan.run.fields where field.name.hasPrefix("store.lists[") && field.name.hasSuffix("].name") {
            touch(.list, Self.shortened(field.value))
        }
    }

    mutating func count(_ row: ReportRow) {
        if row.scan.number != scanNumber {
            ofScan = []
            scanNumber = row.scan.number
        }
        let record = row.record
        if isCounted(.found) { found += 1 }
        if ReportRow.isUnexamined(record) {
            if isCounted(.notExamined) { notExamined += 1 }
            add(.reason, Row(name: Self.reason(record)))
            if let content = record.content { add(.notExaminedKind, Row(name: Self.known(content.rawValue))) }
        }
        guard !record.matches.isEmpty else { return }
        if isCounted(.matched) { matched += 1 }
        add(.month, Row(name: months[row.scan.number] ?? "unknown"))
        add(.jurisdiction, Row(name: jurisdictions[row.scan.number] ?? "not stated"))
        add(.review, Row(name: row.reviewState.rawValue))
        add(.fileKind, Row(name: Self.known(record.picture?.format ?? record.content?.rawValue ?? "other")))
        if let tier = record.matches.map(\.tier).max() { add(.tier, Row(name: tier.rawValue)) }
        add(.match, Row(name: Self.kind(of: record)))
        for list in Set(record.matches.map { Self.shortened($0.list) }) { add(.list, Row(name: list)) }
        let categories = record.matches.map {
            Row(name: Self.shortened($0.list), category: $0.category.map(Self.shortened) ?? "")
        }
        for category in Set(categories) { add(.category, category) }
    }

    /// Whether something counts that the present scan has: always where files are counted, else the first time.
    private mutating func isCounted(_ place: Place) -> Bool {
        unit == .files || ofScan.insert(place).inserted
    }

    private mutating func add(_ name: StatisticsBreakdown.Name, _ row: Row) {
        var row = row
        if counts[name]?[row] == nil, (counts[name]?.count ?? 0) >= Self.maximumRowCount {
            row = Row(name: "other", category: row.category == nil ? nil : "")
        }
        guard isCounted(.row(name, row)) else { return }
        counts[name, default: [:]][row, default: 0] += 1
    }

    // MARK: - What may be said

    private static func shortened(_ name: String) -> String {
        let name = TerminalText(name).description
        return name.utf8.count <= maximumNameByteCount ? name : String(name.prefix(maximumNameByteCount / 4)) + "…"
    }

    private static func kind(of record: FileRecord) -> String {
        if record.matches.contains(where: \.isExact) { return "exact" }
        let isPerceptual = record.matches.contains { match in
            if case .perceptual = match.evidence { true } else { false }
        }
        return isPerceptual ? "perceptual" : "altered"
    }

    /// The names of kinds and of formats that this version knows. What another ledger says could be anything.
    private static let knownKinds = Set(ContentKind.all.map(\.rawValue)).union(knownFormats)
    private static let knownFormats = [
        "jpeg", "png", "gif", "webp", "tiff", "bmp", "heic", "avif", "jxl", "jp2", "j2k", "psd", "ico", "cur", "pnm",
        "raw",
    ]

    private static func known(_ kind: String) -> String { knownKinds.contains(kind) ? kind : "other" }

    /// The reason of a record that was not examined in full, if it is a word as codes are.
    private static func reason(_ record: FileRecord) -> String {
        guard let code = record.reason?.code else { return "cutShort" }
        let isWord = code.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        return isWord && !code.isEmpty && code.utf8.count <= maximumCodeLength ? code : "other"
    }

    // MARK: - The end

    func breakdowns(namesLists: Bool) -> [StatisticsBreakdown] {
        let lists = Set((counts[.list] ?? [:]).keys.map(\.name) + (counts[.category] ?? [:]).keys.map(\.name)).sorted()
        let numbers = Dictionary(
            lists.enumerated().map { ($1, Self.padded($0 + 1, of: lists.count)) },
            uniquingKeysWith: { first, _ in first })
        func list(_ name: String) -> String { namesLists ? name : "list \(numbers[name] ?? "")" }
        var categoryNumbers: [Row: String] = [:]
        for (_, rows) in Dictionary(grouping: (counts[.category] ?? [:]).keys, by: \.name) {
            let named = rows.filter { $0.category != "" }.sorted { ($0.category ?? "") < ($1.category ?? "") }
            for (index, row) in named.enumerated() {
                categoryNumbers[row] = "category \(Self.padded(index + 1, of: named.count))"
            }
        }
        let order: [StatisticsBreakdown.Name] = [
            .month, .jurisdiction, .list, .category, .match, .tier, .fileKind, .review, .reason, .notExaminedKind,
        ]
        return order.map { name in
            var breakdown = StatisticsBreakdown(name)
            for (row, count) in counts[name] ?? [:] {
                let text: String
                switch name {
                case .list: text = list(row.name)
                case .category:
                    let category = row.category ?? ""
                    let said = category.isEmpty ? "no category" : namesLists ? category : categoryNumbers[row] ?? ""
                    text = "\(list(row.name)), \(said)"
                default: text = row.name
                }
                breakdown.add(text, count)
            }
            return breakdown
        }
    }

    /// A number with zeros before it, so that names are in the order of numbers.
    private static func padded(_ number: Int, of count: Int) -> String {
        String(repeating: "0", count: String(count).count - String(number).count) + String(number)
    }
}
