/// What the rows of a picture hold.
public enum RowFormat: Sendable {
    /// One byte a pixel.
    case gray
    /// Three bytes a pixel: red, green, blue.
    case rgb

    /// The bytes of a pixel.
    public var bytesPerPixel: Int { self == .gray ? 1 : 3 }
}
