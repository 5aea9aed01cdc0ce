/// The kind of failure of a ledger: stable over versions, for programs and reports.
public struct LedgerErrorCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The file cannot be read.
    public static let cannotRead = LedgerErrorCode(rawValue: "cannotRead")
    /// The check at the end of a line is missing or wrong: the line was changed, or lines before it were.
    public static let changed = LedgerErrorCode(rawValue: "changed")
    /// A line is not as a scan writes it.
    public static let malformed = LedgerErrorCode(rawValue: "malformed")
    /// A line stands where none of its type may stand.
    public static let misplaced = LedgerErrorCode(rawValue: "misplaced")
    /// The sums, or the number of records of what lies inside a file, are not those of the lines.
    public static let contradiction = LedgerErrorCode(rawValue: "contradiction")
    /// The ledger ends before its summary.
    public static let incomplete = LedgerErrorCode(rawValue: "incomplete")
    /// The file cannot be written.
    public static let cannotWrite = LedgerErrorCode(rawValue: "cannotWrite")
    /// There is no space left.
    public static let diskFull = LedgerErrorCode(rawValue: "diskFull")
}
