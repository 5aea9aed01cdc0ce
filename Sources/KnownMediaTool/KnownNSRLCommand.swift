import ArgumentParser
import KnownMedia

/// `knownmedia known nsrl`: sets of the National Software Reference Library as lists of known good files.
struct KnownNSRLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nsrl", abstract: "Use a set of the NSRL (RDSv3) as a list of known good files.",
        discussion: """
            The set is searched where it is, and must stay there. With --copy, its digests become entries of the store, \
            which takes some ten gigabytes for a full set. Files on the set are marked in the ledger; the set itself never \
            causes a match. The sets that NIST publishes can be searched by SHA-256 only, because they have no index of the \
            other digests.

              knownmedia known nsrl RDS_2026.09.1_modern_minimal.db --store known.sqlite
              knownmedia known nsrl small.db --store known.sqlite --list "Office" --copy
              knownmedia known nsrl --detach --store known.sqlite --list NSRL
            """)

    @Argument(help: "The SQLite file of the set.", completion: .file())
    var file: String?

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list = "NSRL"

    @Flag(help: "Copy the digests into the store.")
    var copy = false

    @Flag(help: "Detach the set from the list. The file stays.")
    var detach = false

    @OptionGroup var authorOption: AuthorOption

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard (file != nil) != detach else { throw ValidationError(usage: "Name a set, or add --detach.") }
    }

    func run() throws {
        try reportingFailures {
            guard let file else {
                try storeOption.openForWriting().detachFile(of: list, by: authorOption.author)
                Terminal.print("detached the set from the list ‘\(list)’")
                return
            }
            try KnownHashStore.update(openingOrCreatingAt: storeOption.store) { try use(file, in: $0) }
        }
    }

    private func use(_ file: String, in store: KnownHashStore) throws {
        if copy {
            let added = try store.importNSRL(file, into: ListDescription(name: list), by: authorOption.author)
            Terminal.print("\(Quantity(added, "entry", plural: "entries")) copied to ‘\(list)’ (known-good)")
        } else {
            let attached = try store.attachNSRL(file, as: list, by: authorOption.author)
            let names = attached.algorithms.map(\.displayName).joined(separator: ", ")
            Terminal.print(
                "attached \(PathBytes(attached.path)) as the list ‘\(list)’ (known-good, searched by \(names))")
        }
    }
}
