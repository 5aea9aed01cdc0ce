public import ArgumentParser
public import KnownMedia

/// `knownmedia removal`: takes matched files away, by a plan that people read first.
struct RemovalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "removal",
        abstract: "Plan, apply, undo and verify the removal of matched files.",
        discussion: """
            Removal is slow to start: a plan is made from the ledger of a scan, people read and sign it, and only then it is \
            applied. Each file is read again just before, and refused if anything differs. Evidence is never touched: media that \
            are mounted to be read only, disk images, and cases that say so are refused.

              knownmedia removal plan case-17 --root /srv/files --action quarantine --out removal.plan
              knownmedia removal sign removal.plan --key second-person.key
              knownmedia removal apply removal.plan --quarantine files.quarantine --recipient prosecutor.pub --trust signers.txt
              knownmedia removal verify removal.plan --quarantine files.quarantine --certificate removal.html
              knownmedia removal undo removal.plan --quarantine files.quarantine --identity prosecutor.key

            Taking away a file's names does not overwrite it: journals, snapshots, spare cells of an SSD, backups and earlier \
            versions in a cloud may still have it.
            """,
        subcommands: [
            RemovalPlanCommand.self, RemovalSignCommand.self, RemovalApplyCommand.self, RemovalUndoCommand.self,
            RemovalVerifyCommand.self, RemovalKeygenCommand.self,
        ])

    @OptionGroup var languageOption: LanguageOption
}

extension RemovalPlan.Action: ExpressibleByArgument {}

/// The options that name a container and for whom it is.
struct QuarantineLockOptions: ParsableArguments {
    @Option(help: "The container that files are moved into, outside the root.", completion: .file())
    var quarantine: String?

    @Option(
        help: ArgumentHelp(
            "A file with the keys of those who can open the container. Can be repeated.", valueName: "keys"),
        completion: .file())
    var recipient: [String] = []

    @Option(help: "A file whose first line is the passphrase.", completion: .file())
    var passphraseFile: String?

    func validate() throws {
        guard (quarantine != nil) == (!recipient.isEmpty || passphraseFile != nil),
            recipient.isEmpty || passphraseFile == nil
        else {
            throw ValidationError(
                usage:
                    "--quarantine takes either --recipient or --passphrase-file, and neither of them goes without it.")
        }
    }

    func lock() throws -> (path: PathBytes, lock: QuarantineLock)? {
        guard let quarantine else { return nil }
        if let passphraseFile {
            return (PathBytes(quarantine), .passphrase(try QuarantinePassphrase(readingFrom: passphraseFile)))
        }
        return (PathBytes(quarantine), .recipients(try recipient.flatMap(QuarantineRecipient.recipients(readingFrom:))))
    }
}

/// The options that name a container and what opens it.
struct QuarantineKeyOptions: ParsableArguments {
    @Option(help: "The container.", completion: .file())
    var quarantine: String?

    @Option(help: "The key that opens it, a file made by ‘knownmedia removal keygen’.", completion: .file())
    var identity: String?

    @Option(help: "A file whose first line is the passphrase.", completion: .file())
    var passphraseFile: String?

    func validate() throws {
        guard identity == nil || passphraseFile == nil else {
            throw ValidationError(usage: "Name either --identity or --passphrase-file.")
        }
        guard quarantine != nil || identity == nil && passphraseFile == nil else {
            throw ValidationError(usage: "Name the container with --quarantine, too.")
        }
    }

    func key() throws -> QuarantineKey? {
        if let identity { return .identity(try QuarantineIdentity(readingFrom: identity)) }
        return try passphraseFile.map { .passphrase(try QuarantinePassphrase(readingFrom: $0)) }
    }
}

extension RemovalOutcome {
    /// Prints what was refused, and the sums.
    func tell(_ done: TerminalText) {
        for error in refused { Terminal.warn("\(error)") }
        Terminal.print(
            "\(Quantity(doneCount, "file")) \(done), \(Quantity(nameCount, "name")), \(ByteCount(byteCount))")
        if keptCount > 0 { Terminal.print("\(Quantity(keptCount, "file")) had not been removed") }
        if !refused.isEmpty { Terminal.print("\(Quantity(refused.count, "file")) refused") }
    }
}
