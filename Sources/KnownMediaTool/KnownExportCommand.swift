import ArgumentParser
import KnownMedia

/// `knownmedia known export`: writes a list as a file that other programs read.
struct KnownExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a list of a store as a file.",
        discussion: """
            The command names and counts everything that the format cannot hold. Only you can read the file. It appears \
            when it is complete.

              knownmedia known export --store known.sqlite --list "Agency A" --format vics --out agency-a.json
              knownmedia known export --store known.sqlite --list "Agency A" --format csv --prefix-formulas --out a.csv

            Formats: csv (everything that an entry has), pdq (a PDQ hash with its quality and label on each line), vics \
            (a hash set of VICS 2.0 in JSON), threatexchange (lines of ‘pdq’ and a hash).

            Exit code 0, or 2 if the list was not exported.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The format: csv, pdq, vics or threatexchange.")
    var format: ExportFormat

    @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
    var output: String

    @Flag(help: "Replace the file if it exists.")
    var replace = false

    @Flag(help: "In CSV, put an apostrophe before text that a spreadsheet would run as a formula.")
    var prefixFormulas = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let options = ExportOptions(formulas: prefixFormulas ? .prefix : .keep)
            let report = try ListExport(store: storeOption.open(), list: list, format: format, options: options)
                .write(toFile: output, replacing: replace)
            Terminal.print(
                """
                \(PathBytes(output)) (\(format.rawValue)): \(Quantity(report.recordCount, "record")) of \
                \(Quantity(report.entryCount, "entry", plural: "entries")) of ‘\(list)’
                """)
            for loss in report.losses {
                Terminal.warn(
                    "\(PathBytes(output)): not as in the store: \(message: loss.what): \(GroupedNumber(loss.count))")
            }
        }
    }
}
