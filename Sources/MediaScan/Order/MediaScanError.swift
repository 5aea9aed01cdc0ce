public import SystemFiles

/// A scan cannot begin, or cannot go on. What it recorded so far stands.
public struct MediaScanError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// This process may have fewer files open than the scan needs.
        public static let tooFewDescriptors = Code(rawValue: "tooFewDescriptors")
        /// This process, or the system, has too many files open, and that does not pass.
        public static let tooManyOpenFiles = Code(rawValue: "tooManyOpenFiles")
    }

    public let code: Code
    /// What is wrong and what to do about it.
    public let message: String
    /// The path of the file at which the scan stopped.
    public let path: PathBytes?

    public var description: String { path.map { "\($0): \(message)" } ?? message }

    init(_ code: Code, path: PathBytes? = nil, _ message: String) {
        self.code = code
        self.path = path
        self.message = message
    }
}
