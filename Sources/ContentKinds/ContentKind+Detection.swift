extension ContentKind {
    /// As many bytes of a file's beginning as ``detect(beginning:)`` ever looks at.
    public static let prefixByteCount = 33 * 1024

    /// As many bytes of a file's end as ``detect(end:)`` ever looks at.
    public static let suffixByteCount = 512

    /// The kind of a file that begins with these bytes, or nil for one that is none of those in the table. The name of
    /// the file has no say.
    ///
    /// Pictures that are decoded and archives that are opened are not among them: what reads them recognises them.
    ///
    /// - Parameter bytes: the first ``prefixByteCount`` bytes, or all of a shorter file.
    public static func detect(beginning bytes: some Sequence<UInt8>) -> ContentKind? {
        let prefix = FilePrefix(bytes)
        let isText = TextContent.isText(prefix.bytes)
        return ContentKindTable.all.first { (!isText || $0.mayBeText) && $0.begins?(prefix) ?? false }?.kind
    }

    /// The kind of a file that ends with these bytes: some kinds have their header at the end.
    ///
    /// - Parameter bytes: the last ``suffixByteCount`` bytes, or all of a shorter file.
    public static func detect(end bytes: some Sequence<UInt8>) -> ContentKind? {
        let suffix = FilePrefix(bytes)
        return ContentKindTable.all.first { $0.ends?(suffix) ?? false }?.kind
    }
}
