public import FileReading
public import ScanLedger
public import SystemFiles
import TextCoding

/// Something a source of files holds: a file to examine, or what stands in a file's place.
public struct MediaItem: Sendable {
    public let path: PathBytes
    public let kind: FileKind
    /// Why the item cannot be examined; nil for a file that can be tried.
    public let obstacle: Obstacle?

    /// The way to the item's bytes.
    public let content: any FileContent
    /// Where the path leads, if somebody has named a symbolic link to be followed.
    public let linkTarget: PathBytes?
    /// When it arrived, if it did so in a folder that is watched.
    var arrived: Timestamp?

    /// What the item is of a disk image that stands at the path; nil for a file that stands there itself.
    public let disk: DiskPlacement?

    /// - Parameters:
    ///   - content: the way to the item's bytes; nil for a file that stands at `path`.
    ///   - linkTarget: where the path leads, if it is that of a symbolic link that is followed.
    public init(
        path: PathBytes, kind: FileKind, obstacle: Obstacle? = nil, content: (any FileContent)? = nil,
        linkTarget: PathBytes? = nil, disk: DiskPlacement? = nil
    ) {
        self.path = path
        self.kind = kind
        self.obstacle = obstacle
        self.content = content ?? StoredFile(at: path)
        self.linkTarget = linkTarget
        self.disk = disk
    }

    /// The path by which people know the item: in a disk image, the one in its volume.
    var name: PathBytes {
        guard let disk else { return path }
        return switch disk.inside.last {
        case .entry(let path?, _)?: path
        case .stream(let name)?: name
        default: PathBytes(bytes: [])
        }
    }

    /// Why the bytes of an item are not read for its record. Of a disk image the status can be `examined`, where all that is to
    /// be said is known.
    public struct Obstacle: Hashable, Sendable {
        public let status: FileRecord.Status
        public let reason: FileRecord.Reason

        public init(status: FileRecord.Status, reason: FileRecord.Reason) {
            self.status = status
            self.reason = reason
        }
    }
}
