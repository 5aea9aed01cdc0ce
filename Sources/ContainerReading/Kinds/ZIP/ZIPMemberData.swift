import ByteSources

/// Where the data of a member are, and what they should be.
struct ZIPMemberData: Equatable {
    var method: Int
    var checksum: UInt32
    /// The first byte of the packed data.
    var offset: Int
    /// How many they are said to be; the file may end before.
    var packedByteCount: Int
    /// How many bytes they are said to be unpacked.
    var byteCount: Int
    /// Whether nothing says how many they are: then they are all that could be.
    var hasOpenEnd = false

    /// Where they end, by what is said; no file is so long that this could be too large a number.
    var end: Int {
        let (end, overflows) = offset.addingReportingOverflow(max(0, packedByteCount))
        return overflows ? .max : end
    }

    /// The compressions that can be undone: none, Deflate, bzip2, LZMA, Zstandard, XZ, PPMd.
    static let methods: Set<Int> = [0, 8, 12, 14, 93, 95, 98]

    /// Reads the header in front of the data that a directory record leads to; nil where there is none.
    static func localHeader(
        at offset: Int, in window: inout ByteWindow
    ) throws(ContainerError) -> (record: ZIPRecord, dataOffset: Int)? {
        let start = try window.read(at: offset, count: ZIPRecord.localHeaderByteCount)
        guard start.count == ZIPRecord.localHeaderByteCount, start.signature == .localHeader else { return nil }
        let length = ZIPRecord.localHeaderLength(start)
        let bytes = try window.read(at: offset, count: length)
        guard bytes.count == length else { return nil }
        return (ZIPRecord(localHeader: bytes), offset + length)
    }
}

extension ZIPRecord {
    /// Whether a local header says the same of the member as this record of the directory. What is not known when a
    /// header is written is zero there.
    func agrees(with header: ZIPRecord) -> Bool {
        func agree(_ mine: Int, _ other: Int) -> Bool {
            mine == other || (header.hasDescriptor && (other == 0 || other == 0xFFFF_FFFF))
        }
        return name == header.name && method == header.method && isEncrypted == header.isEncrypted
            && agree(Int(checksum), Int(header.checksum)) && agree(packedByteCount, header.packedByteCount)
            && agree(byteCount, header.byteCount)
    }
}
