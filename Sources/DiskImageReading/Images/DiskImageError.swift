/// A failure to open or read a disk image.
public struct DiskImageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// This build has no reader of disk images.
        public static let unavailable = Code(rawValue: "unavailable")
        /// It is not what it seems to be, or is damaged.
        public static let damaged = Code(rawValue: "damagedContainer")
        /// What was asked for is not in the image.
        public static let nothing = Code(rawValue: "nothing")
    }

    public let code: Code
    /// What happened, as a sentence for people.
    public let message: String

    public var description: String { message }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
