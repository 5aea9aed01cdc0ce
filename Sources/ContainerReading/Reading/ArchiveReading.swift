/// How libarchive is to read something: one format inside one filter, and never what it guesses.
struct ArchiveReading: Sendable {
    /// A format of libarchive's, with its number there.
    enum Format: Int32, Sendable {
        case cpio = 0x10000
        case tar = 0x30000
        case iso9660 = 0x40000
        case ar = 0x70000
        /// The bytes as they are, as one member.
        case bytes = 0x90000
        case xar = 0xA0000
        case lha = 0xB0000
        case cabinet = 0xC0000
        case rar = 0xD0000
        case sevenZip = 0xE0000
        case rar5 = 0x100000
    }

    /// What the whole file is compressed with, with its number in libarchive.
    enum Filter: Int32, Sendable {
        case none = 0
        case gzip = 1
        case bzip2 = 2
        case compress = 3
        case lzma = 5
        case xz = 6
        case lzip = 9
        case lz4 = 13
        case zstandard = 14
    }

    var format: Format
    var filter = Filter.none

    /// Whether names are stored as text, which is converted to UTF-8, and not as bytes.
    var hasTextNames: Bool {
        switch format {
        case .tar, .cpio, .ar, .bytes: false
        case .iso9660, .xar, .cabinet, .rar, .sevenZip, .rar5, .lha: true
        }
    }

    /// Whether the members are read one after the other, so that the position says how far the archive was read.
    var isSequential: Bool {
        switch format {
        case .iso9660, .xar, .cabinet, .sevenZip: false
        case .tar, .cpio, .ar, .lha, .bytes, .rar, .rar5: true
        }
    }

    /// Whether times are stored in universal time. The others are of the clock on the wall, and libarchive reads them
    /// by the clock of this machine.
    var hasUniversalTimes: Bool {
        switch format {
        case .rar, .cabinet, .lha, .bytes: false
        case .tar, .cpio, .ar, .iso9660, .xar, .sevenZip, .rar5: true
        }
    }
}

/// What libarchive says of a member.
struct ArchiveEntry: Sendable {
    var name: [UInt8]
    /// The type in a Unix file mode; 0 where there is none.
    var fileType: Int
    /// What a symbolic link or a hard link leads to.
    var symbolicLink: [UInt8]?
    var hardLink: [UInt8]?
    var byteCount: Int64?
    var modified: Int64?
    var isEncrypted: Bool
}
