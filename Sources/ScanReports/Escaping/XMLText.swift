import SystemFiles
import TextCoding

/// Escapes for XML 1.0, which cannot hold every character: neither as it is nor by number.
enum XMLText {
    /// `text` on one line, with control and format characters as `\x..`.
    static func untrusted(_ text: String) -> String {
        var result = ""
        // These two are no characters of XML, and no control characters either.
        for scalar in HTMLText.markup(TerminalText(text).description).unicodeScalars {
            result.unicodeScalars.append(scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
        }
        return result
    }

    /// Whether a path stands in XML as it is, so that its bytes can be told from the text.
    static func holds(_ path: PathBytes) -> Bool {
        guard let text = path.text else { return false }
        return TerminalText(text).description == text
            && !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
    }
}
