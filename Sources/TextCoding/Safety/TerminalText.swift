/// Text that a terminal can show, whatever it is made of: no name in it can command the terminal, break a line or turn
/// the direction of writing.
///
/// It is made by interpolation. The literal parts are the program's own and stay as they are, line feeds and tabs
/// included; every value between them is escaped:
///
/// ```swift
/// let text: TerminalText = "\(list.name)\t\(count) entries"
/// ```
///
/// Escaped are control characters (C0, DEL, C1), format characters (which can reverse text, or show nothing), separators
/// of lines and paragraphs, and private characters, whose look is anybody's: as `\n`, `\t` and `\r`, and otherwise as the
/// bytes of their UTF-8, `\xc2\x9b`. Bytes that are not UTF-8 appear in the same form. A backslash stays as it is, so that
/// escaping twice is the same as once; ``init(reversibly:)`` doubles it.
///
/// The text is English. It remembers which parts of it are sentences of the program, so that ``translated(into:)`` can put
/// them into another language; values between them stay as they are.
package struct TerminalText: Sendable {
    /// The text in English, ready to be printed.
    package let description: String
    /// What it is made of; empty for what is the same in every language.
    let parts: [TerminalTextPart]

    /// - Parameter description: nothing that needs an escape, or what the program itself wants to print.
    init(safe description: String) {
        self.description = description
        parts = []
    }

    /// - Parameter parts: what has been made safe already.
    init(_ parts: [TerminalTextPart]) {
        description = parts.map(\.english).joined()
        self.parts = parts
    }

    /// `text` with its escapes, on one line.
    package init(_ text: some StringProtocol) {
        self.init(bytes: text.utf8)
    }

    /// The text of `bytes` with its escapes, on one line.
    package init(bytes: some Sequence<UInt8>) {
        self.init(safe: TerminalEscapes.escaped(Array(bytes), doublesBackslash: false))
    }

    /// The text of `bytes` on one line, with every backslash doubled: different bytes give different texts, and the bytes
    /// can be told from the text.
    package init(reversibly bytes: some Sequence<UInt8>) {
        self.init(safe: TerminalEscapes.escaped(Array(bytes), doublesBackslash: true))
    }

    /// `text` of another program or library on as many lines as it has, each with its escapes.
    package init(lines text: some StringProtocol) {
        let lines = Array(text.utf8).split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
        self.init(safe: lines.map { TerminalText(bytes: $0).description }.joined(separator: "\n"))
    }

    /// What a library says, on as many lines as it has, each with its escapes.
    package init(message: some StringProtocol) {
        self.init([.message(TerminalText(lines: message).description)])
    }

    /// The number of columns that a terminal gives the text.
    package var width: Int { TerminalWidth.columns(of: description) }

    package var isEmpty: Bool { description.isEmpty }

    package static func + (left: TerminalText, right: TerminalText) -> TerminalText {
        guard !left.parts.isEmpty || !right.parts.isEmpty else {
            return TerminalText(safe: left.description + right.description)
        }
        return TerminalText(left.partsOrText + right.partsOrText)
    }

    package static func += (left: inout TerminalText, right: TerminalText) {
        left = left + right
    }

    /// The text with blanks before or after it, up to a width in columns.
    package func padded(to width: Int, onTheLeft isOnTheLeft: Bool = false) -> TerminalText {
        TerminalText([.padded(self, width: width, isOnTheLeft: isOnTheLeft)])
    }

    /// The text without the blanks at its end, in the language that it has.
    package var withoutTrailingBlanks: TerminalText {
        var text = description
        while text.last == " " { text.removeLast() }
        return TerminalText(safe: text)
    }
}

extension TerminalText: CustomStringConvertible {}

extension TerminalText: Hashable {
    /// Whether the texts are the same in English.
    package static func == (left: TerminalText, right: TerminalText) -> Bool { left.description == right.description }

    package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension TerminalText: ExpressibleByStringInterpolation {
    // A literal is a StaticString, which nothing but a literal in the program's text can become.
    package init(stringLiteral value: StaticString) {
        let text = value.description
        if TerminalTextPart.isSentence(text) { self.init([.sentence(text, [])]) } else { self.init(safe: text) }
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.parts)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        /// The literal parts, with `{1}`, `{2}` for the values.
        private var sentence = ""
        private var values: [TerminalText] = []
        /// Literals and values in turn, for what is no sentence.
        private var pieces: [TerminalTextPart] = []
        private var hasWords = false

        package init(literalCapacity: Int, interpolationCount: Int) {
            sentence.reserveCapacity(literalCapacity)
        }

        /// What the text is made of.
        fileprivate var parts: [TerminalTextPart] { hasWords ? [.sentence(sentence, values)] : pieces }

        package mutating func appendLiteral(_ literal: StaticString) {
            let text = literal.description
            sentence += text
            pieces.append(.same(text))
            hasWords = hasWords || TerminalTextPart.isSentence(text)
        }

        /// Appends what is safe already, with its line feeds and tabs.
        package mutating func appendInterpolation(_ value: TerminalText) {
            values.append(value)
            sentence += "{\(values.count)}"
            pieces += value.partsOrText
        }

        /// Appends the description of `value`, escaped. An optional has to be unwrapped.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendInterpolation(TerminalText(value.description))
        }

        /// Appends the description of `error`, escaped, as what a library says.
        package mutating func appendInterpolation(_ error: any Error) {
            appendInterpolation(TerminalText([.message(TerminalText(String(describing: error)).description)]))
        }

        /// Appends the description of `error`, escaped, as what a library says.
        package mutating func appendInterpolation(_ error: some Error & CustomStringConvertible) {
            appendInterpolation(error as any Error)
        }

        /// Appends what a library says, escaped.
        package mutating func appendInterpolation(message: String) {
            appendInterpolation(TerminalText([.message(TerminalText(message).description)]))
        }

        package mutating func appendInterpolation(_ number: GroupedNumber) {
            appendInterpolation(TerminalText([.number(number)]))
        }

        package mutating func appendInterpolation(_ count: ByteCount) {
            appendInterpolation(TerminalText([.byteCount(count)]))
        }

        package mutating func appendInterpolation(_ quantity: Quantity) {
            appendInterpolation(TerminalText([.quantity(quantity)]))
        }
    }
}

extension Sequence<TerminalText> {
    /// The texts one after the other, with `separator` between them.
    package func joined(separator: TerminalText) -> TerminalText {
        var result: TerminalText = ""
        for (number, text) in enumerated() { result += number == 0 ? text : separator + text }
        return result
    }
}
