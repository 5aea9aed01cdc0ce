import ByteSources

extension ContainerFormat {
    /// A file compressed by gzip (RFC 1952).
    public static let gzip = ContainerFormat(rawValue: "gz")
    /// A file compressed by bzip2.
    public static let bzip2 = ContainerFormat(rawValue: "bz2")
    /// A file compressed by xz.
    public static let xz = ContainerFormat(rawValue: "xz")
    /// The format of LZMA Utils, which came before xz.
    public static let lzma = ContainerFormat(rawValue: "lzma")
    /// A file compressed by Zstandard (RFC 8878).
    public static let zstandard = ContainerFormat(rawValue: "zst")
    /// A file in the frame format of LZ4.
    public static let lz4 = ContainerFormat(rawValue: "lz4")
    /// The format of Unix's `compress`.
    public static let compress = ContainerFormat(rawValue: "Z")
    /// A file compressed by lzip.
    public static let lzip = ContainerFormat(rawValue: "lz")
}

/// A compressed file. If it is a compressed tar archive, its members are that archive's; else it has one.
struct CompressedKind: ArchiveKind {
    let format: ContainerFormat
    let filter: ArchiveReading.Filter

    /// All of them.
    static let all = [
        CompressedKind(format: .gzip, filter: .gzip), CompressedKind(format: .bzip2, filter: .bzip2),
        CompressedKind(format: .xz, filter: .xz), CompressedKind(format: .lzma, filter: .lzma),
        CompressedKind(format: .zstandard, filter: .zstandard), CompressedKind(format: .lz4, filter: .lz4),
        CompressedKind(format: .compress, filter: .compress), CompressedKind(format: .lzip, filter: .lzip),
    ]

    var signatureByteCount: Int { 13 }

    func recognises(_ prefix: [UInt8]) -> Bool {
        switch filter {
        case .none: false
        // Deflate, and no flag that nobody knows.
        case .gzip: prefix.has([0x1F, 0x8B, 8]) && prefix.count > 3 && prefix[3] & 0xE0 == 0
        case .bzip2:
            // A block, or the end of a file of none.
            prefix.has("BZh") && (0x31...0x39).contains(prefix.byte(at: 3))
                && (prefix.has([0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
                    || prefix.has([0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4))
        case .xz: prefix.has([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])
        case .lzma: Self.isLZMA(prefix)
        // A frame, or one that is to be passed over.
        case .zstandard:
            prefix.has([0x28, 0xB5, 0x2F, 0xFD])
                || (prefix.byte(at: 0) & 0xF0 == 0x50 && prefix.has([0x2A, 0x4D, 0x18], at: 1))
        // The frame of today, and the one before.
        case .lz4: prefix.has([0x04, 0x22, 0x4D, 0x18]) || prefix.has([0x02, 0x21, 0x4C, 0x18])
        case .compress:
            prefix.has([0x1F, 0x9D]) && prefix.byte(at: 2) & 0x60 == 0 && (9...16).contains(prefix.byte(at: 2) & 0x1F)
        case .lzip: prefix.has("LZIP") && (0...1).contains(prefix.byte(at: 4)) && prefix.byte(at: 5) & 0x1F >= 12
        }
    }

    /// It has no magic number: properties, a size of the dictionary, and a number of bytes, as the encoders write them.
    private static func isLZMA(_ prefix: [UInt8]) -> Bool {
        guard prefix.count >= 13, prefix[0] == 0x5D else { return false }
        let dictionary = prefix.littleEndian(at: 1, byteCount: 4)
        let isUsual = (12...30).contains { dictionary == 1 << $0 || dictionary == 3 << ($0 - 1) }
        let byteCount = prefix[5..<13]
        return isUsual && (byteCount.allSatisfy { $0 == 0xFF } || byteCount.suffix(3).allSatisfy { $0 == 0 })
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        let header = try CompressedHeader(source, filter)
        guard header.dictionaryByteCount <= CompressedHeader.maximumDictionaryByteCount else {
            throw ContainerError(
                .memoryLimit,
                "decompressing the file takes \(header.dictionaryByteCount) bytes of memory, which is too much")
        }
        let reading = ArchiveReading(format: .bytes, filter: filter)
        if try Self.holdsTar(source, reading) {
            return try ArchiveContainer(source, ArchiveReading(format: .tar, filter: filter))
        }
        return try CompressedFile(source, reading, header)
    }

    private static func holdsTar(
        _ source: any RandomAccessByteSource, _ reading: ArchiveReading
    ) throws(ContainerError) -> Bool {
        let stream = try ArchiveStream(source, reading)
        guard case .entry = stream.next() else { return false }
        let start = [UInt8](capacity: TarHeader.byteCount) { buffer in
            // What is wrong shows again where the data are read.
            try? stream.read(into: &buffer)
        }
        return TarHeader.begins(start[...])
    }
}
