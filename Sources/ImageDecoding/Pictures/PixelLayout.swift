/// The shape of the rows that a decoder delivers.
public struct PixelLayout: Hashable, Sendable {
    public enum Format: String, Sendable {
        /// One byte a pixel.
        case gray8
        /// Three bytes a pixel: red, green, blue.
        case rgb8

        public var bytesPerPixel: Int { self == .gray8 ? 1 : 3 }
    }

    public var format: Format
    /// Pixels in a row. It is the picture's width but for a scaled JPEG, where it is rounded up.
    public var width: Int
    public var height: Int

    public var bytesPerRow: Int { width * format.bytesPerPixel }
    public var byteCount: Int { bytesPerRow * height }

    public init(format: Format, width: Int, height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }
}
