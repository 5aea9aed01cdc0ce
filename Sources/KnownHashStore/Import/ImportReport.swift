public import HashLists
public import KnownHashes

/// What an import read, and what it made of it.
public struct ImportReport: Hashable, Sendable {
    /// The name of the list.
    public internal(set) var list: String

    /// The format of the file, as given or as recognised; nil where the entries do not come from a list file.
    public internal(set) var format: ListFormat?

    /// Whether the format was recognised by the content.
    public internal(set) var formatWasRecognised: Bool

    /// What was found out by reading the file.
    public internal(set) var parsing = ParsingReport()

    /// The entries that were added; 0 if the import was refused.
    public internal(set) var added = 0

    /// The entries that were not added because the list has, or the file gave before, an entry of the same hashes and
    /// digests, label and category.
    public internal(set) var duplicates = 0

    /// The event that the import was recorded as; nil if it was refused, or changed nothing.
    public internal(set) var event: EventID?

    /// In an update, the entries that the list has and the file describes alike.
    public internal(set) var unchanged = 0

    /// In an update, the entries that supersede others of the same identifier; they are not counted as added.
    public internal(set) var changed = 0

    /// The entries that were removed from the list, because the file says so or, in an update, does not name them.
    public internal(set) var removed = 0

    /// The entries that the file withdrew.
    public internal(set) var withdrawn = 0

    /// The entries that an earlier file withdrew and this one lists again.
    public internal(set) var restored = 0

    /// The entries of the file that stay withdrawn, because a person withdrew them.
    public internal(set) var stillWithdrawn = 0

    /// The entries that became disputed by negative votes.
    public internal(set) var disputed = 0

    /// The new votes.
    public internal(set) var votes = 0

    /// The items that the file withdraws or deletes and the list does not have.
    public internal(set) var unknownItems = 0

    /// The hashes, of those added, that are kept and not searched.
    public internal(set) var quarantined: [QuarantineReason: Int] = [:]

    /// The entries, among those added, with a digest of the empty file. It is kept but never matches.
    public internal(set) var withEmptyFileDigest = 0

    /// Whether the list has another version now, or another fact.
    var changedFacts = false

    /// Whether the list is as it was.
    var changesNothing: Bool {
        added + changed + removed + withdrawn + restored + disputed + votes == 0 && !changedFacts
    }

    /// The lines of the file.
    public var lineCount: Int { parsing.lineCount }

    /// The number of lines that could not be understood.
    public var badLineCount: Int { parsing.badLineCount }

    /// The first of the lines that could not be understood.
    public var badLines: [LineError] { parsing.badLines }

    /// The columns that were ignored because nothing here knows what they mean.
    public var ignoredColumns: [String] { parsing.ignoredColumns }

    /// What whoever imports the list should know, as sentences.
    public internal(set) var warnings: [String] = []

    package init(list: String, format: ListFormat? = nil, formatWasRecognised: Bool = false) {
        self.list = list
        self.format = format
        self.formatWasRecognised = formatWasRecognised
    }
}

extension ImportReport {
    /// The numbers that the event of the import keeps, by the names it gives them.
    var eventCounts: [(kind: String, total: Int)] {
        [
            ("added", added), ("changed", changed), ("unchanged", unchanged), ("duplicates", duplicates),
            ("removed", removed), ("withdrawn", withdrawn), ("restored", restored),
            ("still-withdrawn", stillWithdrawn), ("disputed", disputed), ("votes", votes),
            ("unknown-items", unknownItems), ("quarantined", quarantined.values.reduce(0, +)),
            ("bad-lines", badLineCount),
        ]
    }

    /// The entries and items that the file was about.
    var itemCount: Int {
        added + changed + unchanged + duplicates + removed + withdrawn + stillWithdrawn + unknownItems
    }
}
