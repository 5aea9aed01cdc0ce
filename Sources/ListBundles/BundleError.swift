public import SystemFiles

/// Why a bundle was not written or not imported, Nothing of the bundle is in the store.
public struct BundleError: Error, Hashable, Sendable {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The file cannot be read.
        public static let cannotRead = Code(rawValue: "cannotRead")
        /// The file is something else than a bundle.
        public static let notABundle = Code(rawValue: "notABundle")
        /// The bundle has a version of the format that is not known here.
        public static let otherVersion = Code(rawValue: "otherVersion")
        /// The file ends before its end.
        public static let truncated = Code(rawValue: "truncated")
        /// The file has no signature.
        public static let unsigned = Code(rawValue: "unsigned")
        /// The bundle was signed with a key that is not trusted here.
        public static let untrustedKey = Code(rawValue: "untrustedKey")
        /// The content is not what was signed.
        public static let changed = Code(rawValue: "changed")
        /// The signature is not one of the key that it names.
        public static let wrongSignature = Code(rawValue: "wrongSignature")
        /// The content does not follow the format.
        public static let malformed = Code(rawValue: "malformed")
        /// The bundle gives its list a name, or another statement, with a control character.
        public static let unsafeText = Code(rawValue: "unsafeText")
        /// An increment builds on another state than the list has.
        public static let otherBase = Code(rawValue: "otherBase")
        /// The list has all of this already.
        public static let alreadyImported = Code(rawValue: "alreadyImported")
        /// The list has a newer state of the same origin.
        public static let older = Code(rawValue: "older")
        /// The list came with another key before.
        public static let otherSigner = Code(rawValue: "otherSigner")
        /// The list exists and does not come from the same list of the same store.
        public static let otherOrigin = Code(rawValue: "otherOrigin")
        /// What was asked for makes no sense.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
    }

    public let code: Code

    /// The path of the bundle or of the key.
    public let path: String

    /// The fault, and the remedy.
    public let message: String

    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    init(_ code: Code, path: String, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }
}

extension BundleError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension BundleError.Code: CustomStringConvertible {
    public var description: String { rawValue }
}
