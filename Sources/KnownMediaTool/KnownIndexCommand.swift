import ArgumentParser
import KnownMedia

/// `knownmedia known index`: writes the snapshots of a store's indexes.
struct KnownIndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Write the index of a store into files beside it.",
        discussion: """
            Scans and matches then read the index, instead of building it: of a million hashes in some hundredths of a second. \
            A file that other users could write is not used, and a message says so. Entries that are added later are found all the same. The files hold nothing that is not \
            in the store, and can be deleted at any time.

              knownmedia known index --store known.sqlite
            """)

    @OptionGroup var storeOption: StoreOption

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let reports = try store.writeSnapshots()
            if reports.isEmpty { Terminal.warn("the store has no hashes, so there is nothing to index") }
            for report in reports {
                Terminal.print(
                    """
                    \(PathBytes(report.path)): \(Quantity(report.count, "hash", plural: "hashes")) of \
                    \(report.recipe.algorithm.rawValue)/\(report.recipe.pipeline.rawValue), \(ByteCount(report.byteCount))
                    """)
            }
        }
    }
}
