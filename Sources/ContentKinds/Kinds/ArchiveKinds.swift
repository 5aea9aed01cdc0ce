extension ContentKindTable {
    /// Files that pack others. Those that are opened are recognised by what opens them, and only named here.
    static let archives: [Entry] = [
        // A ZIP file, but one that holds a disk image; it must be asked for before ZIP.
        Entry("aff4", .diskImage, "disk image", variety: "AFF4") {
            $0.has([0x50, 0x4B, 0x03, 0x04])
                && ($0.has("container.description", at: 30) || $0.has("version.txt", at: 30))
                && $0.contains("aff4", inFirst: 512)
        },
        archive("zip", "ZIP"), archive("tar", "tar"), archive("cpio", "cpio"), archive("7z", "7-Zip"),
        archive("rar", "RAR"), archive("iso", "CD or DVD image"), archive("cab", "cabinet"), archive("ar", "ar"),
        archive("xar", "xar"), archive("warc", "WARC"), archive("lha", "LHA"), archive("gz", "gzip"),
        archive("bz2", "bzip2"), archive("xz", "XZ"), archive("zst", "Zstandard"), archive("lz4", "LZ4"),
        archive("lz", "lzip"), archive("lzma", "LZMA"), archive("z", "compress"),
        archive("lzo", "lzop") {
            $0.has([0x89, 0x4C, 0x5A, 0x4F, 0x00, 0x0D, 0x0A, 0x1A, 0x0A])
        },
        archive("ace", "ACE") { $0.has("**ACE**", at: 7) },
        archive("arj", "ARJ") {
            $0.has([0x60, 0xEA]) && ($0.littleEndian(at: 2, count: 2) ?? 0) <= 2600 && ($0.byte(at: 4) ?? 0) <= 100
                && ($0.byte(at: 10) == 2)
        },
        archive("zoo", "Zoo") { $0.has("ZOO ") && $0.has([0xDC, 0xA7, 0xC4, 0xFD], at: 20) },
        archive("sit", "StuffIt") {
            $0.has("SIT!") && $0.has("rLau", at: 10) || $0.has("StuffIt (c)") || $0.has("StuffIt!")
        },
        archive("alz", "ALZip") { $0.has([0x41, 0x4C, 0x5A, 0x01]) },
        archive("egg", "ALZip EGG") { $0.has("EGGA") },
        archive("wim", "Windows image") { $0.has("MSWIM\0\0\0") || $0.has("WLPWM\0\0\0") },
        archive("rpm", "RPM") { $0.has([0xED, 0xAB, 0xEE, 0xDB]) },
        archive("crx", "Chrome extension") { $0.has("Cr24") },
        archive("ab", "Android backup") { $0.has("ANDROID BACKUP\n") },
        archive("aar", "Apple Archive") { $0.has("AA01") || $0.has("YAA1") || $0.has("pbz") },
        archive("lzfse", "LZFSE") { $0.has("bvx2") || $0.has("bvx1") || $0.has("bvxn") },
        archive("arc", "FreeArc") { $0.has("ArC\u{1}") },
        archive("zpaq", "ZPAQ") { $0.has("7kSt") || $0.has("zPQ") },
        archive("lrz", "lrzip") { $0.has("LRZI") },
        archive("snappy", "Snappy") { $0.has([0xFF, 0x06, 0x00, 0x00, 0x73, 0x4E, 0x61, 0x50, 0x70, 0x59]) },
        archive("installshield", "InstallShield cabinet") { $0.has("ISc(") },
        archive("par2", "PAR2") { $0.has("PAR2\0PKT") },
        archive("mbz", "ZIP part") { $0.has([0x50, 0x4B, 0x07, 0x08]) && !$0.has([0x50, 0x4B, 0x03, 0x04], at: 4) },
        archive("dar", "DAR") {
            $0.has([0x00, 0x00, 0x00, 0x7B]) && $0.byte(at: 14).map { $0 == 0x54 || $0 == 0x4E } ?? false
        },
        archive("zlib", "zlib stream", begins: isZlib),
    ]

    private static func archive(
        _ kind: String, _ variety: String, begins: (@Sendable (FilePrefix) -> Bool)? = nil
    ) -> Entry {
        Entry(kind, .archive, "archive", variety: variety, begins: begins)
    }

    /// Two bytes that check each other, and the first block of Deflate of a type that exists. Source: RFC 1950, 2.2.
    private static func isZlib(_ prefix: FilePrefix) -> Bool {
        guard let method = prefix.byte(at: 0), method == 0x78, let flags = prefix.byte(at: 1),
            [0x01, 0x5E, 0x9C, 0xDA].contains(flags), let block = prefix.byte(at: 2)
        else { return false }
        return block & 6 != 6
    }
}
