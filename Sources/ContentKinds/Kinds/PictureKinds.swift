extension ContentKindTable {
    /// Pictures. Those with a signature in `ImageDecoding` are only named here.
    static let pictures: [Entry] = [
        picture("jpeg", "JPEG"), picture("png", "PNG"), picture("gif", "GIF"), picture("webp", "WebP"),
        picture("tiff", "TIFF"), picture("jxl", "JPEG XL"), picture("jp2", "JPEG 2000"), picture("psd", "Photoshop"),
        picture("bmp", "BMP"), picture("ico", "ICO"), picture("heic", "HEIC"), picture("avif", "AVIF"),
        picture("svg", "SVG", mayBeText: true, begins: isSVG),
        picture("exr", "OpenEXR", [[0x76, 0x2F, 0x31, 0x01]]),
        picture("dds", "DDS", beginning: ["DDS "]),
        picture("qoi", "QOI", beginning: ["qoif"]),
        picture("pnm", "PNM", mayBeText: true, begins: isPNM),
        picture("pcx", "PCX", begins: isPCX),
        picture("dicom", "DICOM") { $0.has("DICM", at: 128) },
        picture("xcf", "GIMP", beginning: ["gimp xcf"]),
        picture("psp", "PaintShop Pro", beginning: ["Paint Shop Pro Image File", "~BK\0"]),
        picture("fits", "FITS", mayBeText: true) { $0.has("SIMPLE  =") },
        picture("hdr", "Radiance", mayBeText: true) { $0.has("#?RADIANCE") || $0.has("#?RGBE") },
        picture("jxr", "JPEG XR", [[0x49, 0x49, 0xBC, 0x01], [0x49, 0x49, 0xBC, 0x00], [0x57, 0x4D, 0x50, 0x48]]),
        picture("icns", "Apple icon") { $0.has("icns") && ($0.bigEndian(at: 4, count: 4) ?? 0) >= 16 },
        picture("cur", "cursor", begins: isCursor),
        picture("ani", "animated cursor") { $0.has("RIFF") && $0.has("ACON", at: 8) },
        picture("cdr", "CorelDRAW") { $0.has("RIFF") && $0.has("CDR", at: 8) },
        picture("ilbm", "ILBM") { $0.has("FORM") && ["ILBM", "PBM "].contains($0.letters(at: 8)) },
        picture(
            "mng", "MNG",
            [[0x8A, 0x4D, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x8B, 0x4A, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        picture("flif", "FLIF", beginning: ["FLIF"]),
        picture("bpg", "BPG", [[0x42, 0x50, 0x47, 0xFB]]),
        picture("jbig2", "JBIG2", [[0x97, 0x4A, 0x42, 0x32, 0x0D, 0x0A, 0x1A, 0x0A]]),
        picture("sgi", "SGI", begins: isSGI),
        picture("ras", "Sun raster", [[0x59, 0xA6, 0x6A, 0x95]]),
        picture("dpx", "DPX", beginning: ["SDPX\0", "XPDS\0"]),
        picture("cineon", "Cineon", [[0x80, 0x2A, 0x5F, 0xD7]]),
        picture("emf", "EMF") { $0.has([1, 0, 0, 0]) && $0.has(" EMF", at: 40) },
        picture("wmf", "WMF", [[0xD7, 0xCD, 0xC6, 0x9A], [1, 0, 9, 0, 0, 3]]),
        picture("eps", "EPS", mayBeText: true) {
            $0.has([0xC5, 0xD0, 0xD3, 0xC6]) || $0.has("%!PS-Adobe") && $0.contains("EPSF", inFirst: 32)
        },
        picture("pict", "PICT") { $0.has([0x00, 0x11, 0x02, 0xFF, 0x0C, 0x00], at: 522) },
        picture("ktx", "KTX", [[0xAB, 0x4B, 0x54, 0x58, 0x20]]),
        picture("vtf", "VTF", beginning: ["VTF\0"]),
        picture("blp", "BLP", beginning: ["BLP1", "BLP2"]),
        picture("astc", "ASTC", [[0x13, 0xAB, 0xA1, 0x5C]]),
        picture("pfm", "PFM", beginning: ["PF\n", "Pf\n"]),
        picture("xpm", "XPM", mayBeText: true) { $0.has("/* XPM */") || $0.has("! XPM2") },
        picture("xbm", "XBM", mayBeText: true) { $0.has("#define ") && $0.contains("_width ", inFirst: 256) },
        Entry("tga", .picture, "TGA picture", ends: isTGAFooter),
    ]

    /// What cameras write before a picture is developed, with previews in it.
    static let rawPictures: [Entry] = [
        // Of the files of cameras, those that are decoded are recognised by what decodes them.
        Entry("raw", .picture, "camera raw picture"),
        raw("cr2", "Canon CR2") {
            ($0.has([0x49, 0x49, 0x2A, 0]) || $0.has([0x4D, 0x4D, 0, 0x2A])) && $0.has("CR", at: 8)
        },
        raw("cr3", "Canon CR3") { $0.has("ftypcrx ", at: 4) },
        raw("crw", "Canon CRW") { $0.has("HEAPCCDR", at: 6) },
        raw("raf", "Fujifilm RAF") { $0.has("FUJIFILMCCD-RAW ") },
        raw("orf", "Olympus ORF") { $0.has("IIRO") || $0.has("IIRS") || $0.has("MMOR") },
        raw("rw2", "Panasonic RW2") { $0.has([0x49, 0x49, 0x55, 0]) },
        raw("x3f", "Sigma X3F") { $0.has("FOVb") },
        raw("mrw", "Minolta MRW") { $0.has("\0MRM") },
        raw("iiq", "Phase One IIQ") { $0.has("IIII", at: 8) && ($0.has([0x49, 0x49, 0x2A, 0])) },
    ]

    // MARK: - How they are made

    private static func picture(
        _ kind: String, _ format: String, mayBeText: Bool = false, begins: (@Sendable (FilePrefix) -> Bool)? = nil
    ) -> Entry {
        Entry(kind, .picture, "\(format) picture", mayBeText: mayBeText, begins: begins)
    }

    private static func picture(_ kind: String, _ format: String, _ signatures: [[UInt8]]) -> Entry {
        Entry(kind, .picture, "\(format) picture", beginning: signatures)
    }

    private static func picture(_ kind: String, _ format: String, beginning texts: [String]) -> Entry {
        Entry(kind, .picture, "\(format) picture", beginning: texts)
    }

    private static func raw(
        _ kind: String, _ variety: String, begins: @escaping @Sendable (FilePrefix) -> Bool
    ) -> Entry {
        Entry(kind, .picture, "camera raw picture", variety: variety, begins: begins)
    }

    // MARK: - Signatures that take more than comparing bytes

    /// A text whose first element, after declarations and comments, is `svg`.
    private static func isSVG(_ prefix: FilePrefix) -> Bool {
        guard TextContent.isText(prefix.bytes) else { return false }
        let start = prefix.bytes.first { ![0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
        guard start == UInt8(ascii: "<") else { return false }
        return prefix.contains("<svg", inFirst: 4096) && !prefix.containsIgnoringCase("<html", inFirst: 4096)
    }

    /// "P" and a digit, then white space or a comment, and a number.
    private static func isPNM(_ prefix: FilePrefix) -> Bool {
        guard prefix.byte(at: 0) == UInt8(ascii: "P"), let digit = prefix.byte(at: 1), (0x31...0x37).contains(digit),
            let blank = prefix.byte(at: 2), [0x20, 0x09, 0x0A, 0x0D].contains(blank)
        else { return false }
        let rest = prefix.bytes.dropFirst(2).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let next = rest.first else { return false }
        return next == UInt8(ascii: "#") || (0x30...0x39).contains(next)
            || digit == 0x37 && rest.starts(with: "WIDTH".utf8)
    }

    /// A version, a coding and a depth that exist, and a window that is not empty.
    private static func isPCX(_ prefix: FilePrefix) -> Bool {
        guard prefix.byte(at: 0) == 0x0A, let version = prefix.byte(at: 1), [0, 2, 3, 4, 5].contains(version),
            let coding = prefix.byte(at: 2), coding <= 1, let depth = prefix.byte(at: 3), [1, 2, 4, 8].contains(depth),
            let left = prefix.littleEndian(at: 4, count: 2), let top = prefix.littleEndian(at: 6, count: 2),
            let right = prefix.littleEndian(at: 8, count: 2), let bottom = prefix.littleEndian(at: 10, count: 2),
            let planes = prefix.byte(at: 65)
        else { return false }
        return left <= right && top <= bottom && (1...4).contains(planes) && prefix.byte(at: 64) == 0
    }

    /// As an icon, with a hot spot instead of planes and depth.
    private static func isCursor(_ prefix: FilePrefix) -> Bool {
        guard prefix.has([0, 0, 2, 0]), let count = prefix.littleEndian(at: 4, count: 2), (1...64).contains(count),
            prefix.byte(at: 9) == 0, let byteCount = prefix.littleEndian(at: 14, count: 4),
            let offset = prefix.littleEndian(at: 18, count: 4)
        else { return false }
        return byteCount > 0 && offset >= 6 + 16 * count
    }

    private static func isSGI(_ prefix: FilePrefix) -> Bool {
        guard prefix.has([0x01, 0xDA]), let coding = prefix.byte(at: 2), coding <= 1,
            let depth = prefix.byte(at: 3), [1, 2].contains(depth), let sides = prefix.bigEndian(at: 4, count: 2)
        else { return false }
        return (1...3).contains(sides)
    }

    /// The end of a TGA of version 2; older ones have no signature.
    private static func isTGAFooter(_ suffix: FilePrefix) -> Bool {
        suffix.bytes.suffix(18).elementsEqual("TRUEVISION-XFILE.\0".utf8)
    }
}
