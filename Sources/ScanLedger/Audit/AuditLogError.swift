public import SystemFiles

/// An audit log could not be opened, continued or written.
public struct AuditLogError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Another process has the log open.
        public static let inUse = Code(rawValue: "inUse")
        /// A line was changed or damaged, or lines are missing.
        public static let changed = Code(rawValue: "changed")
        /// The log cannot be read.
        public static let cannotRead = Code(rawValue: "cannotRead")
        /// The log cannot be written.
        public static let cannotWrite = Code(rawValue: "cannotWrite")
        /// There is no space left.
        public static let diskFull = Code(rawValue: "diskFull")
    }

    public let code: Code
    /// The path of the log; of its folder where another process has it.
    public let path: PathBytes
    /// The number of the line, from 1; nil where the file as a whole is meant.
    public let line: Int?
    /// What is wrong and what to do about it.
    public let message: String
    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    public var description: String { "\(path)\(line.map { ", line \($0)" } ?? ""): \(message)" }

    private init(_ code: Code, _ path: PathBytes, line: Int? = nil, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.path = path
        self.line = line
        self.message = message
        self.cause = cause
    }

    /// The log in `folder` is open in another process.
    static func inUse(_ folder: PathBytes) -> Self {
        Self(.inUse, folder, "Another process is using this folder. Wait until it has finished, or use another folder.")
    }

    /// A line of the log at `path` is not as it was written.
    static func changed(_ path: PathBytes, line: Int, _ fault: String) -> Self {
        Self(.changed, path, line: line, "\(fault). Keep the folder as it is, and use another one.")
    }

    static func reading(_ path: PathBytes, _ cause: SystemError) -> Self {
        Self(
            .cannotRead, path, "\(cause.message). Check that this user can read the log, or use another folder.",
            cause: cause)
    }

    static func writing(_ path: PathBytes, _ cause: SystemError) -> Self {
        cause.isForLackOfSpace
            ? Self(.diskFull, path, "\(cause.message). Make room and try again.", cause: cause)
            : Self(
                .cannotWrite, path, "\(cause.message). Check that the folder exists and can be written.", cause: cause)
    }
}
