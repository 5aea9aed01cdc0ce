public import SystemFiles

/// A report could not be made.
public struct ReportError: Error, Sendable, CustomStringConvertible {
    /// The folder of the scan, or the file that is meant.
    public let path: PathBytes
    /// What is wrong and what to do about it.
    public let message: String

    init(_ path: PathBytes, _ message: String) {
        self.path = path
        self.message = message
    }

    public var description: String { "\(path): \(message)" }
}
