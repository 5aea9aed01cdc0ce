/// What a file says of its picture before the pixels.
public struct PictureHeader: Hashable, Sendable {
    public var format: PictureFormat
    /// Columns and rows as the decoder gives them; ``exifOrientation`` is not applied, ``appliedOrientation`` is.
    public var width: Int
    public var height: Int
    public var colour: SourceColour
    /// Whether a coarse picture comes before the fine one: a progressive JPEG or an interlaced PNG.
    public var isProgressive: Bool
    /// Whether the entropy coding is arithmetic, which only a JPEG can have.
    public var isArithmetic: Bool
    /// How a viewer is asked to turn the picture, 1 to 8 as EXIF numbers it; nil where the file does not say, or says
    /// something else. EXIF data say it, or where they do not, XMP. It is not applied to the pixels.
    public var exifOrientation: Int?
    /// How the decoder has turned the picture already, 2 to 8 as EXIF numbers it; nil where the rows are as they are stored.
    public var appliedOrientation: Int?

    public var pixelCount: Int { width * height }

    public init(
        format: PictureFormat, width: Int, height: Int, colour: SourceColour, isProgressive: Bool = false,
        isArithmetic: Bool = false, exifOrientation: Int? = nil, appliedOrientation: Int? = nil
    ) {
        self.format = format
        self.width = width
        self.height = height
        self.colour = colour
        self.isProgressive = isProgressive
        self.isArithmetic = isArithmetic
        self.exifOrientation = exifOrientation
        self.appliedOrientation = appliedOrientation
    }
}
