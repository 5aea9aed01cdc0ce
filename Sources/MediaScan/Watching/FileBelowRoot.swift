import FileReading
import SystemFiles

/// The content of a file below a root that is watched: reached from the root step by step, so that no link that has taken the
/// place of a folder on the way is followed.
struct FileBelowRoot: FileContent {
    let root: WatchedRoot
    /// The folders on the way, and the name of the file.
    let names: [ArraySlice<UInt8>]

    /// - Parameter path: begins with the root as it was named. Nil for one that does not.
    init?(_ path: PathBytes, below root: WatchedRoot) {
        guard let names = root.names(to: path), !names.isEmpty else { return nil }
        self.root = root
        self.names = names
    }

    func status() -> FileStatus? { try? currentStatus() }

    func currentStatus() throws(SystemError) -> FileStatus {
        guard let name = names.last else { throw .missing }
        return try folder().status(of: name)
    }

    func open() throws(SystemError) -> OpenFile {
        guard let name = names.last else { throw .missing }
        return try OpenFile(opening: PathBytes(bytes: name), in: folder())
    }

    private func folder() throws(SystemError) -> OpenFolder {
        var folder = try OpenFolder(at: root.real)
        for name in names.dropLast() { folder = try folder.folder(named: name) }
        return folder
    }
}
