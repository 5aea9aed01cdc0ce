import ScanLedger
import SystemFiles

/// The sums and the charts.
struct ReportResults {
    let source: ReportSource
    let language: ReportLanguage

    private static let chartRowCount = 12

    var html: String {
        let summary = source.summary
        var html = "<section id=\"results\"><h2>\(phrase(.results))</h2>\n"
        html += "<p class=\"note\(summary.leavesBytesUnexamined ? " warn" : "")\">"
        html += "\(phrase(summary.leavesBytesUnexamined ? .incomplete : .complete))"
        if !summary.hasMatches { html += " \(phrase(.noMatch))" }
        html += "</p>\n<table class=\"sums\"><tbody>\n"
        let rows: [(Phrase, Int)] = [
            (.found, summary.found), (.examined, summary.examined), (.skipped, summary.skipped),
            (.failed, summary.failed), (.insideFiles, summary.nested), (.pictures, summary.pictures),
            (.cutShort, summary.partialPictures), (.matchedFiles, summary.matchedFiles),
            (.exactFiles, summary.exactlyMatchedFiles), (.likeFiles, summary.perceptuallyMatchedFiles),
            (.alteredFiles, summary.alteredFiles), (.reviewFiles, summary.reviewFiles),
            (.suppressed, summary.suppressedMatches), (.knownGood, summary.knownGoodFiles),
        ]
        for (name, count) in rows { html += row(name, language.number(count)) }
        html += row(.bytes, language.byteCount(summary.bytes)) + "</tbody></table>\n"
        for entry in summary.suspiciousEntries.prefix(20) {
            let values = [
                "entry": PageRow.shortened(entry.entry), "list": PageRow.shortened(entry.list),
                "n": language.number(entry.fileCount),
            ]
            html += "<p class=\"note warn\">\(HTMLText.phrase(Phrase.suspiciousEntries.text(language, values)))</p>\n"
        }
        html += scans + reviews
        return html + "<h3>\(phrase(.charts))</h3>\n<div class=\"charts\">\n\(charts)</div></section>\n"
    }

    /// The sums of each scan, where there are several.
    private var scans: String {
        guard source.hasSeveralScans else { return "" }
        let heads: [Phrase] = [.ledger, .path, .found, .examined, .skipped, .failed, .matchedFiles, .reviewFiles]
        let rows = source.scans.map { scan in
            let sums = scan.summary
            let counts = [
                sums.found, sums.examined, sums.skipped, sums.failed, sums.matchedFiles, sums.reviewFiles,
            ].map { "<td class=\"count\">\(language.number($0))</td>" }
            return """
                <tr><td class="count">\(language.number(scan.number))</td><td><bdi lang="zxx" translate="no" class="data">\
                \(HTMLText.markup(PageRow.shortened(scan.folder.displayText)))</bdi></td>\(counts.joined())</tr>

                """
        }
        let head = heads.map { "<th scope=\"col\"\($0 == .path ? "" : " class=\"count\"")>\(phrase($0))</th>" }.joined()
        return
            "<h3>\(phrase(.ledgers))</h3>\n<table><thead><tr>\(head)</tr></thead><tbody>\n\(rows.joined())</tbody></table>\n"
    }

    /// What people decided about matched records.
    private var reviews: String {
        let states = source.totals.reviewStates
        guard !states.isEmpty else { return "" }
        let required = source.scans.map(\.review.requiredReviewerCount).max() ?? 1
        let note = Phrase.reviewersRequired.text(language, ["n": language.number(required)])
        return "<h3>\(phrase(.reviewedBy))</h3>\n<p class=\"quiet\">\(HTMLText.phrase(note))</p>\n"
            + "<table class=\"sums\"><tbody>\n"
            + ReviewState.allCases.map { row(Phrase($0), language.number(states[$0] ?? 0)) }.joined()
            + "</tbody></table>\n"
    }

    private func row(_ name: Phrase, _ value: String) -> String {
        "<tr><th scope=\"row\">\(phrase(name))</th><td class=\"count\">\(value)</td></tr>\n"
    }

    private var charts: String {
        let summary = source.summary
        let totals = source.totals
        let states = [
            (name: Phrase.examined.text(language), count: summary.examined),
            (Phrase.skipped.text(language), summary.skipped), (Phrase.failed.text(language), summary.failed),
        ]
        return chart(.chartStates, states) + chart(.chartLists, totals.lists)
            + chart(.chartCategories, totals.categories)
            + chart(.chartDistances, totals.distances.enumerated().map { (name: "\($0)", count: $1) })
            + chart(.chartReasons, reasons) + chart(.chartKinds, totals.kinds) + chart(.chartFolders, totals.folders)
    }

    /// Why things were not examined, by how often.
    private var reasons: [(name: String, count: Int)] {
        let words = ReasonText(language)
        return source.summary.skippedReasons.merging(source.summary.failedReasons, uniquingKeysWith: +)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (name: words.label(of: $0.key), count: $0.value) }
    }

    private func chart(_ title: Phrase, _ count: BoundedCount) -> String {
        let (rows, others) = count.largest(Self.chartRowCount)
        return chart(title, rows + [(name: Phrase.others.text(language), count: others)])
    }

    private func chart(_ title: Phrase, _ rows: [(name: String, count: Int)]) -> String {
        BarChart(title: title.text(language), rows: rows, language: language).html
    }

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }
}
