extension StringProtocol {
    /// Whether the text can be the name of a list or a key: nothing in it has to be escaped on a terminal.
    ///
    /// The invisible joiners that some scripts need between letters or words (U+200B to U+200D) are allowed all the same.
    package var isPlainName: Bool {
        unicodeScalars.allSatisfy { !TerminalEscapes.isEscaped($0) || ("\u{200B}"..."\u{200D}").contains($0) }
    }
}
