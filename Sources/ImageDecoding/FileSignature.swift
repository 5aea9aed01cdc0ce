/// What the first bytes of a file say it is. The name of the file has no say: evidence is often misnamed.
public enum FileSignature: Hashable, Sendable {
    /// A picture that ``PictureDecoder`` decodes.
    case picture(PictureFormat)
    /// A picture in a format that is recognised but not decoded, by its usual short name: `"gif"`, `"webp"`, `"tiff"`,
    /// `"bmp"`, `"heic"`, `"avif"`, `"jxl"`, `"jp2"`, `"psd"` or `"ico"`.
    case unsupportedPicture(String)

    /// As many bytes as ``detect(_:)`` ever looks at.
    public static let prefixByteCount = 32

    /// The signature at the start of `prefix`, or nil where it is not that of a picture.
    ///
    /// Give it the first ``prefixByteCount`` bytes of a file, or all of a shorter one. A format whose magic number is
    /// short enough to occur by chance must show a plausible header behind it.
    public static func detect(_ prefix: some Collection<UInt8>) -> FileSignature? {
        let bytes = Array(prefix.prefix(prefixByteCount))
        func has(_ text: StaticString, at offset: Int = 0) -> Bool {
            text.description.utf8.elementsEqual(bytes.dropFirst(offset).prefix(text.utf8CodeUnitCount))
        }

        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .picture(.jpeg) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .picture(.png) }
        if has("GIF87a") || has("GIF89a") { return .unsupportedPicture("gif") }
        if has("RIFF"), has("WEBP", at: 8) { return .unsupportedPicture("webp") }
        if has("II*\0") || has("MM\0*") || has("II+\0") || has("MM\0+") { return .unsupportedPicture("tiff") }
        if bytes.starts(with: jpegXLContainer) || bytes.starts(with: [0xFF, 0x0A]) {
            return .unsupportedPicture("jxl")
        }
        if bytes.starts(with: jpeg2000Container) || bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) {
            return .unsupportedPicture("jp2")
        }
        if has("8BPS\0\u{1}\0\0\0\0\0\0") || has("8BPS\0\u{2}\0\0\0\0\0\0") {
            return .unsupportedPicture("psd")
        }
        if has("BM"), isBitmapHeader(bytes) { return .unsupportedPicture("bmp") }
        if isIconHeader(bytes) { return .unsupportedPicture("ico") }
        if has("ftyp", at: 4) { return detectHEIF(bytes) }
        return nil
    }

    private static let jpegXLContainer: [UInt8] = [
        0x00, 0x00, 0x00, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A,
    ]
    private static let jpeg2000Container: [UInt8] = [
        0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A,
    ]

    /// "BM" begins many texts: reserved bytes must be zero, and both the offset of the pixels and the size of the second
    /// header must be ones that exist.
    private static func isBitmapHeader(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 18 else { return false }
        let pixels = littleEndian(bytes[10..<14])
        let header = littleEndian(bytes[14..<18])
        return littleEndian(bytes[6..<10]) == 0
            && [12, 16, 40, 52, 56, 64, 108, 124].contains(header)
            && (14 + header...1 << 20).contains(pixels)
    }

    /// An icon directory of at least one picture, whose first entry is possible.
    private static func isIconHeader(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 22, bytes.starts(with: [0, 0, 1, 0]), bytes[5] == 0, bytes[4] > 0 else { return false }
        let directory = 6 + 16 * littleEndian(bytes[4..<6])
        return bytes[9] == 0 && littleEndian(bytes[10..<12]) <= 1
            && [0, 1, 4, 8, 16, 24, 32].contains(littleEndian(bytes[12..<14]))
            && littleEndian(bytes[14..<18]) > 0 && littleEndian(bytes[18..<22]) >= directory
    }

    /// The first brand decides, unless it is the general one of all still pictures: then the ones that follow.
    private static func detectHEIF(_ bytes: [UInt8]) -> FileSignature? {
        let brands = stride(from: 8, to: bytes.count - 3, by: 4)
            .filter { $0 != 12 }  // the minor version stands between the first brand and the others
            .map { String(decoding: bytes[$0..<$0 + 4], as: UTF8.self) }
        guard let first = brands.first else { return nil }
        if ["avif", "avis"].contains(first) { return .unsupportedPicture("avif") }
        if ["heic", "heix", "heim", "heis", "hevc", "hevx"].contains(first) { return .unsupportedPicture("heic") }
        guard ["mif1", "mif2", "msf1", "miaf"].contains(first) else { return nil }
        return .unsupportedPicture(brands.contains("avif") || brands.contains("avis") ? "avif" : "heic")
    }

    private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
