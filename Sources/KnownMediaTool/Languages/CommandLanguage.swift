import Foundation
import KnownMedia

/// The language in which the command talks to people: that of `--lang`, or else that of the environment, or English.
///
/// What programs read is the same in every language: JSON, CSV, hashes, codes, exit codes, ledgers.
struct CommandLanguage: Sendable {
    let language: ReportLanguage
    private let sentences: [String: String]
    private let patterns: [(pattern: MessagePattern, text: String)]

    /// The language of this process.
    static let current = CommandLanguage(
        chosen(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))

    init(_ language: ReportLanguage) {
        self.language = language
        let entries = language == .english ? [] : MessageCatalogue.all.flatMap(\.entries)
        sentences = Dictionary(
            entries.map { ($0.english, $0.text(language)) }, uniquingKeysWith: { first, _ in first })
        // What the commands say is known sentence by sentence; only of what others say a sentence has to be found.
        let others = [MessageCatalogue.help, .parser, .libraries, .kinds].flatMap(\.entries)
        patterns = (language == .english ? [] : others).map { (MessagePattern($0.english), $0.text(language)) }
            .sorted { $0.pattern.literalLength > $1.pattern.literalLength }
    }

    /// The language that the command line or, without one on it, the environment asks for.
    static func chosen(arguments: [String], environment: [String: String]) -> ReportLanguage {
        var arguments = arguments.dropFirst().prefix { $0 != "--" }[...]
        while let argument = arguments.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1)
            guard LanguageOption.names.contains(parts.first.map(String.init) ?? "") else { continue }
            if let language = ReportLanguage(rawValue: parts.count == 2 ? String(parts[1]) : arguments.first ?? "") {
                return language
            }
        }
        // The order of POSIX: the first that is set and not empty.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return ReportLanguage(rawValue: String(locale.prefix { $0.isASCII && $0.isLetter })) ?? .english
    }
}

extension CommandLanguage: MessageLanguage {
    func sentence(_ english: String) -> String {
        // Blanks and line feeds around a sentence are layout.
        let isLayout = { (character: Character) in character.isWhitespace }
        let start = english.prefix(while: isLayout)
        let end = english.dropFirst(start.count).reversed().prefix(while: isLayout).reversed()
        let core = String(english.dropFirst(start.count).dropLast(end.count))
        return sentences[core].map { start + $0 + String(end) } ?? english
    }

    func message(_ english: String) -> String {
        if english.contains("\n") {
            return english.split(separator: "\n", omittingEmptySubsequences: false).map { message(String($0)) }
                .joined(separator: "\n")
        }
        return known(english) ?? english
    }

    func number(_ number: Int) -> String { language.number(number) }

    func byteCount(_ count: Int64) -> String { language.byteCount(count) }

    /// What the library's sentence is called in this language; nil where the catalogues do not have it. It may stand behind
    /// the name of what it is about and a colon, as errors put it: the longest sentence that is known is meant.
    private func known(_ english: String) -> String? {
        var best: (length: Int, text: String, name: Substring, values: MessagePattern.Values)?
        var rest = english[...]
        while true {
            let sentence = String(rest)
            if let found = pattern(of: sentence), found.length > best?.length ?? -1 {
                best = (found.length, found.text, english[..<rest.startIndex], found.values)
            }
            guard let colon = rest.firstRange(of: ": ") else { break }
            rest = rest[colon.upperBound...]
        }
        return best.map { $0.name + filled($0.text, with: $0.values) }
    }

    /// The text of a sentence as a whole, and how much of it is not values.
    private func pattern(of sentence: String) -> (length: Int, text: String, values: MessagePattern.Values)? {
        if let text = sentences[sentence] { return (sentence.utf8.count, text, [:]) }
        for (pattern, text) in patterns {
            if let values = pattern.values(in: sentence) { return (pattern.literalLength, text, values) }
        }
        return nil
    }

    private func filled(_ text: String, with values: MessagePattern.Values) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let number = Int(rest[rest.index(after: open)..<close].prefix { $0 != ":" })
            let value = number.flatMap { values[$0] }
            result += value.map { $0.isMessage ? message($0.text) : $0.text } ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension TerminalText {
    /// The text in the language of this process.
    var inCommandLanguage: TerminalText {
        CommandLanguage.current.language == .english ? self : translated(into: CommandLanguage.current)
    }
}
