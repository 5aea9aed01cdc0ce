package import TextCoding

/// Rows of text in aligned columns, for a terminal.
package struct TextTable: Sendable {
    /// On which side of its column a cell stands.
    package enum Alignment: Sendable {
        case left
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[TerminalText]] = []

    package init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Adds a row; missing cells are empty.
    package mutating func append(_ cells: [TerminalText]) {
        rows.append(cells + Array(repeating: "", count: max(0, alignments.count - cells.count)))
    }

    /// The table in another language.
    package func translated(into language: some MessageLanguage) -> TextTable {
        var table = self
        table.rows = rows.map { $0.map { $0.translated(into: language) } }
        return table
    }

    /// The rows as lines, without a line feed at the end.
    package var text: TerminalText {
        let widths = alignments.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
        return rows.map { row in
            alignments.indices.map { row[$0].padded(to: widths[$0], onTheLeft: alignments[$0] == .right) }
                .joined(separator: "  ").withoutTrailingBlanks
        }
        .joined(separator: "\n")
    }
}
