import CJPEGCodec
import CPNGCodec

/// The libraries that decode, as a report on evidence records them.
public enum CodecVersions {
    /// libjpeg-turbo, or another libjpeg, as built against: "2.1.5".
    // SAFETY (both): constant texts of the C side.
    public static var libjpeg: String { unsafe String(cString: codec_jpeg_version()) }
    /// libpng as loaded: "1.6.39".
    public static var libpng: String { unsafe String(cString: codec_png_version()) }
}
