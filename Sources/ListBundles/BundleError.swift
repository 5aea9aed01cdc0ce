/// Why a bundle was not written or not imported, or why a key cannot be used. Nothing of the bundle is in the store.
public struct BundleError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public struct Code: Hashable, Sendable {
        let name: String

        /// The file cannot be read.
        public static let cannotRead = Code(name: "cannotRead")
        /// The file is something else than a bundle.
        public static let notABundle = Code(name: "notABundle")
        /// The bundle has a version of the format that is not known here.
        public static let otherVersion = Code(name: "otherVersion")
        /// The file ends before its end.
        public static let truncated = Code(name: "truncated")
        /// The file has no signature.
        public static let unsigned = Code(name: "unsigned")
        /// The bundle was signed with a key that is not trusted here.
        public static let untrustedKey = Code(name: "untrustedKey")
        /// The content is not what was signed.
        public static let changed = Code(name: "changed")
        /// The signature is not one of the key that it names.
        public static let wrongSignature = Code(name: "wrongSignature")
        /// The content does not follow the format.
        public static let malformed = Code(name: "malformed")
        /// The bundle gives its list a name, or another statement, with a control character.
        public static let unsafeText = Code(name: "unsafeText")
        /// An increment builds on another state than the list has.
        public static let otherBase = Code(name: "otherBase")
        /// The list has all of this already.
        public static let alreadyImported = Code(name: "alreadyImported")
        /// The list has a newer state of the same origin.
        public static let older = Code(name: "older")
        /// The list came with another key before.
        public static let otherSigner = Code(name: "otherSigner")
        /// The list exists and does not come from the same list of the same store.
        public static let otherOrigin = Code(name: "otherOrigin")
        /// What was asked for makes no sense.
        public static let invalidRequest = Code(name: "invalidRequest")
        /// A key or a file of trusted keys cannot be read, or is none.
        public static let badKey = Code(name: "badKey")
        /// Others may read the signing key, or write the trusted ones.
        public static let exposedKey = Code(name: "exposedKey")
    }

    public let code: Code

    /// The path of the bundle or of the key.
    public let path: String

    /// What is wrong and what to do about it.
    public let message: String

    init(_ code: Code, path: String, _ message: String) {
        self.code = code
        self.path = path
        self.message = message
    }
}

extension BundleError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension BundleError.Code: CustomStringConvertible {
    public var description: String { name }
}
