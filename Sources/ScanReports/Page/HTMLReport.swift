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
    /// Decodes pictures to show them blurred; nil for a page without pictures.
    var pictures: (any EvidencePictures)?
    /// What a message of a ledger is in the language; nil to quote them.
    var messageText: ((String) -> String?)?
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
        try output.append(ReportMethod(scans: source.scans, language: language).html)
        try output.append(ReportResults(source: source, language: language).html)
        let plain = try PlainRows(
            of: source, language: language, thumbnails: pictures.map { Thumbnails($0) }, messageText: messageText,
            limit: Self.plainRowCount)
        try writeTable(matchTable, count: source.totals.matches, plain.matches, to: &output)
        try writeTable(unexaminedTable, count: source.totals.unexamined, plain.unexamined, to: &output)
        try writeTable(recordTable, count: source.summary.found, plain.records, to: &output)
        try output.append(ReportVerification(scans: source.scans, language: language).html)
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
            font-src data:; \(pictures == nil ? "" : "img-src data:; ")script-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <style>\(PageStyle.text)
            @page{@bottom-left{content:"SHA-256 \(digestsAtFoot)";font-size:6.5pt}\
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
            \(digests)
            <p class="quiet">\(phrase(pictures == nil ? .noPictures : .blurredPictures)) \(phrase(messageText == nil ? .languageNote : .translationNote))</p>
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
        \(digests)
        </section>
        </main>

        """
    }

    /// The digest of each ledger.
    private var digests: String {
        guard source.hasSeveralScans else {
            return
                "<p>\(phrase(.ledgerDigest)): <code translate=\"no\">\(source.first.ledgerDigest)</code></p>"
        }
        let items = source.scans.map { scan in
            """
            <li><bdi lang="zxx" translate="no" class="data">\(HTMLText.markup(PageRow.shortened(scan.folder.displayText)))</bdi>: \
            \(phrase(.ledgerDigest)): <code translate="no">\(scan.ledgerDigest)</code></li>
            """
        }
        return "<p>\(phrase(.ledgers)):</p><ol>\(items.joined(separator: "\n"))</ol>"
    }

    /// The digests as the foot of a printed page has room for them.
    private var digestsAtFoot: String {
        guard source.hasSeveralScans else { return source.first.ledgerDigest }
        return source.scans.prefix(6).map { "\($0.ledgerDigest.prefix(12))…" }.joined(separator: " ")
            + (source.scans.count > 6 ? " …" : "")
    }

    // MARK: - Tables

    private var matchTable: PageTable {
        PageTable(
            id: "matches", title: .matches, isPrinted: true,
            columns: [
                ("line", .line), ("path", .path), ("list", .list), ("entry", .entry), ("category", .category),
                ("kind", .kind), ("distance", .distance), ("review", .reviewStates),
            ] + (pictures == nil ? [] : [("blurred", .blurredPicture)]))
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

    private func writeTable(
        _ table: PageTable, count: Int, _ plainRows: [String], to output: inout ReportOutput
    ) throws {
        let ledger: [(key: String, name: Phrase)] = source.hasSeveralScans ? [("ledger", .ledger)] : []
        let heads = (ledger + table.columns).map { key, name in
            let hint = name.text(language)
            return """
                <th scope="col" data-key="\(key)" data-name="\(HTMLText.markup(hint))"><button type="button" \
                title="\(HTMLText.markup(Phrase.sortHint.text(language, ["column": hint])))">\(phrase(name))</button></th>
                """
        }
        let note: String
        switch table.id {
        case "matches": note = "<p class=\"note\">\(phrase(.perceptualNote)) \(phrase(.exactNote))</p>"
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
        for row in plainRows { try output.append(row) }
        try output.append("</tbody></table></div></section>\n")
    }

    /// The rows as JSON, in the order of the ledger. Those of each kind are counted apart, so that a match at the end of a
    /// long ledger is not cut off.
    private func writeRows(to output: inout ReportOutput) throws {
        try output.append("<script type=\"application/json\" id=\"rows\">")
        let words = JSONWriter.object { words in
            let phrases: [(String, Phrase)] = [
                ("exact", .byDigest), ("like", .perceptual), ("altered", .altered), ("perhaps", .perhapsAltered),
                ("disputed", .disputed),
                ("turned", .turned), ("examined", .examined), ("skipped", .skipped), ("failed", .failed),
                ("cut", .cutShort), ("rows", .rowsShown), ("nothing", .nothing),
                ("blurred", .blurredPicture), ("noPicture", .noPicture), ("notAsScanned", .notAsScanned),
            ]
            for (name, phrase) in phrases { words.field(name, phrase.text(language)) }
            for state in ReviewState.allCases {
                words.field("review_\(state.rawValue)", Phrase(state).text(language))
            }
            let reasons = ReasonText(language)
            words.field("reasons") { texts in
                for code in ReasonText.codes { texts.field(code, reasons.text(of: code)) }
            }
        }.bytes
        try output.append("{\"lang\":\"\(language.rawValue)\",\"words\":")
        try output.append(HTMLText.script(words))
        if messageText != nil { try output.append(",\"translated\":true") }
        if pictures != nil { try output.append(",\"bitmap\":\"\(BlurredPicture.bitmapHead)\"") }
        try output.append(",\n\"rows\":[")
        var thumbnails = pictures.map { Thumbnails($0) }
        var counts: [ReportRow.Kind: Int] = [:]
        var isFirst = true
        try source.forEachRow { row in
            let kind = ReportRow.Kind(row.record)
            thumbnails?.follow(row.record)
            guard counts[kind, default: 0] < maximumRowCount else { return true }
            let thumbnail = thumbnails?.picture(of: row)
            counts[kind, default: 0] += 1
            if !isFirst { try output.append(",\n") }
            isFirst = false
            try output.append(
                HTMLText.script(
                    PageRow(
                        row: row, thumbnail: thumbnail, alterationText: AlterationText(language),
                        messageText: messageText
                    ).json))
            return true
        }
        try output.append("]}</script>\n")
    }

    // MARK: - Words

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }
    private func say(_ phrase: Phrase) -> String { phrase.text(language) }
    private func say(_ phrase: Phrase, _ values: [String: String]) -> String {
        HTMLText.phrase(phrase.text(language, values))
    }
}
