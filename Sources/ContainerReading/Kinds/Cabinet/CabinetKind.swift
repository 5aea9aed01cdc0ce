import ByteSources

extension ContainerFormat {
    /// Cabinet, the archive of Microsoft's installers.
    public static let cabinet = ContainerFormat(rawValue: "cab")
}

/// Cabinet.
///
/// Source of the format: [MS-CAB].
struct CabinetKind: ArchiveKind {
    var format: ContainerFormat { .cabinet }
    var signatureByteCount: Int { 8 }

    func recognises(_ prefix: [UInt8]) -> Bool { prefix.has("MSCF") && prefix.has([0, 0, 0, 0], at: 4) }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        var window = ByteWindow(source, capacity: 36)
        let header = try window.read(at: 0, count: 36)
        let flags = header.littleEndian(at: 30, byteCount: 2)
        let damage =
            flags & 0b11 != 0
            ? ContainerError(
                .damagedContainer, "this is one part of a cabinet of several files; what the others hold is not here")
            : nil
        return try ArchiveContainer(
            source, ArchiveReading(format: .cabinet),
            ending: .init(statedEnd: header.littleEndian(at: 8, byteCount: 4)), damage: damage)
    }
}
