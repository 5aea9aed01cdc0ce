import ByteSources

/// What the first bytes of a compressed file say of it.
struct CompressedHeader {
    /// The name of the file that was compressed, if it is there.
    var name: [UInt8]?
    var modified: Int64?
    /// The memory that decompressing takes, as far as the header tells.
    var dictionaryByteCount = 0
    /// Where the compressed data begin, for those that come in a ZIP archive in the same way.
    var dataOffset = 0

    /// As for LZMA in ZIP: four times what xz takes at its best setting.
    static let maximumDictionaryByteCount = 256 << 20

    init(_ source: any RandomAccessByteSource, _ filter: ArchiveReading.Filter) throws(ContainerError) {
        var window = ByteWindow(source, capacity: 4096)
        let start = try window.read(at: 0, count: 4096)
        switch filter {
        case .gzip: takeGzip(start)
        case .lzma: dictionaryByteCount = start.littleEndian(at: 1, byteCount: 4)
        case .lzip:
            // A power of two, less some sixteenths of it.
            let coded = start.byte(at: 5)
            let size = 1 << Int(coded & 0x1F)
            dictionaryByteCount = size - size / 16 * Int(coded >> 5)
        case .xz: takeXZ(start)
        case .zstandard: takeZstandard(start)
        default: break
        }
    }

    /// RFC 1952, section 2.3.
    private mutating func takeGzip(_ bytes: ArraySlice<UInt8>) {
        let flags = bytes.byte(at: 3)
        let time = bytes.littleEndian(at: 4, byteCount: 4)
        if time != 0 { modified = Int64(time) }
        var offset = 10
        if flags & 0x04 != 0 { offset += 2 + bytes.littleEndian(at: offset, byteCount: 2) }
        func text() -> ArraySlice<UInt8> {
            let text = bytes.dropFirst(offset).prefix { $0 != 0 }
            offset += text.count + 1
            return text
        }
        if flags & 0x08 != 0 {
            let text = text()
            if !text.isEmpty { name = Array(text) }
        }
        if flags & 0x10 != 0 { _ = text() }
        if flags & 0x02 != 0 { offset += 2 }
        dataOffset = offset
    }

    /// The filters of the first block (The .xz File Format 1.2.1, section 3.1): the last one is LZMA2, with a byte.
    private mutating func takeXZ(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes.dropFirst(12).prefix((Int(bytes.byte(at: 12)) + 1) * 4)
        guard rest.popFirst() ?? 0 != 0, let flags = rest.popFirst() else { return }
        if flags & 0x40 != 0 { _ = rest.takeNumber() }
        if flags & 0x80 != 0 { _ = rest.takeNumber() }
        for _ in 0...Int(flags & 3) {
            let (filter, length) = (rest.takeNumber(), rest.takeNumber())
            let properties = rest.prefix(length)
            rest = rest.dropFirst(length)
            guard filter == 0x21, let size = properties.first, size <= 40 else { continue }
            dictionaryByteCount = size == 40 ? 0xFFFF_FFFF : (2 | Int(size & 1)) << (Int(size) / 2 + 11)
        }
    }

    /// RFC 8878, section 3.1.1.1: the window, or the size of all where that is the window.
    private mutating func takeZstandard(_ bytes: ArraySlice<UInt8>) {
        guard bytes.has([0x28, 0xB5, 0x2F, 0xFD]) else { return }
        let descriptor = bytes.byte(at: 4)
        if descriptor & 0x20 == 0 {
            let window = bytes.byte(at: 5)
            let base = 1 << (10 + Int(window >> 3))
            dictionaryByteCount = base + base / 8 * Int(window & 7)
        } else {
            let skipped = 5 + [0, 1, 2, 4][Int(descriptor & 3)]
            dictionaryByteCount = bytes.littleEndian(at: skipped, byteCount: [1, 2, 4, 8][Int(descriptor >> 6)])
        }
    }
}
