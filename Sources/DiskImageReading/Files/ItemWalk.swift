#if DiskImages
    import SystemFiles

    /// Goes through all items of a part: of its file system, or of the volumes that share its space, one after the other.
    final class ItemWalk {
        private let pool: VolumePool?
        private var walk: FileSystemWalk?
        /// The volume whose items come; nil where there is but one.
        private var volume: Int?
        private var otherEmptyEntryCount = 0

        /// How many entries were passed over that have neither a name of their own nor content.
        var emptyEntryCount: Int { otherEmptyEntryCount + (walk?.emptyEntryCount ?? 0) }

        init(_ fileSystem: FileSystem) throws(DiskImageError) {
            pool = nil
            walk = try FileSystemWalk(fileSystem)
        }

        init(_ pool: VolumePool) {
            self.pool = pool
            volume = 0
        }

        /// The next item; nil after the last.
        func next() -> DiskItem? {
            while true {
                if var item = walk?.next() {
                    item.volume = volume
                    return item
                }
                guard let pool, let present = volume, let last = pool.volumeNumbers?.upperBound, present < last else {
                    return nil
                }
                otherEmptyEntryCount = emptyEntryCount
                walk = nil
                volume = present + 1
                if let item = enter(present + 1, of: pool) { return item }
            }
        }

        /// Enters a volume; an item that stands for all of it is the result where its files cannot be listed.
        private func enter(_ number: Int, of pool: VolumePool) -> DiskItem? {
            var root = DiskItem(
                path: [UInt8(ascii: "/")], inode: 0, attributeType: 0, attributeIdentifier: 0, name: .allocated,
                data: .allocated, kind: .folder, byteCount: 0, content: .encrypted)
            root.volume = number
            if pool.isEncrypted(number) { return root }
            do throws(DiskImageError) {
                walk = try FileSystemWalk(pool.fileSystem(number))
                return nil
            } catch {
                root.content = .unreadable(error.message)
                return root
            }
        }
    }
#endif
