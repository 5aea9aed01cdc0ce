import ByteSources

extension ContainerFormat {
    /// The archive of `ar`: libraries of object files, and Debian's packages.
    public static let ar = ContainerFormat(rawValue: "ar")
}

/// The archive of `ar`, with long names as GNU and as BSD store them.
///
/// Source of the format: ar(5) of FreeBSD.
struct ARKind: ArchiveKind {
    var format: ContainerFormat { .ar }
    var signatureByteCount: Int { 8 }

    func recognises(_ prefix: [UInt8]) -> Bool { prefix.has("!<arch>\n") }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        try ArchiveContainer(source, ArchiveReading(format: .ar))
    }
}
