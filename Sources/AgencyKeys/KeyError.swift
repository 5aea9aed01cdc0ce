public import SystemFiles

/// A key, or a file of trusted ones, cannot be used.
public struct KeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The code as it stands in logs.
        public let rawValue: String
        public var description: String { rawValue }

        /// A code by its text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The file cannot be read, or holds no key.
        public static let badKey = Code(rawValue: "badKey")
        /// Others may read the secret key, or write the trusted ones.
        public static let exposedKey = Code(rawValue: "exposedKey")
    }

    /// What kind of failure it is.
    public let code: Code

    /// The path of the file.
    public let path: String

    /// The fault, and the remedy.
    public let message: String

    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    package init(_ code: Code, path: String, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }

    /// Path and message.
    public var description: String { "\(path): \(message)" }
}
