import ScanLedger

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
        html += "</p>\n<table><tbody>\n"
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
        return html + "<h3>\(phrase(.charts))</h3>\n<div class=\"charts\">\n\(charts)</div></section>\n"
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
            + chart(.chartKinds, totals.kinds) + chart(.chartFolders, totals.folders)
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
