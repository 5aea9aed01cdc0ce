public import KnownHashes
public import ScanLedger
public import SystemFiles
public import TextCoding

/// What would be done to each matched file: a document that people read and sign before anything is done.
///
/// It is a text of JSON lines: the plan itself, a line for each file that is to be removed, a line for each that matched and
/// is left, and the sums; after them the signatures. `docs/removal.md` has every field.
public struct RemovalPlan: Sendable, Hashable {
    /// What is done to the files.
    public enum Action: String, CaseIterable, Sendable {
        /// They are encrypted into a container, from which they can be restored.
        case quarantine
        /// Their names are taken away, for good.
        case delete
    }

    /// The rules by which the plan was made.
    public struct Rules: Sendable, Hashable {
        /// Whether matches are removed that nobody has reviewed.
        public var includesUnreviewed = false
        /// Whether a file is removed for what lies inside it.
        public var includesOuter = false
        /// The lists whose files are never deleted.
        public var heldLists: [String] = []
        /// How many people must sign the plan before it is applied.
        public var requiredSignatureCount = 0
        /// How many people must have confirmed a match, if the decisions do not demand more.
        public var requiredReviewerCount = 1

        public init() {}
    }

    public let action: Action
    /// The folder below which all files lie, without links, and which folder it was.
    public let root: PathBytes
    package let rootIdentity: FileStatus.Identity
    /// The folder of the scan, and the SHA-256 of its ledger.
    public let scan: PathBytes
    public let ledgerDigest: Digest
    public let rules: Rules
    /// The program, and who made the plan when, as user and machine.
    public let tool: String
    public let actor: String
    public let created: Timestamp
    /// What is to be removed.
    public package(set) var files: [PlannedFile]
    /// What matched, and is left.
    public package(set) var left: [LeftFile]

    package init(
        action: Action, root: PathBytes, rootIdentity: FileStatus.Identity, scan: PathBytes, ledgerDigest: Digest,
        rules: Rules,
        tool: String, actor: String, created: Timestamp, files: [PlannedFile], left: [LeftFile]
    ) {
        self.action = action
        self.root = root
        self.rootIdentity = rootIdentity
        self.scan = scan
        self.ledgerDigest = ledgerDigest
        self.rules = rules
        self.tool = tool
        self.actor = actor
        self.created = created
        self.files = files
        self.left = left
    }

    /// The number of names of all files, and of their bytes.
    public var nameCount: Int { files.reduce(0) { $0 + $1.names.count } }
    public var byteCount: Int64 { files.reduce(0) { $0.addingUpToLargest($1.size) } }
}

/// A file that is to be removed, with all its names.
public struct PlannedFile: Sendable, Hashable {
    /// A name of the file.
    public struct Name: Sendable, Hashable {
        /// As seen from the root.
        public let path: PathBytes
        /// The line of the ledger.
        public let line: Int
    }

    /// Why it is to be removed.
    public struct Match: Sendable, Hashable {
        public let list: String
        public let entry: String
        public let category: String?
        /// How it was found: `exact`, `perceptual` or `altered`.
        public let kind: String
    }

    /// From 1, in the order of the plan.
    public package(set) var number: Int
    public package(set) var names: [Name]
    package let identity: FileStatus.Identity
    public let size: Int64
    public let modified: Timestamp
    public let sha256: Digest
    public let tier: MatchTier
    /// Whether what matched lies inside the file.
    public let isOuter: Bool
    public let matches: [Match]
    /// What people have decided about the match, and who.
    public let review: ReviewState
    public let reviewers: [String]
}

/// A file that matched, and is left, and why.
public struct LeftFile: Sendable, Hashable {
    /// As the ledger has it.
    public let path: PathBytes
    public let line: Int
    public let code: RemovalError.Code
    public let message: String
}
