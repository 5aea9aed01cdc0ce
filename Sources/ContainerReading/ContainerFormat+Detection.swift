extension ContainerFormat {
    /// The kinds that this build looks into; without the package trait `Archives`, only those that need no library.
    public static var readable: [ContainerFormat] { ContainerKinds.all.filter(\.isAvailable).map(\.format) }

    /// Whether this build looks into files of this kind.
    public var isReadable: Bool { Self.readable.contains(self) }

    /// As many bytes as ``detect(_:)`` ever looks at.
    public static let prefixByteCount = ContainerKinds.all.map(\.signatureByteCount).reduce(0, max)

    /// The container that begins with `prefix`, or nil where it is not the start of one. The name of the file has no
    /// say, and it does not matter whether this build can look into it.
    ///
    /// Give it the first ``prefixByteCount`` bytes of a file, or all of a shorter one. An archive after a program that
    /// unpacks it does not begin as one: ``ContainerReader`` reads such a file, but its start does not tell.
    public static func detect(_ prefix: some Collection<UInt8>) -> ContainerFormat? {
        let bytes = Array(prefix.prefix(prefixByteCount))
        return ContainerKinds.all.first { $0.recognises(bytes) }?.format
    }
}
