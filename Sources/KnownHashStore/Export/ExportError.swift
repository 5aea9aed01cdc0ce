/// Why a list was not exported. There is no file, or the one that was there is unchanged.
public struct ExportError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public struct Code: Hashable, Sendable {
        let name: String

        /// The store has no list of that name.
        public static let noSuchList = Code(name: "noSuchList")
        /// There is a file of that name, and it is not to be replaced.
        public static let alreadyExists = Code(name: "alreadyExists")
        /// The file cannot be written.
        public static let cannotWrite = Code(name: "cannotWrite")
        /// There is no space left.
        public static let diskFull = Code(name: "diskFull")
    }

    public let code: Code

    /// The path of the file, or of the store where there is no file.
    public let path: String

    /// What is wrong and what to do about it.
    public let message: String

    init(_ code: Code, path: String, _ message: String) {
        self.code = code
        self.path = path
        self.message = message
    }
}

extension ExportError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension ExportError.Code: CustomStringConvertible {
    public var description: String { name }
}
