#if DiskImages
    import CDiskImages
    import SystemFiles

    extension FileSystem {
        /// Whether it is of a kind whose journal leads to deleted files.
        var mayHaveJournal: Bool { name.hasPrefix("ext") }

        /// The deleted files that the journal of an ext3 or ext4 file system still leads to; none of other file systems.
        ///
        /// - Parameters:
        ///   - known: the numbers of deleted files that have items already.
        ///   - folders: the paths of the folders that are there, by their numbers.
        func journalItems(besides known: Set<UInt64>, folders: [UInt64: [UInt8]]) -> [DiskItem] {
            guard mayHaveJournal, let layout = extLayout, let extents = journalExtents(layout) else { return [] }
            let blockByteCount = layout.blockByteCount
            let byteCount = extents.reduce(0) { $0 + $1.byteCount }
            guard
                let copies = JournalCopies(
                    blockCount: Int(byteCount) / blockByteCount,
                    { [self] block in bytes(atBlock: block, of: blockByteCount, in: extents) })
            else { return [] }
            let recovery = JournalRecovery(
                layout: layout,
                readBlock: { [self] block in
                    guard block < layout.blockCount,
                        let bytes = try? image.bytes(
                            at: offset + Int64(block) * Int64(blockByteCount), count: blockByteCount)
                    else { return nil }
                    return bytes
                }, isAllocated: { [self] in isAllocated($0) })
            return recovery.files(in: copies, besides: known, folders: folders).map(item)
        }

        /// Where the journal lies; nil where it has holes, or cannot be found.
        private func journalExtents(_ layout: ExtLayout) -> [FileExtent]? {
            var entry = DiskEntry()
            guard layout.journalInode > 0,
                let file = unsafe disk_file_open(fileSystem, layout.journalInode, &entry)
            else { return nil }
            defer { unsafe disk_file_close(file) }
            let attributes = unsafe FileAttributes(fileSystem: self, file: file, entry: entry)
            let base = DiskItem(
                path: nil, inode: layout.journalInode, attributeType: 0, attributeIdentifier: 0, name: .unknown,
                data: .allocated, kind: .file, byteCount: 0, content: .lost)
            for number in 0..<(attributes.count ?? 0) {
                if case .extents(let extents)? = attributes.item(number, like: base)?.content, !extents.isEmpty,
                    extents.allSatisfy({ $0.offset != nil })
                {
                    return extents
                }
            }
            return nil
        }

        private func bytes(atBlock block: Int, of blockByteCount: Int, in extents: [FileExtent]) -> [UInt8]? {
            var place = Int64(block) * Int64(blockByteCount)
            for extent in extents {
                guard let offset = extent.offset else { return nil }
                if place < extent.byteCount {
                    let bytes = try? image.bytes(at: offset + place, count: blockByteCount)
                    return bytes?.count == blockByteCount ? bytes : nil
                }
                place -= extent.byteCount
            }
            return nil
        }

        private func item(_ found: JournalRecovery.Found) -> DiskItem {
            var extents: [FileExtent] = []
            var end: Int64 = 0
            func append(_ offset: Int64?, _ byteCount: Int64) {
                let count = min(byteCount, found.file.byteCount - end)
                guard count > 0 else { return }
                extents.append(FileExtent(offset: offset, byteCount: count))
                end += count
            }
            for run in found.runs {
                let start = Int64(run.fileBlock) * blockByteCount
                if start > end { append(nil, start - end) }
                append(
                    run.isWritten ? offset + Int64(run.block) * blockByteCount : nil, Int64(run.count) * blockByteCount)
            }
            append(nil, found.file.byteCount - end)
            var item = DiskItem(
                path: found.path, inode: found.inode, attributeType: 0, attributeIdentifier: 0,
                name: found.path == nil ? .unknown : .deleted, data: .deleted, kind: .file,
                byteCount: found.file.byteCount, content: .extents(extents))
            item.times = found.file.times
            item.reusedBlockCount = found.reusedBlockCount
            item.blockCount = found.blockCount
            item.transaction = Int(found.transaction)
            return item
        }
    }
#endif
