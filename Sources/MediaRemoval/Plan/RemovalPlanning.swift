import ContentKinds
import FileReading
import KnownHashes
import ScanLedger
public import ScanReports
public import SystemFiles
import TextCoding

/// Makes a plan from the ledger of a finished scan, and from nothing else of it.
///
/// ```swift
/// let plan = try RemovalPlanning(scan: "case-17", root: "/srv/files", action: .quarantine).plan()
/// try PlanFile.write(plan, to: "removal.plan")
/// ```
public struct RemovalPlanning {
    /// The folder of the scan.
    public var scan: PathBytes
    public var root: PathBytes
    public var action: RemovalPlan.Action
    public var rules = RemovalPlan.Rules()
    /// The program, for the plan.
    public var tool = "knownmedia"

    /// Takes up what a case file says: lists under hold, signatures and reviewers that are needed.
    ///
    /// - Throws: ``RemovalError`` where it says that the files are evidence.
    public mutating func take(_ caseFile: CaseFile, at path: PathBytes) throws(RemovalError) {
        if caseFile.removal.isEvidence || caseFile["work.readOnly"] != nil {
            throw RemovalError(
                .evidence, path,
                caseFile.removal.isEvidence
                    ? "It says that the files are evidence, from which nothing is ever removed."
                    : "It says how writing was prevented (work.readOnly), as is done with evidence. Nothing is ever removed from that."
            )
        }
        rules.heldLists += caseFile.removal.heldLists.filter { !rules.heldLists.contains($0) }
        rules.requiredSignatureCount = max(rules.requiredSignatureCount, caseFile.removal.requiredSignatureCount ?? 0)
        rules.requiredReviewerCount = max(rules.requiredReviewerCount, caseFile.requiredReviewerCount ?? 1)
    }

    public init(scan: PathBytes, root: PathBytes, action: RemovalPlan.Action) {
        self.scan = scan
        self.root = root
        self.action = action
    }

    /// Reads the ledger and the status of each matched file. No file is opened to be read, and none is changed.
    ///
    /// - Throws: ``RemovalError`` where the root is evidence or no folder; `LedgerError` where the ledger is damaged.
    public func plan() throws -> RemovalPlan {
        let folder = try RootFolder(at: root)
        try EvidenceGuard.check(folder)
        let path = scan.appending(LedgerWriter.fileName.utf8)
        let digest = try ledgerDigest(path)
        try checkLog(digest)
        let review = try ScanReview(
            of: scan, ledgerDigest: digest.hex, requiredReviewerCount: rules.requiredReviewerCount)
        var sorting = Sorting(planning: self, root: folder, review: review)
        var ledger = try LedgerReader(opening: path)
        while let line = try ledger.next() {
            switch line {
            case .run(let run): sorting.workingFolder = run["workingFolder"]
            case .file(let record): sorting.take(record, line: ledger.lineNumber)
            case .summary: sorting.finishFile()
            }
        }
        guard try ledgerDigest(path) == digest else {
            throw RemovalError(.changed, path, "The ledger was changed while it was read. Nothing was planned.")
        }
        let (files, left) = sorting.sorted()
        return RemovalPlan(
            action: action, root: folder.path, rootIdentity: folder.identity, scan: scan.resolvedAsFarAsItExists,
            ledgerDigest: digest, rules: rules, tool: tool, actor: "\(UserName.current)@\(MachineName.current.name)",
            created: .now, files: files, left: left)
    }

    private func ledgerDigest(_ path: PathBytes) throws(RemovalError) -> Digest {
        do throws(SystemError) {
            guard let digest = try FileDigests.sha256(ofFileAt: path) else { throw SystemError(number: 2) }
            return digest
        } catch {
            throw RemovalError(
                .cannotRead, path, "\(error.message). Name the folder of a finished scan.", cause: error)
        }
    }

    /// A ledger that was exchanged as a whole is not the one that the log of the scan speaks of.
    private func checkLog(_ digest: Digest) throws(RemovalError) {
        let path = scan.appending(AuditLog.fileName.utf8)
        var recorded: String?
        do {
            var log = try AuditLogReader(opening: path)
            while let line = try log.next() {
                if line.fault != nil {
                    recorded = nil
                } else if line.entry?.action == .end {
                    recorded = line.entry?["ledger"]
                }
            }
        } catch {
            recorded = nil
        }
        guard recorded == digest.hex else {
            throw RemovalError(
                .changed, path,
                "The log of the scan does not end with the digest of this ledger. ‘knownmedia verify’ tells what differs. Nothing "
                    + "was planned.")
        }
    }
}

/// Sorts what matched into what is to be removed and what is left.
private struct Sorting {
    let planning: RemovalPlanning
    let root: RootFolder
    let review: ScanReview
    var workingFolder: String?

    /// A name in the ledger with the status of its file.
    private struct Candidate {
        let path: PathBytes
        let relative: PathBytes
        let line: Int
        let status: FileStatus
        let identity: FileStatus.Identity
        let digest: Digest
        let tier: MatchTier
        let isOuter: Bool
        let matches: [KnownMatch]
        let state: ReviewState
        let reviewers: [String]
    }

    private var below: PathsBelowRoot
    private var candidates: [Candidate] = []
    private var left: [LeftFile] = []
    /// The last file, and those of the records of what lies inside it that matched.
    private var current: (record: FileRecord, line: Int)?
    private var inner: [(record: FileRecord, line: Int)] = []

    init(planning: RemovalPlanning, root: RootFolder, review: ScanReview) {
        self.planning = planning
        self.root = root
        self.review = review
        below = PathsBelowRoot(root)
    }

    mutating func take(_ record: FileRecord, line: Int) {
        if record.isNested {
            if !record.matches.isEmpty { inner.append((record, line)) }
        } else {
            finishFile()
            current = (record, line)
        }
    }

    /// Judges the last file.
    mutating func finishFile() {
        defer {
            current = nil
            inner = []
        }
        guard let (record, line) = current, !record.matches.isEmpty || !inner.isEmpty else { return }
        do throws(RemovalError) {
            candidates.append(try candidate(record, line))
        } catch {
            left.append(LeftFile(path: record.path, line: line, code: error.code, message: error.message))
        }
    }

    private mutating func candidate(_ record: FileRecord, _ line: Int) throws(RemovalError) -> Candidate {
        let path = record.path
        let isOuter = record.matches.isEmpty
        guard record.kind == .file else {
            throw RemovalError(.notAFile, path, "It is not a file but something else, and is left.")
        }
        if record.content?.family == .diskImage {
            throw RemovalError(
                .diskImage, path, "It is an image of a disk. Images are evidence or backups, and left to people.")
        }
        if isOuter, !planning.rules.includesOuter {
            throw RemovalError(
                .insideFile, path,
                "What matched lies inside it (\(Quantity(inner.count, "record")), the first in line \(inner[0].line)). Whether "
                    + "the whole file goes, a person decides: with --outer.")
        }
        guard let digest = record.digests?.sha256 else {
            throw RemovalError(
                .noDigest, path, "The ledger has no digest of it, so that nothing tells whether it is the same.")
        }
        let matches = isOuter ? inner.flatMap(\.record.matches) : record.matches
        let lines = isOuter ? inner.map(\.line) : [line]
        if planning.action == .delete, let held = matches.first(where: { planning.rules.heldLists.contains($0.list) }) {
            throw RemovalError(
                .legalHold, path,
                "The list ‘\(TerminalText(held.list))’ is under legal hold: its files are never deleted. Quarantine them."
            )
        }
        let (relative, status) = try placed(record)
        guard let identity = status.identity else {
            throw RemovalError(.systemRefused, path, "The system does not identify it.")
        }
        return Candidate(
            path: path, relative: relative, line: line, status: status, identity: identity, digest: digest,
            tier: matches.map(\.tier).max() ?? .review, isOuter: isOuter, matches: matches,
            state: Self.strictest(lines.map(review.state)),
            reviewers: reviewers(of: lines))
    }

    /// What was decided about several records of one file: one that was rejected or is disputed holds back all, and else one
    /// that was confirmed is enough.
    private static func strictest(_ states: [ReviewState]) -> ReviewState {
        for state in [ReviewState.disputed, .rejected, .confirmed, .unsure, .pending] where states.contains(state) {
            return state
        }
        return .unreviewed
    }

    private func reviewers(of lines: [Int]) -> [String] {
        var names: [String] = []
        for decision in lines.flatMap(review.decisions) where !names.contains(decision.reviewer) {
            names.append(decision.reviewer)
        }
        return names
    }

    /// Where the file lies below the root, and what stands there now.
    private mutating func placed(_ record: FileRecord) throws(RemovalError) -> (PathBytes, FileStatus) {
        let path = record.path
        let absolute =
            path.bytes.first == UInt8(ascii: "/") ? path : PathBytes(workingFolder ?? "/").appending(path.bytes)
        guard let relative = below.relative(absolute) else {
            throw RemovalError(.notBelowRoot, path, "It does not lie below the root \(root.path).")
        }
        let status: FileStatus
        do throws(SystemError) {
            status = try root.openFolder(of: relative).status(of: relative.name)
        } catch {
            throw RemovalError(error, about: path)
        }
        guard status.kind != .symbolicLink else { throw RemovalError(.link, about: path) }
        guard status.kind == .file else { throw RemovalError(.notAFile, path, "It is no longer a file.") }
        guard status.identity?.device == root.identity.device else { throw RemovalError(.mountCrossed, about: path) }
        guard status.size == record.size, record.modified == nil || status.modified == record.modified else {
            throw RemovalError(.changed, path, "It has changed since the scan. Make a new scan and a new plan.")
        }
        return (relative, status)
    }

    // MARK: - Names to files

    /// The files, each with all its names, and what is left.
    mutating func sorted() -> (files: [PlannedFile], left: [LeftFile]) {
        var groups: [[Candidate]] = []
        var places: [FileStatus.Identity: Int] = [:]
        for candidate in candidates {
            if let place = places[candidate.identity] {
                groups[place].append(candidate)
            } else {
                places[candidate.identity] = groups.count
                groups.append([candidate])
            }
        }
        var files: [PlannedFile] = []
        for group in groups {
            do throws(RemovalError) {
                files.append(try file(group, number: files.count + 1))
            } catch {
                left += group.map { LeftFile(path: $0.path, line: $0.line, code: error.code, message: error.message) }
            }
        }
        return (files, left.sorted { $0.line < $1.line })
    }

    private func file(_ names: [Candidate], number: Int) throws(RemovalError) -> PlannedFile {
        let first = names[0]
        let tier = names.map(\.tier).max() ?? .review
        let state = Self.strictest(names.map(\.state))
        switch state {
        case .confirmed: break
        case .rejected:
            throw RemovalError(
                .rejected, first.path, "Reviewers have looked and said that it is not what it was matched with.")
        case .disputed:
            throw RemovalError(.notConfirmed, first.path, "Reviewers do not agree on it. They have to, first.")
        case .unsure:
            throw RemovalError(
                .notConfirmed, first.path, "A reviewer has looked and could not say. Somebody else has to.")
        case .pending:
            throw RemovalError(.notConfirmed, first.path, "It takes more reviewers to confirm it than have.")
        case .unreviewed:
            let fault = "Nobody has confirmed the match. Review it with ‘knownmedia review’"
            guard planning.rules.includesUnreviewed else {
                throw RemovalError(
                    .notConfirmed, first.path, "\(fault), or ask for unreviewed matches with --unreviewed.")
            }
            guard tier > .review else {
                throw RemovalError(.notConfirmed, first.path, "\(fault): it is only perhaps an altered copy.")
            }
            guard names.contains(where: { $0.matches.contains { !$0.isDisputed } }) else {
                throw RemovalError(.notConfirmed, first.path, "\(fault): its entry is disputed.")
            }
        }
        guard names.allSatisfy({ $0.digest == first.digest }) else {
            throw RemovalError(
                .changed, first.path, "The ledger has different digests of its names: it changed during the scan.")
        }
        guard first.status.linkCount == names.count else {
            throw RemovalError(
                .otherNames, first.path,
                "It has \(Quantity(first.status.linkCount, "name")), and \(names.count == 1 ? "one matched" : "\(names.count) matched"). "
                    + "All names go, or none: find the others with ‘find -inum \(first.identity.inode)’, and scan them, too."
            )
        }
        return PlannedFile(
            number: number, names: names.map { .init(path: $0.relative, line: $0.line) }, identity: first.identity,
            size: first.status.size, modified: first.status.modified, sha256: first.digest, tier: tier,
            isOuter: first.isOuter,
            matches: first.matches.map(PlannedFile.Match.init), review: state,
            reviewers: names.flatMap(\.reviewers).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }
}

extension PlannedFile.Match {
    init(_ match: KnownMatch) {
        let kind =
            switch match.evidence {
            case .exact: "exact"
            case .perceptual: "perceptual"
            case .altered: "altered"
            }
        self.init(list: match.list, entry: match.entry, category: match.category, kind: kind)
    }
}
