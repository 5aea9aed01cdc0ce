public import SystemFiles

/// Something that a watch reports while it goes on.
public enum WatchNotice: Hashable, Sendable {
    /// The way by which it was to learn of files cannot be used, and why; it takes another one.
    case unavailable(WatchMethod, reason: String)
    /// The system lost events, or more files came than are kept: the folders are walked again.
    case overflow
    /// So many files wait to be examined.
    case backlog(Int)
    /// A folder cannot be watched, and why: the folders are walked again and again.
    case unwatched(PathBytes, reason: String)
    /// So many files were gone before they could be examined.
    case gone(Int)
}
