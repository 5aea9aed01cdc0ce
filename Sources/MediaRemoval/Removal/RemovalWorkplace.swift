import KnownHashes
import SystemFiles

/// What applying, undoing and verifying have in common: the plan, its root, and the folders that are open.
struct RemovalWorkplace {
    let file: PlanFile
    let root: RootFolder
    private var folders: [PathBytes: OpenFolder] = [:]

    /// How many folders are held open at once.
    private static let maximumFolderCount = 128

    /// Opens the root, and checks that it is the one of the plan and no evidence.
    init(_ file: PlanFile, container: PathBytes?, way: RootFolder.Way) throws(RemovalError) {
        self.file = file
        root = try RootFolder(at: file.plan.root, way: way)
        guard root.identity == file.plan.rootIdentity else {
            throw RemovalError(
                .otherRoot, root.path,
                "Another folder stands where the root of the plan was, or its file system was mounted again. Make a new plan."
            )
        }
        try EvidenceGuard.check(root)
        for path in [file.path, container].compactMap({ $0 }) where path.folder.liesByAnyName(in: root.path) {
            throw RemovalError(
                .insideRoot, path,
                "It would lie below the root \(root.path), from which files are removed. Choose a place outside.")
        }
    }

    /// The folder of a file, held open for the files after it.
    mutating func openFolder(of path: PathBytes) throws(SystemError) -> OpenFolder {
        let key = path.folder
        if let folder = folders[key] { return folder }
        let folder = try root.openFolder(of: path)
        if folders.count >= Self.maximumFolderCount { folders.removeAll() }
        folders[key] = folder
        return folder
    }

    /// Forgets the folders: what became of their paths meanwhile is seen again.
    mutating func closeFolders() { folders.removeAll() }
}
