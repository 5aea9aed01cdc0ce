import ByteSources

extension ContainerFormat {
    /// XAR, the archive of Apple's installers.
    public static let xar = ContainerFormat(rawValue: "xar")
}

/// XAR: a table of contents in XML, and the data after it.
///
/// Source of the format: the wiki of the project xar.
struct XARKind: ArchiveKind {
    var format: ContainerFormat { .xar }
    var signatureByteCount: Int { 4 }

    func recognises(_ prefix: [UInt8]) -> Bool { prefix.has("xar!") }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        // Only the table of contents tells where it ends.
        try ArchiveContainer(source, ArchiveReading(format: .xar), ending: .init(statedEnd: source.byteCount))
    }
}
