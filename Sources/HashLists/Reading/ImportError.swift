/// Why a list file was not imported. Nothing of it is in the store.
public struct ImportError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public struct Code: Hashable, Sendable {
        let name: String

        /// The file cannot be read.
        public static let cannotRead = Code(name: "cannotRead")
        /// The content has none of the formats.
        public static let unrecognisedFormat = Code(name: "unrecognisedFormat")
        /// The content has lines of several formats.
        public static let ambiguousFormat = Code(name: "ambiguousFormat")
        /// Lines could not be understood; the report names them.
        public static let badLines = Code(name: "badLines")
        /// The file holds no entry.
        public static let noEntries = Code(name: "noEntries")
        /// The list exists with another source or category scheme.
        public static let listDiffers = Code(name: "listDiffers")
        /// The options or the description of the list make no sense.
        public static let invalidRequest = Code(name: "invalidRequest")
    }

    public let code: Code

    /// The path of the list file.
    public let path: String

    /// What is wrong and what to do about it.
    public let message: String

    /// What was read, if the import came so far.
    public let report: ParsingReport?

    package init(_ code: Code, path: String, _ message: String, report: ParsingReport? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.report = report
    }
}

extension ImportError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension ImportError.Code: CustomStringConvertible {
    public var description: String { name }
}
