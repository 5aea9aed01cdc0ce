import ScanLedger

/// The first rows of each table as they stand in the document itself: for readers without scripts, and until the script
/// runs, which replaces them.
struct PlainRows {
    private(set) var matches: [String] = []
    private(set) var unexamined: [String] = []
    private(set) var records: [String] = []

    /// - Parameters:
    ///   - thumbnails: makes the blurred pictures of matches; nil for rows without.
    ///   - messageText: what a message of a ledger is in the language; nil to quote them.
    ///   - limit: how many rows of each table.
    init(
        of source: ReportSource, language: ReportLanguage, thumbnails: Thumbnails? = nil,
        messageText: ((String) -> String?)? = nil, limit: Int
    ) throws {
        var thumbnails = thumbnails
        let alterationText = AlterationText(language)
        let words = PageWords(language: language, namesLedgers: source.hasSeveralScans)
        let matchCount = min(limit, source.totals.matches)
        let unexaminedCount = min(limit, source.totals.unexamined)
        let recordCount = min(limit, source.summary.found)
        try source.forEachRow { row in
            thumbnails?.follow(row.record)
            let isShown = matches.count < matchCount
            let page = PageRow(
                row: row, thumbnail: isShown ? thumbnails?.picture(of: row) : nil, alterationText: alterationText,
                messageText: messageText)
            for match in row.record.matches where matches.count < matchCount {
                matches.append(page.html(of: match, words))
            }
            if unexamined.count < unexaminedCount, ReportRow.isUnexamined(row.record) {
                unexamined.append(page.unexaminedHTML(words))
            }
            if records.count < recordCount { records.append(page.recordHTML(words)) }
            return matches.count < matchCount || unexamined.count < unexaminedCount || records.count < recordCount
        }
    }
}
