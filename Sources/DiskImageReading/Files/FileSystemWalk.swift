#if DiskImages
    import CDiskImages
    import SystemFiles
    import TextCoding

    /// Goes through all that a file system holds, folder by folder in the order of its names, and in the end through the
    /// files that have no name any more, also by the journal.
    ///
    /// A file to which the journal leads gets the deleted name with its number, where there is one such name and one such file.
    ///
    /// Everything that it meets is given, also what cannot be read. Names of nothing are counted.
    final class FileSystemWalk {
        private let fileSystem: FileSystem
        private var folders: [OpenFolder] = []
        /// The folders that were entered: a damaged file system can have one in itself.
        private var entered: Set<UInt64> = []
        /// The paths of folders that are there, by their numbers, for files to which the journal leads.
        private var folderPaths: [UInt64: [UInt8]] = [:]
        private var waiting: ArraySlice<DiskItem> = []
        /// How many entries were passed over that have neither a name of their own nor content.
        private(set) var emptyEntryCount = 0
        /// The deleted files that the file system still leads to.
        private var deleted: Set<UInt64> = []
        private var hasReadJournal = false
        /// Deleted names of which the file system says no more, and the journal may.
        private var lostNames: [DiskItem] = []

        private static let maximumDepth = 512
        private static let maximumLostNameCount = 1 << 18
        private static let maximumFolderPathCount = 1 << 18
        private static let maximumPathByteCount = 1 << 16

        @safe private final class OpenFolder {
            let folder: OpaquePointer
            let path: [UInt8]
            /// Whether it is the library's own folder of files without a name.
            let holdsOrphans: Bool
            var next = 0

            init(_ folder: OpaquePointer, path: [UInt8], holdsOrphans: Bool) {
                unsafe self.folder = unsafe folder
                self.path = path
                self.holdsOrphans = holdsOrphans
            }

            deinit { unsafe disk_folder_close(folder) }
        }

        init(_ fileSystem: FileSystem) throws(DiskImageError) {
            self.fileSystem = fileSystem
            guard let root = unsafe Self.openFolder(fileSystem.root, in: fileSystem) else {
                throw DiskImageError(.damaged, DiskLibrary.message)
            }
            entered.insert(fileSystem.root)
            folders.append(unsafe OpenFolder(root, path: [], holdsOrphans: false))
        }

        /// The folder with a number; nil where it cannot be read.
        private static func openFolder(_ inode: UInt64, in fileSystem: FileSystem) -> OpaquePointer? {
            var entry = DiskEntry()
            if let file = unsafe disk_file_open(fileSystem.fileSystem, inode, &entry) {
                let canList = fileSystem.canList(entry)
                unsafe disk_file_close(file)
                guard canList else { return nil }
            }
            return unsafe disk_folder_open(fileSystem.fileSystem, inode)
        }

        /// The next item; nil after the last.
        func next() -> DiskItem? {
            while true {
                if let item = waiting.popFirst() { return item }
                guard let folder = folders.last else {
                    if hasReadJournal { return nil }
                    hasReadJournal = true
                    let found = fileSystem.journalItems(besides: deleted, folders: folderPaths)
                    waiting = (lostNames + found).pairingNames()[...]
                    lostNames = []
                    continue
                }
                let count = unsafe disk_folder_count(folder.folder)
                guard folder.next < count else {
                    folders.removeLast()
                    continue
                }
                folder.next += 1
                waiting = items(folder.next - 1, of: folder).filter { !keepsForJournal($0) }[...]
            }
        }

        /// Keeps a name of which the journal may say more.
        private func keepsForJournal(_ item: DiskItem) -> Bool {
            guard fileSystem.mayHaveJournal, item.isLostName, lostNames.count < Self.maximumLostNameCount else {
                return false
            }
            lostNames.append(item)
            return true
        }

        // MARK: - Entries

        private func items(_ number: Int, of folder: OpenFolder) -> [DiskItem] {
            var entry = DiskEntry()
            let file = unsafe disk_folder_file(folder.folder, number, &entry)
            guard let file = unsafe file else { return [] }
            defer { unsafe disk_file_close(file) }
            let name = unsafe disk_file_name(file).map { unsafe Array(String(cString: $0).utf8) } ?? []
            if name.isEmpty || name == Array(".".utf8) || name == Array("..".utf8) || entry.kind == .virtualFile {
                return []
            }
            let path = folder.path + [UInt8(ascii: "/")] + name
            let isNameless = folder.holdsOrphans && name.starts(with: "OrphanFile-".utf8)
            var base = DiskItem(
                path: isNameless ? nil : Array(path.prefix(Self.maximumPathByteCount)), inode: entry.inode,
                attributeType: 0, attributeIdentifier: 0, name: entry.name_is_allocated ? .allocated : .deleted,
                data: entry.data, kind: entry.fileKind, byteCount: 0, content: .lost)
            if fileSystem.hasSequences { base.sequence = Int(entry.metadata_sequence) }
            base.times = entry.times
            // What the name once stood for is gone, and its number has another file now.
            let isReused = base.name == .deleted && (base.data == .allocated || !isSameFile(entry, in: folder))
            if !entry.has_metadata || isReused {
                if folder.holdsOrphans {
                    emptyEntryCount += 1
                    return []
                }
                base.data = .unknown
                base.times = .init()
                return base.kind == .folder ? [] : [base]
            }
            var items: [DiskItem] = []
            if base.kind == .folder {
                if let item = enter(entry, path, of: base) { items.append(item) }
            }
            items += contents(
                of: unsafe FileAttributes(fileSystem: fileSystem, file: file, entry: entry), base, in: folder)
            return items
        }

        /// Whether a deleted name and what it leads to belong together: what is deleted has been given the next number.
        private func isSameFile(_ entry: DiskEntry, in folder: OpenFolder) -> Bool {
            guard fileSystem.hasSequences, !folder.holdsOrphans else { return true }
            return entry.metadata_sequence == entry.sequence || entry.metadata_sequence == entry.sequence &+ 1
        }

        private func contents(of attributes: FileAttributes, _ base: DiskItem, in folder: OpenFolder) -> [DiskItem] {
            switch base.kind {
            case .file, .folder: break
            case .symbolicLink, .namedPipe, .socket, .blockDevice, .characterDevice, .unknown:
                var item = base
                item.content = .extents([])
                return [item]
            }
            guard let count = attributes.count else {
                guard base.kind == .file else { return [] }
                var item = base
                item.content = base.data == .allocated ? .unreadable(DiskLibrary.message) : .lost
                return [item]
            }
            var items = (0..<count).compactMap { attributes.item($0, like: base) }
            if items.isEmpty, base.kind == .file {
                var item = base
                item.content = .extents([])
                items = [item]
            }
            // Where a file was deleted and its place forgotten, only the name of it is left, if that.
            return items.compactMap { item in
                var item = item
                guard item.data != .allocated, item.content == .extents([]) || item.byteCount == 0 else {
                    if item.data == .deleted { deleted.insert(item.inode) }
                    return item
                }
                if folder.holdsOrphans {
                    emptyEntryCount += 1
                    return nil
                }
                item.content = .lost
                return item
            }
        }

        /// Enters a folder; an item is the result where it cannot be read.
        private func enter(_ entry: DiskEntry, _ path: [UInt8], of base: DiskItem) -> DiskItem? {
            guard entered.insert(entry.inode).inserted else { return nil }
            var item = base
            guard folders.count < Self.maximumDepth, path.count <= Self.maximumPathByteCount else {
                item.content = .unreadable("it lies deeper than \(Self.maximumDepth) folders")
                return item
            }
            guard let folder = unsafe Self.openFolder(entry.inode, in: fileSystem) else {
                guard base.data == .allocated else { return nil }
                item.content = .unreadable(DiskLibrary.message)
                return item
            }
            if fileSystem.mayHaveJournal, base.data == .allocated, folderPaths.count < Self.maximumFolderPathCount {
                folderPaths[entry.inode] = path
            }
            folders.append(
                unsafe OpenFolder(
                    folder, path: path,
                    holdsOrphans: entry.kind == .virtualFolder || (folders.last?.holdsOrphans ?? false)))
            return nil
        }
    }

    extension DiskEntry {
        fileprivate var data: DiskItem.Allocation {
            has_metadata ? (metadata_is_allocated ? .allocated : .deleted) : .unknown
        }

        fileprivate var fileKind: FileKind {
            switch kind {
            case .file, .unknown, .virtualFile: .file
            case .folder, .virtualFolder: .folder
            case .symbolicLink: .symbolicLink
            case .special: .unknown
            }
        }

        fileprivate var times: DiskItem.Times {
            // The libraries say zero for a time that they do not know.
            func timestamp(_ time: DiskTime) -> Timestamp? {
                guard time.seconds != 0 else { return nil }
                return Timestamp(seconds: time.seconds, nanoseconds: Int32(min(time.nanoseconds, 999_999_999)))
            }
            var times = DiskItem.Times()
            times.modified = timestamp(modified)
            times.accessed = timestamp(accessed)
            times.changed = timestamp(changed)
            times.created = timestamp(created)
            return times
        }
    }
#endif
