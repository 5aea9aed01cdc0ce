public import SystemFiles

/// A stream of items cannot be read on: it ends where none may end, or does not have the form that it must have. What came
/// before stands.
public struct StreamError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The stream ends in the middle of a frame.
        public static let cutOff = Code(rawValue: "cutOff")
        /// A frame states a key or an item that is too long to be meant.
        public static let implausibleLength = Code(rawValue: "implausibleLength")
        /// The stream could not be read.
        public static let cannotRead = Code(rawValue: "cannotRead")
    }

    public let code: Code
    /// What is wrong and what to do about it.
    public let message: String
    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    public var description: String { message }

    private init(_ code: Code, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }

    init(cutOffIn part: String) {
        self.init(
            .cutOff, "The stream ends in the middle of \(part). The items before it were answered; send the rest again."
        )
    }

    init(keyByteCount: Int) {
        self.init(
            .implausibleLength,
            "A frame states a key of \(keyByteCount) bytes; the longest has \(FrameStream.maximumKeyByteCount). "
                + "Check that each frame begins with the lengths of its key (4 bytes) and of its item (8 bytes), "
                + "little endian.")
    }

    init(byteCount: UInt64) {
        self.init(
            .implausibleLength,
            "A frame states an item of \(byteCount) bytes. Check that each frame begins with the lengths of its key "
                + "(4 bytes) and of its item (8 bytes), little endian.")
    }

    init(reading error: SystemError) {
        self.init(
            .cannotRead,
            "The stream cannot be read: \(error.message). The items before it were answered; send the rest again.",
            cause: error)
    }
}
