/// A form in which a scan can be reported.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// One page for people, in three languages.
    case html
    /// Comma-separated values, a row for each match and for each record without one.
    case csv
    /// Digital Forensics XML 2.0, a `fileobject` for each record.
    case dfxml
    /// The files' digests, for the audit of `hashdeep`.
    case hashdeep
    /// JSON in the shape of Project VIC's data model 2.0, of pictures and matched records.
    case vics
    /// JSON-LD of CASE and UCO, of pictures and matched records.
    case caseUCO = "case"
    /// A draft of a report to NCMEC's CyberTipline, in XML, for a person to complete.
    case cyberTip = "cybertip"
    /// A draft of a notice to a hotline, as text in three languages, for a person to complete.
    case notice
    /// The same in JSON.
    case noticeJSON = "notice-json"

    /// How the name of such a file usually ends.
    public var fileExtension: String {
        switch self {
        case .html: "html"
        case .csv: "csv"
        case .dfxml: "xml"
        case .hashdeep: "txt"
        case .vics, .noticeJSON: "json"
        case .caseUCO: "jsonld"
        case .cyberTip: "xml"
        case .notice: "txt"
        }
    }
}
