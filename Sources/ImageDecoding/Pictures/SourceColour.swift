/// How a file stores its colours, before any conversion.
public struct SourceColour: Hashable, Sendable {
    public enum Space: String, Sendable {
        case gray, rgb, palette, yCbCr, cmyk, ycck
    }

    /// How often a component of a JPEG is sampled, relative to the other components.
    public struct SamplingFactor: Hashable, Sendable {
        public var horizontal: Int
        public var vertical: Int

        public init(horizontal: Int, vertical: Int) {
            self.horizontal = horizontal
            self.vertical = vertical
        }
    }

    public var space: Space
    public var bitsPerSample: Int
    /// Whether there is an alpha channel, or a transparent colour or palette entry. Alpha is dropped, not composited.
    public var hasAlpha: Bool
    /// One a component for a JPEG; empty for a PNG.
    public var sampling: [SamplingFactor]

    public init(space: Space, bitsPerSample: Int, hasAlpha: Bool = false, sampling: [SamplingFactor] = []) {
        self.space = space
        self.bitsPerSample = bitsPerSample
        self.hasAlpha = hasAlpha
        self.sampling = sampling
    }
}
