/// The sums of a scan: its last line in the ledger.
public struct ScanSummary: Sendable, Hashable {
    /// Everything met. Always `examined + skipped + failed`.
    public internal(set) var found = 0
    public internal(set) var examined = 0
    public internal(set) var skipped = 0
    public internal(set) var failed = 0
    /// Of those examined, how many are pictures, and how many of them partial.
    public internal(set) var pictures = 0
    public internal(set) var partialPictures = 0
    /// The bytes of all files that were opened.
    public internal(set) var bytes: Int64 = 0
    /// The files with at least one match, with an exact one, and with a perceptual one only.
    public internal(set) var matchedFiles = 0
    public internal(set) var exactlyMatchedFiles = 0
    /// How often each reason was given for what was skipped, and for what failed.
    public internal(set) var skippedReasons: [String: Int] = [:]
    public internal(set) var failedReasons: [String: Int] = [:]
    /// Whether bytes were met that were not examined.
    public internal(set) var leavesBytesUnexamined = false

    public init() {}

    /// Files matched by likeness only.
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
        case .failed:
            failed += 1
            failedReasons[reason, default: 0] += 1
        }
        if let picture = record.picture {
            pictures += 1
            if picture.partialFraction != nil { partialPictures += 1 }
        }
        bytes += record.size ?? 0
        if !record.matches.isEmpty { matchedFiles += 1 }
        if record.matches.contains(where: \.isExact) { exactlyMatchedFiles += 1 }
        leavesBytesUnexamined = leavesBytesUnexamined || record.leavesBytesUnexamined
    }
}

extension MediaMatch {
    /// Whether the file has the very bytes of the known one.
    public var isExact: Bool {
        if case .exact = evidence { true } else { false }
    }
}
