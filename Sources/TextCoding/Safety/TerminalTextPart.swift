/// A part of a ``TerminalText``: what each language says in its own way, or what is the same in all of them.
indirect enum TerminalTextPart: Sendable {
    /// The same in every language, escaped.
    case same(String)
    /// A sentence or a label of the program, with `{1}`, `{2}` for its values.
    case sentence(String, [TerminalText])
    /// What a library says, escaped: its sentence is not known apart from the values in it.
    case message(String)
    case number(GroupedNumber)
    case byteCount(ByteCount)
    case quantity(Quantity)
    /// A text with blanks before or after it.
    case padded(TerminalText, width: Int, isOnTheLeft: Bool)

    /// Whether the literal `text` has words, and so another form in other languages.
    static func isSentence(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.properties.isAlphabetic) }

    var english: String {
        switch self {
        case .same(let text), .message(let text): text
        case .sentence(let sentence, let values): Self.filled(sentence, with: values)
        case .number(let number): number.description
        case .byteCount(let count): count.description
        case .quantity(let quantity): quantity.description
        case .padded(let text, let width, let isOnTheLeft):
            Self.padded(text.description, to: width, onTheLeft: isOnTheLeft)
        }
    }

    func text(in language: some MessageLanguage) -> String {
        switch self {
        case .same(let text): text
        case .message(let text): language.message(text)
        case .sentence(let sentence, let values):
            Self.filled(language.sentence(sentence), with: values.map { $0.translated(into: language) })
        case .number(let number): language.number(number.number)
        case .byteCount(let count): language.byteCount(count.count)
        case .quantity(let quantity):
            Self.filled(
                language.quantity(of: quantity.noun), with: [TerminalText(safe: language.number(quantity.count))])
        case .padded(let text, let width, let isOnTheLeft):
            Self.padded(text.translated(into: language).description, to: width, onTheLeft: isOnTheLeft)
        }
    }

    /// `sentence` with its placeholders replaced, in whatever order it has them.
    private static func filled(_ sentence: String, with values: [TerminalText]) -> String {
        var result = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let number = Int(rest[..<close]),
                values.indices.contains(number - 1)
            else {
                result += "{"
                continue
            }
            result += values[number - 1].description
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func padded(_ text: String, to width: Int, onTheLeft isOnTheLeft: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - TerminalWidth.columns(of: text)))
        return isOnTheLeft ? blanks + text : text + blanks
    }
}
