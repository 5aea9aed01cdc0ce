import Foundation
import KnownMedia

/// A page of help, or what is wrong with a command line, in another language: as ArgumentParser writes it in English for a
/// terminal of endless width, put into the language line by line, and wrapped.
struct HelpText {
    /// The width to ask ArgumentParser for, so that it wraps nothing.
    static let unlimitedWidth = 1_000_000
    /// Where ArgumentParser's second column begins.
    private static let secondColumn = 26

    private let language: CommandLanguage
    private let width: Int

    /// - Parameter width: the number of columns that a line may have.
    init(_ language: CommandLanguage, width: Int) {
        self.language = language
        self.width = width
    }

    /// The page in the language. What is no page of help and no mistake, such as JSON or a script for a shell, stays as it is.
    func translated(_ page: String) -> String {
        guard ["OVERVIEW:", "USAGE:", "Error:"].contains(where: { page.hasPrefix($0) }) else { return page }
        return page.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
            separator: "\n")
    }

    /// The sentences of a page that a catalogue has to have.
    static func sentences(of page: String) -> [String] {
        page.split(separator: "\n").map { Line(String($0)) }.flatMap {
            [$0.sentence, $0.heading] + $0.remarks.compactMap(\.defaultText)
        }
        .filter { !$0.isEmpty }
    }

    private func line(_ english: String) -> String {
        let line = Line(english)
        let heading = language.sentence(line.heading)
        let text = ([language.message(line.sentence)] + line.remarks.map(remark)).filter { !$0.isEmpty }
        // An example, or a line that has no text.
        guard heading != line.heading || text != [line.sentence] + line.remarks.map(\.text) else { return english }
        return wrapped(heading + line.label, text.joined(separator: " "), indent: line.indent)
    }

    private func remark(_ remark: Remark) -> String {
        if let text = remark.defaultText {
            return "(\(language.sentence("default")): \(language.sentence(text)))"
        }
        return ["values", "default"].reduce(remark.text) { text, word in
            text.replacingOccurrences(of: "\(word): ", with: "\(language.sentence(word)): ")
        }
    }

    /// `text` after `start`, broken at blanks, with `indent` blanks before each further line. Thai has blanks between
    /// clauses only; what is longer than a line is the terminal's to break.
    private func wrapped(_ start: String, _ text: String, indent: Int) -> String {
        guard !text.isEmpty else { return start }
        var lines: [String] = []
        var current = start
        var isEmpty = true
        let blanks = String(repeating: " ", count: indent)
        for word in text.split(separator: " ") {
            let isFull = TerminalWidth.columns(of: current) + 1 + TerminalWidth.columns(of: word) > width
            if isFull, !isEmpty {
                lines.append(current)
                (current, isEmpty) = (blanks, true)
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [current]).joined(separator: "\n")
    }
}

extension HelpText {
    /// A line of a page, cut into what is translated and what is not.
    private struct Line {
        private static let headings = [
            "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Error", "Usage", "Help",
        ]

        /// `OVERVIEW:`, `OPTIONS:`.
        var heading = ""
        /// What stands before the text as it is: blanks, the names of an option, an example as a whole.
        var label = ""
        var sentence = ""
        /// What follows in brackets: `(values: on, off; default: on)`.
        var remarks: [Remark] = []
        /// Where further lines begin.
        var indent = 0

        init(_ line: String) {
            let text = line.drop { $0 == " " }
            let blankCount = line.count - text.count
            label = line
            // Examples, and the names of an option that leave no room for a text beside them.
            let isExample = text.hasPrefix("knownmedia ") || text.contains("| knownmedia ")
            if text.isEmpty || blankCount >= 2 && isExample { return }
            if let colon = text.firstIndex(of: ":"), blankCount == 0, Self.headings.contains(String(text[..<colon])) {
                heading = String(text[...colon])
                let rest = text[text.index(after: colon)...]
                label = String(rest)
                if heading.uppercased() == "USAGE:" { return }
                take(rest, splitting: heading == "Help:")
                indent = 0
            } else {
                take(line[...], splitting: blankCount == 2)
                let isNameAlone = indent == blankCount && sentence.first.map { "-<[".contains($0) } == true
                if isNameAlone, blankCount >= 2 { (label, sentence) = (line, "") }
            }
        }

        /// What is on the right if there is a left column, or else all of it.
        private mutating func take(_ line: Substring, splitting: Bool) {
            var text = line.drop { $0 == " " }
            if splitting, let gap = text.firstRange(of: "  ") {
                text = text[gap.upperBound...].drop { $0 == " " }
            } else if splitting, line.count > HelpText.secondColumn {
                // Names that fill their column have one blank after them.
                let start = line.index(line.startIndex, offsetBy: HelpText.secondColumn)
                if line[line.index(before: start)] == " " { text = line[start...] }
            }
            label = String(line.prefix(line.count - text.count))
            indent = label.count
            while text.hasSuffix(")"), let open = text.ranges(of: " (").last?.lowerBound,
                let remark = Remark(text[open...].dropFirst())
            {
                remarks.insert(remark, at: 0)
                text = text[..<open]
            }
            while text.last == " " { text.removeLast() }
            sentence = String(text)
        }
    }

    /// What ArgumentParser, or a help text itself, says of the values of an option.
    private struct Remark {
        /// With its brackets.
        let text: String

        /// Nil where what stands in brackets is part of the sentence.
        init?(_ text: Substring) {
            guard text.hasPrefix("(values: ") || text.hasPrefix("(default: ") else { return nil }
            self.text = String(text)
        }

        /// The default, if it is said in words: `one for each processor`.
        var defaultText: String? {
            let text = text.dropFirst("(default: ".count).dropLast()
            return self.text.hasPrefix("(default: ") && text.contains(" ") ? String(text) : nil
        }
    }
}
