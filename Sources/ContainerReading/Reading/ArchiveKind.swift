/// A kind that libarchive reads.
protocol ArchiveKind: ContainerKind {}

extension ArchiveKind {
    var isAvailable: Bool { LibArchive.isAvailable }
    var libraries: [(name: String, version: String)] { LibArchive.libraries }
}

/// Numbers in headers, by their offset from the first byte. A place that is not there has zeros.
extension RandomAccessCollection<UInt8> {
    func byte(at offset: Int) -> UInt8 {
        offset < count ? self[index(startIndex, offsetBy: offset)] : 0
    }

    /// Numbers beyond the largest `Int` become that one: no file is so large.
    func littleEndian(at offset: Int, byteCount: Int) -> Int {
        Int(clamping: (0..<byteCount).reduce(UInt64(0)) { $0 | UInt64(byte(at: offset + $1)) << UInt64(8 * $1) })
    }

    func bigEndian(at offset: Int, byteCount: Int) -> Int {
        Int(clamping: (0..<byteCount).reduce(UInt64(0)) { $0 << 8 | UInt64(byte(at: offset + $1)) })
    }

    /// Whether these bytes are at `offset`.
    func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
        dropFirst(offset).starts(with: bytes)
    }

    /// Whether this text is at `offset`.
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
        has(Array("\(text)".utf8), at: offset)
    }
}

extension ArraySlice<UInt8> {
    /// Takes a number of seven bits a byte, the lowest first, from the start: as XZ and RAR store them. What is too long
    /// for 56 bits, or cut off, is as far as it goes.
    mutating func takeNumber() -> Int {
        var number = 0
        for shift in 0..<8 {
            guard let byte = popFirst() else { break }
            number |= Int(byte & 0x7F) << (7 * shift)
            if byte & 0x80 == 0 { break }
        }
        return number
    }
}
