/// A kind of file that holds other files.
public enum ContainerFormat: String, Hashable, Sendable, CaseIterable {
    /// ZIP, and so the documents and programs that are ZIP archives: docx, xlsx, pptx, odt, epub, apk, jar.
    case zip

    /// As many bytes as ``detect(_:)`` ever looks at.
    public static let prefixByteCount = 8

    /// The container that begins with `prefix`, or nil where it is not the start of one. The name of the file has no say.
    ///
    /// Give it the first ``prefixByteCount`` bytes of a file, or all of a shorter one. An archive behind a program that
    /// unpacks it does not begin as one: ``ContainerReader`` reads such a file, but its start does not tell.
    public static func detect(_ prefix: some Collection<UInt8>) -> ContainerFormat? {
        let bytes = Array(prefix.prefix(prefixByteCount))
        let member = ZIPSignature.localHeader.bytes
        // The second is an archive without members, the third one that was meant for several disks and fitted one.
        let isZIP =
            bytes.starts(with: member) || bytes.starts(with: ZIPSignature.endRecord.bytes)
            || bytes.starts(with: ZIPSignature.descriptor.bytes + member)
        return isZIP ? .zip : nil
    }
}
