public import ContentKinds

/// How a disk image is stored: as the bytes of the disk, or in a container of another program's.
public enum DiskImageFormat: String, CaseIterable, Sendable {
    /// The bytes of the disk as they are, in one file or in several.
    case raw
    /// The Expert Witness Format of EnCase, in one segment or in several (E01, E02, and so on).
    case ewf
    /// VMware's, sparse or with extents beside it.
    case vmdk
    /// Microsoft's, of either version.
    case vhd

    /// The format in which a file of this kind is read here; nil where it is not.
    ///
    /// A file that begins as a partition table or as a file system is an image of a disk, or of one volume.
    public init?(_ kind: ContentKind) {
        switch kind.rawValue {
        case "e01": self = .ewf
        case "vmdk": self = .vmdk
        case "vhd", "vhdx": self = .vhd
        case "ntfs", "exfat", "fat", "gpt", "apm", "mbr", "ext", "hfs", "ufs", "apfs", "luks", "bitlocker", "xfs",
            "f2fs", "jfs", "refs", "lvm":
            self = .raw
        default: return nil
        }
    }
}
