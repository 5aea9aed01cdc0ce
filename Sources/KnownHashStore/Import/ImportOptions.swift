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

    /// The format; nil to recognise it by the content.
    public var format: ListFormat?

    /// The category of entries whose list gives none.
    public var category: String?

    /// The algorithm of hashes in files that do not name it.
    public var algorithm: HashAlgorithm

    /// The pipeline of hashes in files that do not name it; nil for ``Pipeline/full`` with PDQ and
    /// ``Pipeline/imagehash`` with the others.
    public var pipeline: Pipeline?

    public var badLines: BadLines

    /// How many bad lines the report quotes; it counts all of them.
    public var quotedBadLines = 100

    /// The length in bytes that a line, or a CSV record of several lines, may have.
    public var maximumLineLength = 65_536

    public init(
        format: ListFormat? = nil, category: String? = nil, algorithm: HashAlgorithm = .pdq,
        pipeline: Pipeline? = nil, badLines: BadLines = .refuseFile
    ) {
        self.format = format
        self.category = category
        self.algorithm = algorithm
        self.pipeline = pipeline
        self.badLines = badLines
    }

    var hashDefaults: HashDefaults { HashDefaults(algorithm: algorithm, pipeline: pipeline) }
}

/// How far an import has come.
public struct ImportProgress: Sendable {
    /// The bytes of the file that were read.
    public let bytesRead: Int

    /// The size of the file, or nil for a pipe.
    public let fileSize: Int?

    /// The entries that were added.
    public let added: Int
}
