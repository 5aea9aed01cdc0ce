/// How the rows of a picture lie in a buffer. A value of this type fits together: its numbers have been checked.
public struct PixelBufferLayout: Hashable, Sendable {
    /// The longest side, in pixels: one million, as for a picture that is decoded. The sizes that follow from it are numbers
    /// that cannot overflow.
    public static let maximumSide = 1_000_000

    /// The size of the picture in pixels.
    public let width: Int
    public let height: Int
    /// The bytes from the beginning of a row to that of the next, of which those after the pixels do not matter.
    public let bytesPerRow: Int
    public let format: PixelFormat

    /// - Parameter bytesPerRow: nil where rows follow each other without gaps.
    /// - Throws: where there is no such picture, or rows would overlap.
    public init(
        width: Int, height: Int, bytesPerRow: Int? = nil, format: PixelFormat
    ) throws(PixelBufferError) {
        guard width > 0, height > 0 else {
            throw PixelBufferError(.emptyPicture, "a picture of \(width) × \(height) has no pixel")
        }
        guard max(width, height) <= Self.maximumSide else {
            throw PixelBufferError(
                .sideTooLong, "the picture is \(width) × \(height), and the limit is \(Self.maximumSide) a side")
        }
        self.width = width
        self.height = height
        self.bytesPerRow = bytesPerRow ?? width * format.bytesPerPixel
        self.format = format
        guard self.bytesPerRow >= pixelBytesPerRow else {
            throw PixelBufferError(
                .rowTooShort,
                "\(width) pixels of \(format.rawValue) take \(pixelBytesPerRow) bytes, and a row has \(self.bytesPerRow)"
            )
        }
        // A row of padding only wastes memory; one that is longer than any memory would make the sizes overflow.
        guard self.bytesPerRow <= .max / Self.maximumSide else {
            throw PixelBufferError(.bufferTooShort, "no buffer has rows of \(self.bytesPerRow) bytes")
        }
    }

    /// The bytes of a row that are pixels.
    public var pixelBytesPerRow: Int { width * format.bytesPerPixel }

    /// The bytes from the first pixel to the last: after that, there need be no padding.
    public var byteCount: Int { (height - 1) * bytesPerRow + pixelBytesPerRow }

    /// Whether rows follow each other without gaps.
    var isContiguous: Bool { bytesPerRow == pixelBytesPerRow }

    /// - Throws: if `pixels` are fewer bytes than the picture has.
    func check(_ pixels: Span<UInt8>) throws(PixelBufferError) {
        guard pixels.count >= byteCount else {
            throw PixelBufferError(
                .bufferTooShort, "the picture takes \(byteCount) bytes, and the buffer has \(pixels.count)")
        }
    }
}
