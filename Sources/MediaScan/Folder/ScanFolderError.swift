public import SystemFiles

/// A scan cannot begin in its folder, or cannot be resumed there. Nothing in the folder was changed.
public struct ScanFolderError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The folder holds the ledger of a scan that came to its end.
        public static let finished = Code(rawValue: "finished")
        /// The folder holds a scan that was interrupted, and resuming it was not asked for.
        public static let unfinished = Code(rawValue: "unfinished")
        /// The scan in the folder was started differently: with other arguments, another store, other versions.
        public static let startedDifferently = Code(rawValue: "startedDifferently")
        /// The unfinished ledger is not the one that the audit log records.
        public static let otherLedger = Code(rawValue: "otherLedger")
        /// The run line of the unfinished ledger cannot be read.
        public static let unreadableRunLine = Code(rawValue: "unreadableRunLine")
    }

    public let code: Code
    /// The path of the folder.
    public let path: PathBytes
    /// What is wrong and what to do about it.
    public let message: String
    /// The error behind it, if there was one.
    public let cause: (any Error)?

    public var description: String { "\(path): \(message)" }

    init(_ code: Code, path: PathBytes, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }
}
