public import HashLists
public import KnownHashes
public import PerceptualHash

/// How a list file is to be read.
public struct ImportOptions: Sendable {
    /// What to do about lines that cannot be understood.
    public enum BadLines: Sendable {
        /// Import nothing if there is one.
        case refuseFile
        /// Import the others.
        case skip
    }

    /// What a file means for a list that exists.
    public enum Mode: Sendable {
        /// Its entries are added to those of the list.
        case add
        /// It is a newer file of the same list. Entries that it describes otherwise are superseded, and unless the file
        /// says that it holds changes only, those it does not name are removed from the list.
        ///
        /// An item is known by its identifier, and where the list has none by its content: digests, hashes, label and
        /// category.
        case update
    }

    /// A file is read on for the sake of the report until it has had so many bad lines.
    static let maximumRefusedLines = 1000

    /// With so many bad lines a file is refused though bad lines are to be skipped: it is no list, or damaged throughout.
    static let maximumSkippedLines = 1_000_000

    /// The quality below which hashes are kept in quarantine, as PDQ's authors advise.
    public static let usualMinimumQuality = QuarantineReason.usualMinimumQuality

    /// The format; nil to recognise it by the content.
    public var format: ListFormat?

    /// The category of entries whose list gives none.
    public var category: String?

    /// The algorithm of hashes in files that do not name it. Nil for PDQ where the values look like it: 64 hexadecimal digits
    /// may be SHA-256 digests as well, and where that cannot be told the file is refused.
    public var algorithm: HashAlgorithm?

    /// Whether values whose algorithm the file does not name are digests, and not hashes.
    public var valuesAreDigests = false

    /// The pipeline of hashes in files that do not name it; nil for ``Pipeline/full`` with PDQ and
    /// ``Pipeline/imagehash`` with the others.
    public var pipeline: Pipeline?

    public var badLines: BadLines

    /// How many bad lines the report quotes; it counts all of them.
    public var quotedBadLines = 100

    /// The length in bytes that a line, or a CSV record of several lines, may have.
    public var maximumLineLength = 65_536

    public var mode = Mode.add

    /// Hashes whose list states a lower quality are kept but not searched.
    public var minimumQuality = ImportOptions.usualMinimumQuality

    /// How many members have to vote against an entry before it becomes disputed; nil for never.
    public var negativeVotesToDispute: Int?

    /// Who imports the file.
    public var author = EventAuthor()

    /// What the event of the import shall say beside its numbers.
    public var note: String?

    /// The SHA-256 digest of the file, where the caller knows it: the event keeps it.
    public var fileDigest: Digest?

    public init(
        format: ListFormat? = nil, category: String? = nil, algorithm: HashAlgorithm? = nil,
        pipeline: Pipeline? = nil, badLines: BadLines = .refuseFile
    ) {
        self.format = format
        self.category = category
        self.algorithm = algorithm
        self.pipeline = pipeline
        self.badLines = badLines
    }

    var readingOptions: ReadingOptions {
        var options = ReadingOptions()
        options.hashDefaults = HashDefaults(algorithm: algorithm ?? .pdq, pipeline: pipeline)
        options.quotedBadLines = quotedBadLines
        options.maximumLineLength = maximumLineLength
        options.maximumBadLines = badLines == .skip ? Self.maximumSkippedLines : Self.maximumRefusedLines
        return options
    }
}

/// How far an import has come.
public struct ImportProgress: Sendable {
    /// The bytes of the file that were read.
    public let bytesRead: Int

    /// The size of the file, or nil for a pipe.
    public let fileSize: Int?

    /// The entries that were added.
    public let added: Int

    package init(bytesRead: Int, fileSize: Int?, added: Int) {
        self.bytesRead = bytesRead
        self.fileSize = fileSize
        self.added = added
    }
}
