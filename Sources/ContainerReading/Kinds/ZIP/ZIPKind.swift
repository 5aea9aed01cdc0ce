import ByteSources

extension ContainerFormat {
    /// ZIP, and so the documents and programs that are ZIP archives: docx, xlsx, pptx, odt, epub, apk, jar.
    public static let zip = ContainerFormat(rawValue: "zip")
}

/// ZIP, of which the directory and the headers are read here and the data decompressed by libarchive.
struct ZIPKind: ContainerKind {
    var format: ContainerFormat { .zip }
    var signatureByteCount: Int { 8 }
    var isAvailable: Bool { LibArchive.isAvailable }
    var libraries: [(name: String, version: String)] { LibArchive.libraries }

    func recognises(_ prefix: [UInt8]) -> Bool {
        let member = ZIPSignature.localHeader.bytes
        // The second is an archive without members, the third one that was meant for several disks and fitted one.
        return prefix.starts(with: member) || prefix.starts(with: ZIPSignature.endRecord.bytes)
            || prefix.starts(with: ZIPSignature.descriptor.bytes + member)
    }

    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer {
        guard isAvailable else { throw LibArchive.unavailable }
        return try ZIPContainer(source)
    }
}
