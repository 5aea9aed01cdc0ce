import ArgumentParser
import KnownMedia

/// `knownmedia verify`: checks that a scan's folder and the evidence are still as recorded.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that a scan's records were not changed.",
        discussion: """
            Checks that the lines of the log are chained, that the ledger has the digest in the log, that its totals are \
            those of its lines, and that the distance of every perceptual match can be recomputed from its record. With \
            --evidence, also reads every file again and compares its size and digests, and decodes the pictures that were \
            found to be altered copies and computes each such match again; relative paths start where the scan was started.

              knownmedia verify case-17
              knownmedia verify case-17 --evidence
              knownmedia verify --image case.E01

            Prints every difference with the number of its line. The checks are not a signature: whoever can write to the \
            folder can make all of it consistent again. To rule that out, note the printed SHA-256 in another place.

            Exit code 0: no difference. 2: something differs. 64: the command line was wrong.
            """)

    @Argument(help: "The folder of a scan.", completion: .directory)
    var folder: String?

    @Flag(help: "Also read the scanned files again.")
    var evidence = false

    @Option(
        help: ArgumentHelp(
            "Instead, read all of a disk image, and compare its digests with those that it states.", valueName: "file"),
        completion: .file())
    var image: String?

    @OptionGroup var isolationOption: IsolationOption

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard (folder == nil) != (image == nil) else {
            throw ValidationError(usage: "Name either the folder of a scan, or a disk image with --image.")
        }
        guard image == nil || !evidence else {
            throw ValidationError(usage: "--evidence is for the folder of a scan, and not for --image.")
        }
    }

    func run() throws {
        try reportingFailures {
            if let image {
                try verifyImage(at: PathBytes(image))
            } else if let folder {
                try verifyScan(in: PathBytes(folder))
            }
        }
    }

    private func verifyImage(at path: PathBytes) throws {
        guard path.fileSize != nil else {
            throw ValidationError(usage: "\(path): there is no such file. Check the spelling of the path.")
        }
        let verification: DiskImageVerification
        do throws(DiskImageVerification.Failure) {
            verification = try DiskImageVerification(
                of: path, isolation: isolationOption.isolation == .on ? .workerProcesses() : .off)
        } catch {
            if error.code == .notAnImage { throw ValidationError(usage: "\(path): \(message: error.message)") }
            Terminal.warn("\(path): \(message: error.message)")
            throw ExitCode.incomplete
        }
        var table = TextTable([.left, .left])
        table.append(["format", "\(verification.format), \(Quantity(verification.fileCount, "file"))"])
        table.append(["size", "\(GroupedNumber(Int(verification.byteCount))) bytes"])
        func row(_ name: TerminalText, _ stored: Digest?, _ computed: Digest) {
            let judgement: TerminalText =
                stored.map { $0 == computed ? "as the image states" : "the image states \($0.hex)" }
                ?? "the image states none"
            table.append([name, "\(computed.hex)  \(judgement)"])
        }
        row("md5", verification.storedMD5, verification.computed.md5)
        row("sha1", verification.storedSHA1, verification.computed.sha1)
        row("sha256", nil, verification.computed.sha256)
        Terminal.print(table)
        for range in verification.damaged {
            Terminal.print("damaged: \(range.count) bytes from byte \(range.lowerBound) on have a wrong checksum")
        }
        guard verification.isSound else {
            Terminal.warn("\(path): the image does NOT have the bytes that it states")
            throw ExitCode.incomplete
        }
    }

    private func verifyScan(in folder: PathBytes) throws {
        guard folder.fileSize != nil else {
            throw ValidationError(usage: "\(folder): there is no such folder. Check the spelling of the path.")
        }
        let names = [LedgerWriter.fileName, LedgerWriter.partialFileName, AuditLog.fileName]
        guard names.contains(where: { folder.appending($0.utf8).fileSize != nil }) else {
            throw ValidationError(
                usage: """
                    \(folder) is not the folder of a scan: it has neither \(LedgerWriter.fileName) nor \
                    \(AuditLog.fileName). Name the folder that ‘scan --out’ was given.
                    """)
        }
        let pictures = EvidenceDecoder(isolation: isolationOption.isolation == .on ? .workerProcesses() : .off)
        let verification = ScanVerification(of: folder, readsEvidence: evidence, pictures: pictures) {
            Terminal.print("\(message: $0.description)")
        }
        Terminal.print(table(verification))
        if verification.findingCount > 0 { throw ExitCode.incomplete }
    }

    private func table(_ verification: ScanVerification) -> TextTable {
        var table = TextTable([.left, .right, .left])
        func row(_ name: TerminalText, _ count: Int, _ text: TerminalText) {
            table.append([name, "\(GroupedNumber(count))", text])
        }
        row("log", verification.entryCount, "entries")
        if verification.decisionCount > 0 { row("", verification.decisionCount, "decisions of reviewers") }
        row(
            "ledger", verification.recordCount,
            "records  SHA-256 \(verification.ledgerDigest.map { "\($0)" } ?? "unknown" as TerminalText)")
        row("matches", verification.perceptualCount, "perceptual, recomputed")
        if verification.alteredCount > 0 {
            row(
                "", verification.alteredCount,
                evidence
                    ? """
                    altered copies, \(GroupedNumber(verification.recomputedAlteredCount)) recomputed from the pictures
                    """ : "altered copies, to be recomputed from the pictures with --evidence")
        }
        if evidence {
            let without = verification.undigestedFileCount
            row(
                "evidence", verification.fileCount,
                without > 0
                    ? """
                    files read again, \(ByteCount(verification.byteCount)); \(GroupedNumber(without)) without digests \
                    to compare
                    """ : "files read again, \(ByteCount(verification.byteCount))")
        } else {
            row("evidence", 0, "files read again; add --evidence to read them")
        }
        row("differences", verification.findingCount, "")
        return table
    }
}
