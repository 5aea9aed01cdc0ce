import AgencyKeys
import KnownHashes
import ScanLedger
public import ScanReports
import SystemFiles
import TextCoding

extension RemovalCertificate {
    /// The certificate as one page that needs no other file and no network.
    public func html(_ language: ReportLanguage) -> [UInt8] {
        func say(_ phrase: CertificatePhrase) -> String { HTMLText.phrase(phrase.text(language)) }
        func entry(_ phrase: CertificatePhrase, _ value: String) -> String {
            "<dt>\(say(phrase))</dt><dd>\(value)</dd>\n"
        }
        func code(_ text: String?) -> String {
            text.map { "<code translate=\"no\">\(HTMLText.untrusted($0))</code>" }
                ?? "<span class=\"missing\">\(say(.notStated))</span>"
        }
        func fact(_ name: String) -> String {
            caseFile?[name].map(HTMLText.lines) ?? "<span class=\"missing\">\(say(.notStated))</span>"
        }
        func moment(_ time: Timestamp?) -> String {
            guard let time else { return "<span class=\"missing\">\(say(.notStated))</span>" }
            return "\(HTMLText.markup(ReportDate(time, in: language).text)) "
                + "<code translate=\"no\">\(time.text(fractionDigits: 0))</code>"
        }
        func number(_ count: Int) -> String { HTMLText.markup(language.number(count)) }
        let history = verification.history
        let signers = verification.signers.map { "\(HTMLText.untrusted($0.name)) <code>\($0.key.shortID)</code>" }
        var page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; \
            base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(HTMLText.markup(CertificatePhrase.title.text(language)))</title>
            <style>\(PageStyle.text)</style>
            </head>
            <body>
            <header>
            <p class="quiet">\(say(.annex))</p>
            <h1>\(say(.title))</h1>
            <p class="quiet">\(say(.languageNote))\(showsPaths ? "" : " " + say(.noPaths))</p>
            </header>
            <main>
            <section><h2>\(say(.order))</h2>
            <p class="quiet">\(say(.notFromTheTool))</p>
            <dl>
            \(entry(.number, fact("request.number")))\(entry(.date, fact("request.date")))\
            \(entry(.authority, fact("request.authority")))\(entry(.legalAuthority, fact("case.legalAuthority")))</dl></section>
            <section><h2>\(say(.what))</h2>
            <dl>
            \(entry(.action, say(plan.plan.action == .quarantine ? .quarantine : .delete)))\
            \(entry(.plan, code(plan.digest.hex)))\(entry(.ledger, code(plan.plan.ledgerDigest.hex)))\
            \(entry(.log, code(verification.logDigest?.hex)))\(entry(.begun, moment(history.firstEntry?.time)))\
            \(entry(.ended, moment(history.lastEntry?.time)))\(entry(.verified, moment(verification.time)))\
            \(entry(.operatedBy, code(history.firstEntry?.actor)))\
            \(entry(.signedBy, signers.isEmpty ? say(.nobody) : signers.joined(separator: "<br>")))</dl></section>
            <section><h2>\(say(.results))</h2>
            <dl>
            \(entry(.planned, number(plan.plan.files.count)))\(entry(.removed, number(verification.removedCount)))\
            \(entry(.restored, number(verification.restoredCount)))\(entry(.remaining, number(verification.remainingCount)))\
            \(entry(.bytes, HTMLText.markup(language.byteCount(verification.removedByteCount))))</dl></section>
            <section><h2>\(say(.checks))</h2>
            <dl>

            """
        for check in checks {
            let text = check.phrase.text(language, n: language.number(verification.searchedFileCount))
            let outcome: CertificatePhrase =
                switch check.outcome {
                case .passed: .passed
                case .failed: .failed
                case .notMade: .notMade
                }
            page += "<dt>\(HTMLText.phrase(text))</dt><dd>\(say(outcome))</dd>\n"
        }
        page += "</dl>\n<h3>\(say(.findings))</h3>\n"
        if verification.findings.isEmpty {
            page += "<p>\(say(.none))</p>\n"
        } else {
            page += "<ul>\n"
            for finding in verification.findings {
                let place = showsPaths ? finding.path.displayText + ": " : finding.file.map { "\($0): " } ?? ""
                page += "<li class=\"data\">\(HTMLText.untrusted(place + finding.message))</li>\n"
            }
            page += "</ul>\n"
        }
        page += """
            </section>
            <section><h2>\(say(.limits))</h2><p class="note warn">\(say(.limit))</p></section>
            <section><h2>\(say(.files))</h2>
            <table><thead><tr><th scope="col">\(say(.file))</th><th scope="col">SHA-256</th><th scope="col">\(say(.size))</th>\
            <th scope="col">\(say(.state))</th><th scope="col">\(say(.time))</th>\
            \(showsPaths ? "<th scope=\"col\">\(say(.path))</th>" : "")</tr></thead><tbody>

            """
        var bytes = Array(page.utf8)
        for file in plan.plan.files {
            let state: CertificatePhrase =
                switch self.state(of: file) {
                case "removed": .stateRemoved
                case "restored": .stateRestored
                default: .stateRemaining
                }
            let time = history.removalTimes[file.number]?.text(fractionDigits: 0) ?? ""
            let names = file.names.map { HTMLText.markup($0.path.displayText) }.joined(separator: "<br>")
            bytes +=
                """
                <tr><td class="count">\(number(file.number))</td><td><span class="data">\(file.sha256.hex)</span></td>\
                <td class="count">\(HTMLText.markup(language.byteCount(file.size)))</td><td>\(say(state))</td>\
                <td><span class="data">\(time)</span></td>\(showsPaths ? "<td><span class=\"data\">\(names)</span></td>" : "")</tr>

                """.utf8
        }
        bytes +=
            """
            </tbody></table></section>
            <section><h2>\(say(.again))</h2>
            <pre translate="no">knownmedia removal verify PLAN --quarantine FILE --identity KEY --scan DIR</pre></section>
            <section><h3>\(say(.sign))</h3><div class="box small"></div>
            <p>\(say(.plan)): <code translate="no">\(plan.digest.hex)</code></p></section>
            </main>
            </body>
            </html>

            """.utf8
        return bytes
    }
}
