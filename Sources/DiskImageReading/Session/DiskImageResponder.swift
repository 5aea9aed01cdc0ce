package import SystemFiles

/// Answers what is asked of one disk image, which it holds open.
///
/// The image is untrusted, so this belongs into a locked-down process. It is used by one thread.
package final class DiskImageResponder {
    #if DiskImages
        private let image: OpenDiskImage
        /// Found out when it is first asked for, and so in a process that is locked down already.
        private lazy var layout = DiskImageSummary(
            byteCount: image.byteCount, sectorByteCount: image.sectorByteCount,
            storedMD5: image.storedDigest(isSHA1: false), storedSHA1: image.storedDigest(isSHA1: true),
            parts: DiskLayout(image: image).parts())
        private var fileSystems: [Int: FileSystem] = [:]
        private var pools: [Int: VolumePool] = [:]
        private var walk: (part: Int, walk: ItemWalk, count: Int, isDone: Bool)?

        /// Opens the image that lies in `paths`.
        package init(_ paths: [PathBytes], as format: DiskImageFormat) throws(DiskImageError) {
            image = try OpenDiskImage(paths, as: format)
            guard image.byteCount <= DiskItem.maximumByteCount else {
                throw DiskImageError(.damaged, "no disk is as large as the image says")
            }
        }

        /// The answer to a request; a failure is one, too.
        package func answer(_ request: DiskImageRequest) -> DiskImageAnswer {
            do throws(DiskImageError) {
                switch request {
                case .summary: return .summary(layout)
                case .items(let part, let count): return try items(part, after: count)
                case .freeSpace(let part, let block):
                    let volume = try self.part(part)
                    let end = volume.offset + volume.byteCount
                    if let pool = try pool(part) { return .freeSpace(try pool.freeSpace(from: block, upTo: end)) }
                    return .freeSpace(try fileSystem(part).freeSpace(from: block, upTo: end))
                case .bytes(let offset, let count):
                    return .bytes(
                        try image.bytes(at: offset, count: min(count, DiskImageRequest.maximumByteCount)))
                case .content(let reference, let offset, let count):
                    let holder =
                        if let volume = reference.volume, let pool = try pool(reference.part) {
                            try pool.fileSystem(volume)
                        } else { try fileSystem(reference.part) }
                    return .bytes(
                        try holder.bytes(
                            of: reference, at: offset, count: min(count, DiskImageRequest.maximumByteCount)))
                case .damage: return .damage(image.damage)
                }
            } catch {
                return .failure(code: error.code.rawValue, message: error.message)
            }
        }

        private func part(_ number: Int) throws(DiskImageError) -> DiskPart {
            guard layout.parts.indices.contains(number) else { throw DiskImageError(.nothing, "there is no such part") }
            return layout.parts[number]
        }

        /// The container of volumes in a part; nil where it has a file system of its own.
        private func pool(_ number: Int) throws(DiskImageError) -> VolumePool? {
            if let open = pools[number] { return open }
            let part = try part(number)
            guard part.content == .fileSystem("apfs") else { return nil }
            guard let opened = VolumePool(at: part.offset, in: image) else {
                throw DiskImageError(.damaged, DiskLibrary.message)
            }
            pools[number] = opened
            return opened
        }

        private func fileSystem(_ number: Int) throws(DiskImageError) -> FileSystem {
            if let open = fileSystems[number] { return open }
            let part = try part(number)
            guard
                let opened = FileSystem(at: part.offset, in: image, inFirstSector: true)
                    ?? FileSystem(at: part.offset, in: image, inFirstSector: false)
            else { throw DiskImageError(.damaged, DiskLibrary.message) }
            fileSystems[number] = opened
            return opened
        }

        /// The items after the first `count`: of the walk that has come that far, or else of a new one.
        private func items(_ part: Int, after count: Int) throws(DiskImageError) -> DiskImageAnswer {
            var present: ItemWalk
            if let walk, walk.part == part, walk.count == count {
                present = walk.walk
            } else {
                present = if let pool = try pool(part) { ItemWalk(pool) } else { try ItemWalk(fileSystem(part)) }
                for _ in 0..<count { guard present.next() != nil else { break } }
            }
            var items: [DiskItem] = []
            var byteCount = 0
            var hasMore = true
            while items.count < DiskImageRequest.maximumItemCount, byteCount < DiskImageRequest.maximumItemByteCount {
                guard let item = present.next() else {
                    hasMore = false
                    break
                }
                byteCount += item.messageByteCount
                items.append(item)
            }
            walk = (part, present, count + items.count, !hasMore)
            return .items(items, hasMore: hasMore, emptyEntryCount: present.emptyEntryCount)
        }
    #else
        /// Always throws ``DiskImageError/Code/unavailable``.
        package init(_ paths: [PathBytes], as format: DiskImageFormat) throws(DiskImageError) {
            throw DiskImageError(.unavailable, "this build has no reader of disk images")
        }

        /// Always a failure.
        package func answer(_ request: DiskImageRequest) -> DiskImageAnswer {
            .failure(code: DiskImageError.Code.unavailable.rawValue, message: "this build has no reader of disk images")
        }
    #endif
}

extension DiskItem {
    /// About how many bytes it takes in a message.
    fileprivate var messageByteCount: Int {
        let extentCount: Int = if case .extents(let extents) = content { extents.count } else { 0 }
        return 256 + (path?.count ?? 0) + (stream?.count ?? 0) + 24 * extentCount
    }
}
