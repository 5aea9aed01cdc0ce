/// How a watch learns of files.
public enum WatchMethod: String, CaseIterable, Sendable {
    /// ``fanotify`` where it is allowed, else ``inotify``, else ``polling``.
    case automatic = "auto"
    /// The system reports everything on the file systems that the folders are on. It needs root, or the capabilities
    /// CAP_SYS_ADMIN and CAP_DAC_READ_SEARCH.
    case fanotify
    /// The system reports what happens in each folder that it was asked to watch; how many that may be is its administrator's to say.
    case inotify
    /// The folders are walked again and again: for drives on a network, of which the system tells nothing.
    case polling
}
