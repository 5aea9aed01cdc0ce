import FileReading
import KnownHashes
import ScanLedger
import SystemFiles

/// Finished scans as reports read them: their sums, and their records as often as they are wanted, one at a time.
struct ReportSource {
    /// At least one.
    let scans: [ReportScan]
    /// The sums of all scans together.
    let summary: ScanSummary
    let totals: ReportTotals

    /// The first of the scans.
    var first: ReportScan { scans[0] }
    var hasSeveralScans: Bool { scans.count > 1 }

    /// More than any case has; a report lists them all.
    private static let maximumScanCount = 1000

    /// - Parameter requiredReviewerCount: how many reviewers the case demands.
    init(_ folders: [PathBytes], requiredReviewerCount: Int = 1) throws {
        guard let folder = folders.first else {
            throw ReportError(PathBytes(""), "No folder of a scan was named.")
        }
        guard folders.count <= Self.maximumScanCount else {
            throw ReportError(folder, "There are more than \(Self.maximumScanCount) scans. Make several reports.")
        }
        var totals = ReportTotals()
        var sums = ScanSummary()
        var scans: [ReportScan] = []
        for folder in folders {
            let digest = try Self.digest(of: folder.appending(LedgerWriter.fileName.utf8), in: folder)
            if let twin = scans.first(where: { $0.ledgerDigest == digest }) {
                throw ReportError(folder, "It has the same ledger as \(twin.folder). Name each scan once.")
            }
            let review = try ScanReview(
                of: folder, ledgerDigest: digest, requiredReviewerCount: requiredReviewerCount)
            scans.append(try Self.read(folder, number: scans.count + 1, digest, review, &totals, &sums))
        }
        self.scans = scans
        self.totals = totals
        summary = sums
        try checkUnchanged()
    }

    /// Hands the records to `body` in the order of the scans and their ledgers, until it returns false.
    func forEachRow(_ body: (ReportRow) throws -> Bool) throws {
        for scan in scans {
            var reader = try LedgerReader(opening: scan.folder.appending(LedgerWriter.fileName.utf8))
            var extraction = Extraction()
            while let line = try reader.next() {
                guard case .file(let record) = line else { continue }
                let command = extraction.command(for: record)
                guard try body(ReportRow(line: reader.lineNumber, record: record, scan: scan, extraction: command))
                else {
                    return
                }
            }
        }
    }

    /// - Throws: ``ReportError`` where a ledger is no longer the one that was read: a report would be of two ledgers.
    func checkUnchanged() throws {
        for scan in scans {
            let path = scan.folder.appending(LedgerWriter.fileName.utf8)
            guard try Self.digest(of: path, in: scan.folder) == scan.ledgerDigest else {
                throw ReportError(scan.folder, "The ledger was changed while it was read. Nothing was written.")
            }
        }
    }

    /// Reads a ledger once, and checks every line of it.
    private static func read(
        _ folder: PathBytes, number: Int, _ digest: String, _ review: ScanReview, _ totals: inout ReportTotals,
        _ sums: inout ScanSummary
    ) throws -> ReportScan {
        var run: RunLine?
        var summary: ScanSummary?
        var reader = try LedgerReader(opening: folder.appending(LedgerWriter.fileName.utf8))
        while let line = try reader.next() {
            switch line {
            case .run(let line): run = line
            case .file(let record):
                totals.count(record, review.state(ofLine: reader.lineNumber))
                sums.count(record)
            case .summary(let sums): summary = sums
            }
        }
        guard let run, let summary else { throw ReportError(folder, "The ledger has no run line or no summary.") }
        return ReportScan(
            number: number, folder: folder, run: run, summary: summary, ledgerDigest: digest,
            log: AuditFacts(in: folder), review: review, lineCount: reader.lineNumber)
    }

    private static func digest(of path: PathBytes, in folder: PathBytes) throws -> String {
        if path.fileSize == nil, folder.appending(LedgerWriter.partialFileName.utf8).fileSize != nil {
            throw ReportError(
                folder, "The scan was interrupted. Resume it with ‘knownmedia scan … --resume’, and then report it.")
        }
        do throws(SystemError) {
            guard let digest = try FileDigests.sha256(ofFileAt: path) else {
                throw SystemError(number: 2)
            }
            return digest.hex
        } catch {
            throw ReportError(path, "\(error.message). Name the folder that ‘scan --out’ was given.")
        }
    }
}
