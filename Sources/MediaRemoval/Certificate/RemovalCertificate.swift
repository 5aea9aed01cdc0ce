import AgencyKeys
import KnownHashes
import ScanLedger
public import ScanReports
import TextCoding

/// What a verified removal came to, for the order of a court or a notice: as JSON, or as one page in three languages.
///
/// It says what was done and checked and what that does not mean. Names of files can identify people, and are left out unless
/// they are asked for.
public struct RemovalCertificate {
    let verification: RemovalVerification
    let caseFile: CaseFile?
    /// Whether the paths of files are in it.
    let showsPaths: Bool

    /// The version of the JSON.
    static let formatNumber = 1

    public init(_ verification: RemovalVerification, caseFile: CaseFile? = nil, showsPaths: Bool = false) {
        self.verification = verification
        self.caseFile = caseFile
        self.showsPaths = showsPaths
    }

    var plan: PlanFile { verification.plan }

    /// What became of a file: `removed`, `restored` or `remaining`.
    func state(of file: PlannedFile) -> String {
        switch verification.history.state(of: file.number) {
        case .removed: "removed"
        case .restored, .erased: "restored"
        default: "remaining"
        }
    }

    /// The checks by name, with their outcomes.
    var checks: [(name: String, phrase: CertificatePhrase, outcome: RemovalVerification.Check)] {
        [
            ("names", .names, verification.names), ("search", .search, verification.search),
            ("newScan", .newScan, verification.scan), ("container", .container, verification.container),
            ("content", .content, verification.content),
        ]
    }

    /// The certificate as a JSON object on one line.
    public var json: [UInt8] {
        JSONWriter.object { certificate in
            certificate.field("type", "removal-certificate")
            certificate.field("format", Self.formatNumber)
            certificate.field("complete", verification.isComplete)
            certificate.field("action", plan.plan.action.rawValue)
            certificate.field("plan", plan.digest.hex)
            certificate.field("ledger", plan.plan.ledgerDigest.hex)
            certificate.field("log", verification.logDigest?.hex)
            certificate.field("order") { order in
                for name in [
                    "case.number", "request.number", "request.date", "request.authority", "case.legalAuthority",
                ] {
                    order.field(name, caseFile?[name])
                }
            }
            certificate.field("actor", verification.history.firstEntry?.actor)
            certificate.field("begun", verification.history.firstEntry?.time.description)
            certificate.field("ended", verification.history.lastEntry?.time.description)
            certificate.field("verified", verification.time.description)
            certificate.field("signers", objects: verification.signers) { writer, pin in
                writer.field("name", pin.name)
                writer.field("key", pin.key.id.hex)
            }
            certificate.field("planned", plan.plan.files.count)
            certificate.field("removed", verification.removedCount)
            certificate.field("restored", verification.restoredCount)
            certificate.field("remaining", verification.remainingCount)
            certificate.field("bytes", verification.removedByteCount)
            certificate.field("checks") { writer in
                for check in checks { writer.field(check.name, check.outcome.rawValue) }
            }
            certificate.field("searchedFiles", verification.searchedFileCount)
            certificate.field("findings", objects: verification.findings) { writer, finding in
                writer.field("file", finding.file)
                if showsPaths { writer.field("path", path: finding.path) }
                writer.field("message", finding.message)
            }
            certificate.field("files", objects: plan.plan.files) { writer, file in
                writer.field("file", file.number)
                writer.field("sha256", file.sha256.hex)
                writer.field("size", file.size)
                writer.field("state", state(of: file))
                writer.field("removed", verification.history.removalTimes[file.number]?.description)
                if showsPaths {
                    writer.field("names", objects: file.names) { $0.field("path", path: $1.path) }
                }
            }
            certificate.field("limits", CertificatePhrase.limit.text(.english))
        }.bytes
    }
}
