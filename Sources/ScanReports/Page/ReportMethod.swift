import ScanLedger
import TextCoding

/// How it was done: program, settings, machine, times, and the lists that were compared with; for each scan.
struct ReportMethod {
    let scans: [ReportScan]
    let language: ReportLanguage

    var html: String {
        let parts = scans.map { scan in
            let name = scans.count > 1 ? "\(Phrase.ledger.text(language)) \(language.number(scan.number))" : nil
            let head = name.map { "<h3>\(HTMLText.phrase($0))</h3>\n" } ?? ""
            return head + ScanMethod(scan: scan, name: name, language: language).html
        }
        return """
            <section id="method"><h2>\(HTMLText.phrase(Phrase.method.text(language)))</h2>
            \(parts.joined())</section>

            """
    }
}

/// How one scan was done.
private struct ScanMethod {
    let scan: ReportScan
    /// What it is called where there are several.
    let name: String?
    let language: ReportLanguage

    private var run: RunLine { scan.run }

    var html: String {
        """
        <dl>
        \(facts)</dl>
        <p>\(phrase(.clockNote)) \(phrase(.unchanged)) \(phrase(.noNetwork))</p>
        <h3>\(phrase(.lists))</h3>
        \(lists)
        """
    }

    private var facts: String {
        let thresholds = [
            (Phrase.thresholdPDQ, "thresholds.pdq"), (.thresholdShort, "thresholds.hash64"),
            (.thresholdQuality, "thresholds.minimumQuality"),
        ].compactMap { phrase, field in
            run[field].map { HTMLText.phrase(phrase.text(language, ["n": TerminalText($0).description])) }
        }
        return [
            entry(.tool, [run["tool.name"], run["tool.version"]].compactMap(\.self).joined(separator: " ")),
            entry(.toolDigest, run["tool.sha256"]),
            entry(
                .libraries,
                run.fields.filter { $0.name.hasPrefix("libraries.") }.map { "\($0.name.dropFirst(10)) \($0.value)" }
                    .joined(separator: ", ")),
            entry(.arguments, elements("arguments").joined(separator: " ")),
            entry(.workingFolder, run["workingFolder"]),
            entry(.store, run["store.path"]),
            entry(.storeDigest, run["store.sha256"]),
            "<dt>\(phrase(.thresholds))</dt><dd>\(thresholds.joined(separator: "<br>"))</dd>\n",
            entry(.hashes, recipes),
            label(.dihedral, run["dihedral"] == "true" ? .yes : .no),
            entry(.containers, elements("containers").joined(separator: ", "), or: .nothing),
            entry(.excluded, elements("exclude").joined(separator: ", "), or: .nothing),
            run["isolation"] == "off"
                ? label(.isolation, .off)
                : entry(.isolation, elements("isolation.mechanisms").joined(separator: ", ")),
            run["selftest.passed"] == "true"
                ? "<dt>\(phrase(.selfTest))</dt><dd>\(HTMLText.phrase(Phrase.passed.text(language, ["n": TerminalText(run["selftest.checks"] ?? "").description])))</dd>\n"
                : label(.selfTest, .nothing),
            entry(.host, [run["host.name"], run["host.system"]].compactMap(\.self).joined(separator: ", ")),
            entry(.operatedBy, scan.log.actor),
            moment(.started, run["started"].flatMap { Timestamp($0) }),
            moment(.ended, scan.log.ended),
            entry(.resumed, language.number(scan.log.resumptions)),
        ].joined()
    }

    private var recipes: String {
        (0..<64).compactMap { index in
            run["hashes[\(index)].algorithm"].map { "\($0) (\(run["hashes[\(index)].pipeline"] ?? ""))" }
        }
        .joined(separator: ", ")
    }

    private var lists: String {
        let heads: [Phrase] = [.listName, .listKind, .listSource, .listVersion, .listScheme, .listEntries]
        let fields = ["name", "kind", "source", "version", "categoryScheme", "entries"]
        // The run line is one object; looking for each field by name would take the square of their number.
        var rows: [Int: [String: String]] = [:]
        for field in run.fields where field.name.hasPrefix("store.lists[") {
            let rest = field.name.dropFirst(12)
            guard let close = rest.firstIndex(of: "]"), let index = Int(rest[..<close]) else { continue }
            rows[index, default: [:]][String(rest[close...].dropFirst(2))] = field.value
        }
        let body = rows.sorted { $0.key < $1.key }.map { _, row in
            "<tr>"
                + fields.map { field in
                    let value = row[field] ?? ""
                    if field == "entries", let count = Int(value) {
                        return "<td class=\"count\">\(language.number(count))</td>"
                    }
                    return "<td><bdi>\(HTMLText.untrusted(value))</bdi></td>"
                }.joined() + "</tr>\n"
        }
        let head = heads.map {
            "<th scope=\"col\"\($0 == .listEntries ? " class=\"count\"" : "")>\(phrase($0))</th>"
        }.joined()
        let title = ([Phrase.lists.text(language)] + (name.map { [$0] } ?? [])).joined(separator: ", ")
        return
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTMLText.markup(title))\">"
            + "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body.joined())</tbody></table></div>\n"
    }

    private func elements(_ name: String) -> [String] {
        run.fields.filter { $0.name.hasPrefix("\(name)[") && $0.value != "[]" }.map(\.value)
    }

    private func moment(_ label: Phrase, _ moment: Timestamp?) -> String {
        guard let moment else { return entry(label, nil) }
        let machine = moment.text(fractionDigits: 0)
        return """
            <dt>\(phrase(label))</dt><dd>\(HTMLText.phrase(ReportDate(moment, in: language).text)) \
            (<time datetime="\(machine)">\(machine)</time>)</dd>

            """
    }

    private func label(_ label: Phrase, _ value: Phrase) -> String {
        "<dt>\(phrase(label))</dt><dd>\(phrase(value))</dd>\n"
    }

    private func entry(_ label: Phrase, _ value: String?, or fallback: Phrase = .unknown) -> String {
        let value = value ?? ""
        let text =
            value.isEmpty
            ? phrase(fallback)
            : "<bdi lang=\"zxx\" translate=\"no\" class=\"data\">\(HTMLText.markup(PageRow.shortened(value)))</bdi>"
        return "<dt>\(phrase(label))</dt><dd>\(text)</dd>\n"
    }

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }
}
