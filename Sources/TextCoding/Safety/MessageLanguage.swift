/// A language that messages for people can be put into.
package protocol MessageLanguage {
    /// The sentence or label of the program whose English is `english`, with the same placeholders, `{1}`, `{2}`, in any
    /// order. What the language has no text for comes back as it is.
    func sentence(_ english: String) -> String
    /// What a library says in English, with values in it.
    func message(_ english: String) -> String
    /// A number with its digits in groups.
    func number(_ number: Int) -> String
    /// A number of bytes with its unit.
    func byteCount(_ count: Int64) -> String
}

extension MessageLanguage {
    /// How a number of things is put, with `{1}` for the number: as a sentence, or the number and the name of the things.
    func quantity(of noun: String) -> String {
        let sentence = sentence("{1} \(noun)")
        return sentence == "{1} \(noun)" ? "{1} \(message(noun))" : sentence
    }
}

extension TerminalText {
    /// The text in another language.
    package func translated(into language: some MessageLanguage) -> TerminalText {
        parts.isEmpty ? self : TerminalText(safe: parts.map { $0.text(in: language) }.joined())
    }

    /// What the text is made of, also where that is one thing that is the same in every language.
    var partsOrText: [TerminalTextPart] {
        parts.isEmpty ? (description.isEmpty ? [] : [.same(description)]) : parts
    }
}
