import Foundation
import KnownMedia

/// The language in which the command talks to people: that of `--lang`, or else that of the environment, or English.
///
/// What programs read is the same in every language: JSON, CSV, hashes, codes, exit codes, ledgers.
struct CommandLanguage: Sendable {
    let language: ReportLanguage
    private let sentences: [String: String]
    /// What the commands say is known sentence by sentence; only of what others say a sentence has to be found.
    private let search: MessageSearch

    /// The language of this process.
    static let current = CommandLanguage(
        chosen(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment))

    init(_ language: ReportLanguage) {
        self.language = language
        let entries = language == .english ? [] : MessageCatalogue.all.flatMap(\.entries)
        sentences = Dictionary(
            entries.map { ($0.english, $0.text(language)) }, uniquingKeysWith: { first, _ in first })
        search = MessageSearch(
            sentences: sentences,
            patterns: language == .english
                ? [] : MessageCatalogue.ofOthers.flatMap(\.entries).map { ($0.english, $0.text(language)) })
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
        return search.text(of: english) ?? english
    }

    func number(_ number: Int) -> String { language.number(number) }

    func byteCount(_ count: Int64) -> String { language.byteCount(count) }
}

extension TerminalText {
    /// The text in the language of this process.
    var inCommandLanguage: TerminalText {
        CommandLanguage.current.language == .english ? self : translated(into: CommandLanguage.current)
    }
}
