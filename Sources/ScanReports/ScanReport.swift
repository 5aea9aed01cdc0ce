public import SystemFiles

/// A report of a finished scan, made of its ledger and of the facts that a person entered, and of nothing else.
///
/// The ledger is read from its beginning for each table, a record at a time, so that memory does not grow with it.
///
/// ```swift
/// let report = try ScanReport(of: "case-17", caseFile: CaseFile(readingFrom: "case.json"), language: .thai)
/// try report.write(.html) { try file.append($0) }
/// ```
public struct ScanReport {
    private let source: ReportSource
    private let caseFile: CaseFile?
    private let language: ReportLanguage

    /// Reads the ledger in `folder` once, and checks every line of it.
    ///
    /// - Throws: `LedgerError` where the ledger is not as a scan writes it, and ``ReportError``.
    public init(of folder: PathBytes, caseFile: CaseFile? = nil, language: ReportLanguage = .english) throws {
        source = try ReportSource(folder)
        self.caseFile = caseFile
        self.language = language
    }

    /// Hands the report to `output` piece by piece.
    ///
    /// - Throws: ``ReportError`` where the ledger was changed meanwhile, and whatever `output` throws.
    public func write(_ format: ReportFormat, to output: (ArraySlice<UInt8>) throws -> Void) throws {
        try withoutActuallyEscaping(output) { body in
            var output = ReportOutput(body)
            switch format {
            case .html: try HTMLReport(source: source, caseFile: caseFile, language: language).write(to: &output)
            case .csv: try CSVReport(source: source).write(to: &output)
            case .dfxml: try DFXMLReport(source: source).write(to: &output)
            case .hashdeep: try HashdeepReport(source: source).write(to: &output)
            case .vics: try VICSReport(source: source, caseFile: caseFile).write(to: &output)
            }
            try output.flush()
        }
        try source.checkUnchanged()
    }
}
