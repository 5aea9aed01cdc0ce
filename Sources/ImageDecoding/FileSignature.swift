/// What the first bytes of a file say it is. The name of the file has no say: evidence is often misnamed.
public enum FileSignature: Hashable, Sendable {
    /// A picture that ``PictureDecoder`` decodes.
    case picture(PictureFormat)
    /// A picture in a format that is recognised and that this build does not decode, by its usual short name: `"gif"`,
    /// `"webp"`, `"tiff"`, `"heic"`, `"avif"`, `"jxl"` or `"jp2"`.
    case unsupportedPicture(String)

    /// As many bytes as ``detect(_:)`` ever looks at.
    public static let prefixByteCount = PictureCodecs.signatureByteCount

    /// The signature at the start of `prefix`, or nil where it is not that of a picture.
    ///
    /// Give it the first ``prefixByteCount`` bytes of a file, or all of a shorter one. A format whose magic number is
    /// short enough to occur by chance must show a plausible header after it.
    public static func detect(_ prefix: some Collection<UInt8>) -> FileSignature? {
        let bytes = Array(prefix.prefix(prefixByteCount))
        if let codec = PictureCodecs.codec(recognising: bytes) { return .picture(codec.format) }
        return PictureSignature.all.first { $0.matches(bytes) }.map { .unsupportedPicture($0.name) }
    }
}
