public import KnownHashes
public import PerceptualHash
public import SystemFiles
public import TextCoding

/// What was run, with what and against what: the first line of a ledger.
///
/// With it, another expert can do the same again and must get the same records.
public struct ScanRun: Sendable {
    /// A program or a library, and which one.
    public struct Component: Sendable, Hashable {
        public let name: String
        public let version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// The machine.
    public struct Host: Sendable, Hashable {
        public let name: String
        public let system: String

        public init(name: String, system: String) {
            self.name = name
            self.system = system
        }
    }

    /// The isolation of the processes that decode.
    public struct Isolation: Sendable, Hashable {
        /// The number of worker processes at a time.
        public let workerCount: Int
        /// The mechanisms that lock each of them down, and those that this system does not have or refused.
        public let mechanisms: [String]
        public let missing: [String]
        /// How much memory each may use beyond what it starts with; nil where nobody said.
        public let memoryByteCount: Int?

        public init(workerCount: Int, memoryByteCount: Int? = nil, mechanisms: [String], missing: [String]) {
            self.workerCount = workerCount
            self.memoryByteCount = memoryByteCount
            self.mechanisms = mechanisms
            self.missing = missing
        }
    }

    /// The outcome of a self-test.
    public struct SelfTest: Sendable, Hashable {
        public let passed: Bool
        public let checkCount: Int

        public init(passed: Bool, checkCount: Int) {
            self.passed = passed
            self.checkCount = checkCount
        }
    }

    /// The watch of folders.
    public struct Watch: Sendable, Hashable {
        /// How the system reports files: `fanotify`, `inotify`, or `polling`.
        public let method: String
        public let roots: [PathBytes]

        public init(method: String, roots: [PathBytes]) {
            self.method = method
            self.roots = roots
        }
    }

    public var tool: Component
    /// The SHA-256 of the program itself, which says exactly which build it was; nil where it cannot be read.
    public var toolDigest: Digest?
    public var libraries: [Component]
    public var arguments: [String]
    /// The folder that relative paths start from.
    public var workingFolder: PathBytes
    /// The store as it was named; nil where there was none.
    public var storePath: String?
    public var storeDigest: Digest?
    /// A number that grows with every change of the store.
    public var storeChangeCount: Int64
    public var lists: [KnownList]
    /// How much of the lists was compared with; nil where nobody has counted.
    public var searched: SearchedCounts?
    public var thresholds: MatchThresholds
    public var recipes: [HashRecipe]
    /// Whether pictures were screened by the fast pipeline.
    public var screens: Bool
    public var includesDihedral: Bool
    /// How many hypotheses of what may have been done to each picture were tried.
    public var effort = Effort.plain
    /// The patterns of what was left out, and whether mounted file systems were.
    public var excludedPatterns: [String] = []
    public var staysOnFileSystem = false
    /// The kinds of containers that were looked into, and how far.
    public var containers: [String]
    /// The formats of disk images that were looked into.
    public var diskImages: [String] = []
    /// Whether pictures that lie in pieces in disk images were put together.
    public var reassembles = false
    public var nestedLimits: NestedLimits
    /// The kind of index that most hashes were searched in.
    public var indexKind: String
    /// The instructions that searches ran on.
    public var instructionSet: String
    public var threadCount: Int
    /// The order in which files were read.
    public var readOrder: String
    /// How folders were watched, so that records are in the order in which files arrived; nil for a scan, in the order of
    /// paths.
    public var watch: Watch?
    /// How the decoding of pictures was isolated; nil where it was not.
    public var isolation: Isolation?
    /// The self-test made before it; nil where none was made.
    public var selfTest: SelfTest?
    public var host: Host
    public var started: Timestamp

    public init(
        tool: Component,
        toolDigest: Digest? = nil,
        libraries: [Component],
        arguments: [String],
        workingFolder: PathBytes,
        storePath: String?,
        storeDigest: Digest? = nil,
        storeChangeCount: Int64,
        lists: [KnownList],
        thresholds: MatchThresholds,
        recipes: [HashRecipe],
        screens: Bool,
        includesDihedral: Bool,
        containers: [String],
        nestedLimits: NestedLimits,
        indexKind: String,
        instructionSet: String,
        threadCount: Int,
        readOrder: String,
        isolation: Isolation? = nil,
        selfTest: SelfTest? = nil,
        host: Host,
        started: Timestamp
    ) {
        self.tool = tool
        self.toolDigest = toolDigest
        self.libraries = libraries
        self.arguments = arguments
        self.workingFolder = workingFolder
        self.storePath = storePath
        self.storeDigest = storeDigest
        self.storeChangeCount = storeChangeCount
        self.lists = lists
        self.thresholds = thresholds
        self.recipes = recipes
        self.screens = screens
        self.includesDihedral = includesDihedral
        self.containers = containers
        self.nestedLimits = nestedLimits
        self.indexKind = indexKind
        self.instructionSet = instructionSet
        self.threadCount = threadCount
        self.readOrder = readOrder
        self.isolation = isolation
        self.selfTest = selfTest
        self.host = host
        self.started = started
    }
}
