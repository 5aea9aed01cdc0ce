import ScanLedger
public import SystemFiles

/// Walks folders depth first and hands out all that lies in them, in the order of path bytes.
///
/// Symbolic links below a root are not followed, and said to be there. A folder that cannot be read, or that contains
/// itself (which only a mount can do), is handed out as an item with its obstacle. What is found is what stands there at
/// the moment a folder is read: one folder at a time is held, with those above it.
///
/// A path is the root as it was named, joined with what lies below. Roots are walked in the order of path bytes too.
public struct FolderWalk: MediaSource {
    /// Why a root cannot be walked.
    public struct RootError: Error, Sendable, CustomStringConvertible {
        public let path: PathBytes
        public let description: String
    }

    private struct Level {
        let path: PathBytes
        let identity: FileStatus.Identity?
        var listing: DirectoryListing
    }

    /// The first root.
    public let location: PathBytes?
    private var pendingRoots: [(path: PathBytes, status: FileStatus)]
    private var levels: [Level] = []

    /// A walk through `roots`: folders or single files. A root that is a symbolic link is followed, as the user named it.
    ///
    /// - Throws: ``RootError`` if a root does not exist, or lies in another one and so would be walked twice.
    public init(roots: [PathBytes]) throws(RootError) {
        var statuses: [(path: PathBytes, status: FileStatus)] = []
        for root in roots {
            do throws(SystemError) {
                statuses.append((root.withoutTrailingSlashes, try FileStatus.ofTarget(at: root)))
            } catch {
                throw RootError(path: root, description: "\(root): \(error). Check the spelling of the path.")
            }
        }
        try Self.refuseOverlaps(statuses)
        location = roots.first
        pendingRoots = statuses.sorted { Self.sortKey($0).lexicographicallyPrecedes(Self.sortKey($1)) }.reversed()
    }

    public mutating func next() -> MediaItem? {
        while !levels.isEmpty {
            let top = levels.count - 1
            guard let (name, kind) = levels[top].listing.next() else {
                levels.removeLast()
                continue
            }
            let path = levels[top].path.appending(name)
            if let item = item(at: path, kind: kind) { return item }
        }
        while let root = pendingRoots.popLast() {
            if let item = item(at: root.path, kind: root.status.kind, status: root.status) { return item }
            if !levels.isEmpty { return next() }
        }
        return nil
    }

    /// The item for an entry, or nil for a folder that was entered.
    private mutating func item(at path: PathBytes, kind: FileKind, status: FileStatus? = nil) -> MediaItem? {
        switch kind {
        case .file: return MediaItem(path: path, kind: .file)
        case .folder: return enter(path, status: status)
        case .symbolicLink: return .skipped(path, kind, .symbolicLink, "a symbolic link; links are not followed")
        case .namedPipe: return .skipped(path, kind, .specialFile, "a named pipe has no stored content")
        case .socket: return .skipped(path, kind, .specialFile, "a socket has no stored content")
        case .characterDevice, .blockDevice:
            return .skipped(path, kind, .specialFile, "a device, not a file; to examine it, make an image of it")
        case .unknown:
            return .failed(path, kind, SystemError(number: 2))
        }
    }

    /// Enters a folder; an item is the result where the folder, or a part of it, cannot be walked.
    private mutating func enter(_ path: PathBytes, status known: FileStatus?) -> MediaItem? {
        do throws(SystemError) {
            let status = if let known { known } else { try FileStatus.ofTarget(at: path) }
            if levels.contains(where: { $0.identity == status.identity }) {
                return .skipped(path, .folder, .folderLoop, "the folder contains itself; its content is walked above")
            }
            let listing = try DirectoryListing(of: path)
            levels.append(Level(path: path, identity: status.identity, listing: listing))
            return listing.error.map { .failed(path, .folder, $0) }
        } catch {
            return .failed(path, .folder, error)
        }
    }

    /// A root inside another one would put its files into the ledger twice.
    private static func refuseOverlaps(_ roots: [(path: PathBytes, status: FileStatus)]) throws(RootError) {
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

    private static func sortKey(_ root: (path: PathBytes, status: FileStatus)) -> [UInt8] {
        root.status.kind == .folder && root.path.bytes.last != UInt8(ascii: "/")
            ? root.path.bytes + [UInt8(ascii: "/")] : root.path.bytes
    }
}

extension MediaItem {
    fileprivate static func skipped(
        _ path: PathBytes, _ kind: FileKind, _ code: FileRecord.Reason.Code, _ message: String
    ) -> MediaItem {
        MediaItem(
            path: path, kind: kind, obstacle: Obstacle(status: .skipped, reason: .init(code, message: message)))
    }

    fileprivate static func failed(_ path: PathBytes, _ kind: FileKind, _ error: SystemError) -> MediaItem {
        MediaItem(path: path, kind: kind, obstacle: Obstacle(status: .failed, reason: .init(error)))
    }
}
