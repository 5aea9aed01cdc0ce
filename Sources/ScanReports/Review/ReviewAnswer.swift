package import ScanLedger
package import TextCoding

/// What a person answers when asked about a match: a word or its first letter, and perhaps a note after it.
package enum ReviewAnswer: Equatable {
    case decide(ReviewVerdict, note: String)
    /// Not now; it is asked again next time.
    case skip
    case quit

    /// The answers, for people.
    package static let prompt: TerminalText =
        "confirm, reject, unsure, skip or quit? (c, r, u, s, q; a note may follow)"

    /// The answer that `text` is; nil where it is none.
    package init?(_ text: some StringProtocol) {
        let text = text.drop(while: \.isWhitespace)
        let word = text.prefix { !$0.isWhitespace }.lowercased()
        let note = text.dropFirst(word.count).drop(while: \.isWhitespace)
        let end = note.lastIndex { !$0.isWhitespace }
        let trimmed = end.map { String(note[...$0]) } ?? ""
        if let verdict = ReviewVerdict.allCases.first(where: { $0.rawValue == word || $0.rawValue.prefix(1) == word }) {
            self = .decide(verdict, note: trimmed)
        } else if ["s", "skip"].contains(word) {
            self = .skip
        } else if ["q", "quit"].contains(word) {
            self = .quit
        } else {
            return nil
        }
    }
}
