/// Why a file yields no picture.
///
/// The code is for programs and reports and stays the same over versions; the message is for people, says what happened
/// and, where something can be done, what. Two errors are equal if both are; the cause is not compared.
public struct ImageDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure. Open, so that a consumer of rows can refuse a picture for reasons of its own.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The first bytes are not those of any known picture format.
        public static let notAPicture = Code(rawValue: "notAPicture")
        /// A picture in a format that this library recognises and does not decode.
        public static let unsupportedFormat = Code(rawValue: "unsupportedFormat")
        /// A JPEG or PNG in a variety that is not decoded: 12 bits a sample, lossless, hierarchical, two components,
        /// CgBI.
        public static let unsupportedCoding = Code(rawValue: "unsupportedCoding")
        /// What comes before the pixels breaks the rules of the format, or ends.
        public static let damagedHeader = Code(rawValue: "damagedHeader")
        /// The pixels cannot be decoded, not even in part.
        public static let damagedData = Code(rawValue: "damagedData")
        /// The picture has no pixel.
        public static let emptyPicture = Code(rawValue: "emptyPicture")
        /// See ``DecodingLimits/maximumPixelCount``.
        public static let tooManyPixels = Code(rawValue: "tooManyPixels")
        /// See ``DecodingLimits/maximumSide``; a JPEG side beyond libjpeg's 65,500 is one too.
        public static let sideTooLong = Code(rawValue: "sideTooLong")
        /// See ``DecodingLimits/minimumPlausibleShare``.
        public static let implausibleSize = Code(rawValue: "implausibleSize")
        /// See ``DecodingLimits/maximumBufferedByteCount``; also when the system has no memory to give.
        public static let tooMuchMemory = Code(rawValue: "tooMuchMemory")
        /// See ``DecodingLimits/maximumJPEGScanCount``.
        public static let tooManyScans = Code(rawValue: "tooManyScans")
        /// See ``DecodingLimits/maximumEmbeddedPictureCount``.
        public static let tooManyPictures = Code(rawValue: "tooManyPictures")
        /// More segments of a JPEG or chunks of a PNG than are searched for embedded pictures.
        public static let tooManyChunks = Code(rawValue: "tooManyChunks")
        /// See ``DecodingLimits/maximumCPUSeconds`` and ``DecodingLimits/maximumEmbeddedCPUSeconds``.
        public static let tooMuchTime = Code(rawValue: "tooMuchTime")
        /// The source could not be read to its end.
        public static let sourceFailed = Code(rawValue: "sourceFailed")
    }

    public let code: Code
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

extension ImageDecodingError {
    /// The source could not be read, for a reason of its own.
    init(reading failure: any Error) {
        self.init(
            .sourceFailed, "the bytes of the picture could not be read: \(failure); try again, or from a copy",
            cause: failure)
    }
}
