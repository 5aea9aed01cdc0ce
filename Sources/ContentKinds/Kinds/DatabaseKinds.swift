extension ContentKindTable {
    static let databases: [Entry] = [
        Entry("sqlite", .database, "SQLite database") { $0.has("SQLite format 3\0") },
        Entry("sqlite-wal", .database, "SQLite log") {
            $0.has([0x37, 0x7F, 0x06, 0x82]) || $0.has([0x37, 0x7F, 0x06, 0x83])
        },
        Entry("sqlite-journal", .database, "SQLite journal") {
            $0.has([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
        },
        Entry("ese", .database, "database", variety: "ESE") { $0.has([0xEF, 0xCD, 0xAB, 0x89], at: 4) },
        Entry("mdb", .database, "database", variety: "Access") {
            $0.has([0, 1, 0, 0]) && ($0.has("Standard Jet DB", at: 4) || $0.has("Standard ACE DB", at: 4))
        },
        Entry("realm", .database, "database", variety: "Realm") { $0.has("T-DB", at: 16) },
        Entry("lmdb", .database, "database", variety: "LMDB") { $0.has([0xDE, 0xC0, 0xEF, 0xBE], at: 16) },
        Entry("bdb", .database, "database", variety: "Berkeley DB") {
            $0.has([0x62, 0x31, 0x05, 0x00], at: 12) || $0.has([0x61, 0x15, 0x06, 0x00], at: 12)
        },
        Entry("registry", .database, "Windows registry", plural: "Windows registries") { $0.has("regf") },
        // Its table of contents, at the end.
        Entry(
            "leveldb", .database, "database", variety: "LevelDB",
            ends: { $0.bytes.suffix(8).elementsEqual([0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]) }),
        Entry("bplist", .database, "property list", showsPictures: true) { $0.has("bplist0") },
    ]

    /// What browsers and systems keep of pictures that were looked at.
    static let caches: [Entry] = [
        Entry("chromium-cache", .browserCache, "browser cache", variety: "Chromium") {
            $0.has([0x30, 0x5C, 0x72, 0xA7, 0x1B, 0x6D, 0xFB, 0xFC]) || $0.has([0xC3, 0xCA, 0x04, 0xC1])
                || $0.has([0xC3, 0xCA, 0x03, 0xC1])
        },
        Entry("ie-cache", .browserCache, "browser cache", variety: "Internet Explorer") {
            $0.has("Client UrlCache MMF")
        },
        Entry("thumbcache", .thumbnailCache, "thumbnail cache", variety: "Windows") {
            $0.has("CMMM") || $0.has("IMMM")
        },
    ]

    static let memoryImages: [Entry] = [
        Entry("lime", .memoryImage, "memory image", variety: "LiME") { $0.has("EMiL\u{1}\0\0\0") },
        Entry("crashdump", .memoryImage, "memory image", variety: "Windows crash dump") {
            $0.has("PAGEDUMP") || $0.has("PAGEDU64")
        },
        Entry("minidump", .memoryImage, "memory image", variety: "minidump") {
            $0.has([0x4D, 0x44, 0x4D, 0x50, 0x93, 0xA7])
        },
        Entry("hiberfil", .memoryImage, "memory image", variety: "Windows hibernation") {
            $0.has("hibr") || $0.has("HIBR") || $0.has("RSTR") || $0.has("wake") || $0.has("WAKE")
        },
        Entry("avml", .memoryImage, "memory image", variety: "AVML") { $0.has("AVML\u{2}\0\0\0") },
    ]

    static let encryptedFiles: [Entry] = [
        Entry("pgp", .encrypted, "encrypted file", variety: "PGP", mayBeText: true) {
            $0.has("-----BEGIN PGP MESSAGE-----")
        },
        Entry("age", .encrypted, "encrypted file", variety: "age", mayBeText: true) {
            $0.has("age-encryption.org/") || $0.has("-----BEGIN AGE ENCRYPTED FILE-----")
        },
        Entry("openssl", .encrypted, "encrypted file", variety: "OpenSSL") { $0.has("Salted__") },
        Entry("axcrypt", .encrypted, "encrypted file", variety: "AxCrypt") {
            $0.has([0xC0, 0xB9, 0x07, 0x2E, 0x4F, 0x93, 0xF1, 0x46])
        },
        Entry("aescrypt", .encrypted, "encrypted file", variety: "AES Crypt") {
            $0.has("AES\u{2}\0") || $0.has("AES\u{1}\0") || $0.has("AES\u{3}\0")
        },
        Entry("encrcdsa", .encrypted, "encrypted disk image", variety: "Apple") { $0.has("encrcdsa") },
        Entry("efs", .encrypted, "encrypted file", variety: "EFS") {
            $0.has("E\0F\0S\0", at: 4) && $0.has([0, 1, 0, 0])
        },
    ]
}
