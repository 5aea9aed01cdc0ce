/// A chart of horizontal bars as inline SVG, which a screen reader reads as a list of names and numbers.
struct BarChart {
    let title: String
    let rows: [(name: String, count: Int)]
    let language: ReportLanguage

    private static let rowHeight = 24
    private static let nameWidth = 250
    private static let barWidth = 200
    private static let width = 540
    /// Names are cut to what fits beside the bars; the row's title has more of it.
    private static let maximumNameLength = 34

    /// The chart; nothing where there is nothing to show.
    var html: String {
        let rows = rows.filter { $0.count > 0 }
        guard let largest = rows.map(\.count).max() else { return "" }
        let height = rows.count * Self.rowHeight + 4
        var svg = ""
        for (index, row) in rows.enumerated() {
            let y = index * Self.rowHeight + 2
            // In parts of a thousand, so that no count is too large to be multiplied.
            let length = max(1, Int(Double(row.count) / Double(largest) * Double(Self.barWidth)))
            svg += """
                <g><title>\(HTMLText.untrusted(row.name)): \(language.number(row.count))</title>\
                <text x="\(Self.nameWidth - 8)" y="\(y + 16)" text-anchor="end">\(HTMLText.untrusted(shortened(row.name)))</text>\
                <rect x="\(Self.nameWidth)" y="\(y + 3)" width="\(length)" height="\(Self.rowHeight - 8)"/>\
                <text x="\(Self.nameWidth + length + 6)" y="\(y + 16)">\(language.number(row.count))</text></g>
                """
        }
        let summary = rows.map { "\($0.name): \(language.number($0.count))" }.joined(separator: "; ")
        return """
            <figure><figcaption>\(HTMLText.phrase(title))</figcaption>\
            <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(HTMLText.untrusted("\(title). \(summary)"))">\
            <line class="axis" x1="\(Self.nameWidth)" x2="\(Self.nameWidth)" y1="0" y2="\(height)"/>\(svg)</svg></figure>

            """
    }

    private func shortened(_ name: String) -> String {
        name.count <= Self.maximumNameLength ? name : "…" + name.suffix(Self.maximumNameLength - 1)
    }
}
