/// What a consumer wants of a picture, where the format can give it.
public struct PixelRequest: Hashable, Sendable {
    public enum Colour: Sendable {
        /// The colours of the picture: three samples a pixel, or one where the file stores only grey.
        case full
        /// One sample of luma a pixel where the file stores luma, as most JPEGs do: chroma is then not even
        /// reconstructed, and where it stands in scans of its own, not decoded. A picture stored in another way comes
        /// in full colour.
        case luma
    }

    /// How much smaller the rows may be than the picture. A JPEG can be decoded at a fraction of its size for less than
    /// the whole costs; each sample is then about the mean of the pixels it stands for. A PNG always comes in full
    /// size.
    public enum Scale: Int, CaseIterable, Sendable {
        case full = 1
        case half = 2
        case quarter = 4
        case eighth = 8
    }

    public var colour: Colour
    public var scale: Scale
    /// Whether all scans of a progressive JPEG are decoded, also those on which no sample of the rows depends: scans of
    /// chroma for rows of luma, and all but the coarsest for rows of an eighth.
    ///
    /// The rows of a whole file are the same either way. Without it such scans are passed over, which takes a fraction
    /// of the time: damage within them is not noticed, and a file that ends in one counts as partial even if only the
    /// end marker is missing. Where the file ends before all detail has come, libjpeg guesses some of it, and the
    /// guesses may differ.
    public var decodesEveryScan: Bool

    public init(colour: Colour = .full, scale: Scale = .full, decodesEveryScan: Bool = false) {
        self.colour = colour
        self.scale = scale
        self.decodesEveryScan = decodesEveryScan
    }
}
