import ArgumentParser
import KnownMedia

/// The options of an import that are about bundles.
struct BundleOptions: ParsableArguments {
    @Option(
        name: .customLong("trust"), help: "The public keys whose bundles are taken over, a file with one a line.",
        completion: .file())
    var trustedKeys: String?

    @Flag(help: "Take over a bundle of a list that came with another trusted key before.")
    var acceptNewSigner = false

    /// Takes over the bundle `file`, and says what came of it.
    func importBundle(_ file: String, into store: KnownHashStore, list: String?, author: EventAuthor) throws {
        guard let trustedKeys else {
            throw ValidationError(
                "\(file) is a bundle: say with --trust whose bundles to take over, a file of public keys.")
        }
        var options = BundleImportOptions(listName: list)
        options.acceptsOtherSigner = acceptNewSigner
        options.author = author
        let progress = ImportProgressLine()
        defer { progress.clear() }
        let report = try store.importBundle(
            from: file, trusting: PinnedKeys(readingFrom: trustedKeys), options: options
        ) {
            progress.show($0, file: file)
        }
        progress.clear()
        var parts = ["\(SummaryTable.grouped(report.added)) entries added to '\(report.list)'"]
        for (count, what) in [
            (report.unchanged, "unchanged"), (report.removed, "removed"), (report.stateChanges, "with another state"),
            (report.keptDecisions, "as decided here"), (report.unknownItems, "that the list does not have"),
        ] where count > 0 { parts.append("\(SummaryTable.grouped(count)) \(what)") }
        Terminal.print(
            "\(PathBytes(file)) (bundle, signed by '\(report.signer.name)', \(report.signer.key.shortID)): "
                + parts.joined(separator: ", "))
    }
}
