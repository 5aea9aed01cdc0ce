import TextCoding

/// A field of a table that spreadsheets open.
enum CSVField {
    /// `text` on one line, with control and format characters escaped, and in quotes where it needs them.
    ///
    /// A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula and may run it, in full width, too,
    /// and after blanks. Such a field gets an apostrophe, which spreadsheets do not show.
    static func text(_ text: String) -> String {
        var text = TerminalText(text).description
        if beginsFormula(text) { text = "'" + text }
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x20 || $0 == 0x27 }) else {
            return text
        }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func beginsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace && $0 != "'" && $0 != "\"" })
        else {
            return false
        }
        return "=+-@|%＝＋－＠".unicodeScalars.contains(first)
    }
}
