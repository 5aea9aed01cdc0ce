/// Why a container, or a member of one, cannot be read, or not to its end.
///
/// The code is for programs and reports and stays the same over versions; the message is for people, says what happened
/// and, where something can be done, what. Two errors are equal if both are; the cause is not compared.
public struct ContainerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The word that reports and ledgers show.
        public let rawValue: String

        /// A code by its word.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// This build cannot look into containers.
        public static let unavailable = Code(rawValue: "unavailable")
        /// The container's directory is missing or breaks the rules of the format.
        public static let damagedContainer = Code(rawValue: "damagedContainer")
        /// The container's file has bytes that are neither padding nor a part of a member, a header or the directory.
        public static let unnamedBytes = Code(rawValue: "unnamedBytes")
        /// The data of a member are cut off, cannot be decompressed, or are not as many as was said.
        public static let damagedMember = Code(rawValue: "damagedMember")
        /// All data of a member came, and they are not the data that were put in.
        public static let checksumMismatch = Code(rawValue: "checksumMismatch")
        /// The data of a member are encrypted.
        public static let encryptedMember = Code(rawValue: "encryptedMember")
        /// The data of a member are compressed in a way that is not decompressed here.
        public static let unsupportedCompression = Code(rawValue: "unsupportedCompression")
        /// A member has more data than are wanted of it, or was left for the next before its end.
        public static let memberCutShort = Code(rawValue: "memberCutShort")
        /// The system has no memory to give.
        public static let memoryLimit = Code(rawValue: "memoryLimit")
        /// The bytes of the container could not be read.
        public static let sourceFailed = Code(rawValue: "sourceFailed")
    }

    /// The kind of failure, for programs.
    public let code: Code
    /// What happened, for people.
    public let message: String
    /// The error below it, if there was one: that of the source, where its bytes could not be read.
    public let cause: (any Error)?

    public init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }

    public static func == (one: Self, other: Self) -> Bool {
        one.code == other.code && one.message == other.message
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(message)
    }

    public var description: String { "\(code.rawValue): \(message)" }
}
