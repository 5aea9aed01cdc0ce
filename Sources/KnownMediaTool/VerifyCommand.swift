import ArgumentParser
import KnownMedia

/// `knownmedia verify`: whether a scan's folder, and the evidence, still say what was recorded.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that nothing of a scan was changed.",
        discussion: """
            Checks that the lines of the log are chained, that the ledger is the one whose digest the log has, that its \
            sums are those of its lines, and that the distance of every perceptual match can be computed again from its \
            record. With --evidence, every file is read again, and must have its recorded size and digests; relative \
            paths start where the scan was started.

              knownmedia verify case-17
              knownmedia verify case-17 --evidence

            What differs is printed with the number of its line. The checks are no signature: whoever can write the whole \
            folder can make it consistent again. Note the SHA-256 that is printed elsewhere to rule that out.

            Exit code 0: nothing differs. 2: something does. 64: the command line was wrong.
            """)

    @Argument(help: "The folder of a scan.", completion: .directory)
    var folder: String

    @Flag(help: "Read the scanned files again, too.")
    var evidence = false

    func run() throws {
        try reportingFailures {
            let folder = PathBytes(folder)
            guard folder.fileSize != nil else {
                throw ValidationError("\(folder): there is no such folder. Check the spelling of the path.")
            }
            let verification = ScanVerification(of: folder, readsEvidence: evidence) { Terminal.print("\($0)") }
            Terminal.print(table(verification))
            if verification.findingCount > 0 { throw ExitCode.incomplete }
        }
    }

    private func table(_ verification: ScanVerification) -> String {
        var table = TextTable([.left, .right, .left])
        func row(_ name: String, _ count: Int, _ text: String) {
            table.append([name, SummaryTable.grouped(count), text])
        }
        row("log", verification.entryCount, "entries")
        row("ledger", verification.recordCount, "records  SHA-256 \(verification.ledgerDigest ?? "unknown")")
        row("matches", verification.perceptualCount, "perceptual, computed again")
        if evidence {
            let without = verification.undigestedFileCount
            row(
                "evidence", verification.fileCount,
                "files read again, \(SummaryTable.bytes(verification.byteCount))"
                    + (without > 0 ? "; \(SummaryTable.grouped(without)) have no digests to compare" : ""))
        } else {
            row("evidence", 0, "files read again; --evidence reads them")
        }
        row("differences", verification.findingCount, "")
        return table.description
    }
}
