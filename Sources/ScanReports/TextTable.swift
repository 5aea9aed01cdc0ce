/// Rows of text in aligned columns, for a terminal.
public struct TextTable: Sendable, CustomStringConvertible {
    /// On which side of its column a cell stands.
    public enum Alignment: Sendable {
        case left
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    public init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Adds a row; missing cells are empty.
    public mutating func append(_ cells: [String]) {
        rows.append(cells + Array(repeating: "", count: max(0, alignments.count - cells.count)))
    }

    public var description: String {
        let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for column in alignments.indices {
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                if column > 0 { line += "  " }
                line += alignments[column] == .left ? row[column] + padding : padding + row[column]
            }
            while line.last == " " { line.removeLast() }
            return line
        }
        .joined(separator: "\n")
    }
}
