/// Something a source of files holds: a file to examine, or what stands in a file's place.
public struct MediaItem: Sendable {
    /// What stands at the path.
    public enum Kind: String, CaseIterable, Sendable {
        case file
        case folder
        case symbolicLink = "symbolic-link"
        case namedPipe = "named-pipe"
        case socket
        case characterDevice = "character-device"
        case blockDevice = "block-device"
        case unknown
    }

    public let path: MediaPath
    public let kind: Kind
    /// Why the item cannot be examined; nil for a file that can be tried.
    public let obstacle: Obstacle?

    public init(path: MediaPath, kind: Kind, obstacle: Obstacle? = nil) {
        self.path = path
        self.kind = kind
        self.obstacle = obstacle
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

/// A source of files: a folder today, a container or a disk image tomorrow.
///
/// Everything that is met is handed out, also what cannot be examined, so that nothing is silently missing from a ledger.
public protocol MediaSource: Sendable {
    /// The next item in the order of path bytes, or nil after the last.
    mutating func next() -> MediaItem?

    /// Something on the medium that the files lie on, or the first of several; nil where they lie on none of this machine.
    var location: MediaPath? { get }
}

extension MediaSource {
    public var location: MediaPath? { nil }
}
