public import ContentKinds
public import KnownHashes
public import PerceptualHash
public import SystemFiles
public import TextCoding

/// What a scan says of one file, or of one thing inside a file: its line in the ledger.
public struct FileRecord: Sendable, Hashable {
    /// How a file ended. Every file met has exactly one.
    public enum Status: String, CaseIterable, Sendable {
        /// Read to its end, its digests looked up, and if it is a picture, decoded, hashed and matched.
        case examined
        /// Not opened, or not a picture this build can decode; `reason` says which.
        case skipped
        /// Something went wrong; `reason` says what.
        case failed
    }

    /// Why a file was not examined in full: a stable code, and a sentence for people.
    public struct Reason: Hashable, Sendable {
        /// A stable word, such as `permissionDenied`: the raw value of a ``Code``.
        public let code: String
        /// What happened, for people to read.
        public let message: String

        /// A reason with one of the codes that this version knows.
        public init(_ code: Code, message: String) {
            self.init(code: code.rawValue, message: message)
        }

        /// A reason as a ledger or a worker process states it, whose code may be of another version.
        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// The format and size of a picture, and how much of it there was.
    public struct Picture: Sendable, Hashable {
        /// The name of the format, such as `jpeg`.
        public var format: String
        public var width: Int
        public var height: Int
        public var exifOrientation: Int?
        /// For a picture whose data ends early, the share of its rows that had data; nil for a complete one.
        public var partialFraction: Double?
        /// How many faults the decoder reported and passed over, and the first of them.
        ///
        /// What the hashes do not depend on is not always looked at: of a progressive JPEG that was screened and not near
        /// a known picture, the scans that hold chroma or fine detail only.
        public var warningCount: Int
        public var firstWarning: String?

        public init(
            format: String, width: Int, height: Int, exifOrientation: Int? = nil, partialFraction: Double? = nil,
            warningCount: Int = 0, firstWarning: String? = nil
        ) {
            self.format = format
            self.width = width
            self.height = height
            self.exifOrientation = exifOrientation
            self.partialFraction = partialFraction
            self.warningCount = warningCount
            self.firstWarning = firstWarning
        }
    }

    /// When and as what a file arrived in a folder that is watched.
    public struct Arrival: Sendable, Hashable {
        /// When it was noticed.
        public var time: Timestamp
        /// The number of the file on its file system; nil for one that could not be opened.
        public var inode: UInt64?

        public init(time: Timestamp, inode: UInt64?) {
            self.time = time
            self.inode = inode
        }
    }

    /// The path of the file: the root as the user named it, joined with what lies below.
    public var path: PathBytes
    /// The steps from the file to the thing inside it that is meant; none for the file itself.
    public var inside: [NestedPart] = []
    public var kind: FileKind
    public var status: Status
    /// Why the file was not examined, or a remark on one that was.
    public var reason: Reason?
    /// What the bytes say it is, where they say that it is of a kind that can hold pictures: an archive, a video, a picture
    /// that is not decoded. Nil for a picture that is decoded, whose ``picture`` says so.
    public var content: ContentKind?
    /// The number of bytes.
    public var size: Int64?
    /// When the content last changed.
    public var modified: Timestamp?
    /// How many names the file has, where it has more than one.
    public var linkCount: Int?
    /// The arrival of a file in a folder that is watched; nil in a scan.
    public var arrival: Arrival?
    public var digests: FileDigests?
    public var picture: Picture?
    public var hashes: [NamedHash] = []
    /// What the file is or looks like, of lists whose matches are reported.
    public var matches: [KnownMatch] = []
    /// How many matches there were of lists whose matches are only counted.
    public var suppressedMatchCount = 0
    /// The lists of known good files that have the file.
    public var knownGoodLists: [String] = []
    /// How many things inside the file have records, which follow its own.
    public var nestedCount = 0
    /// What it is of a disk image; nil for what belongs to none.
    public var disk: DiskObject?

    public init(path: PathBytes, kind: FileKind, status: Status, reason: Reason? = nil) {
        self.path = path
        self.kind = kind
        self.status = status
        self.reason = reason
    }

    /// Where the file, or the thing inside it, is.
    public var location: MediaLocation { MediaLocation(path: path, inside: inside) }
    /// Whether the record is of something inside a file.
    public var isNested: Bool { !inside.isEmpty }
    /// Whether the record belongs to that of a file before it, as one of its nested ones.
    public var followsFile: Bool { isNested && !(disk?.standsAlone ?? false) }

    /// Whether there are bytes in the file that were not examined: what makes a scan incomplete.
    ///
    /// A symbolic link, a pipe, a socket or a device holds no bytes of its own, so passing it over leaves nothing out.
    public var leavesBytesUnexamined: Bool {
        switch status {
        case .examined: false
        case .failed: true
        case .skipped: kind == .file || kind == .folder || kind == .unknown
        }
    }
}

extension FileRecord.Reason {
    package init(_ error: SystemError) {
        self.init(code: error.code, message: error.message)
    }
}
