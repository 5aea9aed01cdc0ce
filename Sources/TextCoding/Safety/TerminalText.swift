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
package struct TerminalText: Hashable, Sendable {
    /// The text, ready to be printed.
    package let description: String

    /// - Parameter description: nothing that needs an escape, or what the program itself wants to print.
    private init(safe description: String) {
        self.description = description
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

    /// The number of characters, each of which takes a column.
    package var width: Int { description.count }

    package var isEmpty: Bool { description.isEmpty }

    package static func + (left: TerminalText, right: TerminalText) -> TerminalText {
        TerminalText(safe: left.description + right.description)
    }

    package static func += (left: inout TerminalText, right: TerminalText) {
        left = left + right
    }

    /// The text with blanks before or after it, up to a width in characters.
    package func padded(to width: Int, onTheLeft isOnTheLeft: Bool = false) -> TerminalText {
        let blanks = String(repeating: " ", count: max(0, width - self.width))
        return TerminalText(safe: isOnTheLeft ? blanks + description : description + blanks)
    }

    /// The text without the blanks at its end.
    package var withoutTrailingBlanks: TerminalText {
        var text = description
        while text.last == " " { text.removeLast() }
        return TerminalText(safe: text)
    }
}

extension TerminalText: CustomStringConvertible {}

extension TerminalText: ExpressibleByStringInterpolation {
    // A literal is a StaticString, which nothing but a literal in the program's text can become.
    package init(stringLiteral value: StaticString) {
        self.init(safe: value.description)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(safe: stringInterpolation.text)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        /// Appends what is safe already, with its line feeds and tabs.
        package mutating func appendInterpolation(_ value: TerminalText) {
            text += value.description
        }

        /// Appends the description of `value`, escaped. An optional has to be unwrapped.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += TerminalText(value.description).description
        }

        /// Appends the description of `error`, escaped.
        package mutating func appendInterpolation(_ error: any Error) {
            text += TerminalText(String(describing: error)).description
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
