#if DiskImages
    import CDiskImages
    import SystemFiles

    /// Reads where the attributes of a file have their bytes: of most file systems each file has one, of NTFS one for each
    /// stream.
    @safe struct FileAttributes {
        let fileSystem: FileSystem
        let file: OpaquePointer
        let entry: DiskEntry

        /// More extents than this are not listed: they would not fit into a message.
        private static let maximumExtentCount = 8192
        /// Of so many blocks of something deleted it is found out whether they are used again.
        private static let maximumCheckedBlockCount = 1 << 16
        private static let ntfsData: UInt32 = 128

        /// The number of attributes; nil where they cannot be read, or reading them would not end.
        var count: Int? {
            guard fileSystem.canList(entry) else { return nil }
            let count = Int(unsafe disk_file_attribute_count(file))
            return count >= 0 ? count : nil
        }

        /// The attribute with a number, as an item like `base`; nil where it is no content. Of a folder its streams are
        /// content, and its list of names is not.
        func item(_ number: Int, like base: DiskItem) -> DiskItem? {
            var attribute = DiskAttribute()
            guard unsafe disk_file_attribute(file, Int32(number), &attribute), attribute.is_content else { return nil }
            if base.kind == .folder, attribute.type != Self.ntfsData { return nil }
            var item = base
            item.attributeType = Int(attribute.type)
            item.attributeIdentifier = Int(attribute.identifier)
            item.byteCount = max(0, attribute.byte_count)
            if attribute.type == Self.ntfsData, let name = unsafe disk_file_attribute_name(file, Int32(number)) {
                let bytes = unsafe Array(String(cString: name).utf8)
                if !bytes.isEmpty { item.stream = bytes }
            } else if attribute.type == 4353 {
                item.stream = Array("rsrc".utf8)
            }
            if base.kind == .folder {
                guard item.stream != nil else { return nil }
                item.kind = .file
            }
            item.content = content(of: attribute, number, &item)
            return item
        }

        private func content(
            of attribute: DiskAttribute, _ number: Int, _ item: inout DiskItem
        ) -> DiskItem.Content {
            if attribute.is_encrypted { return .encrypted }
            if attribute.is_resident { return item.byteCount == 0 ? .extents([]) : .resident }
            if attribute.is_compressed { return .compressed }
            guard attribute.skipped_byte_count == 0 else { return .scattered }
            guard let runs = runs(number) else { return .scattered }
            let extents = extents(of: runs, attribute, &item)
            guard extents.allSatisfy({ $0.byteCount <= DiskItem.maximumByteCount }) else {
                return .unreadable("it cannot be as large as the file system says")
            }
            return .extents(extents)
        }

        /// All runs of an attribute; nil where there are too many to list.
        private func runs(_ number: Int) -> [DiskRun]? {
            let runs = unsafe [DiskRun](unsafeUninitializedCapacity: Self.maximumExtentCount + 1) {
                buffer, filledCount in
                guard let target = buffer.baseAddress else { return }
                // SAFETY: at most as many runs are written as there is room for, and the result says how many.
                filledCount = min(
                    unsafe disk_file_runs(file, Int32(number), 0, target, buffer.count), buffer.count)
            }
            return runs.count <= Self.maximumExtentCount ? runs : nil
        }

        /// The extents of the item's bytes, and in `item` what follows them and what is used again.
        private func extents(of runs: [DiskRun], _ attribute: DiskAttribute, _ item: inout DiskItem) -> [FileExtent] {
            var extents: [FileExtent] = []
            var end: Int64 = 0
            let initialised = min(item.byteCount, max(0, attribute.initialised_byte_count))
            func append(_ extent: FileExtent) {
                guard extent.byteCount > 0 else { return }
                if let last = extents.last, last.follows(extent) {
                    extents[extents.count - 1] = FileExtent(
                        offset: last.offset, byteCount: last.byteCount + extent.byteCount)
                } else {
                    extents.append(extent)
                }
                end += extent.byteCount
            }
            for run in runs where run.block_count > 0 {
                guard let place = fileSystem.extent(ofBlocks: run.block, count: run.block_count),
                    let start = fileSystem.extent(ofBlocks: run.file_block, count: 1)?.offset.map({
                        $0 - fileSystem.offset
                    })
                else { break }
                if start > end { append(FileExtent(offset: nil, byteCount: min(start, item.byteCount) - end)) }
                guard start == end, end < item.byteCount || item.slack == nil else { break }
                let isHole = run.is_sparse || run.is_unknown
                // What follows the initialised bytes reads as zeros, whatever is there.
                let inUse = max(0, min(place.byteCount, initialised - end))
                let after = max(0, min(place.byteCount, item.byteCount - end) - inUse)
                if item.data == .deleted, !isHole { countReused(run, &item) }
                let left = place.byteCount - inUse - after
                if !isHole, left > 0, let offset = place.offset {
                    item.slack = FileExtent(offset: offset + inUse + after, byteCount: left)
                }
                append(FileExtent(offset: isHole ? nil : place.offset, byteCount: inUse))
                append(FileExtent(offset: nil, byteCount: after))
                if left > 0 { break }
            }
            // Of what was never written some file systems list no run.
            if end >= initialised, end < item.byteCount {
                append(FileExtent(offset: nil, byteCount: item.byteCount - end))
            }
            return extents
        }

        private func countReused(_ run: DiskRun, _ item: inout DiskItem) {
            for block in run.block..<run.block + run.block_count {
                guard item.blockCount < Self.maximumCheckedBlockCount else { return }
                item.blockCount += 1
                if fileSystem.isAllocated(block) ?? false { item.reusedBlockCount += 1 }
            }
        }
    }

    extension FileExtent {
        /// Whether `next` goes on where this ends.
        fileprivate func follows(_ next: FileExtent) -> Bool {
            switch (offset, next.offset) {
            case (nil, nil): true
            case (let offset?, let other?): offset + byteCount == other
            default: false
            }
        }
    }
#endif
