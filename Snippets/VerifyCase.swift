//! Checks whether a case folder still says what was recorded.
//!
//!     VerifyCase CASE...

import KnownMedia

/// Whether the ledger and the log in a case folder, and the evidence, are as they were recorded.
func isUnchanged(_ casePath: String) -> Bool {
    let verification = ScanVerification(of: PathBytes(casePath), readsEvidence: true) { finding in
        print(finding)
    }
    print("SHA-256 of the ledger:", verification.ledgerDigest ?? "unknown")
    return verification.findingCount == 0
}
// snippet.hide

for path in CommandLine.arguments.dropFirst() { print(path, isUnchanged(path) ? "unchanged" : "CHANGED") }
