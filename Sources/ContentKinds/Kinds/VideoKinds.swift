extension ContentKindTable {
    static let videos: [Entry] = [
        video("mp4", "MP4") { boxBrand($0).map { !audioBrands.contains($0) && !otherBrands($0) } ?? false },
        video("mov", "QuickTime", begins: isQuickTime),
        video("3gp", "3GPP") { boxBrand($0).map { $0.hasPrefix("3g") } ?? false },
        video("avi", "AVI") { $0.has("RIFF") && ["AVI ", "AVIX"].contains($0.letters(at: 8)) },
        video("mkv", "Matroska") { $0.has([0x1A, 0x45, 0xDF, 0xA3]) && $0.contains("matroska", inFirst: 64) },
        video("webm", "WebM") { $0.has([0x1A, 0x45, 0xDF, 0xA3]) && $0.contains("webm", inFirst: 64) },
        video("ebml", "EBML") { $0.has([0x1A, 0x45, 0xDF, 0xA3]) },
        video("flv", "Flash Video") { $0.has("FLV") && ($0.byte(at: 3) ?? 0) == 1 },
        video("swf", "Flash") {
            ["FWS", "CWS", "ZWS"].contains { [prefix = $0] in prefix.has($0) } && ($0.byte(at: 3) ?? 0xFF) < 64
        },
        video("asf", "Windows Media") { $0.has([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) },
        video("mpg", "MPEG") { $0.has([0, 0, 1, 0xBA]) || $0.has([0, 0, 1, 0xB3]) },
        video("ts", "MPEG transport stream", begins: isTransportStream),
        video("h264", "H.264 stream") { hasStartCode($0) { [0x67, 0x27, 0x47].contains($0) || $0 == 0x09 } },
        video("hevc", "HEVC stream") { hasStartCode($0) { $0 == 0x40 || $0 == 0x46 } },
        video("ogv", "Ogg") {
            $0.has("OggS") && ($0.contains("theora", inFirst: 256) || $0.contains("video", inFirst: 512))
        },
        video("rm", "RealMedia") { $0.has(".RMF") },
        video("mxf", "MXF") { $0.has([0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02, 0x01, 0x01]) },
        video("y4m", "YUV4MPEG") { $0.has("YUV4MPEG2 ") },
        video("ivf", "IVF") { $0.has("DKIF\0\0") },
        video("nsv", "Nullsoft") { $0.has("NSVf") || $0.has("NSVs") },
        video("bik", "Bink") { $0.has("BIKi") || $0.has("BIKf") || $0.has("KB2") },
        video("smk", "Smacker") { $0.has("SMK2") || $0.has("SMK4") },
        video("flic", "FLIC", begins: isFLIC),
        video("wtv", "Windows TV") { $0.has([0xB7, 0xD8, 0x00, 0x20, 0x37, 0x49, 0xDA, 0x11]) },
        video("vcd", "Video CD") { $0.has("RIFF") && $0.has("CDXA", at: 8) },
    ]

    /// Sounds. Pictures on their covers stand in most of them as they are.
    static let audio: [Entry] = [
        sound("mp3-unsynchronised", "MP3 with a coded tag", showsPictures: false) {
            isMP3($0) && hasUnsynchronisation($0)
        },
        sound("mp3", "MP3") { isMP3($0) && !hasUnsynchronisation($0) },
        sound("flac", "FLAC") { $0.has("fLaC") },
        sound("m4a", "MPEG-4 audio") { boxBrand($0).map(audioBrands.contains) ?? false },
        sound("wav", "WAV") { ($0.has("RIFF") || $0.has("RF64")) && $0.has("WAVE", at: 8) },
        sound("aiff", "AIFF") { $0.has("FORM") && ["AIFF", "AIFC"].contains($0.letters(at: 8)) },
        // Pictures stand in the comments in base64, which pages cut.
        sound("ogg", "Ogg", showsPictures: false) { $0.has("OggS") },
        sound("aac", "AAC") { isADTS($0) },
        sound("amr", "AMR") { $0.has("#!AMR") },
        sound("au", "AU") { $0.has(".snd\0\0\0") },
        sound("midi", "MIDI") { $0.has("MThd\0\0\0\u{6}") },
        sound("ape", "Monkey's Audio") { $0.has("MAC ") },
        sound("wv", "WavPack") { $0.has("wvpk") },
        sound("dsf", "DSF") { $0.has("DSD \u{1C}\0\0\0") },
    ]

    private static func video(
        _ kind: String, _ variety: String, begins: @escaping @Sendable (FilePrefix) -> Bool
    ) -> Entry {
        Entry(kind, .video, "video", variety: variety, begins: begins)
    }

    private static func sound(
        _ kind: String, _ variety: String, showsPictures: Bool = true,
        begins: @escaping @Sendable (FilePrefix) -> Bool
    ) -> Entry {
        Entry(kind, .audio, "audio file", variety: variety, showsPictures: showsPictures, begins: begins)
    }

    // MARK: - Files of boxes (ISO/IEC 14496-12)

    private static let audioBrands: Set<String> = ["M4A ", "M4B ", "M4P ", "F4A ", "F4B "]

    /// Brands of pictures, which are recognised as such, and of videos with a name of their own.
    private static func otherBrands(_ brand: String) -> Bool {
        brand == "qt  " || brand.hasPrefix("3g") || pictureBrands.contains(brand)
    }

    private static let pictureBrands: Set<String> = [
        "crx ", "jp2 ", "jpx ", "jpm ", "jxl ", "avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1",
        "mif2",
        "msf1", "miaf",
    ]

    /// The first brand of a file that begins with the box of brands.
    private static func boxBrand(_ prefix: FilePrefix) -> String? {
        guard prefix.has("ftyp", at: 4), let byteCount = prefix.bigEndian(at: 0, count: 4),
            byteCount >= 12 || byteCount == 1
        else { return nil }
        return prefix.letters(at: 8)
    }

    /// A file of boxes of the brand, or an old one without brands, or one whose header was written last.
    private static func isQuickTime(_ prefix: FilePrefix) -> Bool {
        if let brand = boxBrand(prefix) { return brand == "qt  " }
        guard let name = prefix.letters(at: 4), let byteCount = prefix.bigEndian(at: 0, count: 4) else { return false }
        return ["moov", "mdat", "wide", "free", "skip", "pnot", "moof", "styp"].contains(name)
            && (byteCount >= 8 || byteCount == 1 || byteCount == 0 && name == "mdat")
    }

    // MARK: - Streams

    /// Packets of 188 bytes, each with its mark; or of 192, with a time in front.
    private static func isTransportStream(_ prefix: FilePrefix) -> Bool {
        [(188, 0), (192, 4), (204, 0)].contains { length, offset in
            (0..<5).allSatisfy { prefix.byte(at: offset + length * $0) == 0x47 }
        }
    }

    private static func hasStartCode(_ prefix: FilePrefix, _ isFirst: (UInt8) -> Bool) -> Bool {
        guard prefix.has([0, 0, 0, 1]), let unit = prefix.byte(at: 4), isFirst(unit) else { return false }
        // Another unit follows soon.
        let part = Array(prefix.bytes.dropFirst(5).prefix(256))
        return part.indices.dropLast(3).contains { part[$0] == 0 && part[$0 + 1] == 0 && part[$0 + 2] == 1 }
    }

    private static func isFLIC(_ prefix: FilePrefix) -> Bool {
        guard let kind = prefix.littleEndian(at: 4, count: 2), [0xAF11, 0xAF12].contains(kind),
            let width = prefix.littleEndian(at: 8, count: 2), let height = prefix.littleEndian(at: 10, count: 2),
            let depth = prefix.littleEndian(at: 12, count: 2)
        else { return false }
        return (1...4096).contains(width) && (1...4096).contains(height) && [8, 15, 16, 24].contains(depth)
    }

    private static func isMP3(_ prefix: FilePrefix) -> Bool {
        if prefix.has("ID3"), let version = prefix.byte(at: 3), (2...4).contains(version), prefix.bytes.count >= 10 {
            return true
        }
        return isFrame(prefix, layer: 1...3) { mpegFrameByteCount(prefix) }
    }

    /// Whether the tag hides each 0xFF in it, and with these the beginnings of JPEGs.
    private static func hasUnsynchronisation(_ prefix: FilePrefix) -> Bool {
        prefix.has("ID3") && (prefix.byte(at: 5) ?? 0) & 0x80 != 0
    }

    private static func isADTS(_ prefix: FilePrefix) -> Bool {
        isFrame(prefix, layer: 0...0) {
            guard let high = prefix.byte(at: 3), let middle = prefix.byte(at: 4), let low = prefix.byte(at: 5) else {
                return nil
            }
            return Int(high & 3) << 11 | Int(middle) << 3 | Int(low) >> 5
        }
    }

    /// Whether a frame header stands at the start, and another like it after its frame.
    private static func isFrame(_ prefix: FilePrefix, layer: ClosedRange<UInt8>, _ byteCount: () -> Int?) -> Bool {
        guard prefix.byte(at: 0) == 0xFF, let second = prefix.byte(at: 1), second & 0xE0 == 0xE0, second & 0x18 != 0x08,
            layer.contains(second >> 1 & 3), let length = byteCount(), length >= 7
        else { return false }
        return prefix.byte(at: length) == 0xFF
            && prefix.byte(at: length + 1).map { $0 & 0xFE == second & 0xFE } ?? false
    }

    /// The length of a frame of MPEG audio, layer III. Source: ISO/IEC 11172-3, 2.4.2.3, and 13818-3.
    private static func mpegFrameByteCount(_ prefix: FilePrefix) -> Int? {
        guard let version = prefix.byte(at: 1).map({ $0 >> 3 & 3 }), let third = prefix.byte(at: 2),
            prefix.byte(at: 1).map({ $0 >> 1 & 3 }) == 1
        else { return nil }
        let rates: [Int] =
            version == 3
            ? [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
            : [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
        let frequencies = [44_100, 48_000, 32_000]
        guard (1...14).contains(third >> 4), third >> 2 & 3 < 3 else { return nil }
        let frequency = frequencies[Int(third >> 2 & 3)] / (version == 3 ? 1 : version == 2 ? 2 : 4)
        return (version == 3 ? 144_000 : 72_000) * rates[Int(third >> 4) - 1] / frequency + Int(third >> 1 & 1)
    }
}
