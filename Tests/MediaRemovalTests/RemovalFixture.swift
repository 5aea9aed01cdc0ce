import AgencyKeys
import Cryptography
import FileReading
import Foundation
import KnownHashes
import MediaRemoval
import ScanLedger
import SystemFiles
import TestSupport
import TextCoding

/// A folder with files, the ledger of a scan that matched them, and a place for a plan and a container.
struct RemovalFixture {
    let folder: TemporaryFolder
    /// Where the files lie.
    let root: PathBytes
    let scan: PathBytes
    let planPath: PathBytes
    let container: PathBytes
    let passphrasePath: String

    init(rootPath: String? = nil) throws {
        folder = try TemporaryFolder()
        root = PathBytes(rootPath ?? folder.path("files"))
        scan = PathBytes(folder.path("scan"))
        planPath = PathBytes(folder.path("removal.plan"))
        container = PathBytes(folder.path("quarantine"))
        try root.makeFolder()
        try scan.makeFolder()
        passphrasePath = try folder.write("correct horse battery\n", to: "passphrase")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: passphrasePath)
    }

    var lock: QuarantineLock {
        get throws { .passphrase(try QuarantinePassphrase(readingFrom: passphrasePath)) }
    }
    var key: QuarantineKey {
        get throws { .passphrase(try QuarantinePassphrase(readingFrom: passphrasePath)) }
    }

    // MARK: - Files

    @discardableResult
    func write(_ text: String, to name: String) throws -> PathBytes {
        let path = root.appending(name.utf8)
        try path.folder.makeFolder()
        try Data(text.utf8).write(to: URL(filePath: path.approximateText))
        return path
    }

    /// Files of many kinds: nested folders, names of raw bytes, hard links, holes, extended attributes, odd modes and times, and,
    /// for root, other owners. Made by Python, for Foundation knows only names that are text.
    func makeMix(seed: Int, count: Int) throws {
        let program = """
            import os, random, sys
            root, seed, count = os.fsencode(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
            random.seed(seed)
            folders = [root] + [os.path.join(root, name) for name in (b"a", b"a/b", b"c d", b"raw\\xff\\xfe", b"\\xe1\\xba\\xa3")]
            for folder in folders[1:]: os.makedirs(folder, exist_ok=True)
            files = []
            for number in range(count):
                name = random.choice([b"%d.jpg", b"\\xff%d", b"line\\n%d", b" %d ", b"-%d", b"\\xe2\\x80\\xae%d"]) % number
                path = os.path.join(random.choice(folders), name)
                with open(path, "wb") as file:
                    kind = random.randrange(5)
                    if kind == 0: file.truncate(random.randrange(1, 3) << 20); file.seek(1 << 18); file.write(os.urandom(5000))
                    elif kind == 1: pass
                    elif kind == 2: file.write(random.randbytes(random.choice([65535, 65536, 65537, 131072])))
                    else: file.write(random.randbytes(random.randrange(1, 3000)))
                    file.write(b"%d" % number)
                if random.randrange(3) == 0: os.setxattr(path, b"user.tag", os.urandom(random.randrange(0, 40)))
                if random.randrange(6) == 0: os.setxattr(path, b"user.\\xff", b"x")
                if os.geteuid() == 0 and random.randrange(3) == 0: os.chown(path, 1000 + number, 2000 + number)
                os.chmod(path, random.choice([0o644, 0o600, 0o400, 0o4755, 0o666, 0o000 if os.geteuid() == 0 else 0o444]))
                files.append(path)
            for number in range(count // 5):
                target = random.choice(files)
                os.link(target, os.path.join(random.choice(folders), b"link%d" % number))
            for path in files:
                os.utime(path, ns=(random.randrange(1 << 60), random.randrange(1 << 60)))
            """
        guard StartedProcess.succeeds("python3", "-c", program, root.approximateText, String(seed), String(count))
        else {
            throw POSIXError(.EIO)
        }
    }

    /// What there is of files below the root, as Python sees it: a line each.
    func snapshot() throws -> [String] {
        let program = """
            import base64, hashlib, os, sys
            root, out = os.fsencode(sys.argv[1]), open(sys.argv[2], "w")
            first = {}
            lines = []
            paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)
            for path in paths:
                status = os.lstat(path)
                attributes = sorted((name, os.getxattr(path, name).hex()) for name in os.listxattr(path, follow_symlinks=False))
                flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NOATIME
                if os.path.stat.S_ISREG(status.st_mode):
                    with os.fdopen(os.open(path, flags), "rb") as file: digest = hashlib.sha256(file.read()).hexdigest()
                else: digest = os.readlink(path).hex() if os.path.islink(path) else "none"
                link = first.setdefault(status.st_ino, path)
                print(base64.b64encode(path).decode(), digest, status.st_size, oct(status.st_mode), status.st_uid, status.st_gid,
                    status.st_atime_ns, status.st_mtime_ns, status.st_nlink, status.st_blocks // 64,
                    base64.b64encode(link).decode(), attributes, file=out)
            """
        let output = folder.path("snapshot-\(UUID().uuidString)")
        let messages = folder.path("snapshot.err")
        let process = try StartedProcess(["python3", "-c", program, root.approximateText, output], messages: messages)
        guard process.wait() == .exited(0) else {
            throw Failure(message: (try? String(contentsOfFile: messages, encoding: .utf8)) ?? "")
        }
        return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    struct Failure: Error { let message: String }

    // MARK: - The ledger

    static let list = "Agency A"

    /// All files below the root, as the system lists them.
    func paths() throws -> [PathBytes] {
        let output = folder.path("paths")
        try? FileManager.default.removeItem(atPath: output)
        let process = try StartedProcess(["find", root.approximateText, "-type", "f", "-print0"], output: output)
        _ = process.wait()
        return try [UInt8](Data(contentsOf: URL(filePath: output))).split(separator: 0).map { PathBytes(bytes: $0) }
    }

    static func digests(of path: PathBytes) throws -> FileDigests? {
        let reader = try FileReader(opening: path)
        reader.drain()
        return reader.finishDigests()
    }

    static func exact(_ list: String = RemovalFixture.list, entry: String = "entry 1") -> KnownMatch {
        KnownMatch(list: list, entry: entry, category: "A", evidence: .exact(digest: "sha256"))
    }

    static func record(_ path: PathBytes, matches: [KnownMatch] = [exact()]) throws -> FileRecord {
        let status = try FileStatus.ofTarget(at: path)
        var record = FileRecord(path: path, kind: .file, status: .examined)
        record.size = status.size
        record.modified = status.modified
        if status.linkCount > 1 { record.linkCount = status.linkCount }
        record.digests = try digests(of: path)
        record.matches = matches
        return record
    }

    /// Writes the ledger of a scan that found all of these, or every file, to match.
    func writeLedger(_ records: [FileRecord]? = nil) throws {
        try? FileManager.default.removeItem(atPath: scan.approximateText)
        try scan.makeFolder()
        let records = try records ?? paths().map { try Self.record($0) }
        let run = ScanRun(
            tool: .init(name: "knownmedia", version: "0.1.0"), libraries: [], arguments: ["scan"],
            workingFolder: PathBytes("/"),
            storePath: "known.sqlite", storeChangeCount: 1, lists: [], thresholds: MatchThresholds(), recipes: [],
            screens: true,
            includesDihedral: false, containers: [], nestedLimits: NestedLimits(), indexKind: "linear",
            instructionSet: "portable", threadCount: 1, readOrder: "path", host: .init(name: "vm", system: "Linux"),
            started: Timestamp(seconds: 1_795_887_000, nanoseconds: 0))
        var log = try AuditLog(in: scan)
        try log.append(.start)
        var ledger = try LedgerWriter(in: scan, run: run)
        var summary = ScanSummary()
        for record in records.sorted(by: {
            ($0.path.bytes, $0.inside.count).0 == $1.path.bytes
                ? $0.inside.count < $1.inside.count : $0.path.bytes.lexicographicallyPrecedes($1.path.bytes)
        }) {
            summary.count(record)
            try ledger.append(record)
        }
        try ledger.finish(summary)
        let digest = try FileDigests.sha256(ofFileAt: scan.appending("scan.jsonl".utf8))
        try log.append(.end, [("ledger", .text(digest?.hex ?? ""))])
    }

    func decide(_ decisions: [(line: Int, ReviewVerdict)], by reviewer: String = "An") throws {
        var log = try ReviewLog(in: scan)
        try log.append(decisions.map { ReviewDecision(line: $0.line, verdict: $0.1, reviewer: reviewer) })
    }

    // MARK: - Plan, apply, undo

    /// A plan that takes all matches unreviewed, unless `change` says otherwise.
    func plan(
        _ action: RemovalPlan.Action = .quarantine, change: (inout RemovalPlan.Rules) -> Void = { _ in }
    ) throws -> RemovalPlan {
        var planning = RemovalPlanning(scan: scan, root: root, action: action)
        planning.rules.includesUnreviewed = true
        change(&planning.rules)
        return try planning.plan()
    }

    @discardableResult
    func writePlan(
        _ action: RemovalPlan.Action = .quarantine, change: (inout RemovalPlan.Rules) -> Void = { _ in }
    ) throws -> PlanFile {
        try PlanFile.write(plan(action, change: change), to: planPath.approximateText)
        return try PlanFile(readingFrom: planPath)
    }

    func application(_ plan: PlanFile) throws -> RemovalApplication {
        var application = RemovalApplication(plan)
        if plan.plan.action == .quarantine { application.quarantine = (container, try lock) }
        application.cost = Scrypt.Cost(exponent: 4, blockSize: 1, parallelism: 1) ?? .standard
        return application
    }

    func undoing(_ plan: PlanFile) throws -> RemovalUndoing {
        var undoing = RemovalUndoing(plan)
        if container.fileSize != nil { undoing.quarantine = (container, try key) }
        return undoing
    }
}

/// The code of the error that `body` throws.
func removalErrorCode(_ body: () throws -> Void) -> RemovalError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? RemovalError)?.code ?? RemovalError.Code(rawValue: "\(error)")
    }
}
