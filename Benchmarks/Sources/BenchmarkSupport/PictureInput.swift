import Foundation
import KnownMedia

/// The pixels of a picture in memory: what the hash kernels are measured on.
public struct PictureInput: Sendable {
    public let width: Int
    public let height: Int
    let rgb: [UInt8]
    /// One byte a pixel: the luma, rounded.
    let gray: [UInt8]

    public init(_ picture: DrawnPicture) {
        self.init(width: picture.width, height: picture.height, rgb: picture.rgb)
    }

    /// The pixels of the JPEG or PNG file at `path`.
    public init(decoding path: String) throws {
        let (pixels, _) = try PictureDecoder().decodePixels(from: FileByteSource(path: path))
        self.init(width: pixels.layout.width, height: pixels.layout.height, rgb: pixels.rgbBytes)
    }

    private init(width: Int, height: Int, rgb: [UInt8]) {
        self.width = width
        self.height = height
        self.rgb = rgb
        gray = (0..<width * height).map { pixel in
            let (red, green, blue) = (Int(rgb[3 * pixel]), Int(rgb[3 * pixel + 1]), Int(rgb[3 * pixel + 2]))
            return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1000)
        }
    }
}

/// The JPEG and PNG files that `path` names: the file itself, or those in a list of them, one path a line, whose name ends
/// in `.list`.
func pictureFiles(at path: String) throws -> [String] {
    guard path.hasSuffix(".list") else { return [path] }
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
}
