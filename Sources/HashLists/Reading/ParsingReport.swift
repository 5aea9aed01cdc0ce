/// The outcome of reading a list file: everything but its records.
public struct ParsingReport: Hashable, Sendable {
    /// The lines of the file, or the records of a document.
    public package(set) var lineCount = 0
    /// The number of lines that could not be understood.
    public package(set) var badLineCount = 0
    /// The first of the lines that could not be understood.
    public package(set) var badLines: [LineError] = []
    /// Whether reading stopped at the last of them, because there were so many.
    public package(set) var stoppedAtBadLines = false
    /// The columns that were ignored because nothing here knows their meaning.
    public package(set) var ignoredColumns: [String] = []
    /// Remarks for whoever imports the list, as sentences.
    public package(set) var warnings: [String] = []

    package init() {}
}
