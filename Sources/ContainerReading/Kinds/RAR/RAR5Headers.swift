import ByteSources

/// The headers of a RAR archive of version 5, gone through for what libarchive does not tell: which members are encrypted,
/// and where the archive ends.
struct RAR5Headers {
    /// The end of the last header or data, by what they say.
    private(set) var end = 8
    /// Whether the header came that ends an archive.
    private(set) var isComplete = false
    private var isEncrypted: [Bool] = []

    /// As many as a scan takes of one file, and more.
    private static let maximumMemberCount = 1 << 20

    init(_ source: any RandomAccessByteSource) throws(ContainerError) {
        var window = ByteWindow(source, capacity: 4096)
        while end < source.byteCount, isEncrypted.count < Self.maximumMemberCount {
            // Checksum; the length of what follows; type and flags, which may tell of an extra area and of data.
            var start = try window.read(at: end, count: 16).dropFirst(4)
            let available = start.count
            let byteCount = start.takeNumber()
            let headerByteCount = 4 + available - start.count + byteCount
            // 2 MiB is the most that WinRAR takes.
            guard byteCount > 1, byteCount <= 2 << 20 else { return }
            var header = try window.read(at: end, count: headerByteCount).suffix(byteCount)
            guard header.count == byteCount else { return }
            let (type, flags) = (header.takeNumber(), header.takeNumber())
            let extraByteCount = flags & 0x01 != 0 ? header.takeNumber() : 0
            let dataByteCount = flags & 0x02 != 0 ? header.takeNumber() : 0
            if type == 2 { isEncrypted.append(Self.hasEncryption(header.suffix(extraByteCount))) }
            end = min(source.byteCount, end + headerByteCount + dataByteCount)
            if type == 5 {
                isComplete = true
                return
            }
        }
    }

    /// Whether the data of the member with this number, from 1, are encrypted.
    func encryptsMember(_ number: Int) -> Bool {
        isEncrypted.indices.contains(number - 1) && isEncrypted[number - 1]
    }

    /// Whether one of the records of an extra area, each with length and type in front, is about encryption.
    private static func hasEncryption(_ area: ArraySlice<UInt8>) -> Bool {
        var rest = area
        while !rest.isEmpty {
            let length = rest.takeNumber()
            var record = rest.prefix(length)
            rest = rest.dropFirst(length)
            if record.takeNumber() == 1 { return true }
        }
        return false
    }
}
