import TextCoding

/// A name of a list, or another statement about it, that no list is given: a terminal that shows it would obey it, or would
/// not show all of it.
///
/// Lists travel between agencies, and their names stand in every report. Labels of entries are not checked: they are the
/// data of others, kept as they are.
package struct UnsafeListText: Error, CustomStringConvertible {
    /// The statement's name in a sentence, such as `name` or `source`.
    private let field: String
    private let text: String
    /// The bytes that it may have; nil where they are not too many.
    private let limit: Int?

    /// The bytes that a name may have, and another statement.
    private static let maximumLengths = (name: 256, other: 4096)

    /// - Returns: nil where `text` is a plain name, see ``isPlainName``, of a reasonable length.
    package init?(_ text: String, field: String) {
        let limit = field == "name" ? Self.maximumLengths.name : Self.maximumLengths.other
        let isTooLong = text.utf8.count > limit
        guard isTooLong || !text.isPlainName else { return nil }
        self.field = field
        self.text = isTooLong ? text.prefix(40) + "…" : text
        self.limit = isTooLong ? limit : nil
    }

    /// The fault, as a sentence.
    package var description: String {
        if let limit { return "The \(field) of the list, ‘\(TerminalText(text))’, is longer than \(limit) bytes." }
        return
            "The \(field) of the list, ‘\(TerminalText(text))’, holds a control character, or another that cannot be shown."
    }
}

extension ListDescription {
    /// The first statement that no list is given; nil where all of them can be.
    package var unsafeText: UnsafeListText? {
        let statements = [
            ("name", name), ("source", source), ("agreement", agreement), ("category scheme", categoryScheme),
            ("jurisdiction", jurisdiction), ("version", version),
        ]
        return statements.lazy.compactMap { field, text in text.flatMap { UnsafeListText($0, field: field) } }.first
    }
}
