/// The versions of two of the libraries that decode.
@available(*, deprecated, message: "use PictureDecoder.libraries, which has all of them")
public enum CodecVersions {
    /// Empty where this build does not decode with it.
    public static var libjpeg: String { version(of: "libjpeg") }
    /// Empty where this build does not decode with it.
    public static var libpng: String { version(of: "libpng") }

    private static func version(of name: String) -> String {
        PictureCodecs.libraries.first { $0.name == name }?.version ?? ""
    }
}
