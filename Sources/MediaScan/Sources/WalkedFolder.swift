import FileReading
import Synchronization
import SystemFiles

/// A folder that a walk has entered, and the way to it: the folder that it lies in, and its name there.
///
/// What lies in it is opened from the folder itself and never by its path, so nothing that takes the place of a folder on
/// the way is followed, and a path may be of any length. A folder that was closed meanwhile is opened again step by step,
/// and each step must lead to the folder that was there before.
final class WalkedFolder: Sendable {
    /// Its name in its parent; of a root, its path.
    private let name: [UInt8]
    private let identity: FileStatus.Identity?
    private let openFolders: OpenFolders
    private let parent: Mutex<WalkedFolder?>

    /// A root.
    init(root path: PathBytes, _ open: OpenFolder, among openFolders: OpenFolders) {
        name = path.bytes
        identity = open.status.identity
        parent = Mutex(nil)
        self.openFolders = openFolders
        openFolders.add(open, as: ObjectIdentifier(self))
    }

    /// The folder `name` in `parent`.
    init(_ name: some Sequence<UInt8>, in parent: WalkedFolder, _ open: OpenFolder) {
        self.name = Array(name)
        identity = open.status.identity
        self.parent = Mutex(parent)
        openFolders = parent.openFolders
        openFolders.add(open, as: ObjectIdentifier(self))
    }

    deinit {
        openFolders.remove(ObjectIdentifier(self))
        // One after the other: the folders of a deep tree would be released within each other, and the stack has an end.
        var next = takeParent()
        while isKnownUniquelyReferenced(&next), let folder = next { next = folder.takeParent() }
    }

    private func takeParent() -> WalkedFolder? { parent.withLock { $0.take() } }

    /// The folder, opened again if it was closed.
    ///
    /// - Throws: ``SystemError/replaced`` where another folder has its place by now, or the place of one above it.
    func opened() throws(SystemError) -> OpenFolder {
        var closed: [WalkedFolder] = []
        var open: OpenFolder?
        var folder = self
        while true {
            open = openFolders[ObjectIdentifier(folder)]
            if open != nil { break }
            closed.append(folder)
            guard let parent = folder.parent.withLock({ $0 }) else { break }
            folder = parent
        }
        while let folder = closed.popLast() {
            let reopened =
                if let open { try open.folder(named: folder.name) } else {
                    try OpenFolder(at: PathBytes(bytes: folder.name))
                }
            guard reopened.status.identity == folder.identity else { throw .replaced }
            openFolders.add(reopened, as: ObjectIdentifier(folder))
            open = reopened
        }
        guard let open else { throw .replaced }
        return open
    }
}

/// The folders of a walk that are open: the few that were used last, so that a tree of any depth takes few descriptors.
final class OpenFolders: Sendable {
    /// The latest last.
    private let folders = Mutex<[(key: ObjectIdentifier, folder: OpenFolder)]>([])

    static let maximumCount = 32

    subscript(key: ObjectIdentifier) -> OpenFolder? {
        folders.withLock { folders in
            guard let index = folders.lastIndex(where: { $0.key == key }) else { return nil }
            let found = folders.remove(at: index)
            folders.append(found)
            return found.folder
        }
    }

    func add(_ folder: OpenFolder, as key: ObjectIdentifier) {
        folders.withLock { folders in
            folders.removeAll { $0.key == key }
            if folders.count == Self.maximumCount { folders.removeFirst() }
            folders.append((key, folder))
        }
    }

    func remove(_ key: ObjectIdentifier) {
        folders.withLock { $0.removeAll { $0.key == key } }
    }
}

/// The content of what has a name in a folder of a walk.
struct WalkedFile: FileContent {
    let folder: WalkedFolder
    let name: PathBytes

    func status() -> FileStatus? { try? folder.opened().status(of: name.bytes) }

    func open() throws(SystemError) -> OpenFile { try OpenFile(opening: name, in: folder.opened()) }

    func position() -> MediumPosition? {
        guard let folder = try? folder.opened() else { return nil }
        return MediumPosition(ofFileAt: name, in: folder)
    }

    func readAhead(byteCount: Int64) {
        guard let folder = try? folder.opened() else { return }
        MediumPosition.readAhead(name, in: folder, byteCount: byteCount)
    }
}
