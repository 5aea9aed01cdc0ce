import Foundation

/// The text literals of a Swift file, with `{1}`, `{2}` for what is interpolated, as catalogues have them: enough of Swift's
/// grammar for this project's sources.
struct SwiftLiterals {
    struct Literal {
        let text: String
        /// What stands before it, without the blanks: `help:` of an option.
        let context: String
        /// Where it begins and ends in the file.
        let range: Range<Int>
    }

    private(set) var literals: [Literal] = []
    private let source: [Character]
    private var position = 0

    init(in text: String) {
        source = Array(text)
        while position < source.count {
            if starts("//") {
                skip { $0 != "\n" }
            } else if starts("\"\"\"") {
                let start = position
                position += 3
                append(literal(endingWith: "\"\"\"", isMultiline: true), at: start)
            } else if starts("\"") {
                let start = position
                position += 1
                append(literal(endingWith: "\"", isMultiline: false), at: start)
            } else {
                position += 1
            }
        }
    }

    private func starts(_ text: String) -> Bool { source[position...].starts(with: text) }

    private mutating func skip(while condition: (Character) -> Bool) {
        while position < source.count, condition(source[position]) { position += 1 }
    }

    private mutating func append(_ text: String, at start: Int) {
        let before = source[max(0, start - 80)..<start].reversed().drop(while: \.isWhitespace)
        literals.append(Literal(text: text, context: String(before.reversed()), range: start..<position))
    }

    /// The literals as they are joined by `+`, with the placeholders of all numbered from 1.
    var joined: [String] {
        var joined: [String] = []
        var end: Int?
        for literal in literals.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let between = end.map {
                $0 <= literal.range.lowerBound ? String(source[$0..<literal.range.lowerBound]) : ""
            }
            if between?.trimmingCharacters(in: .whitespacesAndNewlines) == "+", let first = joined.popLast() {
                joined.append(first + Self.renumbered(literal.text, after: first.matches(of: Self.placeholder).count))
            } else {
                joined.append(literal.text)
            }
            end = literal.range.upperBound
        }
        return joined
    }

    private static func renumbered(_ text: String, after count: Int) -> String {
        text.replacing(placeholder) { match in "{\((Int(match.1) ?? 0) + count)}" }
    }

    private static var placeholder: Regex<(Substring, Substring)> { /\{([0-9]+)\}/ }

    private mutating func literal(endingWith end: String, isMultiline: Bool) -> String {
        var text = ""
        var count = 0
        while position < source.count, !starts(end) {
            guard source[position] == "\\" else {
                text.append(source[position])
                position += 1
                continue
            }
            position += 1
            let escaped = source[position]
            position += 1
            switch escaped {
            case "(":
                skipInterpolation()
                count += 1
                text += "{\(count)}"
            case "n": text.append("\n")
            case "t": text.append("\t")
            // The line continues after the indentation of the next one.
            case "\n": skip { $0 == " " }
            default: text.append(escaped)
            }
        }
        position += end.count
        guard isMultiline else { return text }
        return text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// Moves after the bracket that closes an interpolation. Literals within it are literals, too.
    private mutating func skipInterpolation() {
        var depth = 1
        while position < source.count, depth > 0 {
            switch source[position] {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"":
                let start = position
                position += 1
                append(literal(endingWith: "\"", isMultiline: false), at: start)
                continue
            default: break
            }
            position += 1
        }
    }
}
