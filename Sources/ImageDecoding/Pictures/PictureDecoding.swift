/// What became of decoding a picture: the result of ``PictureDecoder/decode(_:into:)``.
public struct PictureDecoding: Hashable, Sendable {
    /// How much of the picture was there.
    public enum Completeness: Hashable, Sendable {
        case complete
        /// Data are missing: the file is cut, or damaged so that decoding could not go on.
        ///
        /// The fraction is the share of rows for which data were present (in whole rows of blocks for a JPEG), or the
        /// share of pixels for an interlaced PNG. For a JPEG of several scans the first one counts, so that 1 means a
        /// whole picture that lacks detail, and perhaps colour.
        case partial(fraction: Double)
    }

    /// As ``PixelRowConsumer/begin(_:layout:)`` got it, with an orientation that only came after the picture.
    public var header: PictureHeader
    public var layout: PixelLayout
    public var completeness: Completeness
    /// How many scans of a JPEG were read.
    public var scanCount: Int
    /// How many things were wrong with the file that did not stop the decoder, and the first of them in the words of
    /// libjpeg or libpng.
    public var warningCount: Int
    public var firstWarning: String?
    /// Of a partial picture, whether there were data for the rest: they are damaged and could not be decoded. False where
    /// the rest is not in the file.
    public var hasUndecodedData: Bool

    public init(
        header: PictureHeader, layout: PixelLayout, completeness: Completeness = .complete, scanCount: Int = 1,
        warningCount: Int = 0, firstWarning: String? = nil, hasUndecodedData: Bool = false
    ) {
        self.header = header
        self.layout = layout
        self.completeness = completeness
        self.scanCount = scanCount
        self.warningCount = warningCount
        self.firstWarning = firstWarning
        self.hasUndecodedData = hasUndecodedData
    }
}
