import ByteSources

extension ContainerFormat {
    /// ISO 9660, the file system of optical discs, with Rock Ridge and Joliet.
    public static let iso = ContainerFormat(rawValue: "iso")
}

/// ISO 9660. It begins with 32 KiB that belong to no file.
///
/// Source of the format: ECMA-119, 4th edition; for the recognition of UDF, ECMA-167, 3rd edition, part 2.
struct ISO9660Kind: ArchiveKind {
    var format: ContainerFormat { .iso }
    var signatureByteCount: Int { Self.descriptorOffset + 6 }

    /// Where the first descriptor is, and how long each is.
    private static let descriptorOffset = 32_768
    private static let descriptorByteCount = 2048

    func recognises(_ prefix: [UInt8]) -> Bool { prefix.has("CD001", at: Self.descriptorOffset + 1) }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        var window = ByteWindow(source, capacity: Self.descriptorByteCount)
        var ending = ArchiveContainer.Ending()
        var hasUDF = false
        // A disc has a handful of descriptors; those of UDF follow those of ISO 9660.
        for index in 0..<64 {
            let offset = Self.descriptorOffset + index * Self.descriptorByteCount
            let descriptor = try window.read(at: offset, count: Self.descriptorByteCount)
            if descriptor.has("CD001", at: 1) {
                guard descriptor.byte(at: 0) == 1 else { continue }
                let blocks = descriptor.littleEndian(at: 80, byteCount: 4)
                ending.statedEnd = blocks * max(1, descriptor.littleEndian(at: 128, byteCount: 2))
            } else if descriptor.has("NSR02", at: 1) || descriptor.has("NSR03", at: 1) {
                hasUDF = true
            } else if !descriptor.has("BEA01", at: 1), !descriptor.has("TEA01", at: 1) {
                break
            }
        }
        let hasSystemArea = try window.firstNonzero(in: 0..<Self.descriptorOffset) != nil
        return try ArchiveContainer(
            source, ArchiveReading(format: .iso9660), ending: ending,
            damage: hasUDF
                ? ContainerError(
                    .unsupportedCompression,
                    "the disc has a second file system, UDF, which is not read: it may hold files that are not listed here"
                )
                : nil,
            unclaimed: hasSystemArea ? [0..<Self.descriptorOffset] : [])
    }
}
