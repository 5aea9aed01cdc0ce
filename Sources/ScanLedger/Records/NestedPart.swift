public import SystemFiles

/// A step into a file: which of the things inside it is meant.
public enum NestedPart: Hashable, Sendable {
    /// A member of an archive: its name there, to the byte, and its number among the members, from 1, for two members can
    /// have the same name.
    case member(name: PathBytes, number: Int)
    /// The thumbnail in a picture's EXIF data.
    case thumbnail
    /// One of several pictures in a file, by its number, from 1.
    case frame(Int)
    /// Something that was found by searching the file at every byte: where it lies, how many bytes of the file it takes, and
    /// how it is written there.
    case found(offset: Int, byteCount: Int, writing: Writing)
    /// A volume of a disk image, by its number in the partition table, from 1; 0 where there is no table.
    case partition(Int)
    /// The bytes from an offset in a disk image on that belong to no volume.
    case gap(Int)
    /// A file of a volume, by its path from the root of the volume on, where it has one, and by the number that the file
    /// system gives it.
    case entry(path: PathBytes?, inode: Int)
    /// A stream of the file before, by its name.
    case stream(PathBytes)
    /// Free space of a volume, from an offset in the disk image on.
    case unallocated(Int)
    /// What lies between the ends of files and of their last blocks, by the number of the piece, from 1.
    case slack(Int)
    /// What is left of a volume after so many items.
    case unread(Int)
    /// Something that was found in a disk image by its structure, by its offset in the image.
    case carved(Int)
    /// Something that was put together from pieces of the file, in their order.
    case pieces([Range<Int>])
    /// Something that was put together from pieces of a disk image, by the offset of the first in the image.
    case assembled(Int)
    /// What the file system of a volume uses for itself, from an offset in the disk image on.
    case tables(Int)

    /// How something that was found stands in the file.
    public enum Writing: String, CaseIterable, Sendable {
        /// As it is.
        case plain
        /// In base64.
        case base64
        /// In base64, each letter in the two bytes of UTF-16.
        case wideBase64 = "base64-utf16"
    }
}

extension NestedPart: CustomStringConvertible {
    /// For a terminal: names are escaped as paths are.
    public var description: String {
        switch self {
        case .member(let name, _): name.displayText
        case .thumbnail: "thumbnail"
        case .frame(let number): "frame \(number)"
        case .found(let offset, _, .plain): "sweep@\(offset)"
        case .found(let offset, _, .base64), .found(let offset, _, .wideBase64): "base64@\(offset)"
        case .partition(let number): "p\(number)"
        case .gap(let offset): "gap@\(offset)"
        case .entry(let path?, _): path.displayText
        case .entry(nil, let inode): "inode \(inode)"
        case .stream(let name): ":\(name.displayText)"
        case .unallocated(let offset): "unallocated@\(offset)"
        case .slack(let number): "slack \(number)"
        case .tables(let offset): "tables@\(offset)"
        case .unread(let count): "after item \(count)"
        case .carved(let offset): "carved@\(offset)"
        case .pieces(let pieces): "pieces@\(pieces.first?.lowerBound ?? 0)"
        case .assembled(let offset): "assembled@\(offset)"
        }
    }
}

extension [NestedPart] {
    /// How many bytes the names have.
    package var nameByteCount: Int {
        reduce(0) { sum, part in
            if case .member(let name, _) = part { sum + name.bytes.count } else { sum }
        }
    }
}

/// Where something lies: a file, or steps into a file.
public struct MediaLocation: Hashable, Sendable {
    public let path: PathBytes
    /// The steps from the file to the thing, from the outermost on; none for the file itself.
    public let inside: [NestedPart]

    public init(path: PathBytes, inside: [NestedPart] = []) {
        self.path = path
        self.inside = inside
    }
}

extension MediaLocation: CustomStringConvertible {
    /// For people: `backup.zip » report.docx » word/media/image1.jpeg`.
    public var description: String {
        ([path.displayText] + inside.map(\.description)).joined(separator: " » ")
    }
}
