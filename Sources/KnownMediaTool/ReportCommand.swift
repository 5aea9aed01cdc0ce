public import ArgumentParser
public import KnownMedia

extension ReportFormat: ExpressibleByArgument {}
extension ReportLanguage: ExpressibleByArgument {}

/// `knownmedia report`: makes documents of a finished scan.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make a report of a finished scan.",
        discussion: """
            Reads the ledger in a scan's folder, and nothing else, and writes a document: by default one HTML page that needs \
            no other file and no network, and prints on A4. It says what was scanned and how, what was found, what was not \
            examined, and how another person checks all of it. It shows no pictures and draws no conclusion; the places for \
            a person's review, conclusion and signature are empty.

              knownmedia report case-17 --out report.html
              knownmedia case init case.json
              knownmedia report case-17 --case case.json --language vi --out report.html
            \(ReportFormat.examples)

            Facts that no program knows, such as the number of the case, come from the file of --case, which ‘knownmedia \
            case init’ makes. What it does not say is printed as not stated.

            Exit code 0: written. 2: the ledger is damaged or unfinished, or the file cannot be written. 64: the command line \
            was wrong.
            """)

    @Argument(help: "The folder of a scan.", completion: .directory)
    var folder: String

    @Option(help: "The file to write.", completion: .file())
    var out: String

    @Option(help: ArgumentHelp("The form of the report: \(ReportFormat.names).", valueName: "format"))
    var format: ReportFormat = .html

    @Option(help: "The language of texts for people: en, vi or th.")
    var language: ReportLanguage = .english

    @Option(name: .customLong("case"), help: "A file with the facts of the case.", completion: .file())
    var caseFile: String?

    @Flag(help: "Replace the file if there is one of that name.")
    var replace = false

    func run() throws {
        try reportingFailures {
            let facts = try caseFile.map { try CaseFile(readingFrom: PathBytes($0)) }
            let report = try ScanReport(of: PathBytes(folder), caseFile: facts, language: language)
            try AtomicFile.write(out, replacing: replace) { append in try report.write(format, to: append) }
        }
    }
}

extension ReportFormat {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    fileprivate static var examples: String {
        allCases.dropFirst().map { "  knownmedia report case-17 --format \($0) --out report.\($0.fileExtension)" }
            .joined(separator: "\n")
    }
}
