/// The place of one chunk in a PNG.
struct PNGChunk {
    let name: String
    /// Where its data are, which may reach beyond the end of the file.
    let data: Range<Int>

    /// Where the next chunk begins, after the checksum.
    var end: Int { data.upperBound + 4 }

    /// The chunk that begins at `position`, or nil where the file ends before its data or cannot be followed: no chunk
    /// is longer than 2³¹ − 1 bytes.
    init?(at position: Int, in file: HeaderBytes) {
        let header = file.bytes(at: position, count: 8)
        guard header.count == 8 else { return nil }
        let byteCount = header.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard byteCount <= Int(Int32.max) else { return nil }
        name = String(decoding: header.suffix(4), as: UTF8.self)
        data = position + 8..<position + 8 + byteCount
    }

    /// The data and whether the checksum holds, for a chunk of a few bytes. Nil where the file ends before it does.
    func contents(in file: HeaderBytes) -> (bytes: ArraySlice<UInt8>, isSound: Bool)? {
        let bytes = file.bytes(at: data.lowerBound - 4, count: data.count + 8)
        guard bytes.count == data.count + 8 else { return nil }
        var checksum = PNGChecksum()
        checksum.append(bytes.dropLast(4))
        let stored = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return (bytes.dropFirst(4).dropLast(4), checksum.value == stored)
    }

    /// A chunk to write.
    static func encoded(_ name: String, _ data: some Collection<UInt8>) -> [UInt8] {
        var checksum = PNGChecksum()
        let checked = Array(name.utf8) + data
        checksum.append(checked)
        return bigEndian(UInt32(truncatingIfNeeded: data.count)) + checked + bigEndian(checksum.value)
    }

    static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
