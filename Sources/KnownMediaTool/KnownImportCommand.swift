import ArgumentParser
import KnownMedia

/// `knownmedia known import`: imports list files and bundles into a store.
struct KnownImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import the hashes and digests of list files into a store.",
        discussion: """
            Creates the store if it does not exist. Each file is imported whole or not at all: if a line cannot be \
            understood, it is named, and nothing of the file is imported, unless --skip-bad-lines is given.

              knownmedia known import hashes.txt --store known.sqlite --list "Agency A" --source "Agency A, 2026-11"
              knownmedia known import known.csv --store known.sqlite --list "Agency A" --category 1
              knownmedia known import MD5SUMS --store known.sqlite --list "Hotline" --format digest-sums

            Formats, recognised by their content: pdq (a hash on each line, alone or before a comma), csv (with a header: \
            md5, sha1, sha256, pdq, phash, dhash, ahash, hash and algorithm, category, id, …), digest-sums (the output of \
            md5sum, sha256sum and openssl), get-filehash (what PowerShell prints), certutil, hashdeep, vics (Project VIC, JSON), icse (INTERPOL, CSV), ncmec (hash sharing, XML), stopncii \
            (JSON), threatexchange (lines of type and signal), threatexchange-cache (simple.pdq.te), threat-updates (JSON).

            A bundle, the signed file that ‘knownmedia known bundle’ writes, is recognised as well. It is imported if one of \
            the keys in --trust signed it:

              knownmedia known import hotline.bundle --store known.sqlite --trust trusted-keys.txt

            Exit code 0, or 2 if a file was not imported.
            """)

    @Argument(help: "The list files; - for standard input.", completion: .file())
    var files: [String]

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list. A bundle has its own.")
    var list: String?

    @Option(help: "The format: auto, or one of those above.")
    var format: String = "auto"

    @Option(help: "The category of entries that have none in the file.")
    var category: String?

    @Option(help: "The source of the list.")
    var source: String?

    @Option(help: "The scheme of the list's categories.")
    var scheme: String?

    @Option(
        help: """
            What values are whose algorithm the file does not name: pdq, phash, dhash, ahash or sha256. Without it, 64 \
            digits are told apart by their bits, or refused.
            """)
    var algorithm: ValueAlgorithm?

    @Option(help: "The pipeline of hashes in files that do not name it: full, nn512 or imagehash.")
    var pipeline: Pipeline?

    @Option(help: "The kind of the list: known-material, known-good or suppressed. (default: known-material)")
    var kind: ListKind?

    @Option(help: "The agreement or licence under which the list may be used.")
    var agreement: String?

    @Option(help: "The country or law under which the list was made.")
    var jurisdiction: String?

    @Option(help: "The version of the list.")
    var listVersion: String?

    @Flag(
        help: """
            The file is a newer version of the same list: entries that it describes differently are superseded, and \
            entries that it no longer names are removed, unless the file says that it holds changes only.
            """)
    var update = false

    @Option(help: "Dispute an entry once it has this many negative votes.")
    var disputeAtVotes: Int?

    @OptionGroup var bundleOptions: BundleOptions

    @OptionGroup var authorOption: AuthorOption

    @Flag(help: "Do not write an index beside a store of more than a hundred thousand hashes.")
    var noIndex = false

    /// With this many hashes or more, building the index takes a scan longer than opening one.
    private static let indexedHashCount = 100_000

    @Flag(help: "Import the good lines of a file that has bad ones.")
    var skipBadLines = false

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        _ = try listFormat()
        if files.isEmpty { throw ValidationError(usage: "Name at least one list file.") }
        if list == nil, let file = files.first(where: { !KnownHashStore.isBundle($0) }) {
            throw ValidationError(usage: "\(PathBytes(file)) is not a bundle: add --list with the name of the list.")
        }
    }

    private func listFormat() throws -> ListFormat? {
        if format == "auto" { return nil }
        guard let known = ListFormat(rawValue: format) else {
            let names = ListFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(usage: "There is no format ‘\(format)’. Choose one of: auto, \(names).")
        }
        return known
    }

    func run() throws {
        try reportingFailures {
            let failed = try KnownHashStore.update(openingOrCreatingAt: storeOption.store) { store in
                let hasFailed = try importFiles(into: store)
                if !noIndex { writeIndex(of: store) }
                return hasFailed
            }
            if failed { throw ExitCode.incomplete }
        }
    }

    /// Imports one file after the other; true if one of them was not.
    private func importFiles(into store: KnownHashStore) throws -> Bool {
        var options = ImportOptions(
            format: try listFormat(), category: category, algorithm: algorithm?.hash, pipeline: pipeline,
            badLines: skipBadLines ? .skip : .refuseFile)
        options.valuesAreDigests = algorithm == .sha256
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
                let path = file == "-" ? "/dev/stdin" : file
                let report = try store.importList(from: path, into: description, options: options) {
                    progress.show($0, file: file)
                }
                printReport(report, of: file, kind: try store.kindRemark(ofList: report.list))
            } catch let error as BundleError {
                failed = true
                Terminal.warn("\(error)")
            } catch let error as ImportError {
                failed = true
                if let report = error.report { warnOfBadLines(report, of: file) }
                Terminal.warn("\(error)")
                if error.code == .badLines, error.report?.stoppedAtBadLines == false || !skipBadLines {
                    Terminal.warn("correct these lines, or import the others with --skip-bad-lines")
                }
            }
        }
        return failed
    }

    /// Writes the index of a large store beside it. A scan can do without, so a failure here is not one of the import.
    private func writeIndex(of store: KnownHashStore) {
        do {
            guard try store.hashCounts().values.contains(where: { $0 >= Self.indexedHashCount }) else { return }
            for report in try store.writeSnapshots() {
                Terminal.print("index written: \(PathBytes(report.path)), \(ByteCount(report.byteCount))")
            }
        } catch {
            Terminal.warn("\(error)")
            Terminal.warn("the store is complete; to try again, run ‘knownmedia known index’")
        }
    }

    private func printReport(_ report: ImportReport, of file: String, kind: TerminalText) {
        var parts: [TerminalText] = [
            "\(Quantity(report.added, "entry", plural: "entries")) added to ‘\(report.list)’\(kind)"
        ]
        for (count, outcome) in [
            (report.duplicates, "already in the list"), (report.changed, "changed"), (report.unchanged, "unchanged"),
            (report.removed, "removed"), (report.withdrawn, "withdrawn"), (report.restored, "active again"),
            (report.disputed, "disputed"), (report.unknownItems, "deletions of entries that are not in the list"),
        ] as [(Int, TerminalText)] where count > 0 { parts.append("\(GroupedNumber(count)) \(outcome)") }
        if report.badLineCount > 0 { parts.append("\(Quantity(report.badLineCount, "bad line")) skipped") }
        let format = report.format.map { " (\($0.rawValue))" } ?? ""
        Terminal.print("\(PathBytes(file))\(format): \(parts.joined(separator: ", "))")
        for warning in report.warnings { Terminal.warn("\(PathBytes(file)): \(message: warning)") }
        warnOfBadLines(report.parsing, of: file)
        if !report.ignoredColumns.isEmpty {
            Terminal.warn("\(PathBytes(file)): ignored columns: \(report.ignoredColumns.joined(separator: ", "))")
        }
    }

    private func warnOfBadLines(_ report: ParsingReport, of file: String) {
        for line in report.badLines { Terminal.warn("\(PathBytes(file)): \(line)") }
        let more = report.badLineCount - report.badLines.count
        if more > 0 { Terminal.warn("\(PathBytes(file)): and \(GroupedNumber(more)) more bad lines") }
    }
}

extension KnownHashStore {
    /// The kind of a list in brackets, with what it means, unless it is the usual one.
    func kindRemark(ofList name: String) throws -> TerminalText {
        switch try list(named: name)?.kind {
        case nil, .knownMaterial?: ""
        case .knownGood?: " (known-good: files are marked, never matched)"
        case .suppressed?: " (suppressed: matches are counted, not reported)"
        }
    }
}

/// What values are whose algorithm a file does not name.
enum ValueAlgorithm: String, CaseIterable, ExpressibleByArgument {
    case pdq, phash, dhash, ahash
    /// Digests: their length tells SHA-256 from the others.
    case sha256

    /// The algorithm of a perceptual hash; nil for a digest.
    var hash: HashAlgorithm? { HashAlgorithm(rawValue: rawValue) }
}
