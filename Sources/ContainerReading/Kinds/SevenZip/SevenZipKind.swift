import ByteSources

extension ContainerFormat {
    /// 7z, the format of 7-Zip.
    public static let sevenZip = ContainerFormat(rawValue: "7z")
}

/// 7z. Its directory stands at the end, as a rule compressed, and its members lie one after the other in streams that
/// several of them share.
///
/// Source of the format: 7zFormat.txt of the LZMA SDK.
struct SevenZipKind: ArchiveKind {
    var format: ContainerFormat { .sevenZip }
    var signatureByteCount: Int { 6 }

    private static let headerByteCount = 32

    func recognises(_ prefix: [UInt8]) -> Bool { prefix.has([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        var window = ByteWindow(source, capacity: Self.headerByteCount)
        let header = try window.read(at: 0, count: Self.headerByteCount)
        let (start, startOverflows) = Self.headerByteCount.addingReportingOverflow(
            header.littleEndian(at: 12, byteCount: 8))
        let (end, endOverflows) = start.addingReportingOverflow(header.littleEndian(at: 20, byteCount: 8))
        guard header.count == Self.headerByteCount, !startOverflows, !endOverflows, end <= source.byteCount else {
            throw ContainerError(
                .damagedContainer,
                "the archive's directory lies beyond the end of the file: it is cut off, or the first part of several")
        }
        return try ArchiveContainer(source, ArchiveReading(format: .sevenZip), ending: .init(statedEnd: end))
    }
}
