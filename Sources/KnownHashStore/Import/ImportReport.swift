/// What an import read, and what it made of it.
public struct ImportReport: Hashable, Sendable {
    /// The name of the list.
    public internal(set) var list: String

    /// The format of the file, as given or as recognised.
    public internal(set) var format: ListFormat

    /// Whether the format was recognised by the content.
    public internal(set) var formatWasRecognised: Bool

    /// The lines of the file.
    public internal(set) var lineCount = 0

    /// The entries that were added; 0 if the import was refused.
    public internal(set) var added = 0

    /// The entries that were not added because the list has, or the file gave before, an entry of the same hashes and
    /// digests, label and category.
    public internal(set) var duplicates = 0

    /// The entries, among those added, with a digest of the empty file. It is kept but never matches.
    public internal(set) var withEmptyFileDigest = 0

    /// The number of lines that could not be understood.
    public internal(set) var badLineCount = 0

    /// The first of the lines that could not be understood.
    public internal(set) var badLines: [LineError] = []

    /// The columns that were ignored because nothing here knows what they mean.
    public internal(set) var ignoredColumns: [String] = []

    /// What whoever imports the list should know, as sentences.
    public internal(set) var warnings: [String] = []

    init(list: String, format: ListFormat, formatWasRecognised: Bool) {
        self.list = list
        self.format = format
        self.formatWasRecognised = formatWasRecognised
    }
}
