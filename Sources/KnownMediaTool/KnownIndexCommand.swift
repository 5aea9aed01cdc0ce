import ArgumentParser
import KnownMedia

/// `knownmedia known index`: writes the snapshots of a store's indexes.
struct KnownIndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Write the index of a store into files beside it.",
        discussion: """
            A scan or a match then opens the index in milliseconds and shares it with other programs, instead of building \
            it in its own memory. Entries that are added later are found all the same. The files hold nothing that the \
            store does not; they can be deleted at any time.

              knownmedia known index --store known.sqlite
            """)

    @OptionGroup var storeOption: StoreOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let reports = try store.writeSnapshots()
            if reports.isEmpty { Terminal.warn("the store has no hashes, so there is nothing to index") }
            for report in reports {
                Terminal.print(
                    "\(PathBytes(report.path)): \(SummaryTable.grouped(report.count)) hashes of "
                        + "\(report.recipe.algorithm.rawValue)/\(report.recipe.pipeline.rawValue), "
                        + SummaryTable.bytes(Int64(report.byteCount)))
            }
        }
    }
}
