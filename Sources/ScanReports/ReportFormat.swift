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

    /// How the name of such a file usually ends.
    public var fileExtension: String {
        switch self {
        case .html: "html"
        case .csv: "csv"
        case .dfxml: "xml"
        case .hashdeep: "txt"
        case .vics: "json"
        }
    }
}
