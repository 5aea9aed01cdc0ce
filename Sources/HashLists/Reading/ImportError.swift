public import SystemFiles

/// Why a list file was not imported. Nothing of it is in the store.
public struct ImportError: Error, Hashable, Sendable {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The file cannot be read.
        public static let cannotRead = Code(rawValue: "cannotRead")
        /// The content has none of the formats.
        public static let unrecognisedFormat = Code(rawValue: "unrecognisedFormat")
        /// The content has lines of several formats.
        public static let ambiguousFormat = Code(rawValue: "ambiguousFormat")
        /// Nothing says whether values of 64 hexadecimal digits are PDQ hashes or SHA-256 digests.
        public static let unstatedType = Code(rawValue: "unstatedType")
        /// Lines could not be understood; the report names them.
        public static let badLines = Code(rawValue: "badLines")
        /// The file holds no entry.
        public static let noEntries = Code(rawValue: "noEntries")
        /// The list exists with another source or category scheme.
        public static let listDiffers = Code(rawValue: "listDiffers")
        /// The options or the description of the list make no sense.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
    }

    public let code: Code

    /// The path of the list file.
    public let path: String

    /// The fault, and the remedy.
    public let message: String

    /// What was read, if the import came so far.
    public let report: ParsingReport?

    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    package init(
        _ code: Code, path: String, _ message: String, report: ParsingReport? = nil, cause: SystemError? = nil
    ) {
        self.code = code
        self.path = path
        self.message = message
        self.report = report
        self.cause = cause
    }
}

extension ImportError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension ImportError.Code: CustomStringConvertible {
    public var description: String { rawValue }
}
