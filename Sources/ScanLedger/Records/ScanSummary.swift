import ContentKinds
import KnownHashes
import TextCoding

/// The sums of a scan: its last line in the ledger.
public struct ScanSummary: Sendable, Hashable {
    /// Everything met. Always `examined + skipped + failed`.
    public package(set) var found = 0
    public package(set) var examined = 0
    public package(set) var skipped = 0
    public package(set) var failed = 0
    /// Of everything met, how much lies inside files.
    public package(set) var nested = 0
    /// Of those examined, how many are pictures, and how many of them partial.
    public package(set) var pictures = 0
    public package(set) var partialPictures = 0
    /// The bytes of all files that were opened; what lies inside files is not counted again.
    public package(set) var bytes: Int64 = 0
    /// The files, and things inside files, with at least one match that is confident or probable; with an exact one; and
    /// those that match as altered copies only.
    public package(set) var matchedFiles = 0
    public package(set) var exactlyMatchedFiles = 0
    public package(set) var alteredFiles = 0
    /// Those with nothing but matches to be looked at, which are not counted among the matched ones.
    public package(set) var reviewFiles = 0
    /// The matches of lists whose matches are only counted.
    public package(set) var suppressedMatches = 0
    /// The files that lists of known good files have.
    public package(set) var knownGoodFiles = 0
    /// How often each reason was given for what was skipped, and for what failed.
    public package(set) var skippedReasons: [String: Int] = [:]
    public package(set) var failedReasons: [String: Int] = [:]
    /// How often each kind was met that was not looked into, by the name of the kind.
    public package(set) var notLookedInto: [String: Int] = [:]
    /// Whether there is something for a person to look at.
    public var hasMatches: Bool { matchedFiles > 0 || reviewFiles > 0 }
    /// Whether bytes were met that were not examined.
    public package(set) var leavesBytesUnexamined = false

    /// In how many files each entry was found perceptually.
    private var fileCounts: [EntryName: Int] = [:]

    public init() {}

    /// An entry by which implausibly many files were matched: probably a picture of little content, such as a blank page,
    /// and not something to report. Its list's owner should be told.
    public struct SuspiciousEntry: Hashable, Sendable {
        public let list: String
        public let entry: String
        /// The files that were matched by it.
        public let fileCount: Int
    }

    private struct EntryName: Hashable {
        let list: String
        let entry: String
    }

    /// More files than this, and a larger share of all pictures, are implausible.
    private static let plausibleFileCount = 50
    private static let plausibleShare = 0.02

    /// The entries that matched an implausible share of the pictures perceptually, those of most files first.
    public var suspiciousEntries: [SuspiciousEntry] {
        let bound = max(Double(Self.plausibleFileCount), Self.plausibleShare * Double(pictures))
        return fileCounts.filter { Double($0.value) > bound }
            .map { SuspiciousEntry(list: $0.key.list, entry: $0.key.entry, fileCount: $0.value) }
            .sorted { ($1.fileCount, $0.list, $0.entry) < ($0.fileCount, $1.list, $1.entry) }
    }

    /// Files matched perceptually only, altered copies among them.
    public var perceptuallyMatchedFiles: Int { matchedFiles - exactlyMatchedFiles }

    /// Counts `record`.
    public mutating func count(_ record: FileRecord) {
        found += 1
        let reason = record.reason?.code ?? "unknown"
        switch record.status {
        case .examined: examined += 1
        case .skipped:
            skipped += 1
            skippedReasons[reason, default: 0] += 1
            if let content = record.content { notLookedInto[content.rawValue, default: 0] += 1 }
        case .failed:
            failed += 1
            failedReasons[reason, default: 0] += 1
        }
        if let picture = record.picture {
            pictures += 1
            if picture.partialFraction != nil { partialPictures += 1 }
        }
        if record.isNested { nested += 1 } else { bytes = bytes.addingOrStaying(record.size ?? 0) }
        switch record.matches.map(\.tier).max() {
        case .confident: matchedFiles += 1
        case .probable:
            matchedFiles += 1
            alteredFiles += 1
        case .review: reviewFiles += 1
        case nil: break
        }
        if record.matches.contains(where: \.isExact) { exactlyMatchedFiles += 1 }
        suppressedMatches = suppressedMatches.addingOrStaying(record.suppressedMatchCount)
        if !record.knownGoodLists.isEmpty { knownGoodFiles += 1 }
        let perceptual = record.matches.filter { !$0.isExact && $0.tier > .review }.map {
            EntryName(list: $0.list, entry: $0.entry)
        }
        for name in Set(perceptual) { fileCounts[name, default: 0] += 1 }
        leavesBytesUnexamined = leavesBytesUnexamined || record.leavesBytesUnexamined
    }
}
