import ScanLedger
import SystemFiles
import TextCoding

/// What the audit log says of a scan: who, when, and how often it was interrupted.
struct AuditFacts {
    private(set) var actor: String?
    private(set) var ended: Timestamp?
    private(set) var resumptions = 0
    /// The SHA-256 of the ledger that the log records.
    private(set) var ledgerDigest: String?

    /// What the log in `folder` says; nothing where it cannot be read. Whether it is whole, `knownmedia verify` checks.
    init(in folder: PathBytes) {
        guard var reader = try? AuditLogReader(opening: folder.appending(AuditLog.fileName.utf8)) else { return }
        while let line = try? reader.next() {
            guard let entry = line.entry else { continue }
            switch entry.action {
            case .start:
                self.actor = entry.actor
                self.resumptions = 0
            case .resume: self.resumptions += 1
            case .end:
                self.ended = entry.time
                self.ledgerDigest = entry["ledger"]
            default: break
            }
        }
    }
}
