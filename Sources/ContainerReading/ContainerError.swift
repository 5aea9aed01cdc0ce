/// Why a container, or a member of one, cannot be read, or not to its end.
///
/// The code is for programs and reports and stays the same over versions; the message is for people.
public struct ContainerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// This build cannot look into containers.
        public static let unavailable = Code(rawValue: "unavailable")
        /// The container's directory is missing or breaks the rules of the format.
        public static let damagedContainer = Code(rawValue: "damagedContainer")
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

    public var code: Code
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { "\(code.rawValue): \(message)" }
}
