import FileReading
import KnownHashes
public import SystemFiles
import TextCoding

/// What people decided about the matches of a scan, as its audit log records it.
///
/// ```swift
/// let review = try ScanReview(of: "case-17")
/// if review.state(ofLine: 12) == .confirmed { … }
/// ```
///
/// A later decision of a reviewer takes the place of that reviewer's earlier one; both stay in the log. Decisions are
/// bound to the SHA-256 of the ledger. Memory grows with the number of decisions, not with the ledger.
public struct ScanReview: Sendable {
    /// How many reviewers must agree: the largest number that was asked for when a decision was recorded, or here.
    public private(set) var requiredReviewerCount: Int
    /// How many decisions there are that no later one of the same reviewer replaced.
    public private(set) var decisionCount = 0

    /// The last decision of each reviewer by the ledger's line, in the order in which reviewers first decided.
    private var decisions: [Int: [ReviewDecision]] = [:]

    /// A review in which nobody has decided anything.
    public init(requiredReviewerCount: Int = 1) {
        self.requiredReviewerCount = max(1, requiredReviewerCount)
    }

    /// Reads the audit log in `folder`. Where there is none, nobody has decided anything.
    ///
    /// - Parameter requiredReviewerCount: how many reviewers the case demands, where that is known; what was demanded when a
    ///   decision was recorded is not undercut.
    /// - Throws: ``ReviewError`` where the log was changed, or a decision is about another ledger than the one in `folder`.
    public init(of folder: PathBytes, requiredReviewerCount: Int = 1) throws(ReviewError) {
        try self.init(of: folder, ledgerDigest: nil, requiredReviewerCount: requiredReviewerCount)
    }

    /// - Parameter ledgerDigest: the SHA-256 of the ledger in hexadecimal digits; nil to compute it.
    package init(
        of folder: PathBytes, ledgerDigest: String?, requiredReviewerCount: Int = 1
    ) throws(ReviewError) {
        self.init(requiredReviewerCount: requiredReviewerCount)
        let path = folder.appending(AuditLog.fileName.utf8)
        guard path.fileSize != nil else { return }
        var digest = ledgerDigest
        var log = try Self.open(path)
        while let entry = try Self.next(&log, path) {
            guard entry.action == .review else { continue }
            let known: String
            if let digest { known = digest } else { known = try Self.digestOfLedger(in: folder) }
            digest = known
            if let fault = add(entry) {
                throw ReviewError(.auditLog, path, line: log.lineNumber, "\(fault). Keep the folder as it is.")
            }
            guard entry["ledger"] == known else {
                throw ReviewError(
                    .otherLedger, path, line: log.lineNumber,
                    "The decision is about another ledger than the one in the folder. ‘knownmedia verify’ says more.")
            }
        }
    }

    private static func open(_ path: PathBytes) throws(ReviewError) -> AuditLogReader {
        do throws(AuditLogError) {
            return try AuditLogReader(checking: path)
        } catch {
            throw ReviewError(error)
        }
    }

    private static func next(_ log: inout AuditLogReader, _ path: PathBytes) throws(ReviewError) -> AuditEntry? {
        do throws(AuditLogError) {
            return try log.nextEntry(path)
        } catch {
            throw ReviewError(error)
        }
    }

    /// The SHA-256 of the ledger in `folder`.
    static func digestOfLedger(in folder: PathBytes) throws(ReviewError) -> String {
        let path = folder.appending(LedgerWriter.fileName.utf8)
        do throws(SystemError) {
            guard let digest = try FileDigests.sha256(ofFileAt: path) else {
                throw SystemError(number: 2)
            }
            return digest.hex
        } catch {
            throw ReviewError(
                .ledger, path, "\(error.message). Name the folder that ‘scan --out’ was given.", cause: error)
        }
    }

    /// Takes up a decision that the log records.
    ///
    /// - Returns: what is wrong with the entry, if something is.
    private mutating func add(_ entry: AuditEntry) -> String? {
        do throws(JSONFieldError) {
            add(try ReviewDecision(entry), requiredReviewerCount: entry["reviewers"].flatMap { Int($0) } ?? 1)
            return nil
        } catch {
            return "of a decision, \(error.message)"
        }
    }

    /// Where the review of the record on the ledger's line `line` stands.
    public func state(ofLine line: Int) -> ReviewState {
        ReviewState((decisions[line] ?? []).lazy.map(\.verdict), requiredReviewerCount: requiredReviewerCount)
    }

    /// The last decision of each reviewer about the record on the ledger's line `line`.
    public func decisions(ofLine line: Int) -> [ReviewDecision] { decisions[line] ?? [] }

    /// Whether `reviewer` decided about the record on the ledger's line `line`.
    package func hasDecided(_ reviewer: String, ofLine line: Int) -> Bool {
        let identity = ReviewDecision.identity(of: reviewer)
        return decisions(ofLine: line).contains { ReviewDecision.identity(of: $0.reviewer) == identity }
    }

    /// Takes up a decision that was recorded.
    mutating func add(_ decision: ReviewDecision, requiredReviewerCount: Int) {
        self.requiredReviewerCount = max(self.requiredReviewerCount, requiredReviewerCount)
        let identity = ReviewDecision.identity(of: decision.reviewer)
        var made = decisions[decision.line] ?? []
        if let index = made.firstIndex(where: { ReviewDecision.identity(of: $0.reviewer) == identity }) {
            made[index] = decision
        } else {
            made.append(decision)
            decisionCount += 1
        }
        decisions[decision.line] = made
    }
}
