public import SystemFiles

/// A file with the facts of a case cannot be used.
public struct CaseFileError: Error, Sendable, CustomStringConvertible {
    public let path: PathBytes
    /// What is wrong and what to do about it.
    public let message: String

    public var description: String { "\(path): \(message)" }
}
