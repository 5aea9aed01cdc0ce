import Foundation

/// What a path leads to, links followed.
enum FileKind: Equatable {
    case missing
    case file(size: Int)
    case folder
    case other

    /// Asked of the system itself: Foundation's attributes of a file hold the names of its owner and group, for which the
    /// C library asks a service, by a socket and perhaps over the network.
    init(path: String) {
        var status = stat()
        // SAFETY: the string is passed as a C string for the time of the call, which fills in the struct.
        guard unsafe stat(path, &status) == 0 else {
            self = .missing
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(size: Int(status.st_size))
        case S_IFDIR: self = .folder
        default: self = .other
        }
    }
}
