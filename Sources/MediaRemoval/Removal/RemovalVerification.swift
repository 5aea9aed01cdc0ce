public import AgencyKeys
import FileReading
public import KnownHashes
import ScanLedger
public import SystemFiles
public import TextCoding

/// Checks what a plan has come to: that what was removed is not there, by name, by number and by digest; and that what is in
/// quarantine is whole.
public struct RemovalVerification: Sendable {
    /// Something that is not as it should be.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// The number of the file in the plan; nil where the removal as a whole is meant.
        public let file: Int?
        public let path: PathBytes
        public let message: String

        public var description: String { "\(path): \(message)" }
    }

    /// Whether a check was made, and how it came out.
    public enum Check: String, Sendable {
        case passed
        case failed
        /// What it takes was not given.
        case notMade
    }

    /// What there is to check with, beside the plan and its log.
    public struct Means {
        /// The container, and what opens it. Without a key, whether it is whole is checked, and not what is in it.
        public var quarantine: (path: PathBytes, key: QuarantineKey?)?
        /// The folder of a new scan of the same files.
        public var newScan: PathBytes?
        public var trustedKeys: PinnedKeys?

        public init() {}
    }

    public let plan: PlanFile
    public private(set) var findings: [Finding] = []
    /// How many files are removed, restored, and still at their places.
    public private(set) var removedCount = 0
    public private(set) var restoredCount = 0
    public private(set) var remainingCount = 0
    public private(set) var removedByteCount: Int64 = 0
    /// Nothing stands at the names of what was removed, or other files do.
    public private(set) var names = Check.notMade
    /// No file below the root has the bytes of a removed one.
    public private(set) var search = Check.notMade
    public private(set) var searchedFileCount = 0
    /// The new scan did not meet the bytes of a removed file, also not inside other files.
    public private(set) var scan = Check.notMade
    /// The container is what was written.
    public private(set) var container = Check.notMade
    /// What is in it decrypts to the digests of the files.
    public private(set) var content = Check.notMade
    /// Those of the trusted keys that have signed the plan.
    public private(set) var signers: [PinnedKeys.Pin] = []
    /// When it was verified.
    public let time: Timestamp

    /// By the number of the file.
    package let history: RemovalHistory
    /// The SHA-256 of the log.
    public let logDigest: Digest?

    /// Whether all of the plan is done and all that was checked is as it should be.
    public var isComplete: Bool {
        findings.isEmpty && remainingCount == 0 && restoredCount == 0 && removedCount == plan.plan.files.count
    }

    /// - Throws: where the plan's log or root cannot be read, so that nothing can be said.
    public init(of plan: PlanFile, with means: Means = Means()) throws(RemovalError) {
        self.plan = plan
        time = .now
        history = try RemovalHistory(of: plan)
        logDigest = (try? FileDigests.sha256(ofFileAt: plan.logPath)) ?? nil
        if let keys = means.trustedKeys { signers = try plan.signers(trusting: keys) }
        count()
        let root = try RootFolder(at: plan.plan.root)
        guard root.identity == plan.plan.rootIdentity else {
            throw RemovalError(
                .otherRoot, root.path,
                "Another folder stands where the root of the plan was, so that nothing can be said of it.")
        }
        checkNames(root)
        checkTree(root)
        if let path = means.newScan { try checkScan(path) }
        if let (path, key) = means.quarantine { checkContainer(path, key) }
    }

    private var removed: [PlannedFile] { plan.plan.files.filter { history.state(of: $0.number).isRemoved } }

    private mutating func find(_ file: Int?, _ path: PathBytes, _ message: String) {
        findings.append(Finding(file: file, path: path, message: message))
    }

    private mutating func count() {
        for file in plan.plan.files {
            switch history.state(of: file.number) {
            case .removed:
                removedCount += 1
                removedByteCount = removedByteCount.addingUpToLargest(file.size)
            case .restored, .erased: restoredCount += 1
            case .planned, .refused: remainingCount += 1
            case .stored, .deleting, .restoring:
                remainingCount += 1
                find(
                    file.number, file.names[0].path,
                    "its removal or its return was interrupted; run ‘removal apply’ or ‘removal undo’ again")
            }
        }
        if history.phase == .applying || history.phase == .undoing {
            find(nil, plan.path, "the last run did not come to its end; run it again")
        }
    }

    // MARK: - The root

    private mutating func checkNames(_ root: RootFolder) {
        let before = findings.count
        for file in removed {
            for (index, name) in file.names.enumerated() {
                do throws(SystemError) {
                    let folder = try root.openFolder(of: name.path)
                    let aside = AsideName.removing(file, name: index, plan: plan.digest)
                    if try folder.statusIfPresent(of: aside) != nil {
                        find(file.number, name.path, "it is still there, in the same folder, as \(aside)")
                    }
                    guard let status = try folder.statusIfPresent(of: name.path.name) else { continue }
                    // Another file may have got the name; whether it has the same bytes, the search tells.
                    if status.identity == file.identity, status.size == file.size, status.modified == file.modified {
                        find(file.number, name.path, "it is still there")
                    }
                } catch {
                    guard !error.isMissingFolder else { continue }
                    find(file.number, name.path, "could not check whether it is still there: \(error.message)")
                }
            }
        }
        names = findings.count == before ? .passed : .failed
    }

    /// Looks through all that lies below the root for files of the size of a removed one, and reads those.
    private mutating func checkTree(_ root: RootFolder) {
        let before = findings.count
        var bySize: [Int64: Set<Digest>] = [:]
        for file in removed where file.size > 0 { bySize[file.size, default: []].insert(file.sha256) }
        var waiting: [PathBytes] = [PathBytes(bytes: [])]
        while let path = waiting.popLast() {
            do throws(SystemError) {
                let folder = try root.openFolder(of: path.bytes.isEmpty ? PathBytes("x") : path.appending("x".utf8))
                var listing = try DirectoryListing(of: folder)
                while let entry = listing.next() {
                    let entryPath = path.bytes.isEmpty ? PathBytes(bytes: entry.name) : path.appending(entry.name)
                    switch entry.kind {
                    case .folder:
                        // What is mounted below is not below the root, in the sense of the plan.
                        if entry.identity.map({ $0.device == root.identity.device }) ?? true {
                            waiting.append(entryPath)
                        }
                    case .file: try checkFile(entryPath, in: folder, root, bySize)
                    default: break
                    }
                }
                if let error = listing.error { throw error }
            } catch {
                if error.isMountCrossed { continue }
                find(nil, path.bytes.isEmpty ? root.path : path, "it could not be looked through: \(error.message)")
            }
        }
        search = findings.count == before ? .passed : .failed
    }

    private mutating func checkFile(
        _ path: PathBytes, in folder: OpenFolder, _ root: RootFolder, _ bySize: [Int64: Set<Digest>]
    ) throws(SystemError) {
        searchedFileCount += 1
        guard let status = try folder.statusIfPresent(of: path.name), let digests = bySize[status.size] else { return }
        let digest: Digest?
        do throws(SystemError) {
            digest = try root.openFile(path.name, in: folder).sha256()
        } catch {
            find(nil, path, "it has the size of a removed file and cannot be read: \(error.message)")
            return
        }
        guard let digest, digests.contains(digest) else { return }
        find(nil, path, "it has the very bytes of a removed file")
    }

    // MARK: - A new scan

    private mutating func checkScan(_ folder: PathBytes) throws(RemovalError) {
        let before = findings.count
        let digests = Set(removed.map(\.sha256))
        let path = folder.appending(LedgerWriter.fileName.utf8)
        do throws(LedgerError) {
            var ledger = try LedgerReader(opening: path)
            while let line = try ledger.next() {
                guard case .file(let record) = line, let digest = record.digests?.sha256, digests.contains(digest)
                else { continue }
                find(
                    nil, record.path,
                    "the new scan has met the bytes of a removed file, in line \(ledger.lineNumber) of its ledger")
            }
        } catch {
            throw RemovalError(.cannotRead, path, "The new scan cannot be read: \(error.fault).")
        }
        scan = findings.count == before ? .passed : .failed
    }

    // MARK: - The container

    private mutating func checkContainer(_ path: PathBytes, _ key: QuarantineKey?) {
        let stored = plan.plan.files.compactMap { file in history.state(of: file.number).place.map { (file, $0) } }
        do throws(RemovalError) {
            let reader = try QuarantineReader(opening: path, key: key)
            guard reader.identifier == history.container?.identifier, reader.plan == plan.digest else {
                throw RemovalError(.otherContainer, path, "it is not the quarantine of this plan")
            }
            container = .passed
            if key != nil { content = .passed }
            for (file, place) in stored { checkItem(file, place, reader, hasKey: key != nil) }
        } catch {
            container = .failed
            if key != nil { content = .failed }
            find(nil, path, error.message)
        }
    }

    private mutating func checkItem(
        _ file: PlannedFile, _ place: QuarantineWriter.Place, _ reader: QuarantineReader, hasKey: Bool
    ) {
        do throws(RemovalError) {
            try reader.check(place)
        } catch {
            container = .failed
            find(file.number, reader.path, "file \(file.number): \(error.message)")
        }
        guard hasKey else { return }
        do throws(RemovalError) {
            let item = try reader.item(at: place.offset)
            try reader.readContent(of: item) { _, _ in }
            guard item.record.sha256 == file.sha256 else {
                throw RemovalError(.damagedContainer, reader.path, "it holds another file than the plan has")
            }
        } catch {
            content = .failed
            find(file.number, reader.path, "file \(file.number): \(error.message)")
        }
    }
}
