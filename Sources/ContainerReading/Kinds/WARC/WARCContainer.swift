import ByteSources

/// A WARC archive on the way from its first record to its last. It is read here because libarchive 3.6.2 loses its place
/// after a record that it read in several pieces.
final class WARCContainer: OpenedContainer {
    var memberCount: Int? { nil }
    var isRecovered: Bool { false }
    private(set) var damage: ContainerError?
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges }

    private var window: ByteWindow
    private var data: ByteWindow
    private var unclaimed: UnclaimedBytes
    /// Where the next record begins.
    private var position = 0
    private var passed = 0
    /// What is left of the data of the present record, by its header.
    private var rest = 0..<0
    /// How much is left of the present chunk, where the data come in chunks; nil where they do not.
    private var chunk: Int?

    /// The longest header, of a record or of HTTP. Those of servers are said to be limited to 8 to 16 KiB.
    private static let maximumHeaderByteCount = 64 * 1024

    init(_ source: any RandomAccessByteSource) {
        window = ByteWindow(source, capacity: 16 * 1024)
        data = ByteWindow(source, capacity: 64 * 1024)
        unclaimed = UnclaimedBytes(byteCount: source.byteCount)
    }

    func next() throws(ContainerError) -> ContainerMember? {
        (rest, chunk) = (0..<0, nil)
        while let byte = try window.read(at: position, count: 1).first, byte == 0x0D || byte == 0x0A { position += 1 }
        guard position < window.byteCount, damage == nil else { return nil }
        guard let header = try Header(at: position, in: &window), header.isRecord,
            let byteCount = header["content-length"].flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
            byteCount >= 0
        else {
            damage = ContainerError(.damagedContainer, "there is no record of the archive at byte \(position)")
            unclaimed.add(position..<window.byteCount)
            return nil
        }
        let (end, overflows) = header.end.addingReportingOverflow(byteCount)
        position = overflows ? .max : end
        rest = header.end..<position
        try skipHTTPHeader(header)
        passed += 1
        return ContainerMember(
            number: passed, name: Array(header["warc-target-uri"] ?? header["warc-record-id"] ?? []), kind: .file,
            byteCount: chunk == nil ? Int64(rest.count) : nil, packedByteCount: nil, modified: nil, localModified: nil,
            isEncrypted: false, isContradictory: false)
    }

    /// Goes to the body of what a server sent.
    private func skipHTTPHeader(_ record: Header) throws(ContainerError) {
        guard record["content-type"]?.starts(with: "application/http".utf8) == true,
            let header = try Header(at: rest.lowerBound, in: &window), header.end <= rest.upperBound
        else { return }
        rest = header.end..<rest.upperBound
        if header["transfer-encoding"]?.elementsEqual("chunked".utf8) == true { chunk = 0 }
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        let start = buffer.count
        while !buffer.isFull, !rest.isEmpty {
            if chunk == 0 {
                do throws(ContainerError) { try beginChunk() } catch {
                    if buffer.count == start { throw error }
                    return
                }
                continue
            }
            let count = min(rest.count, chunk ?? .max, buffer.freeCapacity, 64 * 1024)
            let bytes = try data.read(at: rest.lowerBound, count: count)
            guard !bytes.isEmpty else {
                if buffer.count == start {
                    throw ContainerError(.damagedMember, "the member is cut off: the file ends in it")
                }
                return
            }
            buffer.append(copying: bytes)
            rest = rest.lowerBound + bytes.count..<rest.upperBound
            if let left = chunk { chunk = left - bytes.count }
        }
    }

    /// Reads the length of the next chunk (RFC 9112, section 7.1); the last one has none.
    private func beginChunk() throws(ContainerError) {
        var line = try data.read(at: rest.lowerBound, count: min(rest.count, 1024))
        let start = line.startIndex
        while line.first == 0x0D || line.first == 0x0A { line = line.dropFirst() }
        let digits = line.prefix { $0 != 0x0D && $0 != 0x0A && $0 != UInt8(ascii: ";") && $0 != 0x20 }
        guard let end = line.firstIndex(of: 0x0A), let length = Int(String(decoding: digits, as: UTF8.self), radix: 16),
            length >= 0
        else { throw ContainerError(.damagedMember, "the member comes in chunks, of which one has no length") }
        chunk = length
        rest = length == 0 ? rest.upperBound..<rest.upperBound : rest.lowerBound + (end + 1 - start)..<rest.upperBound
    }

    /// Lines of a name and a value each, up to an empty one.
    private struct Header {
        /// Where it ends.
        let end: Int
        private let lines: [ArraySlice<UInt8>]

        /// Nil where none ends.
        init?(at offset: Int, in window: inout ByteWindow) throws(ContainerError) {
            let bytes = try window.read(at: offset, count: WARCContainer.maximumHeaderByteCount)
            var lines: [ArraySlice<UInt8>] = []
            var rest = bytes
            while let end = rest.firstIndex(of: 0x0A) {
                var line = rest[..<end]
                if line.last == 0x0D { line.removeLast() }
                rest = rest[(end + 1)...]
                if line.isEmpty {
                    self.end = offset + rest.startIndex - bytes.startIndex
                    self.lines = lines
                    return
                }
                lines.append(line)
            }
            return nil
        }

        var isRecord: Bool { lines.first?.starts(with: "WARC/".utf8) == true }

        /// The value of the first line with this name, which is in lower case, without blanks around it.
        subscript(name: String) -> ArraySlice<UInt8>? {
            for line in lines.dropFirst() {
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                    String(decoding: line[..<colon], as: UTF8.self).lowercased() == name
                else { continue }
                var value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
                while value.last == 0x20 || value.last == 0x09 { value.removeLast() }
                return value
            }
            return nil
        }
    }
}
