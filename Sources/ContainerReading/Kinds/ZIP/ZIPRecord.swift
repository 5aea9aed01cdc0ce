/// What a ZIP archive says of a member, either in its directory or in the header in front of the data.
struct ZIPRecord: Equatable {
    var name: [UInt8]
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packedByteCount: Int
    var byteCount: Int
    /// In seconds since 1970, where it is stored in universal time.
    var modified: Int64?
    /// In seconds since 1970, of a clock in an unknown zone.
    var localModified: Int64?
    /// Where the local header is, by the directory; 0 in a local header.
    var headerOffset = 0
    /// The Unix file mode, 0 where there is none.
    var unixMode = 0
    /// Whether the attributes of DOS and Windows say that it is a folder.
    var hasFolderAttribute = false

    var isEncrypted: Bool { flags & 0b1 != 0 }
    /// Whether checksum and sizes stand in a descriptor after the data; in the header they are then zero, as a rule.
    var hasDescriptor: Bool { flags & 0b1000 != 0 }

    /// The lengths of a directory record and of a local header, without name, extra fields and comment.
    static let directoryRecordByteCount = 46
    static let localHeaderByteCount = 30

    /// A whole record of the directory, as long as ``directoryRecordLength(_:)`` says.
    init(directoryRecord bytes: ArraySlice<UInt8>) {
        let nameEnd = 46 + bytes.number16(at: 28)
        let extraEnd = nameEnd + bytes.number16(at: 30)
        name = Array(bytes.dropFirst(46).prefix(nameEnd - 46))
        flags = bytes.number16(at: 8)
        method = bytes.number16(at: 10)
        localModified = Self.dosTime(bytes.number16(at: 12), date: bytes.number16(at: 14))
        checksum = bytes.number32(at: 16)
        packedByteCount = Int(bytes.number32(at: 20))
        byteCount = Int(bytes.number32(at: 24))
        headerOffset = Int(bytes.number32(at: 42))
        let attributes = Int(bytes.number32(at: 38))
        hasFolderAttribute = attributes & 0x10 != 0
        // Made on Unix or on macOS.
        if [3, 19].contains(bytes.number16(at: 4) >> 8) { unixMode = attributes >> 16 }
        takeExtraFields(bytes.dropFirst(nameEnd).prefix(extraEnd - nameEnd))
    }

    /// A whole local header, with name and extra fields.
    init(localHeader bytes: ArraySlice<UInt8>) {
        let nameEnd = 30 + bytes.number16(at: 26)
        name = Array(bytes.dropFirst(30).prefix(nameEnd - 30))
        flags = bytes.number16(at: 6)
        method = bytes.number16(at: 8)
        localModified = Self.dosTime(bytes.number16(at: 10), date: bytes.number16(at: 12))
        checksum = bytes.number32(at: 14)
        packedByteCount = Int(bytes.number32(at: 18))
        byteCount = Int(bytes.number32(at: 22))
        takeExtraFields(bytes.dropFirst(nameEnd))
    }

    /// How long the record is of which these are the first 46 bytes, comment included.
    static func directoryRecordLength(_ bytes: ArraySlice<UInt8>) -> Int {
        directoryRecordByteCount + bytes.number16(at: 28) + bytes.number16(at: 30) + bytes.number16(at: 32)
    }

    /// How long the local header is of which these are the first 30 bytes.
    static func localHeaderLength(_ bytes: ArraySlice<UInt8>) -> Int {
        localHeaderByteCount + bytes.number16(at: 26) + bytes.number16(at: 28)
    }

    /// Sizes of more than 32 bits, and times in universal time. Whatever is malformed ends the fields: some programs
    /// pad them with zeros.
    private mutating func takeExtraFields(_ fields: ArraySlice<UInt8>) {
        var rest = fields
        while rest.count >= 4 {
            let (kind, length) = (rest.number16(at: 0), rest.number16(at: 2))
            guard rest.count >= 4 + length else { return }
            let field = rest.dropFirst(4).prefix(length)
            rest = rest.dropFirst(4 + length)
            switch kind {
            case 0x0001: takeLargeNumbers(field)
            case 0x5455 where length >= 5 && field.number16(at: 0) & 1 != 0:
                modified = Int64(Int32(bitPattern: field.number32(at: 1)))
            case 0x5855 where length >= 8, 0x000D where length >= 8:
                modified = modified ?? Int64(Int32(bitPattern: field.number32(at: 4)))
            case 0x000A where length >= 16 && field.number32(at: 4) == 0x0018_0001:
                // Tenths of microseconds since 1601.
                modified = modified ?? Int64(field.number64(at: 8) / 10_000_000) - 11_644_473_600
            default: break
            }
        }
    }

    /// Only those that did not fit into 32 bits are there, in this order.
    private mutating func takeLargeNumbers(_ field: ArraySlice<UInt8>) {
        var rest = field
        func take(_ number: inout Int) {
            guard number == 0xFFFF_FFFF, rest.count >= 8 else { return }
            number = rest.number64(at: 0)
            rest = rest.dropFirst(8)
        }
        take(&byteCount)
        take(&packedByteCount)
        take(&headerOffset)
    }

    /// Seconds since 1970 of a DOS date and time, or nil where there is no such day or time.
    static func dosTime(_ time: Int, date: Int) -> Int64? {
        let (year, month, day) = (1980 + date >> 9, date >> 5 & 15, date & 31)
        let (hour, minute, second) = (time >> 11, time >> 5 & 63, 2 * (time & 31))
        guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60 else { return nil }
        // Days by the civil calendar, with years that begin in March (H. Hinnant, "chrono-compatible date algorithms").
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
        return Int64(days * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
