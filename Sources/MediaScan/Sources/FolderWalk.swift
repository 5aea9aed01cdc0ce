import FileReading
import ScanLedger
public import SystemFiles

/// Walks folders depth first and hands out all that lies in them, in the order of path bytes.
///
/// Symbolic links below a root are not followed, and said to be there. A folder that cannot be read, or that contains
/// itself (which only a mount can do), is handed out as an item with its obstacle. What is found is what stands there at
/// the moment a folder is read: one folder at a time is held, with those above it.
///
/// Folders are entered from the folders that they lie in, so a link that takes the place of one between listing and
/// entering leads nowhere, and a tree can be of any depth.
///
/// A path is the root as it was named, joined with what lies below. Roots are walked in the order of path bytes too.
public struct FolderWalk: MediaSource {
    /// Why a root cannot be walked.
    public struct RootError: Error, Sendable, CustomStringConvertible {
        public let path: PathBytes
        public let description: String
    }

    private struct Root {
        let path: PathBytes
        let status: FileStatus
        /// Whether the path is that of a symbolic link, which leads there.
        let isLink: Bool
    }

    private struct Level {
        let folder: WalkedFolder
        let identity: FileStatus.Identity?
        /// How many of the bytes of ``path`` are the path of this folder.
        let pathByteCount: Int
        var listing: DirectoryListing
    }

    /// What is left out.
    public let scope: WalkScope
    /// The first root.
    public let location: PathBytes?
    private var pendingRoots: [Root]
    private var levels: [Level] = []
    private var identities: Set<FileStatus.Identity> = []
    /// The path of the folder that is being walked: one for all levels, for there may be thousands.
    private var path: [UInt8] = []
    private let openFolders = OpenFolders()
    /// How many bytes of a path come before the part below the root, and the file system that the root is on.
    private var rootByteCount = 0
    private var rootDevice: UInt64?

    /// A walk through `roots`: folders or single files. A root that is a symbolic link is followed, as the user named it.
    ///
    /// - Parameter scope: what is left out.
    /// - Throws: ``RootError`` if a root does not exist, or lies in another one and so would be walked twice.
    public init(roots: [PathBytes], scope: WalkScope = WalkScope()) throws(RootError) {
        self.scope = scope
        var found: [Root] = []
        for root in roots {
            do throws(SystemError) {
                let path = root.withoutTrailingSlashes
                let status = try FileStatus.ofTarget(at: path)
                found.append(
                    Root(path: path, status: status, isLink: FileStatus.ofLink(at: path)?.kind == .symbolicLink))
            } catch {
                throw RootError(path: root, description: "\(root): \(error). Check the spelling of the path.")
            }
        }
        try Self.refuseOverlaps(found)
        location = roots.first
        pendingRoots = found.sorted { Self.sortKey($0).lexicographicallyPrecedes(Self.sortKey($1)) }.reversed()
    }

    public mutating func next() -> MediaItem? {
        while true {
            while let top = levels.indices.last {
                guard let entry = levels[top].listing.next() else {
                    leave()
                    continue
                }
                if let item = item(for: entry, in: levels[top].folder) { return item }
            }
            guard let root = pendingRoots.popLast() else { return nil }
            if let item = item(for: root) { return item }
        }
    }

    // MARK: - Items

    /// The item for a root, or nil for a folder that was entered.
    private mutating func item(for root: Root) -> MediaItem? {
        var place = Place(
            path: root.path, kind: root.status.kind, content: StoredFile(at: root.path), linkTarget: nil)
        if root.isLink {
            place.content = LinkedFile(path: root.path, identity: root.status.identity)
            place.linkTarget = root.path.resolved
        }
        guard root.status.kind == .folder else { return place.item }
        do throws(SystemError) {
            let open = try OpenFolder(at: root.path)
            guard open.status.identity == root.status.identity else { throw .replaced }
            path = root.path.bytes
            rootByteCount = root.path.appending([]).bytes.count
            rootDevice = root.status.identity?.device
            return try enter(open, as: WalkedFolder(root: root.path, open, among: openFolders), place)
        } catch {
            return place.failed(error)
        }
    }

    /// The item for an entry of a folder, or nil for a folder that was entered.
    private mutating func item(for entry: DirectoryListing.Entry, in folder: WalkedFolder) -> MediaItem? {
        let name = PathBytes(bytes: entry.name)
        let place = Place(
            path: PathBytes(bytes: path).appending(name.bytes), kind: entry.kind,
            content: WalkedFile(folder: folder, name: name), linkTarget: nil)
        if let pattern = scope.exclusion(of: place.path.bytes[rootByteCount...], isFolder: entry.kind == .folder) {
            return place.skipped(.excluded, "it matches ‘\(pattern)’, which was to be left out")
        }
        if let error = entry.error { return place.failed(error) }
        guard entry.kind == .folder else { return place.item }
        if isOnOtherFileSystem(entry.identity) { return place.onOtherFileSystem }
        do throws(SystemError) {
            let parent = try folder.opened()
            let open = try parent.folder(named: name.bytes)
            // What was mounted there meanwhile, as some systems do when a folder is opened, is another one.
            let isMounted = open.status.identity?.device != parent.status.identity?.device
            guard entry.identity == nil || open.status.identity == entry.identity || isMounted else { throw .replaced }
            if isOnOtherFileSystem(open.status.identity) { return place.onOtherFileSystem }
            return try enter(open, as: WalkedFolder(name.bytes, in: folder, open), place)
        } catch {
            return place.failed(error)
        }
    }

    private func isOnOtherFileSystem(_ folder: FileStatus.Identity?) -> Bool {
        guard scope.staysOnFileSystem, let folder, let rootDevice else { return false }
        return folder.device != rootDevice
    }

    /// Enters a folder; an item is the result where the folder, or a part of it, cannot be walked.
    private mutating func enter(
        _ open: OpenFolder, as folder: WalkedFolder, _ place: Place
    ) throws(SystemError) -> MediaItem? {
        let identity = open.status.identity
        if let identity, identities.contains(identity) {
            return place.skipped(.folderLoop, "the folder contains itself; its content is walked above")
        }
        let listing = try DirectoryListing(of: open)
        path = place.path.bytes
        if let identity { identities.insert(identity) }
        levels.append(
            Level(
                folder: folder, identity: identity, pathByteCount: path.count, listing: listing))
        return listing.error.map { place.failed($0) }
    }

    /// Leaves the folder that was entered last.
    private mutating func leave() {
        if let identity = levels.removeLast().identity { identities.remove(identity) }
        path.removeSubrange((levels.last?.pathByteCount ?? 0)...)
    }

    /// A root inside another one would put its files into the ledger twice.
    private static func refuseOverlaps(_ roots: [Root]) throws(RootError) {
        for (index, root) in roots.enumerated() {
            guard let real = root.path.resolved else { continue }
            for other in roots[(index + 1)...] {
                guard let otherReal = other.path.resolved else { continue }
                for (inner, outer, name, container) in [
                    (real, otherReal, root.path, other.path), (otherReal, real, other.path, root.path),
                ] where inner.lies(in: outer) {
                    throw RootError(
                        path: name,
                        description: "\(name) lies in \(container), which is scanned already. Name only one of them.")
                }
            }
        }
    }

    private static func sortKey(_ root: Root) -> [UInt8] {
        root.status.kind == .folder && root.path.bytes.last != UInt8(ascii: "/")
            ? root.path.bytes + [UInt8(ascii: "/")] : root.path.bytes
    }
}
