import ArgumentParser
import KnownMedia

/// `knownmedia known withdraw`: takes entries out of matching.
struct KnownWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw entries: they no longer match.",
        discussion: """
            The entries stay in the store with their history, and a newer version of their list does not bring them back. \
            Running scans stop matching them at once.

              knownmedia known withdraw 4711 --store known.sqlite --reason "not illegal, see case 17"
              knownmedia known withdraw --digest d9ab052e… --store known.sqlite --reason "wrong picture"
            """)

    @OptionGroup var entryOptions: EntryOptions
    @OptionGroup var storeOption: StoreOption
    @OptionGroup var authorOption: AuthorOption

    @Option(help: "The reason, for the history.")
    var reason: String

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.openForWriting()
            printStates(
                try store.withdraw(entryOptions.selection, reason: reason, by: authorOption.author), "withdrawn")
        }
    }
}

/// `knownmedia known dispute`: marks entries as disputed.
struct KnownDisputeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispute", abstract: "Dispute entries: they still match, and each match says so.",
        discussion: "  knownmedia known dispute 4711 --store known.sqlite --reason \"doubtful category\"")

    @OptionGroup var entryOptions: EntryOptions
    @OptionGroup var storeOption: StoreOption
    @OptionGroup var authorOption: AuthorOption

    @Option(help: "The reason, for the history.")
    var reason: String

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.openForWriting()
            printStates(try store.dispute(entryOptions.selection, reason: reason, by: authorOption.author), "disputed")
        }
    }
}

/// `knownmedia known restore`: undoes a withdrawal or a dispute.
struct KnownRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make withdrawn or disputed entries active again.",
        discussion: "  knownmedia known restore 4711 --store known.sqlite --reason \"checked by two people\"")

    @OptionGroup var entryOptions: EntryOptions
    @OptionGroup var storeOption: StoreOption
    @OptionGroup var authorOption: AuthorOption

    @Option(help: "The reason, for the history.")
    var reason: String

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.openForWriting()
            printStates(try store.restore(entryOptions.selection, reason: reason, by: authorOption.author), "active")
        }
    }
}

/// Prints the new state of each entry.
private func printStates(_ changes: EntryChanges, _ state: TerminalText) {
    for entry in changes.changed { Terminal.print("entry \(entry.rawValue): \(state)") }
    for entry in changes.unchanged { Terminal.print("entry \(entry.rawValue): was \(state) already") }
}
