import ByteSources

extension ContainerFormat {
    /// Tar in all its forms: ustar, pax, GNU, and the old one that has no name.
    public static let tar = ContainerFormat(rawValue: "tar")
}

/// Tar: blocks of 512 bytes, each member a header and its data, two blocks of zeros at the end. Archives that follow each
/// other are one.
///
/// Source of the format: POSIX.1-2017, pax; GNU tar's manual, "Basic Tar Format".
struct TarKind: ArchiveKind {
    var format: ContainerFormat { .tar }
    var signatureByteCount: Int { TarHeader.byteCount }

    func recognises(_ prefix: [UInt8]) -> Bool { TarHeader.begins(prefix[...]) }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        try ArchiveContainer(source, ArchiveReading(format: .tar), ending: .init(hasEndMark: true))
    }
}

/// The header of a member of a tar archive.
enum TarHeader {
    static let byteCount = 512

    /// Whether the bytes begin with one. Only the checksum tells: the magic number is missing in old archives, and the
    /// name in front can be anything.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= byteCount else { return false }
        let header = bytes.prefix(byteCount)
        guard let stated = octal(header.dropFirst(148).prefix(8)),
            header.byte(at: 0) != 0 || header.has("ustar", at: 257)
        else { return false }
        // The checksum counts itself as blanks. Some programs added up signed bytes.
        var (sum, signedSum) = (0, 0)
        for (offset, byte) in header.enumerated() {
            let counted = (148..<156).contains(offset) ? 0x20 : byte
            sum += Int(counted)
            signedSum += Int(Int8(bitPattern: counted))
        }
        guard stated == sum || stated == signedSum else { return false }
        // Numbers are octal, or where they are large have the first bit set.
        return [(100, 8), (124, 12), (136, 12)].allSatisfy { offset, count in
            header.byte(at: offset) & 0x80 != 0 || octal(header.dropFirst(offset).prefix(count)) != nil
        }
    }

    /// An octal number in blanks and zeros; nil where something else stands, or in a checksum nothing.
    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in field.drop(while: { $0 == 0x20 || $0 == 0 }) {
            if byte == 0x20 || byte == 0 { break }
            guard (0x30...0x37).contains(byte) else { return nil }
            number = number << 3 | Int(byte & 7)
        }
        return number
    }
}
