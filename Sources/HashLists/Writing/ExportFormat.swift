/// The formats that a known list can be exported in.
///
/// The raw value is what a command line calls the format.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// Comma-separated values with a header: all that an entry has, and read back the same.
    case csv
    /// PDQ hashes with quality and label, one a line, as Meta's PDQ tools read them.
    case pdqText = "pdq"
    /// A hash set of VICS 2.0 in JSON.
    case vics
    /// Lines of `pdq` and a hash, which ThreatExchange's tools read from local files.
    case threatExchange = "threatexchange"
}

/// How a list is exported.
public struct ExportOptions: Sendable {
    /// What to do about text in CSV that a spreadsheet would take for a formula: a cell that begins with `=`, `+`, `-` or
    /// `@`, and can run a command on the computer of whoever opens the file.
    public enum Formulas: Sendable {
        /// Write it as it is, so that the file reads back the same. The report counts such cells.
        case keep
        /// Put an apostrophe before it, which spreadsheets take as the mark of a text. For files that people open.
        case prefix
    }

    public var formulas: Formulas

    public init(formulas: Formulas = .keep) {
        self.formulas = formulas
    }
}
