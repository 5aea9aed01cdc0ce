import FileReading
import KnownHashes
import ScanLedger
import SystemFiles

/// A finished scan as reports read it: its run line, its sums, and its records as often as they are wanted, one at a time.
struct ReportSource {
    let folder: PathBytes
    let run: RunLine
    let summary: ScanSummary
    let totals: ReportTotals
    /// The SHA-256 of the ledger, in hexadecimal digits.
    let ledgerDigest: String
    let log: AuditFacts

    init(_ folder: PathBytes) throws {
        self.folder = folder
        let path = folder.appending(LedgerWriter.fileName.utf8)
        if path.fileSize == nil, folder.appending(LedgerWriter.partialFileName.utf8).fileSize != nil {
            throw ReportError(
                folder, "The scan was interrupted. Resume it with ‘knownmedia scan … --resume’, and then report it.")
        }
        ledgerDigest = try Self.digest(of: path)
        var totals = ReportTotals()
        var run: RunLine?
        var summary: ScanSummary?
        var reader = try LedgerReader(opening: path)
        while let line = try reader.next() {
            switch line {
            case .run(let line): run = line
            case .file(let record): totals.count(record)
            case .summary(let sums): summary = sums
            }
        }
        guard let run, let summary else { throw ReportError(folder, "The ledger has no run line or no summary.") }
        self.run = run
        self.summary = summary
        self.totals = totals
        log = AuditFacts(in: folder)
        try checkUnchanged()
    }

    /// Hands the records to `body` in the order of the ledger, until it returns false.
    func forEachRow(_ body: (ReportRow) throws -> Bool) throws {
        var reader = try LedgerReader(opening: folder.appending(LedgerWriter.fileName.utf8))
        while let line = try reader.next() {
            guard case .file(let record) = line else { continue }
            guard try body(ReportRow(line: reader.lineNumber, record: record)) else { return }
        }
    }

    /// - Throws: ``ReportError`` where the ledger is no longer the one that was read: a report would be of two ledgers.
    func checkUnchanged() throws {
        guard try Self.digest(of: folder.appending(LedgerWriter.fileName.utf8)) == ledgerDigest else {
            throw ReportError(folder, "The ledger was changed while it was read. Nothing was written.")
        }
    }

    private static func digest(of path: PathBytes) throws -> String {
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
