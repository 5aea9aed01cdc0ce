import ArgumentParser
import KnownMedia

/// `knownmedia removal verify`: checks that what was removed is gone, and certifies it.
struct RemovalVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that what a plan removed is gone and what it quarantined is whole.",
        discussion: """
            Checks that the log follows the plan, that nothing is left at the names of removed files, that no file below the root has \
            the bytes of one, and with --scan that a new scan did not meet these bytes, also not inside other files. With \
            --quarantine, that the container is whole, and with its key, that what is in it has the digests of the files.

              knownmedia removal verify removal.plan
              knownmedia removal verify removal.plan --quarantine files.quarantine --identity prosecutor.key --scan case-18 \\
                --case case.json --certificate removal.html --lang vi

            The certificate is a page where its name ends in .html, and JSON otherwise. It has no names of files, which can identify \
            people, unless --with-paths asks for them.

            Exit code 0: the plan is done, and all is as it should be. 2: it is not. 64: the command line was wrong.
            """)

    @Argument(help: "The plan.", completion: .file())
    var plan: String

    @OptionGroup var keyOptions: QuarantineKeyOptions

    @Option(help: "The folder of a new scan of the same files.", completion: .directory)
    var scan: String?

    @Option(name: .customLong("trust"), help: "A file of the public keys whose signatures count.", completion: .file())
    var trustedKeys: String?

    @Option(name: .customLong("case"), help: "A file with the facts of the case.", completion: .file())
    var caseFile: String?

    @Option(help: "The file to write a certificate to.", completion: .file())
    var certificate: String?

    @Flag(help: "Name the files in the certificate.")
    var withPaths = false

    @Flag(help: "Replace the certificate if there is one of that name.")
    var replace = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            var means = RemovalVerification.Means()
            if let path = keyOptions.quarantine { means.quarantine = (PathBytes(path), try keyOptions.key()) }
            means.newScan = scan.map { PathBytes($0) }
            means.trustedKeys = try trustedKeys.map(PinnedKeys.init(readingFrom:))
            let facts = try caseFile.map { try CaseFile(readingFrom: PathBytes($0)) }
            let verification = try RemovalVerification(of: PlanFile(readingFrom: PathBytes(plan)), with: means)
            for finding in verification.findings { Terminal.print("\(message: finding.description)") }
            Terminal.print(table(verification))
            if let certificate {
                let made = RemovalCertificate(verification, caseFile: facts, showsPaths: withPaths)
                let bytes =
                    certificate.hasSuffix(".html") ? made.html(languageOption.ofDocuments) : made.json + [Byte.lineFeed]
                try AtomicFile.write(certificate, replacing: replace) { append in try append(bytes[...]) }
            }
            if !verification.isComplete { throw ExitCode.incomplete }
        }
    }

    private func table(_ verification: RemovalVerification) -> TextTable {
        var table = TextTable([.left, .right, .left])
        func row(_ name: TerminalText, _ count: Int, _ text: TerminalText) {
            table.append([name, "\(GroupedNumber(count))", text])
        }
        row("planned", verification.plan.plan.files.count, "files")
        row("removed", verification.removedCount, "files, \(ByteCount(verification.removedByteCount))")
        if verification.restoredCount > 0 { row("restored", verification.restoredCount, "files") }
        if verification.remainingCount > 0 { row("remaining", verification.remainingCount, "files") }
        row("searched", verification.searchedFileCount, "files below the root")
        let checks: [(TerminalText, RemovalVerification.Check)] = [
            ("names", verification.names), ("bytes", verification.search), ("new scan", verification.scan),
            ("container", verification.container), ("content", verification.content),
        ]
        for (name, outcome) in checks {
            table.append([name, "", outcome == .notMade ? "not checked" : "\(message: outcome.rawValue)"])
        }
        row("findings", verification.findings.count, "")
        return table
    }
}
