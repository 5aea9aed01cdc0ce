import Cryptography
import Foundation
import ScanLedger
import SystemFiles
import TextCoding

/// The page for people: one file that needs nothing else and asks for nothing.
struct HTMLReport {
    let source: ReportSource
    let caseFile: CaseFile?
    let language: ReportLanguage
    /// How many rows of each kind a page holds: what a browser can hold and sort at once.
    var maximumRowCount = 50_000

    /// How many rows stand in the document itself, for readers without scripts.
    private static let plainRowCount = 100
    /// How many rows of a table are printed.
    private static let paperRowCount = 1000

    func write(to output: inout ReportOutput) throws {
        try output.append(head)
        try output.append(introduction)
        try output.append(ReportCase(caseFile: caseFile, language: language).html)
        try output.append(ReportMethod(source: source, language: language).html)
        try output.append(ReportResults(source: source, language: language).html)
        try writeTable(matchTable, count: source.totals.matches, to: &output)
        try writeTable(unexaminedTable, count: source.totals.unexamined, to: &output)
        try writeTable(recordTable, count: source.summary.found, to: &output)
        try output.append(ReportVerification(source: source, language: language).html)
        try output.append(signature)
        try writeRows(to: &output)
        try output.append("<script>\(PageScript.text)</script>\n</body>\n</html>\n")
    }

    // MARK: - Head and foot

    private var head: String {
        let hash = Data(SHA256.hash(Array(PageScript.text.utf8))).base64EncodedString()
        let title = HTMLText.markup(say(.title))
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            font-src data:; script-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <style>\(PageStyle.text)
            @page{@bottom-left{content:"SHA-256 \(source.ledgerDigest)";font-size:6.5pt}\
            @bottom-right{content:"\(say(.page)) " counter(page) " / " counter(pages);font:8pt "Report Thai","Report Latin",sans-serif}}
            </style>
            </head>
            <body>
            <a class="skip" href="#results">\(phrase(.results))</a>

            """
    }

    private var introduction: String {
        let links: [(String, Phrase)] = [
            ("case", .caseAndRequest), ("method", .method), ("results", .results), ("matches", .matches),
            ("unexamined", .unexamined), ("records", .allRecords), ("verification", .verification), ("review", .review),
        ]
        let list = links.map { "<li><a href=\"#\($0)\">\(phrase($1))</a></li>" }.joined()
        return """
            <header>
            <p class="quiet">\(phrase(.annex)) \(phrase(.audience))</p>
            <h1>\(phrase(.title))</h1>
            <p>\(phrase(.ledgerDigest)): <code translate="no">\(source.ledgerDigest)</code></p>
            <p class="quiet">\(phrase(.noPictures)) \(phrase(.languageNote))</p>
            </header>
            <nav aria-label="\(HTMLText.markup(say(.contents)))"><ul>\(list)</ul></nav>
            <main>

            """
    }

    private var signature: String {
        """
        <section id="review"><h2>\(phrase(.review))</h2>
        <p class="quiet">\(phrase(.reviewNote))</p><div class="box"></div>
        <h3>\(phrase(.conclusion))</h3><p class="quiet">\(phrase(.conclusionNote))</p><div class="box"></div>
        <h3>\(phrase(.sign))</h3><div class="box small"></div>
        <p>\(phrase(.ledgerDigest)): <code translate="no">\(source.ledgerDigest)</code></p>
        </section>
        </main>

        """
    }

    // MARK: - Tables

    private var matchTable: PageTable {
        PageTable(
            id: "matches", title: .matches, isPrinted: true,
            columns: [
                ("line", .line), ("path", .path), ("list", .list), ("entry", .entry), ("category", .category),
                ("kind", .kind), ("distance", .distance), ("tier", .tier),
            ])
    }

    private var unexaminedTable: PageTable {
        PageTable(
            id: "unexamined", title: .unexamined, isPrinted: true,
            columns: [
                ("line", .line), ("path", .path), ("state", .state), ("reason", .reason), ("message", .message),
                ("size", .size),
            ])
    }

    private var recordTable: PageTable {
        PageTable(
            id: "records", title: .allRecords, isPrinted: false,
            columns: [
                ("line", .line), ("path", .path), ("state", .state), ("size", .size), ("modified", .modified),
                ("format", .format), ("digest", .digest), ("found", .matches),
            ])
    }

    private func writeTable(_ table: PageTable, count: Int, to output: inout ReportOutput) throws {
        let heads = table.columns.map { key, name in
            let hint = name.text(language)
            return """
                <th scope="col" data-key="\(key)"><button type="button" \
                title="\(HTMLText.markup(Phrase.sortHint.text(language, ["column": hint])))">\(phrase(name))</button></th>
                """
        }
        let note: String
        switch table.id {
        case "matches": note = "<p class=\"note\">\(phrase(.likenessNote)) \(phrase(.exactNote))</p>"
        case "unexamined": note = "<p class=\"quiet\">\(phrase(.unexaminedNote))</p>"
        default: note = ""
        }
        // Of matched records, one that was not examined stands in both tables, and the sets of rows are cut one by one.
        let held = min(count, maximumRowCount)
        let limited =
            source.totals.exceeds(maximumRowCount)
            ? "<p class=\"note warn\">\(say(.firstOnly, ["n": language.number(held), "m": language.number(count)]))</p>"
            : ""
        let printNote =
            table.isPrinted
            ? "<p class=\"paper quiet\">\(say(.printNote, ["n": language.number(Self.paperRowCount)]))</p>" : ""
        try output.append(
            """
            <section id="\(table.id)"\(table.isPrinted ? "" : " class=\"screen\"")><h2>\(phrase(table.title))</h2>
            \(note)\(limited)\(printNote)
            <div class="bar"><label>\(phrase(.filter)) <input type="search" autocomplete="off" spellcheck="false"></label>
            <button type="button" data-go="back">\(phrase(.previous))</button>
            <button type="button" data-go="on">\(phrase(.next))</button>
            <span role="status"></span></div>
            <noscript><p>\(phrase(.noScript))</p></noscript>
            <div class="scroll" tabindex="0" role="region" aria-label="\(HTMLText.markup(table.title.text(language)))">
            <table data-set="\(table.id)"><thead><tr>\(heads.joined())</tr></thead><tbody>

            """)
        if count > 0 { try writePlainRows(of: table, to: &output) }
        try output.append("</tbody></table></div></section>\n")
    }

    /// The first rows, which the script replaces.
    private func writePlainRows(of table: PageTable, to output: inout ReportOutput) throws {
        var count = 0
        let words = PageWords(language: language)
        try source.forEachRow { row in
            let page = PageRow(row: row)
            switch table.id {
            case "matches":
                for match in row.record.matches where count < Self.plainRowCount {
                    try output.append(page.html(of: match, words))
                    count += 1
                }
            case "unexamined":
                guard ReportRow.isUnexamined(row.record) else { return true }
                try output.append(page.unexaminedHTML(words))
                count += 1
            default:
                try output.append(page.recordHTML(words))
                count += 1
            }
            return count < Self.plainRowCount
        }
    }

    /// The rows as JSON, those of each kind apart, so that a match at the end of a long ledger is not cut off.
    private func writeRows(to output: inout ReportOutput) throws {
        try output.append("<script type=\"application/json\" id=\"rows\">")
        let words = JSONWriter.object { words in
            let phrases: [(String, Phrase)] = [
                ("exact", .byDigest), ("like", .byLikeness), ("altered", .altered), ("perhaps", .perhapsAltered),
                ("review", .needsReview), ("disputed", .disputed),
                ("turned", .turned), ("examined", .examined), ("skipped", .skipped), ("failed", .failed),
                ("cut", .cutShort), ("rows", .rowsShown), ("nothing", .nothing),
            ]
            for (name, phrase) in phrases { words.field(name, phrase.text(language)) }
        }.bytes
        try output.append("{\"lang\":\"\(language.rawValue)\",\"words\":")
        try output.append(HTMLText.script(words))
        let totals = source.totals
        try writeRows("matched", totals.matchedRecords, to: &output) { $0 == .matched }
        try writeRows("unexamined", totals.unexamined, to: &output) { $0 == .unexamined }
        try writeRows("plain", totals.plain, to: &output) { $0 == .plain }
        try output.append("}</script>\n")
    }

    private func writeRows(
        _ name: String, _ expectedCount: Int, to output: inout ReportOutput, where isWanted: (ReportRow.Kind) -> Bool
    ) throws {
        try output.append(",\n\"\(name)\":[")
        if expectedCount > 0 {
            var count = 0
            try source.forEachRow { row in
                guard isWanted(ReportRow.Kind(row.record)) else { return true }
                if count > 0 { try output.append(",\n") }
                try output.append(HTMLText.script(PageRow(row: row).json))
                count += 1
                return count < maximumRowCount
            }
        }
        try output.append("]")
    }

    // MARK: - Words

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }
    private func say(_ phrase: Phrase) -> String { phrase.text(language) }
    private func say(_ phrase: Phrase, _ values: [String: String]) -> String {
        HTMLText.phrase(phrase.text(language, values))
    }
}
