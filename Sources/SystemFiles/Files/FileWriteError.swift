/// A file could not be written. There is no file, or the one that was there is unchanged.
public struct FileWriteError: Error, Hashable, Sendable {
    /// The kind of failure.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There is a file of that name, and it is not to be replaced.
        public static let alreadyExists = Code(rawValue: "alreadyExists")
        /// The file cannot be written.
        public static let cannotWrite = Code(rawValue: "cannotWrite")
        /// There is no space left.
        public static let diskFull = Code(rawValue: "diskFull")
    }

    public let code: Code

    /// The path of the file.
    public let path: String

    /// The fault, and the remedy.
    public let message: String

    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    package init(_ code: Code, path: PathBytes, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.path = path.approximateText
        self.message = message
        self.cause = cause
    }

    package init(_ error: SystemError, path: PathBytes) {
        if error.isWantOfSpace {
            self.init(.diskFull, path: path, "There is no space left. Make room and try again.", cause: error)
        } else if error.isMissingFolder {
            self.init(
                .cannotWrite, path: path, "The folder of the file does not exist. Create it first.", cause: error)
        } else {
            self.init(
                .cannotWrite, path: path, "The file cannot be written. Check that its folder can be written.",
                cause: error)
        }
    }
}

extension FileWriteError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}
