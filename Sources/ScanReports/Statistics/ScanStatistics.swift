public import SystemFiles
import TextCoding

/// Counts over finished scans: by month, list, category, kind of match, tier, kind of file, jurisdiction and review, and of
/// what was not examined. No path, name of a file, entry, hash or digest is among them.
public struct ScanStatistics: Sendable {
    /// What is counted.
    public enum Unit: String, CaseIterable, Sendable {
        /// Files, and things inside files.
        case files
        /// Scans with at least one such file: where each case has one scan, cases.
        case scans
    }

    /// How scans are counted.
    public struct Options: Sendable {
        public var unit = Unit.files
        /// Whether lists and their categories have their names. Without them they are numbered by name: a name is free text,
        /// which can name a case.
        public var namesLists = false

        public init() {}
    }

    let unit: Unit
    let scanCount: Int
    /// What was found, what of it was not examined in full, and what has matches, in units.
    let foundCount: Int
    let notExaminedCount: Int
    let matchedCount: Int
    let breakdowns: [StatisticsBreakdown]

    /// Reads the ledgers in `folders`.
    ///
    /// - Parameter caseFiles: the file with the facts of the case of all scans, or one for each scan, in their order; none
    ///   for no jurisdiction.
    /// - Throws: as a ``ScanReport``, and ``ReportError`` where the number of case files is another one.
    public init(of folders: [PathBytes], caseFiles: [CaseFile] = [], options: Options = Options()) throws {
        guard caseFiles.count < 2 || caseFiles.count == folders.count else {
            throw ReportError(
                folders.first ?? PathBytes(""),
                "There are \(folders.count) scans and \(caseFiles.count) case files. Name one for all, or one for each."
            )
        }
        unit = options.unit
        var counter = StatisticsCounter(unit: options.unit)
        let required = caseFiles.compactMap(\.requiredReviewerCount).max() ?? 1
        let source = try ReportSource(folders, requiredReviewerCount: required)
        for scan in source.scans {
            let caseFile = caseFiles.count == 1 ? caseFiles.first : caseFiles.isEmpty ? nil : caseFiles[scan.number - 1]
            counter.begin(scan, jurisdiction: caseFile?["case.jurisdiction"])
        }
        scanCount = source.scans.count
        try source.forEachRow { row in
            counter.count(row)
            return true
        }
        try source.checkUnchanged()
        foundCount = counter.found
        notExaminedCount = counter.notExamined
        matchedCount = counter.matched
        breakdowns = counter.breakdowns(namesLists: options.namesLists)
    }
}
