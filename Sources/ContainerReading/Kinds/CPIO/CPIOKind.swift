import ByteSources

extension ContainerFormat {
    /// cpio: what RPM packages and initial RAM disks are made of.
    public static let cpio = ContainerFormat(rawValue: "cpio")
}

/// cpio, in text and in binary. Archives that follow each other are one, as in an initial RAM disk.
///
/// Source of the format: cpio(5) of FreeBSD.
struct CPIOKind: ArchiveKind {
    var format: ContainerFormat { .cpio }
    var signatureByteCount: Int { 110 }

    func recognises(_ prefix: [UInt8]) -> Bool { Self.begins(prefix) }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        try ArchiveContainer(source, ArchiveReading(format: .cpio), ending: .init(continues: Self.begins))
    }

    private static func begins(_ bytes: [UInt8]) -> Bool {
        // The new formats have hexadecimal numbers, the old one octal ones.
        if bytes.has("070701") || bytes.has("070702") { return areDigits(bytes, 6..<110, base: 16) }
        if bytes.has("070707") { return areDigits(bytes, 6..<76, base: 8) }
        // Words of 16 bits in either order, of which two bytes are the magic number: so look at mode and name, too.
        guard bytes.count >= 26, bytes.has([0xC7, 0x71]) || bytes.has([0x71, 0xC7]) else { return false }
        let isLittle = bytes[0] == 0xC7
        func word(_ offset: Int) -> Int {
            isLittle ? bytes.littleEndian(at: offset, byteCount: 2) : bytes.bigEndian(at: offset, byteCount: 2)
        }
        let type = word(6) & 0o170000
        let isTyped = [0o100000, 0o040000, 0o120000, 0o060000, 0o020000, 0o010000, 0o140000, 0].contains(type)
        return isTyped && (1...4096).contains(word(20)) && bytes[26...].first != 0
    }

    private static func areDigits(_ bytes: [UInt8], _ range: Range<Int>, base: UInt8) -> Bool {
        bytes.count >= range.upperBound
            && bytes[range].allSatisfy { byte in
                switch byte {
                case 0x30...0x37: true
                case 0x38, 0x39, 0x41...0x46, 0x61...0x66: base == 16
                default: false
                }
            }
    }
}
