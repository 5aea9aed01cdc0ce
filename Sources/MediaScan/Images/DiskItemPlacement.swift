import DiskImageReading
import ScanLedger
import SystemFiles

/// What a ledger says of an item of a file system, before its bytes are read.
struct DiskItemPlacement {
    var placement: DiskPlacement
    /// Why its bytes are not read.
    var obstacle: MediaItem.Obstacle?

    init(_ item: DiskItem, _ part: DiskPart, steps: [NestedPart], imageByteCount: Int64, limits: NestedLimits) {
        var facts = DiskObject.Item(
            recovery: item.transaction != nil ? .journal : item.data == .allocated ? .allocated : .metadata,
            storage: Self.storage(item.content))
        facts.name = item.path == nil ? nil : DiskObject.Item.Allocation(item.name)
        facts.data = DiskObject.Item.Allocation(item.data)
        facts.sequence = item.sequence
        facts.transaction = item.transaction
        if item.attributeType != 0 { facts.attribute = "\(item.attributeType)-\(item.attributeIdentifier)" }
        if item.blockCount > 0 {
            facts.reusedBlockCount = item.reusedBlockCount
            facts.blockCount = item.blockCount
        }
        facts.slackByteCount = item.slack.map(\.byteCount)
        facts.times = Self.times(item.times, fileSystem: part.fileSystemName)
        if case .extents(let extents) = item.content {
            let stored = extents.reduce(0) { $0 + $1.byteCount }
            if stored < item.byteCount { facts.missingByteCount = item.byteCount - stored }
        }
        var inside = steps + (item.volume.map { [.partition($0)] } ?? [])
        inside.append(.entry(path: item.path.map { PathBytes(bytes: $0) }, inode: Int(clamping: item.inode)))
        if let stream = item.stream { inside.append(.stream(PathBytes(bytes: stream))) }
        placement = DiskPlacement(.item(facts), inside: inside)
        // The first sixteen files of NTFS are its own.
        placement.isFileSystemTable = part.fileSystemName == "ntfs" && item.inode < 16
        obstacle = Self.obstacle(item, imageByteCount, limits)
        if obstacle == nil, let missing = facts.missingByteCount {
            // Of something deleted it is no damage that others have its place.
            placement.remark = .init(
                item.data == .allocated ? .damagedFileSystem : .contentLost,
                message: "of \(missing) of its bytes the file system does not say where they are")
        }
    }

    private static func storage(_ content: DiskItem.Content) -> DiskObject.Item.Storage {
        switch content {
        case .extents(let extents): .runs(.init(extents))
        case .resident: .resident
        case .compressed: .compressed
        case .scattered: .scattered
        case .encrypted: .encrypted
        case .lost, .unreadable: .lost
        }
    }

    private static func obstacle(_ item: DiskItem, _ imageByteCount: Int64, _ limits: NestedLimits) -> MediaItem
        .Obstacle?
    {
        func obstacle(
            _ status: FileRecord.Status, _ code: FileRecord.Reason.Code, _ message: String
        ) -> MediaItem.Obstacle {
            .init(status: status, reason: .init(code, message: message))
        }
        switch item.kind {
        case .file: break
        case .symbolicLink: return obstacle(.skipped, .symbolicLink, "a symbolic link; links are not followed")
        case .folder:
            switch item.content {
            case .unreadable(let message):
                return obstacle(.failed, .damagedFileSystem, "the folder cannot be read: \(message)")
            case .encrypted: return obstacle(.skipped, .encrypted, "the volume is encrypted")
            default: break
            }
        case .namedPipe, .socket, .characterDevice, .blockDevice, .unknown:
            return obstacle(.skipped, .specialFile, "a pipe, a socket or a device has no stored content")
        }
        switch item.content {
        case .extents(let extents):
            return obstacleOfExtents(extents, item, imageByteCount, limits).map { obstacle($0.0, $0.1, $0.2) }
        case .resident, .compressed, .scattered:
            guard item.byteCount <= unpackedByteCount(ofStored: imageByteCount, limits) else {
                return obstacle(.failed, .unpacksTooLarge, "it has more bytes than the limit")
            }
            return nil
        case .encrypted: return obstacle(.skipped, .encrypted, "the file system keeps it encrypted")
        case .lost:
            return obstacle(
                .examined, .contentLost,
                "the name of a deleted file; the file system no longer says where its content was")
        case .unreadable(let message):
            return obstacle(.failed, .damagedFileSystem, "the file system cannot say where its content is: \(message)")
        }
    }

    private static func obstacleOfExtents(
        _ extents: [FileExtent], _ item: DiskItem, _ imageByteCount: Int64, _ limits: NestedLimits
    ) -> (FileRecord.Status, FileRecord.Reason.Code, String)? {
        var stored: Int64 = 0
        var holes: Int64 = 0
        for extent in extents {
            guard let offset = extent.offset else {
                holes = holes.addingReportingOverflow(extent.byteCount).partialValue
                continue
            }
            stored = stored.addingReportingOverflow(extent.byteCount).partialValue
            guard offset <= imageByteCount, extent.byteCount <= imageByteCount - offset, stored >= 0 else {
                return (.failed, .damagedFileSystem, "according to the file system it lies outside the image")
            }
        }
        if stored == 0, !extents.isEmpty {
            return (.examined, .onlyHole, "it has no stored bytes: all of it is a hole")
        }
        guard stored <= imageByteCount else {
            return (.failed, .damagedFileSystem, "according to the file system it has more bytes than the image")
        }
        guard (0...unpackedByteCount(ofStored: stored, limits)).contains(holes) else {
            return (.failed, .unpacksTooLarge, "its holes have more bytes than the limit")
        }
        if extents.isEmpty, item.byteCount > 0 {
            return (
                .failed, .damagedFileSystem, "the file system does not say where its \(item.byteCount) bytes are"
            )
        }
        return nil
    }

    /// How much something of so many bytes may unpack to, or have in holes: in a damaged file system any size can stand, and
    /// reading a terabyte of zeros takes an hour.
    private static func unpackedByteCount(ofStored byteCount: Int64, _ limits: NestedLimits) -> Int64 {
        let (product, overflows) = byteCount.multipliedReportingOverflow(by: Int64(limits.maximumRatio))
        return min(
            Int64(limits.maximumUnpackedByteCount),
            max(Int64(limits.freelyUnpackedByteCount), overflows ? .max : product))
    }

    private static func times(_ times: DiskItem.Times, fileSystem: String?) -> DiskObject.Times? {
        guard times != DiskItem.Times() else { return nil }
        let name = fileSystem ?? ""
        let (precision, lacksZone) =
            if name.hasPrefix("fat") { ("2s", true) } else if name == "exfat" { ("10ms", false) } else if name == "ntfs"
            {
                ("100ns", false)
            } else if name.hasPrefix("ext4") || name == "apfs" { ("1ns", false) } else { ("1s", false) }
        var facts = DiskObject.Times(precision: precision, lacksZone: lacksZone)
        facts.modified = times.modified
        facts.accessed = times.accessed
        facts.changed = times.changed
        facts.created = times.created
        return facts
    }
}

extension DiskPart {
    fileprivate var fileSystemName: String? {
        if case .fileSystem(let name) = content { name } else { nil }
    }
}

extension DiskObject.Item.Allocation {
    fileprivate init(_ allocation: DiskItem.Allocation) {
        self =
            switch allocation {
            case .allocated: .allocated
            case .deleted: .deleted
            case .unknown: .unknown
            }
    }
}
