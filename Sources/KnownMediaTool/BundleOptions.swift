import ArgumentParser
import KnownMedia

/// The options of an import that concern bundles.
struct BundleOptions: ParsableArguments {
    @Option(
        name: .customLong("trust"), help: "A file of the public keys whose bundles are imported, one on each line.",
        completion: .file())
    var trustedKeys: String?

    @Flag(help: "Accept a bundle that is signed with another trusted key than the list had before.")
    var acceptNewSigner = false

    /// Imports the bundle `file`, and prints a report.
    func importBundle(_ file: String, into store: KnownHashStore, list: String?, author: EventAuthor) throws {
        guard let trustedKeys else {
            throw ValidationError(
                usage: "\(PathBytes(file)) is a bundle: add --trust with a file of the public keys that you trust.")
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
        var parts: [TerminalText] = [
            """
            \(Quantity(report.added, "entry", plural: "entries")) added to \
            ‘\(report.list)’\(try store.kindRemark(ofList: report.list))
            """
        ]
        for (count, outcome) in [
            (report.unchanged, "unchanged"), (report.removed, "removed"), (report.stateChanges, "with a new state"),
            (report.keptDecisions, "kept as decided here"),
            (report.unknownItems, "changes of entries that are not in the list"),
        ] as [(Int, TerminalText)] where count > 0 { parts.append("\(GroupedNumber(count)) \(outcome)") }
        Terminal.print(
            """
            \(PathBytes(file)) (bundle, signed by ‘\(report.signer.name)’, \(report.signer.key.shortID)): \
            \(parts.joined(separator: ", "))
            """)
    }
}
