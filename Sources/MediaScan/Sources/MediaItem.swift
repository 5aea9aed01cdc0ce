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

    /// - Parameters:
    ///   - content: the way to the item's bytes; nil for a file that stands at `path`.
    ///   - linkTarget: where the path leads, if it is that of a symbolic link that is followed.
    public init(
        path: PathBytes, kind: FileKind, obstacle: Obstacle? = nil, content: (any FileContent)? = nil,
        linkTarget: PathBytes? = nil
    ) {
        self.path = path
        self.kind = kind
        self.obstacle = obstacle
        self.content = content ?? StoredFile(at: path)
        self.linkTarget = linkTarget
    }

    /// Why an item is not examined.
    public struct Obstacle: Hashable, Sendable {
        public let status: FileRecord.Status
        public let reason: FileRecord.Reason

        public init(status: FileRecord.Status, reason: FileRecord.Reason) {
            self.status = status
            self.reason = reason
        }
    }
}
