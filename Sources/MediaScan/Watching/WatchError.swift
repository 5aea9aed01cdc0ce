public import SystemFiles

/// A watch of folders cannot begin. Nothing was changed.
public struct WatchError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A folder cannot be watched, or not by the way that was asked for.
        public static let cannotWatch = Code(rawValue: "cannotWatch")
        /// The folder of the ledgers cannot be used.
        public static let cannotRecord = Code(rawValue: "cannotRecord")
    }

    public let code: Code
    public let path: PathBytes
    /// What is wrong and what to do about it.
    public let message: String
    /// The error of the system behind it.
    public let cause: SystemError

    public var description: String { "\(path): \(message)" }
}
