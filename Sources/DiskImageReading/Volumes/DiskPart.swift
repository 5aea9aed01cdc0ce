/// A part of a disk image: a volume, or a gap between volumes.
package struct DiskPart: Hashable, Sendable {
    /// What was found at the beginning of a volume.
    package enum Content: Hashable, Sendable {
        /// A file system that is read, by its name, such as `ntfs`.
        case fileSystem(String)
        /// Something encrypted, or that looks like it, and what says so.
        case encrypted(String)
        /// A file system, or something else, that is known by name and not read.
        case unsupported(String)
        /// Nothing that is known.
        case unrecognised
        /// Something that could not be read.
        case unreadable(String)
        /// It is no volume.
        case gap
    }

    /// The numbers of the partitions that lead to it, from 1 on; 0 for a volume that is the whole of what holds it. Of a
    /// gap, those of what the gap lies in.
    package var partitions: [Int]
    /// Where it begins in the image.
    package var offset: Int64
    /// At least 1, and not beyond the end of the image.
    package var byteCount: Int64
    /// How many bytes the table states beyond the end of the image.
    package var missingByteCount: Int64 = 0
    /// What was found in it.
    package var content: Content
    /// The kind of the partition table, such as `gpt`; nil where there is none.
    package var scheme: String?
    /// Its number in the table, from 0 on; nil where there is none.
    package var slot: Int?
    /// What the table says that it is for.
    package var purpose: String?

    /// A part of which no partition table says more.
    package init(partitions: [Int], offset: Int64, byteCount: Int64, content: Content) {
        self.partitions = partitions
        self.offset = offset
        self.byteCount = byteCount
        self.content = content
    }

    /// Whether it is no volume, but lies between volumes.
    package var isGap: Bool { content == .gap }
}

/// What is said of a disk image as a whole.
package struct DiskImageSummary: Hashable, Sendable {
    /// The size of the disk.
    package var byteCount: Int64
    /// The size of a sector of the disk.
    package var sectorByteCount: Int
    /// The MD5 that the image states of its bytes; nil where it states none.
    package var storedMD5: [UInt8]?
    /// The SHA-1 that the image states of its bytes; nil where it states none.
    package var storedSHA1: [UInt8]?
    /// All of the image, in the order of the offsets. Volumes can overlap where a table says so; between them nothing is
    /// left out.
    package var parts: [DiskPart]

    /// What the reader of an image says of it.
    package init(
        byteCount: Int64, sectorByteCount: Int, storedMD5: [UInt8]?, storedSHA1: [UInt8]?, parts: [DiskPart]
    ) {
        self.byteCount = byteCount
        self.sectorByteCount = sectorByteCount
        self.storedMD5 = storedMD5
        self.storedSHA1 = storedSHA1
        self.parts = parts
    }
}
