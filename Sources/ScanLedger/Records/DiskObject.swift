public import SystemFiles
public import TextCoding

/// What a record says of something that belongs to a disk image, beyond what it says of any file. Offsets and sizes are in
/// bytes of the logical image, so that they are the same for every container of it.
public enum DiskObject: Hashable, Sendable {
    /// The image itself; its volumes and gaps have records after it.
    case image(Image)
    /// A volume, whose items and free space have records after it.
    case volume(Volume)
    /// A range of bytes that belong to no item, and were searched for pictures or left out.
    case range(Range)
    /// A file, a stream, or something that was recovered.
    case item(Item)

    /// A piece of a file: where it is in the file and in the image, and how long it is.
    public struct Run: Hashable, Sendable {
        public var fileOffset: Int64
        /// Nil for a hole, which reads as zeros.
        public var imageOffset: Int64?
        public var byteCount: Int64

        public init(fileOffset: Int64, imageOffset: Int64?, byteCount: Int64) {
            self.fileOffset = fileOffset
            self.imageOffset = imageOffset
            self.byteCount = byteCount
        }
    }

    /// What is said of a disk image as a whole.
    public struct Image: Hashable, Sendable {
        /// How it is stored: `raw`, `ewf`, `vmdk`, `vhd`.
        public var format: String
        /// In how many files.
        public var fileCount: Int
        /// The size of the disk; nil where the image could not be opened.
        public var byteCount: Int64?
        public var sectorByteCount: Int?
        /// The digests that the image states of its bytes, as hexadecimal digits. A scan does not compare them.
        public var storedMD5: String?
        public var storedSHA1: String?

        public init(format: String, fileCount: Int) {
            self.format = format
            self.fileCount = fileCount
        }
    }

    /// What is said of a volume: where it lies, what it is, and what of it was looked at.
    public struct Volume: Hashable, Sendable {
        public var offset: Int64
        public var byteCount: Int64
        /// The kind of the partition table, the number in it from 0 on, and what it says that the volume is for.
        public var scheme: String?
        public var slot: Int?
        public var purpose: String?
        /// The file system, by name, whether or not it is read.
        public var fileSystem: String?
        /// How many bytes files and the file system use, how many are free, and how many were not looked at. Together they
        /// are all of the volume.
        public var allocatedByteCount: Int64 = 0
        public var freeByteCount: Int64 = 0
        public var unexaminedByteCount: Int64 = 0
        /// How many bytes the partition table states beyond the end of the image.
        public var missingByteCount: Int64 = 0

        public init(offset: Int64, byteCount: Int64) {
            self.offset = offset
            self.byteCount = byteCount
        }
    }

    /// Bytes that are searched together and belong to no item.
    public struct Range: Hashable, Sendable {
        /// What the bytes are.
        public enum Kind: String, CaseIterable, Sendable {
            /// Between volumes.
            case gap
            /// Free space of a volume, or all of a volume without a file system that is read.
            case unallocated
            /// Between the ends of files and of their last blocks.
            case slack
            /// What is in use in a volume and belongs to no item: folders and other tables of the file system, and what it keeps
            /// in another way than in runs.
            case tables
            /// What is left of a volume after the item at which its reader failed; its size is not known.
            case unread
        }

        public var kind: Kind
        /// Where the bytes lie, in the order in which they were searched. Those after ``byteCount`` are only looked at for
        /// what begins before.
        public var runs: [Run]
        /// How many bytes of the runs, from the first on, are this range's own.
        public var byteCount: Int64

        public init(kind: Kind, runs: [Run], byteCount: Int64) {
            self.kind = kind
            self.runs = runs
            self.byteCount = byteCount
        }
    }

    /// What is said of a file, a stream, or something that was recovered: how it was found, and where its bytes lie.
    public struct Item: Hashable, Sendable {
        /// Whether something is in use.
        public enum Allocation: String, CaseIterable, Sendable {
            case allocated
            case deleted
            /// Nothing is known of it.
            case unknown
        }

        /// How the item was found.
        public enum Recovery: String, CaseIterable, Sendable {
            /// It is a file in use.
            case allocated
            /// By what the file system still says of it.
            case metadata
            /// By what the journal of the file system still says of it.
            case journal
            /// By its own structure, in bytes that belong to no file.
            case carved
            /// As `carved`, and put together from two places or more. That they belong together is likely, and not known.
            case assembled
        }

        /// Where the bytes are.
        public enum Storage: Hashable, Sendable {
            case runs([Run])
            /// In the record of the file.
            case resident
            /// Compressed by the file system.
            case compressed
            /// In more runs than are listed.
            case scattered
            case encrypted
            /// Nobody knows.
            case lost
        }

        public var recovery: Recovery
        /// Whether the name is in use, and whether what it stands for is; nil for what never had a name.
        public var name: Allocation?
        public var data: Allocation?
        /// How often the number of the file was given, of file systems that count it.
        public var sequence: Int?
        /// The type and the number of the attribute, as The Sleuth Kit writes them: `128-4`.
        public var attribute: String?
        public var storage: Storage
        /// The number of the transaction in the journal that led to it.
        public var transaction: Int?
        /// Of something deleted, how many of its blocks others use now, and of how many.
        public var reusedBlockCount: Int?
        public var blockCount: Int?
        /// How many bytes follow the last one in its block.
        public var slackByteCount: Int64?
        /// How many of its bytes have no place.
        public var missingByteCount: Int64?
        public var times: Times?

        public init(recovery: Recovery, storage: Storage) {
            self.recovery = recovery
            self.storage = storage
        }
    }

    /// The times of a file, as its file system keeps them.
    public struct Times: Hashable, Sendable {
        public var modified: Timestamp?
        public var accessed: Timestamp?
        public var changed: Timestamp?
        public var created: Timestamp?
        /// The smallest difference that the file system can tell: `2s`, `100ns`.
        public var precision: String
        /// Whether the file system says nothing of the time zone; then the times are written as if they were UTC.
        public var lacksZone: Bool

        public init(precision: String, lacksZone: Bool) {
            self.precision = precision
            self.lacksZone = lacksZone
        }
    }
}

extension [DiskObject.Run] {
    /// The runs of a file that lies in extents of an image.
    public init(_ extents: [FileExtent]) {
        self = []
        var offset: Int64 = 0
        for extent in extents {
            append(.init(fileOffset: offset, imageOffset: extent.offset, byteCount: extent.byteCount))
            offset += extent.byteCount
        }
    }

    /// The extents that make up the file, with holes where runs are missing.
    public var extents: [FileExtent] { map { FileExtent(offset: $0.imageOffset, byteCount: $0.byteCount) } }
}

extension DiskObject {
    /// The word by which its line begins.
    var lineType: String {
        switch self {
        case .image: "image"
        case .volume: "volume"
        case .range: "range"
        case .item: "item"
        }
    }

    /// Whether it has its own place in a ledger, and does not belong to the record before.
    var standsAlone: Bool {
        if case .item(let item) = self { item.recovery != .carved && item.recovery != .assembled } else { true }
    }
}
