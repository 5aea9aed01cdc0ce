/// Why pixels that a program holds cannot be hashed: what it says of them does not fit together.
public struct PixelBufferError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What does not fit.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A side is 0 or negative.
        public static let emptyPicture = Code(rawValue: "emptyPicture")
        /// A side is longer than ``PixelBufferLayout/maximumSide``.
        public static let sideTooLong = Code(rawValue: "sideTooLong")
        /// The bytes from one row to the next are fewer than those of a row.
        public static let rowTooShort = Code(rawValue: "rowTooShort")
        /// The buffer ends before the last row does.
        public static let bufferTooShort = Code(rawValue: "bufferTooShort")
        /// A row has not the number of bytes that the picture's width takes.
        public static let wrongRowLength = Code(rawValue: "wrongRowLength")
        /// Colours for a hasher of grey, or grey for one of colours.
        public static let wrongFormat = Code(rawValue: "wrongFormat")
        /// More rows than the picture has.
        public static let tooManyRows = Code(rawValue: "tooManyRows")
        /// The picture is too small for PDQ; see ``PDQHasher/minimumSide``.
        public static let tooSmall = Code(rawValue: "tooSmall")
    }

    public let code: Code
    /// What does not fit and what would.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { "\(code.rawValue): \(message)" }
}

extension PixelBufferError {
    static func wrongRowLength(_ count: Int, width: Int, format: PixelFormat) -> PixelBufferError {
        PixelBufferError(
            .wrongRowLength,
            "\(width) pixels of \(format.rawValue) take \(width * format.bytesPerPixel) bytes, and the row has \(count)"
        )
    }

    static func tooManyRows(height: Int) -> PixelBufferError {
        PixelBufferError(.tooManyRows, "the picture has \(height) rows, and one more was appended")
    }
}
