public import SystemFiles

/// A review could not be read, continued or recorded.
public struct ReviewError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The folder has no finished scan whose end the audit log has.
        public static let unfinished = Code(rawValue: "unfinished")
        /// The ledger cannot be read, or is not as a scan writes it.
        public static let ledger = Code(rawValue: "ledger")
        /// The audit log cannot be read or written, is open in another process, or was changed.
        public static let auditLog = Code(rawValue: "auditLog")
        /// The ledger is not the one that was reviewed, or that the audit log records.
        public static let otherLedger = Code(rawValue: "otherLedger")
        /// A decision is about a line that is no record with a match.
        public static let noMatch = Code(rawValue: "noMatch")
        /// The name of a reviewer or a note cannot be recorded.
        public static let unusableText = Code(rawValue: "unusableText")
    }

    public let code: Code
    /// The folder of the scan, or the file in it that is meant.
    public let path: PathBytes
    /// The number of the ledger's line that a decision is about, or of the log's line that is wrong, from 1.
    public let line: Int?
    /// What is wrong and what to do about it.
    public let message: String
    /// The error below it, if there was one.
    public let cause: (any Error)?

    public var description: String { "\(path)\(line.map { ", line \($0)" } ?? ""): \(message)" }

    init(_ code: Code, _ path: PathBytes, line: Int? = nil, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.path = path
        self.line = line
        self.message = message
        self.cause = cause
    }

    init(_ error: LedgerError) {
        self.init(.ledger, error.path, line: error.line, error.message, cause: error)
    }

    init(_ error: AuditLogError) {
        self.init(.auditLog, error.path, line: error.line, error.message, cause: error)
    }
}
