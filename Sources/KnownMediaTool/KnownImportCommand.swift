import ArgumentParser
import KnownMedia

/// `knownmedia known import`: adds list files to a store.
struct KnownImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add the hashes and digests of list files to a store.",
        discussion: """
            The store is made if it does not exist. Each file is imported whole or not at all: a line that cannot be \
            understood is named, and nothing of that file is imported unless --skip-bad-lines is given.

              knownmedia known import hashes.txt --store known.sqlite --list "Agency A" --source "Agency A, 2026-11"
              knownmedia known import known.csv --store known.sqlite --list "Agency A" --category 1
              knownmedia known import MD5SUMS --store known.sqlite --list "Hotline" --format digest-sums

            Formats, recognised by their content: 'pdq' (a hash a line, with or without more after a comma), 'csv' (with \
            a header: md5, sha1, sha256, pdq, phash, dhash, ahash, category, id, …), 'digest-sums' (what md5sum and \
            sha256sum print), 'hashdeep', 'vics' (Project VIC, JSON), 'icse' (INTERPOL, CSV), 'ncmec' (hash sharing, XML), \
            'stopncii' (JSON), 'threatexchange' (lines of type and signal), 'threatexchange-cache' (simple.pdq.te), \
            'threat-updates' (JSON).

            A bundle, the signed file that 'known bundle' writes, is recognised as well, and taken over if one of the keys in \
            --trust signed it:

              knownmedia known import hotline.bundle --store known.sqlite --trust trusted-keys.txt

            Exit code 0, or 2 if a file was not imported.
            """)

    @Argument(help: "The list files.", completion: .file())
    var files: [String]

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list; a bundle brings its own.")
    var list: String?

    @Option(help: "The format: auto, or one of those named above.")
    var format: String = "auto"

    @Option(help: "The category of entries whose file gives none.")
    var category: String?

    @Option(help: "Where the list comes from.")
    var source: String?

    @Option(help: "The name of the scheme that the list's categories belong to.")
    var scheme: String?

    @Option(help: "The algorithm of hashes in files that do not name it: pdq, phash, dhash or ahash.")
    var algorithm: HashAlgorithm = .pdq

    @Option(help: "The pipeline of hashes in files that do not name it: full, nn512 or imagehash.")
    var pipeline: Pipeline?

    @Option(help: "What being on the list means: known-material, known-good or suppressed. (default: known-material)")
    var kind: ListKind?

    @Option(help: "The agreement or licence under which the list may be used.")
    var agreement: String?

    @Option(help: "The country or the law under which the list was made.")
    var jurisdiction: String?

    @Option(help: "The version of the list.")
    var listVersion: String?

    @Flag(
        help: """
            The file is a newer one of the same list: what it describes otherwise is superseded, and what it no longer \
            names is removed, unless the file says that it holds changes only.
            """)
    var update = false

    @Option(help: "Mark an entry as disputed at so many negative votes.")
    var disputeAtVotes: Int?

    @OptionGroup var bundleOptions: BundleOptions

    @OptionGroup var authorOption: AuthorOption

    @Flag(help: "Do not write the index of a store of more than a hundred thousand hashes beside it.")
    var noIndex = false

    /// From so many hashes on, building the index takes a scan longer than opening one.
    private static let indexedHashCount = 100_000

    @Flag(help: "Import the good lines of a file that has bad ones.")
    var skipBadLines = false

    func validate() throws {
        _ = try listFormat()
        if files.isEmpty { throw ValidationError("Name at least one list file.") }
        if list == nil, let file = files.first(where: { !KnownHashStore.isBundle($0) }) {
            throw ValidationError("\(file) is not a bundle: add --list with the name of the list.")
        }
    }

    private func listFormat() throws -> ListFormat? {
        if format == "auto" { return nil }
        guard let known = ListFormat(rawValue: format) else {
            let names = ListFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no format '\(format)'. There are: auto, \(names).")
        }
        return known
    }

    func run() throws {
        try reportingFailures {
            let store = try KnownHashStore(openingOrCreatingAt: storeOption.store)
            var options = ImportOptions(
                format: try listFormat(), category: category, algorithm: algorithm, pipeline: pipeline,
                badLines: skipBadLines ? .skip : .refuseFile)
            options.mode = update ? .update : .add
            options.negativeVotesToDispute = disputeAtVotes
            options.author = authorOption.author
            let description = ListDescription(
                name: list ?? "", source: source, categoryScheme: scheme, kind: kind, agreement: agreement,
                jurisdiction: jurisdiction, version: listVersion)
            var failed = false
            for file in files {
                do {
                    if KnownHashStore.isBundle(file) {
                        try bundleOptions.importBundle(file, into: store, list: list, author: authorOption.author)
                        continue
                    }
                    let progress = ImportProgressLine()
                    defer { progress.clear() }
                    let report = try store.importList(from: file, into: description, options: options) {
                        progress.show($0, file: file)
                    }
                    tell(report, of: file)
                } catch let error as BundleError {
                    failed = true
                    Terminal.warn("\(error)")
                } catch let error as ImportError {
                    failed = true
                    if let report = error.report { tellBadLines(report, of: file) }
                    Terminal.warn("\(error)")
                    if error.code == .badLines {
                        Terminal.warn("correct these lines, or import the others with --skip-bad-lines")
                    }
                }
            }
            if !noIndex { writeIndex(of: store) }
            if failed { throw ExitCode.incomplete }
        }
    }

    /// Writes the index of a large store beside it. A scan can do without, so that it fails is no failure of the import.
    private func writeIndex(of store: KnownHashStore) {
        do {
            guard try store.hashCounts().values.contains(where: { $0 >= Self.indexedHashCount }) else { return }
            for report in try store.writeSnapshots() {
                Terminal.print(
                    "index written: \(PathBytes(report.path)), \(SummaryTable.bytes(Int64(report.byteCount)))")
            }
        } catch {
            Terminal.warn("\(error)")
            Terminal.warn("the store is complete; 'knownmedia known index' tries again")
        }
    }

    private func tell(_ report: ImportReport, of file: String) {
        var parts = ["\(SummaryTable.grouped(report.added)) entries added to '\(report.list)'"]
        if report.duplicates > 0 { parts.append("\(SummaryTable.grouped(report.duplicates)) were there already") }
        for (count, what) in [
            (report.changed, "changed"), (report.unchanged, "unchanged"), (report.removed, "removed"),
            (report.withdrawn, "withdrawn"), (report.restored, "active again"), (report.disputed, "disputed"),
            (report.unknownItems, "taken back that the list does not have"),
        ] where count > 0 { parts.append("\(SummaryTable.grouped(count)) \(what)") }
        if report.badLineCount > 0 { parts.append("\(SummaryTable.grouped(report.badLineCount)) bad lines left out") }
        let format = report.format.map { " (\($0.rawValue))" } ?? ""
        Terminal.print("\(PathBytes(file))\(format): \(parts.joined(separator: ", "))")
        for warning in report.warnings { Terminal.warn("\(PathBytes(file)): \(warning)") }
        tellBadLines(report.parsing, of: file)
        if !report.ignoredColumns.isEmpty {
            Terminal.warn("\(PathBytes(file)): ignored columns: \(report.ignoredColumns.joined(separator: ", "))")
        }
    }

    private func tellBadLines(_ report: ParsingReport, of file: String) {
        for line in report.badLines { Terminal.warn("\(PathBytes(file)): \(line)") }
        let more = report.badLineCount - report.badLines.count
        if more > 0 { Terminal.warn("\(PathBytes(file)): and \(SummaryTable.grouped(more)) more bad lines") }
    }
}
