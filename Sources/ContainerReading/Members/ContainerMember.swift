/// One of the files in a container, as the container describes it. Nothing of it need be true.
public struct ContainerMember: Hashable, Sendable {
    /// What a member says it is.
    public enum Kind: String, Hashable, Sendable {
        /// A file; also whatever says that it is something else, and yet has data that no such thing has.
        case file
        /// A folder, without data.
        case folder
        /// A symbolic link. Its data are the path that it leads to, which nothing here follows.
        case symbolicLink
        /// Another name of a member of the same container, without bytes of its own. Its data are the name of the other.
        case hardLink
        /// A pipe, a socket or a device, without data.
        case other
    }

    /// The position in the container's directory, from 1: two members can have the same name. In a container that is
    /// read without its directory (``ContainerReader/isRecovered``), the position among the members found, in file
    /// order.
    public let number: Int
    /// The name, byte for byte as it is stored: the encoding is often unknown, and backslashes, `..`, absolute paths
    /// and zeros are as they stand. Never a path to write to.
    public let name: [UInt8]
    /// What it says it is. Data can be read of every kind.
    public let kind: Kind
    /// How many bytes the data are said to be, if that is said.
    public let byteCount: Int64?
    /// How many bytes they are said to take in the container, if that is said.
    public let packedByteCount: Int64?
    /// When the file was last changed, in seconds since 1970, where the container says it in universal time.
    public let modified: Int64?
    /// The same by the clock on the wall where the container was made, in seconds since 1970 as if that had been
    /// universal time. The zone is not in the container.
    public let localModified: Int64?
    /// Whether the data are encrypted. Reading them then throws ``ContainerError/Code/encryptedMember``.
    public let isEncrypted: Bool
    /// Whether the header in front of the data says something else than the directory, which is what counts here:
    /// another name, size, checksum or compression. Also where there is no such header.
    public let isContradictory: Bool
    /// Whether the container's directory does not name it: it was found by the header in front of its data.
    public let isUnlisted: Bool

    init(
        number: Int, name: [UInt8], kind: Kind, byteCount: Int64?, packedByteCount: Int64?, modified: Int64?,
        localModified: Int64?, isEncrypted: Bool, isContradictory: Bool, isUnlisted: Bool = false
    ) {
        self.number = number
        self.name = name
        self.kind = kind
        self.byteCount = byteCount
        self.packedByteCount = packedByteCount
        self.modified = modified
        self.localModified = localModified
        self.isEncrypted = isEncrypted
        self.isContradictory = isContradictory
        self.isUnlisted = isUnlisted
    }
}
