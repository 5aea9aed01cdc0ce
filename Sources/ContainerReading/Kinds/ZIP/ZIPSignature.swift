/// The four bytes that the records of a ZIP archive begin with, as a little-endian number.
///
/// Source of the format: PKWARE's APPNOTE.TXT, version 6.3.10.
enum ZIPSignature: UInt32 {
    /// In front of the data of a member.
    case localHeader = 0x0403_4B50
    /// After the data of a member whose sizes were not known before.
    case descriptor = 0x0807_4B50
    /// A member in the directory.
    case directoryRecord = 0x0201_4B50
    case endRecord = 0x0605_4B50
    case zip64EndRecord = 0x0606_4B50
    case zip64Locator = 0x0706_4B50

    var bytes: [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: rawValue >> (8 * $0)) }
    }
}

/// Little-endian numbers, by their offset from the first byte, all of which the caller knows to be there.
extension ArraySlice<UInt8> {
    func number16(at offset: Int) -> Int {
        let index = startIndex + offset
        return Int(self[index]) | Int(self[index + 1]) << 8
    }

    func number32(at offset: Int) -> UInt32 {
        UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
    }

    /// Numbers beyond the largest `Int` become that one: no file is so large.
    func number64(at offset: Int) -> Int {
        Int(clamping: UInt64(number32(at: offset)) | UInt64(number32(at: offset + 4)) << 32)
    }

    /// The signature at the start, if there is one.
    var signature: ZIPSignature? {
        count >= 4 ? ZIPSignature(rawValue: number32(at: 0)) : nil
    }
}
