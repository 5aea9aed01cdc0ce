#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

public import HashIndex
import ContainerReading
import ImageDecoding
public import KnownHashStore
public import PerceptualHash

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

    public var tool: Component
    /// The SHA-256 of the program itself, which says exactly which build it was; nil where it cannot be read.
    public var toolDigest: Digest?
    public var libraries: [Component]
    public var arguments: [String]
    /// The folder that relative paths start from.
    public var workingFolder: MediaPath
    public var storePath: String
    public var storeDigest: Digest?
    /// A number that grows with every change of the store.
    public var storeChangeCount: Int64
    public var lists: [KnownList]
    public var thresholds: MatchThresholds
    public var recipes: [HashRecipe]
    /// Whether pictures were screened by the fast pipeline.
    public var screens: Bool
    public var includesDihedral: Bool
    /// The kinds of containers that were looked into, and how far.
    public var containers: [String]
    public var nestedLimits: NestedLimits
    public var indexKind: IndexKind
    /// The instructions that searches ran on.
    public var instructionSet: InstructionSet
    public var threadCount: Int
    /// The order in which files were read.
    public var readOrder: ReadOrder
    /// How the decoding of pictures was isolated; nil where it was not.
    public var isolation: IsolationReport?
    /// The self-test made before it; nil where none was made.
    public var selfTest: SelfTest.Report?
    public var host: Host
    public var started: Timestamp

    /// The run that `scanner` is about to make against the store at `storePath`.
    ///
    /// - Throws: if the store cannot be read, or the scanner's worker processes cannot be started.
    public init(
        of scanner: MediaScanner, tool: Component, arguments: [String], storePath: String, lists: [KnownList]
    ) throws {
        self.tool = tool
        self.arguments = arguments
        self.storePath = storePath
        self.lists = lists
        libraries = [
            Component(name: "libjpeg", version: CodecVersions.libjpeg),
            Component(name: "libpng", version: CodecVersions.libpng),
        ]
        if let library = ContainerReader.libraryVersion {
            libraries.append(Component(name: "libarchive", version: library.replacing("libarchive ", with: "")))
        }
        // The name may be a symbolic link, which a reader does not follow.
        storeDigest = try Self.digest(ofFileAt: MediaPath(storePath).resolvedAsFarAsItExists)
        toolDigest = try? Self.digest(ofFileAt: MediaPath.runningProgram.resolvedAsFarAsItExists)
        storeChangeCount = try scanner.matcher.storeChangeCount()
        workingFolder = MediaPath(".").resolvedAsFarAsItExists
        thresholds = scanner.matcher.thresholds
        recipes = scanner.recipes
        screens = scanner.screens
        includesDihedral = scanner.options.includesDihedral
        containers =
            scanner.options.opensContainers && ContainerReader.isAvailable ? [ContainerFormat.zip.rawValue] : []
        nestedLimits = scanner.options.nestedLimits
        indexKind = scanner.matcher.indexKind
        instructionSet = .inUse
        threadCount = scanner.options.threadCount
        readOrder = scanner.options.readOrder
        isolation = try scanner.isolationReport()
        host = .current
        started = .now
    }

    private static func digest(ofFileAt path: MediaPath) throws(SystemError) -> Digest? {
        let file = try FileReader(opening: path)
        file.drain()
        if let interruption = file.interruption { throw interruption.error }
        return file.finishDigests()?.sha256
    }
}

extension ScanRun.Host {
    /// The machine this runs on, as its system names it.
    static var current: ScanRun.Host {
        var names = utsname()
        guard unsafe uname(&names) == 0 else { return ScanRun.Host(name: "", system: "") }
        // SAFETY: uname ends each name with a NUL within its field.
        func text<Field>(_ field: Field) -> String {
            unsafe withUnsafeBytes(of: field) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
        }
        return ScanRun.Host(
            name: text(names.nodename),
            system: [text(names.sysname), text(names.release), text(names.machine)].joined(separator: " "))
    }
}

extension Timestamp {
    /// This moment.
    static var now: Timestamp {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }
}
