import ArgumentParser
import KnownMedia

/// `knownmedia removal apply`: does what a plan says.
struct RemovalApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Do what a plan says, or go on with it after an interruption.",
        discussion: """
            Opens each file below the root without following a link, reads it again, and refuses it if anything differs from the \
            plan. Then it is encrypted into the container, which reaches the disk before the file's names are taken away; or, by a \
            plan to delete, the names are taken away for good.

              knownmedia removal apply removal.plan --quarantine files.quarantine --recipient prosecutor.pub
              knownmedia removal apply removal.plan --quarantine files.quarantine --passphrase-file secret.txt --trust signers.txt
              knownmedia removal apply deletion.plan

            What is about to be done is written to PLAN.log first. After a crash or a power cut, the same command finishes what is \
            not finished, and ‘removal undo’ takes it back. Keep plan, log and container together.

            Exit code 0: all of the plan is done. 2: some files were refused and are as they were, or nothing could be done. 64: \
            the command line was wrong.
            """)

    @Argument(help: "The plan.", completion: .file())
    var plan: String

    @OptionGroup var lockOptions: QuarantineLockOptions

    @Option(name: .customLong("trust"), help: "A file of the public keys whose signatures count.", completion: .file())
    var trustedKeys: String?

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            var application = RemovalApplication(try PlanFile(readingFrom: PathBytes(plan)))
            application.quarantine = try lockOptions.lock()
            application.trustedKeys = try trustedKeys.map(PinnedKeys.init(readingFrom:))
            application.tool = "knownmedia \(KnownMediaTool.version)"
            application.progress = { RemovalProgress.show("removing", $0, of: $1) }
            let outcome = try application.run()
            RemovalProgress.clear()
            outcome.tell("removed")
            if !outcome.refused.isEmpty { throw ExitCode.incomplete }
        }
    }
}

/// `knownmedia removal undo`: brings files back.
struct RemovalUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Bring the files of a plan back from its container.",
        discussion: """
            Restores bytes, holes, names, times, permissions, owners and extended attributes as they were. Nothing is replaced: \
            where something stands at a name, the file stays in the container until it is moved away. What is back is overwritten in \
            the container, and an empty container is removed.

              knownmedia removal undo removal.plan --quarantine files.quarantine --identity prosecutor.key

            Exit code 0: all is back. 2: some files were refused, or nothing could be done. 64: the command line was wrong.
            """)

    @Argument(help: "The plan.", completion: .file())
    var plan: String

    @OptionGroup var keyOptions: QuarantineKeyOptions

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            var undoing = RemovalUndoing(try PlanFile(readingFrom: PathBytes(plan)))
            if let path = keyOptions.quarantine, let key = try keyOptions.key() {
                undoing.quarantine = (PathBytes(path), key)
            }
            undoing.tool = "knownmedia \(KnownMediaTool.version)"
            undoing.progress = { RemovalProgress.show("restoring", $0, of: $1) }
            let outcome = try undoing.run()
            RemovalProgress.clear()
            outcome.tell("restored")
            if !outcome.refused.isEmpty { throw ExitCode.incomplete }
        }
    }
}

/// The progress line of a removal.
private enum RemovalProgress {
    static func show(_ verb: TerminalText, _ done: Int, of count: Int) {
        guard Terminal.showsProgress, done % 16 == 0 else { return }
        Terminal.replaceLine(with: "\(verb) \(GroupedNumber(done)) of \(GroupedNumber(count))")
    }

    static func clear() {
        if Terminal.showsProgress { Terminal.replaceLine(with: "") }
    }
}
