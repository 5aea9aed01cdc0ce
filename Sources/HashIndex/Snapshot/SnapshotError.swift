/// Why a snapshot of an index cannot be used or written.
public struct SnapshotError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public enum Code: String, Hashable, Sendable {
        /// There is no such file.
        case notFound
        /// The file cannot be opened or read.
        case cannotRead
        /// Others than its user and root can write the file, or put another one in its place.
        case untrusted
        /// The file is no snapshot, or one of another version, or of other hashes.
        case foreign
        /// The file is a snapshot that lost its end.
        case truncated
        /// The file is a snapshot whose bytes have changed since it was written.
        case damaged
        /// The file cannot be written.
        case cannotWrite
    }

    public let code: Code
    /// The path of the file.
    public let path: String
    /// What is wrong.
    public let message: String

    init(_ code: Code, path: String, _ message: String) {
        self.code = code
        self.path = path
        self.message = message
    }
}

extension SnapshotError {
    /// That a snapshot is of something else than was looked for.
    public static func foreign(path: String) -> SnapshotError {
        SnapshotError(.foreign, path: path, "The snapshot is of other hashes.")
    }
}

extension SnapshotError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}
