import ArgumentParser
import KnownMedia

/// `knownmedia known nsrl`: files of the National Software Reference Library as lists of known good files.
struct KnownNSRLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nsrl", abstract: "Use a set of the NSRL (RDSv3) as a list of known good files.",
        discussion: """
            The set is asked where it lies and must stay there; with --copy its digests become entries of the store, which \
            takes some ten gigabytes for a full one. Files that are on it are marked in the ledger, and never matched by it. \
            A set as NIST publishes it can be asked by SHA-256 only, for it has no index of the other digests.

              knownmedia known nsrl RDS_2026.09.1_modern_minimal.db --store known.sqlite
              knownmedia known nsrl small.db --store known.sqlite --list "Office" --copy
              knownmedia known nsrl --detach --store known.sqlite --list NSRL
            """)

    @Argument(help: "The set, an SQLite file.", completion: .file())
    var file: String?

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list = "NSRL"

    @Flag(help: "Copy the digests into the store.")
    var copy = false

    @Flag(help: "Take the set off the list; the file is not touched.")
    var detach = false

    @OptionGroup var authorOption: AuthorOption

    func validate() throws {
        guard (file != nil) != detach else { throw ValidationError("Name a set, or give --detach.") }
    }

    func run() throws {
        try reportingFailures {
            guard let file else {
                try storeOption.openForWriting().detachFile(of: list, by: authorOption.author)
                Terminal.print("the list '\(PathBytes(list))' has no set any more")
                return
            }
            let store = try KnownHashStore(openingOrCreatingAt: storeOption.store)
            if copy {
                let added = try store.importNSRL(file, into: ListDescription(name: list), by: authorOption.author)
                Terminal.print("\(SummaryTable.grouped(added)) entries copied to '\(PathBytes(list))'")
            } else {
                let attached = try store.attachNSRL(file, as: list, by: authorOption.author)
                let names = attached.algorithms.map(\.displayName).joined(separator: ", ")
                Terminal.print(
                    "\(PathBytes(attached.path)) is asked as '\(PathBytes(list))' by: \(names.isEmpty ? "-" : names)")
                if names.isEmpty { Terminal.warn("the file has no index of digests, so it cannot be asked") }
            }
        }
    }
}
