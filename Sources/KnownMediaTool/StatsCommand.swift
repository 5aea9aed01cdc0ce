public import ArgumentParser
public import KnownMedia

extension StatisticsFormat: ExpressibleByArgument {}
extension ScanStatistics.Unit: ExpressibleByArgument {}

/// `knownmedia stats`: counts over finished scans, or over the lists of a store.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count over finished scans, or over a store.",
        discussion: """
            Of scans: what was found, what has matches (by month, jurisdiction, list, category, kind of match, tier, kind of \
            file, review), and what was not examined (by reason and by kind). Of a store: lists, entries, hashes, digests. No \
            path, no name of a file, no entry and no hash is in the output. Lists and categories are numbered unless \
            --name-lists is given: a name can name a case.

              knownmedia stats case-1 case-2 case-3
              knownmedia stats cases/* --case case.json --suppress-below 10 --format csv
              knownmedia stats cases/* --count scans --suppress-below 10 --lang vi --format svg --output 2026.svg
              knownmedia stats --store known.sqlite --name-lists

            --suppress-below N makes figures fit for publication: counts below N are left out, all others are rounded, and \
            breakdowns from which a small count could be computed back are left out; the rule is in the manual. It protects \
            counts of what is counted: files are not persons, so count scans where each case has one. Two issues whose \
            difference is small disclose it: publish whole periods.

            Exit code 0: counted. 2: a ledger is damaged or unfinished, or the output cannot be written. 64: the command line \
            was wrong.
            """)

    @Argument(help: "The folders of scans.", completion: .directory)
    var folders: [String] = []

    @Option(help: "Count over the lists of this store instead.", completion: .file())
    var store: String?

    @Option(help: ArgumentHelp("The form: table, csv, json or svg.", valueName: "format"))
    var format: StatisticsFormat = .table

    @Option(help: "Leave out counts below this number, and round all others.")
    var suppressBelow: Int?

    @Option(help: "What is counted: files, or scans that have such files.")
    var count: ScanStatistics.Unit = .files

    @Flag(help: "Print the names of lists and categories.")
    var nameLists = false

    @Option(
        name: .customLong("case"),
        help:
            "A file with the facts of the case, which has the jurisdiction; once, or once for each scan in their order.",
        completion: .file())
    var caseFiles: [String] = []

    @Option(
        name: [.customLong("output"), .customLong("out")],
        help: "The file to write; standard output without it, or with -.", completion: .file())
    var output: String?

    @Flag(help: "Replace the file if there is one of that name.")
    var replace = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let smallCounts = try rule()
            let report = try statistics(smallCounts)
            guard let output, output != "-" else {
                if format == .table {
                    Terminal.print(report.table)
                } else {
                    Terminal.write(document: Array(report.text(format).utf8)[...])
                }
                return
            }
            try AtomicFile.write(output, replacing: replace) { append in
                try append(Array(report.text(format).utf8)[...])
            }
        }
    }

    private func rule() throws -> SmallCounts? {
        guard let suppressBelow else { return nil }
        guard let rule = SmallCounts(below: suppressBelow) else {
            throw ValidationError(
                usage: "--suppress-below \(suppressBelow): give a number from 2 to 1,000,000, such as 10.")
        }
        return rule
    }

    private func statistics(_ smallCounts: SmallCounts?) throws -> StatisticsReport {
        guard let store else {
            guard !folders.isEmpty else {
                throw ValidationError(usage: "Name the folders of scans, or a store with --store.")
            }
            var options = ScanStatistics.Options()
            options.unit = count
            options.namesLists = nameLists
            let statistics = try ScanStatistics(
                of: folders.map { PathBytes($0) },
                caseFiles: caseFiles.map { try CaseFile(readingFrom: PathBytes($0)) },
                options: options)
            return StatisticsReport(statistics, smallCounts: smallCounts, language: languageOption.ofDocuments)
        }
        guard folders.isEmpty, caseFiles.isEmpty else {
            throw ValidationError(usage: "Statistics are of scans or of a store: name one of them.")
        }
        return StatisticsReport(
            of: try KnownHashStore(openingAt: store).lists(), namesLists: nameLists, smallCounts: smallCounts,
            language: languageOption.ofDocuments)
    }
}
