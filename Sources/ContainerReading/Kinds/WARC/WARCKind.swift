import ByteSources

extension ContainerFormat {
    /// WARC, the archive of web crawlers.
    public static let warc = ContainerFormat(rawValue: "warc")
}

/// WARC: a record for each thing that was sent or said. Of what a server sent the body is the data, put together where it
/// came in chunks.
///
/// Source of the format: ISO 28500:2017.
struct WARCKind: ContainerKind {
    var format: ContainerFormat { .warc }
    var signatureByteCount: Int { 8 }
    var isAvailable: Bool { LibArchive.isAvailable }
    /// It needs none.
    var libraries: [(name: String, version: String)] { [] }

    func recognises(_ prefix: [UInt8]) -> Bool {
        prefix.has("WARC/") && (0x30...0x39).contains(prefix.byte(at: 5)) && prefix.byte(at: 6) == UInt8(ascii: ".")
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        guard isAvailable else { throw LibArchive.unavailable }
        return WARCContainer(source)
    }
}
