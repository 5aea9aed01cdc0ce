/// The thing that a path leads to, links followed.
package enum PathTarget: Equatable {
    case missing
    case file(size: Int)
    case folder
    case other

    /// Asked of the system itself: Foundation's attributes of a file hold the names of its owner and group, for which the
    /// C library asks a service, by a socket and perhaps over the network.
    package init(path: String) {
        self.init(path: PathBytes(path))
    }

    package init(path: PathBytes) {
        guard let status = try? FileStatus.ofTarget(at: path) else {
            self = .missing
            return
        }
        switch status.kind {
        case .file: self = .file(size: Int(status.size))
        case .folder: self = .folder
        default: self = .other
        }
    }

    /// The size of a file; nil for anything else.
    package var size: Int? {
        if case .file(let size) = self { size } else { nil }
    }
}
