public import ArgumentParser
public import KnownMedia

extension ReportFormat: ExpressibleByArgument {}

/// `knownmedia report`: makes documents of a finished scan.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make a report of finished scans.",
        discussion: """
            Reads the ledgers and audit logs in the folders of scans, such as those of the disks of one case, and nothing \
            else, and writes a document: by default one HTML page that needs no other file and no network, and prints on A4. It says what was scanned and how, what was found, what was not \
            examined, and how another person checks all of it. It shows no pictures \
            unless --thumbnails asks for blurred ones, and draws no conclusion; the places for \
            a person's review, conclusion and signature are empty.

              knownmedia report case-17 --out report.html
              knownmedia case init case.json
              knownmedia report case-17/disk-1 case-17/disk-2 --case case.json --lang vi --out report.html
            \(ReportFormat.examples)

            Facts that no program knows, such as the number of the case, come from the file of --case, which ‘knownmedia \
            case init’ makes. What it does not say is printed as not stated.

            Exit code 0: written. 2: the ledger is damaged or unfinished, or the file cannot be written. 64: the command line \
            was wrong.
            """)

    @Argument(help: "The folders of scans.", completion: .directory)
    var folders: [String]

    @Option(
        name: [.customLong("output"), .customLong("out")],
        help: "The file to write; without it, or with -, standard output if that is no terminal.", completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The form of the report: \(ReportFormat.names).", valueName: "format"))
    var format: ReportFormat = .html

    @Option(name: .customLong("case"), help: "A file with the facts of the case.", completion: .file())
    var caseFile: String?

    @Option(
        help: ArgumentHelp(
            "blurred: show matched pictures on the page as 16 × 16 shades of grey. none: show nothing of them.",
            discussion: "This reads the scanned files, which must not have changed since the scan."))
    var thumbnails: Thumbnails = .none

    @OptionGroup var isolationOption: IsolationOption

    @Flag(help: "Replace the file if there is one of that name.")
    var replace = false

    /// What a page shows of matched pictures.
    enum Thumbnails: String, CaseIterable, ExpressibleByArgument {
        case none
        case blurred
    }

    func validate() throws {
        if thumbnails == .blurred, format != .html {
            throw ValidationError(usage: "--thumbnails blurred is for HTML only.")
        }
    }

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let facts = try caseFile.map { try CaseFile(readingFrom: PathBytes($0)) }
            let output = output == "-" ? nil : output
            if output == nil, Terminal.isOutputTerminal {
                throw ValidationError(usage: "A report is for no terminal. Name a file with --output, or redirect it.")
            }
            var report = try ScanReport(
                ofScans: folders.map { PathBytes($0) }, caseFile: facts, language: languageOption.ofDocuments)
            if languageOption.ofDocuments != .english {
                let language = CommandLanguage(languageOption.ofDocuments)
                report.messageText = { language.message($0) }
            }
            if thumbnails == .blurred {
                report.blurredPictures = EvidenceDecoder(
                    isolation: isolationOption.isolation == .on ? .workerProcesses() : .off)
            }
            if let output {
                try AtomicFile.write(output, replacing: replace) { append in try report.write(format, to: append) }
            } else {
                try report.write(format) { Terminal.write(document: $0) }
            }
        }
    }
}

extension ReportFormat {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    fileprivate static var examples: String {
        allCases.dropFirst().map {
            "  knownmedia report case-17 --format \($0.rawValue) --output report.\($0.fileExtension)"
        }
        .joined(separator: "\n")
    }
}
