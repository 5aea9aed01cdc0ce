import ByteSources

extension ContainerFormat {
    /// LHA and LZH.
    public static let lha = ContainerFormat(rawValue: "lha")
}

/// LHA: members one after the other, and a zero at the end.
///
/// Source of the format: header.doc of LHa for UNIX.
struct LHAKind: ArchiveKind {
    var format: ContainerFormat { .lha }
    var signatureByteCount: Int { 21 }

    func recognises(_ prefix: [UInt8]) -> Bool {
        // Length and checksum of the header, the method, and at 20 which of the four forms of header it is.
        prefix.count >= 21 && prefix[0] != 0 && (prefix.has("-lh", at: 2) || prefix.has("-lz", at: 2))
            && "0123456789sdx".utf8.contains(prefix[5]) && prefix[6] == UInt8(ascii: "-") && prefix[20] <= 3
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        try ArchiveContainer(source, ArchiveReading(format: .lha))
    }
}
