import ArgumentParser
import KnownMedia

/// `knownmedia known export`: writes a list as a file that others read.
struct KnownExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a list of a store as a file.",
        discussion: """
            What the format cannot hold is named and counted. The file is readable by its owner only; it is written beside \
            its place and put there when it is complete.

              knownmedia known export --store known.sqlite --list "Agency A" --format vics --out agency-a.json
              knownmedia known export --store known.sqlite --list "Agency A" --format csv --prefix-formulas --out a.csv

            Formats: 'csv' (all that an entry has), 'pdq' (PDQ hashes with quality and label, one a line), 'vics' (a hash \
            set of VICS 2.0 in JSON), 'threatexchange' (lines of 'pdq' and a hash).

            Exit code 0, or 2 if the list was not exported.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The format: csv, pdq, vics or threatexchange.")
    var format: ExportFormat

    @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
    var output: String

    @Flag(help: "Replace the file if there is one.")
    var replace = false

    @Flag(help: "In CSV, put an apostrophe before texts that a spreadsheet would run as a formula.")
    var prefixFormulas = false

    func run() throws {
        try reportingFailures {
            let options = ExportOptions(formulas: prefixFormulas ? .prefix : .keep)
            let report = try ListExport(store: storeOption.open(), list: list, format: format, options: options)
                .write(toFile: output, replacing: replace)
            Terminal.print(
                "\(PathBytes(output)) (\(format.rawValue)): \(SummaryTable.grouped(report.recordCount)) records of "
                    + "\(SummaryTable.grouped(report.entryCount)) entries of '\(list)'")
            for loss in report.losses {
                Terminal.warn(
                    "\(PathBytes(output)): not as in the store: \(loss.what): \(SummaryTable.grouped(loss.count))")
            }
        }
    }
}
