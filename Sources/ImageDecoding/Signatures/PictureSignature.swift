/// How the files of a picture format begin: formats that are recognised in every build, whether or not it has a codec.
///
/// A codec of one of them goes by the same signature. A format whose magic number is short enough to occur by chance
/// must show a plausible header after it.
struct PictureSignature: Sendable {
    /// The usual short name of the format.
    let name: String
    /// Whether a file that begins with these bytes is in the format.
    let matches: @Sendable (_ prefix: [UInt8]) -> Bool

    /// As many bytes as any of them looks at.
    static let byteCount = 32

    /// All of them. The bytes of one are not those of another.
    static let all = [gif, webp, tiff, jpegXL, jpeg2000, psd, bmp, ico, heic, avif]

    static let gif = PictureSignature(name: "gif") { has("GIF87a", $0) || has("GIF89a", $0) }

    static let webp = PictureSignature(name: "webp") { has("RIFF", $0) && has("WEBP", $0, at: 8) }

    static let tiff = PictureSignature(name: "tiff") { prefix in
        ["II*\0", "MM\0*", "II+\0", "MM\0+"].contains { has($0, prefix) } && CameraRawSignature.variety(prefix) == nil
    }

    static let jpegXL = PictureSignature(name: "jxl") { prefix in
        prefix.starts(with: [0x00, 0x00, 0x00, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A])
            || prefix.starts(with: [0xFF, 0x0A])
    }

    static let jpeg2000 = PictureSignature(name: "jp2") { prefix in
        prefix.starts(with: [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A])
            || prefix.starts(with: [0xFF, 0x4F, 0xFF, 0x51])
    }

    static let psd = PictureSignature(name: "psd") { prefix in
        has("8BPS\0\u{1}\0\0\0\0\0\0", prefix) || has("8BPS\0\u{2}\0\0\0\0\0\0", prefix)
    }

    /// "BM" begins many texts: reserved bytes must be zero, and both the offset of the pixels and the size of the
    /// second header must be ones that exist.
    static let bmp = PictureSignature(name: "bmp") { prefix in
        guard has("BM", prefix), prefix.count >= 18 else { return false }
        let pixels = littleEndian(prefix[10..<14])
        let header = littleEndian(prefix[14..<18])
        return littleEndian(prefix[6..<10]) == 0
            && [12, 16, 40, 52, 56, 64, 108, 124].contains(header)
            && (14 + header...1 << 20).contains(pixels)
    }

    /// An icon directory of at least one picture, whose first entry is possible.
    static let ico = PictureSignature(name: "ico") { prefix in
        guard prefix.count >= 22, prefix.starts(with: [0, 0, 1, 0]), prefix[5] == 0, prefix[4] > 0 else { return false }
        let directory = 6 + 16 * littleEndian(prefix[4..<6])
        return prefix[9] == 0 && littleEndian(prefix[10..<12]) <= 1
            && [0, 1, 4, 8, 16, 24, 32].contains(littleEndian(prefix[12..<14]))
            && littleEndian(prefix[14..<18]) > 0 && littleEndian(prefix[18..<22]) >= directory
    }

    /// As an icon, with a hot spot instead of planes and depth.
    static let cursor = PictureSignature(name: "cur") { prefix in
        guard prefix.count >= 22, prefix.starts(with: [0, 0, 2, 0]), prefix[5] == 0, (1...64).contains(prefix[4]) else {
            return false
        }
        return prefix[9] == 0 && littleEndian(prefix[14..<18]) > 0
            && littleEndian(prefix[18..<22]) >= 6 + 16 * Int(prefix[4])
    }

    static let heic = PictureSignature(name: "heic") { isobmffFormat($0) == "heic" }

    static let avif = PictureSignature(name: "avif") { isobmffFormat($0) == "avif" }

    // MARK: - What reads them

    /// The package trait with which a build decodes a format, by the format's name, and the library that it needs then.
    private static let traits = [
        "gif": ("GIF", "giflib"), "webp": ("WebP", "libwebp"), "tiff": ("TIFF", "libtiff"), "jxl": ("JPEGXL", "libjxl"),
        "jp2": ("JPEG2000", "OpenJPEG"), "heic": ("HEIF", "libde265"), "avif": ("HEIF", "libdav1d"),
    ]

    /// Why the format of this name is not decoded, and what to do.
    static func remedy(for name: String) -> String {
        guard let (trait, library) = traits[name] else { return "which is not decoded; convert it to PNG to hash it" }
        return compiledTraits.contains(trait)
            ? "which needs the library \(library); install it to have the picture hashed"
            : "which this build does not decode; build it with the package trait \(trait), or convert the picture to PNG"
    }

    private static let compiledTraits: Set<String> = {
        var traits: Set<String> = []
        #if GIF
            traits.insert("GIF")
        #endif
        #if HEIF
            traits.insert("HEIF")
        #endif
        #if JPEG2000
            traits.insert("JPEG2000")
        #endif
        #if JPEGXL
            traits.insert("JPEGXL")
        #endif
        #if TIFF
            traits.insert("TIFF")
        #endif
        #if WebP
            traits.insert("WebP")
        #endif
        return traits
    }()

    // MARK: - Reading the bytes

    private static func has(_ text: String, _ prefix: [UInt8], at offset: Int = 0) -> Bool {
        text.utf8.elementsEqual(prefix.dropFirst(offset).prefix(text.utf8.count))
    }

    private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The still picture format of a file of boxes (ISO/IEC 14496-12): the first brand decides, unless it is the
    /// general one of all still pictures; then the ones that follow do.
    private static func isobmffFormat(_ prefix: [UInt8]) -> String? {
        guard has("ftyp", prefix, at: 4) else { return nil }
        let brands = stride(from: 8, to: prefix.count - 3, by: 4)
            .filter { $0 != 12 }  // the minor version stands between the first brand and the others
            .map { String(decoding: prefix[$0..<$0 + 4], as: UTF8.self) }
        guard let first = brands.first else { return nil }
        if ["avif", "avis"].contains(first) { return "avif" }
        if ["heic", "heix", "heim", "heis", "hevc", "hevx"].contains(first) { return "heic" }
        guard ["mif1", "mif2", "msf1", "miaf"].contains(first) else { return nil }
        return brands.contains("avif") || brands.contains("avis") ? "avif" : "heic"
    }
}
