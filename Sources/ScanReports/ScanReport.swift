public import ScanLedger
public import SystemFiles

/// A report of finished scans, made of their ledgers, of what people decided about their
/// matches, and of the facts that a person entered, and of nothing else.
///
/// The ledgers are read twice, a record at a time, so that memory does not grow with them, but for what people decided.
///
/// ```swift
/// let report = try ScanReport(of: "case-17", caseFile: CaseFile(readingFrom: "case.json"), language: .thai)
/// try report.write(.html) { try file.append($0) }
/// ```
public struct ScanReport {
    private let source: ReportSource
    private let caseFile: CaseFile?
    private let language: ReportLanguage
    /// Decodes the matched pictures for the page, if it is to show them blurred.
    public var blurredPictures: (any EvidencePictures)?
    /// What a message of a ledger, which is English, is in the report's language, for the page; what it has no text for is quoted. Nil
    /// to quote all of them.
    public var messageText: ((String) -> String?)?

    /// Reads the ledger in `folder` once, and checks every line of it.
    ///
    /// - Throws: as ``init(ofScans:caseFile:language:)``.
    public init(of folder: PathBytes, caseFile: CaseFile? = nil, language: ReportLanguage = .english) throws {
        try self.init(ofScans: [folder], caseFile: caseFile, language: language)
    }

    /// Reads the ledgers in `folders` once, such as those of several disks of one case, and checks every line of them.
    ///
    /// - Throws: `LedgerError` where a ledger is not as a scan writes it, `ReviewError` where that is so of what people
    ///   decided, and ``ReportError``.
    public init(ofScans folders: [PathBytes], caseFile: CaseFile? = nil, language: ReportLanguage = .english) throws {
        source = try ReportSource(folders, requiredReviewerCount: caseFile?.requiredReviewerCount ?? 1)
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
            case .html:
                try HTMLReport(
                    source: source, caseFile: caseFile, language: language, pictures: blurredPictures,
                    messageText: messageText
                ).write(to: &output)
            case .csv: try CSVReport(source: source).write(to: &output)
            case .dfxml: try DFXMLReport(source: source).write(to: &output)
            case .hashdeep: try HashdeepReport(source: source).write(to: &output)
            case .caseUCO: try CASEReport(source: source, caseFile: caseFile).write(to: &output)
            case .cyberTip: try CyberTipDraft(source: source).write(to: &output)
            case .notice: try HotlineNotice(source: source, language: language).writeText(to: &output)
            case .noticeJSON: try HotlineNotice(source: source, language: language).writeJSON(to: &output)
            case .vics: try VICSReport(source: source, caseFile: caseFile).write(to: &output)
            }
            try output.flush()
        }
        try source.checkUnchanged()
    }
}
