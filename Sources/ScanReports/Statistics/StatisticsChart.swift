/// Statistics as a drawing of its own: a heading, what was counted, and bars for each breakdown. It needs no other file.
struct StatisticsChart {
    private let report: StatisticsReport
    private let language: ReportLanguage

    private static let width = 820
    private static let nameWidth = 320
    private static let barWidth = 380
    private static let rowHeight = 24
    private static let maximumNameLength = 44
    /// About as many characters as the width has room for.
    private static let lineLength = 105

    init(_ report: StatisticsReport) {
        self.report = report
        language = report.language
    }

    var svg: String {
        var body = ""
        var y = 34
        body += text(Phrase.statistics.text(language), 20, y, "title")
        for note in report.notes {
            for line in lines(of: note) {
                y += 20
                body += text(line, 20, y, "note")
            }
        }
        y += 30
        let totals = report.totals.map { (name: $0.name.text(language), count: report.shown($0.count)) }
        body += bars(totals, isDrawn: false, &y)
        for breakdown in report.breakdowns where !breakdown.counts.isEmpty {
            y += 36
            body += text(Phrase(breakdown.name).text(language), 20, y, "head")
            y += 10
            let rows = report.rows(of: breakdown).map {
                (name: $0.name ?? Phrase.othersNotShown.text(language), count: $0.count)
            }
            body += bars(rows, isDrawn: true, &y)
        }
        let height = y + 24
        let title = HTMLText.markup(Phrase.statistics.text(language))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" \
            height="\(height)" lang="\(language.rawValue)" role="img" aria-labelledby="title">
            <title id="title">\(title)</title>
            <style>\(style)</style>
            <rect class="page" width="\(Self.width)" height="\(height)"/>
            \(body)</svg>

            """
    }

    private func bars(_ rows: [(name: String, count: Int?)], isDrawn: Bool, _ y: inout Int) -> String {
        let largest = rows.compactMap(\.count).max() ?? 0
        var svg = ""
        for row in rows {
            y += Self.rowHeight
            svg +=
                "<text x=\"\(Self.nameWidth)\" y=\"\(y)\" text-anchor=\"end\">\(HTMLText.untrusted(shortened(row.name)))</text>\n"
            var length = 0
            if isDrawn, let count = row.count, count > 0 {
                length = max(1, Int(Double(count) / Double(largest) * Double(Self.barWidth)))
                svg += "<rect x=\"\(Self.nameWidth + 10)\" y=\"\(y - 13)\" width=\"\(length)\" height=\"16\"/>\n"
            }
            svg += text(row.count.map { language.number($0) } ?? "*", Self.nameWidth + length + 16, y, "")
        }
        return svg
    }

    private func text(_ text: String, _ x: Int, _ y: Int, _ style: String) -> String {
        let style = style.isEmpty ? "" : " class=\"\(style)\""
        return "<text x=\"\(x)\" y=\"\(y)\"\(style)>\(HTMLText.untrusted(text))</text>\n"
    }

    /// A sentence on as many lines as it needs, broken at blanks.
    private func lines(of note: String) -> [String] {
        var lines = [""]
        for word in note.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count > Self.lineLength, !last.isEmpty {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = last.isEmpty ? String(word) : "\(last) \(word)"
            }
        }
        return lines
    }

    private func shortened(_ name: String) -> String {
        name.count <= Self.maximumNameLength ? name : name.prefix(Self.maximumNameLength - 1) + "…"
    }

    private var style: String {
        """
        @font-face{font-family:"Report Thai";src:url(data:font/woff2;base64,\(PageFonts.thai)) format("woff2");\
        unicode-range:U+0E01-0E5B}
        @font-face{font-family:"Report Latin";src:url(data:font/woff2;base64,\(PageFonts.latin)) format("woff2");\
        unicode-range:U+0000-024F,U+0300-036F,U+1E00-1EFF,U+2000-206F}
        text{font:14px "Report Thai","Report Latin",sans-serif;fill:#1b1f24}.title{font-size:20px;font-weight:600}
        .head{font-size:15px;font-weight:600}.note{font-size:13px;fill:#57606a}rect{fill:#0a5cad}.page{fill:#fff}
        @media (prefers-color-scheme:dark){text{fill:#e6edf3}.note{fill:#9da7b1}rect{fill:#58a6ff}.page{fill:#0d1117}}
        """
    }
}
