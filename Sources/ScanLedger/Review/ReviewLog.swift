public import SystemFiles
import TextCoding

/// Records what people decide about the matches of a finished scan, in its audit log.
///
/// ```swift
/// var log = try ReviewLog(in: "case-17", requiredReviewerCount: 2)
/// try log.append([ReviewDecision(line: 12, verdict: .confirm, reviewer: "Nguyễn An", note: "seen on the exhibit")])
/// ```
///
/// Lines are only ever added, each chained to the one before, and have reached the disk when ``append(_:)`` returns. While
/// it is open, no other process can have the folder. Memory grows with the number of matched records and of decisions.
public struct ReviewLog: ~Copyable {
    /// What has been decided so far.
    public private(set) var review: ScanReview
    /// How many records of the ledger have a match.
    public var matchedRecordCount: Int { matchedLines.count }

    /// How many records with a match stand where.
    public var stateCounts: [ReviewState: Int] {
        var counts: [ReviewState: Int] = [:]
        for line in matchedLines { counts[review.state(ofLine: line), default: 0] += 1 }
        return counts
    }

    private let folder: PathBytes
    private let ledgerDigest: String
    private let matchedLines: Set<Int>
    private var log: AuditLog

    /// Reads the ledger in `folder` and the decisions so far, and checks all of it.
    ///
    /// - Parameter requiredReviewerCount: how many reviewers the case demands. It is recorded with each decision.
    public init(in folder: PathBytes, requiredReviewerCount: Int = 1) throws(ReviewError) {
        let names = [LedgerWriter.fileName, AuditLog.fileName]
        guard names.allSatisfy({ folder.appending($0.utf8).fileSize != nil }) else {
            throw ReviewError(
                .unfinished, folder,
                "The folder has no finished scan. Name the folder that ‘scan --out’ was given, and resume a scan that was "
                    + "interrupted.")
        }
        let log = try Self.open(folder)
        let digest = try ScanReview.digestOfLedger(in: folder)
        guard log.lastEnd?["ledger"] == digest else {
            throw ReviewError(
                .otherLedger, folder,
                "The ledger is not the one whose end the audit log records. ‘knownmedia verify’ says what differs.")
        }
        let review = try ScanReview(of: folder, ledgerDigest: digest, requiredReviewerCount: requiredReviewerCount)
        self.init(folder, digest, try Self.matchedLines(in: folder), review, log)
    }

    private init(
        _ folder: PathBytes, _ ledgerDigest: String, _ matchedLines: Set<Int>, _ review: ScanReview,
        _ log: consuming AuditLog
    ) {
        self.folder = folder
        self.ledgerDigest = ledgerDigest
        self.matchedLines = matchedLines
        self.review = review
        self.log = log
    }

    private static func open(_ folder: PathBytes) throws(ReviewError) -> AuditLog {
        do throws(AuditLogError) {
            return try AuditLog(in: folder)
        } catch {
            throw ReviewError(error)
        }
    }

    private static func matchedLines(in folder: PathBytes) throws(ReviewError) -> Set<Int> {
        var lines: Set<Int> = []
        do throws(LedgerError) {
            var ledger = try LedgerReader(opening: folder.appending(LedgerWriter.fileName.utf8))
            while let line = try ledger.next() {
                if case .file(let record) = line, !record.matches.isEmpty { lines.insert(ledger.lineNumber) }
            }
            return lines
        } catch {
            throw ReviewError(error)
        }
    }

    /// Records `decisions` in their order; all of them or, where one cannot be recorded, none.
    ///
    /// - Throws: ``ReviewError`` with the line of the first decision that is about a record without a match, or has a name or
    ///   a note that cannot be recorded.
    public mutating func append(_ decisions: [ReviewDecision]) throws(ReviewError) {
        for decision in decisions { try check(decision) }
        let required = review.requiredReviewerCount
        // A log is read again whole, so a piece of it need not be the whole of the decisions.
        for start in stride(from: 0, to: decisions.count, by: Self.batchCount) {
            let batch = decisions[start..<min(start + Self.batchCount, decisions.count)]
            do throws(AuditLogError) {
                try log.append(
                    .review, batch.map { $0.details(ofLedger: ledgerDigest, requiredReviewerCount: required) })
            } catch {
                throw ReviewError(error)
            }
            guard let last = log.last else { continue }
            for decision in batch {
                review.add(decision.recorded(at: last.time, by: last.actor), requiredReviewerCount: required)
            }
        }
    }

    /// How many entries are written at a time.
    private static let batchCount = 1000

    private func check(_ decision: ReviewDecision) throws(ReviewError) {
        let path = folder.appending(LedgerWriter.fileName.utf8)
        guard matchedLines.contains(decision.line) else {
            throw ReviewError(
                .noMatch, path, line: decision.line,
                "The line is no record with a match, so there is nothing to decide. Give the number of the ledger's line."
            )
        }
        let isNamed = !ReviewDecision.identity(of: decision.reviewer).isEmpty
        guard isNamed, decision.reviewer.isPlainName,
            decision.reviewer.utf8.count <= ReviewDecision.maximumReviewerByteCount
        else {
            throw ReviewError(
                .unusableText, path, line: decision.line,
                "The name of the reviewer is empty, too long, or holds a control character. Give the name of a person.")
        }
        guard decision.note.utf8.count <= ReviewDecision.maximumNoteByteCount else {
            throw ReviewError(
                .unusableText, path, line: decision.line,
                "The note is longer than \(ReviewDecision.maximumNoteByteCount) bytes. Shorten it.")
        }
    }
}
