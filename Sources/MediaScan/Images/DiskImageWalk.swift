import DiskImageReading
import FileReading
import IsolatedDecoding
import ScanLedger
import SystemFiles

/// Goes through a disk image: the image itself, then each volume with its items and its free space, and each gap, in the order
/// of the offsets.
///
/// All that is asked of the image can be asked again of a reader that is started anew, so one that ends costs no more than
/// what ended it.
struct DiskImageWalk: Sendable {
    private enum Stage {
        case image
        case part
        case items(after: Int)
        case slack
        case end
    }

    private let image: DiskImageFile
    private let file: MediaItem
    private let bytes: DiskImageBytes
    private let limits: NestedLimits
    private var stage = Stage.image
    private var waiting: ArraySlice<MediaItem> = []

    private var imageByteCount: Int64 = 0
    private var parts: [DiskPart] = []
    /// The number of the present part.
    private var number = 0
    private var free: [FileExtent] = []
    /// What files are given at least in the present part.
    private var unitByteCount = 512
    private var slack: [FileExtent] = []
    /// What items in use have, and their slack.
    private var used = ExtentUnion()
    private var recovered = RecoveredExtents()

    init(_ image: DiskImageFile, _ file: MediaItem, isolation: Isolation, limits: NestedLimits) {
        self.image = image
        self.file = file
        self.limits = limits
        bytes = DiskImageBytes(image, isolation: isolation)
    }

    mutating func next() -> MediaItem? {
        while true {
            if let item = waiting.popFirst() { return item }
            switch stage {
            case .image: beginImage()
            case .part: beginPart()
            case .items(let count): continueItems(after: count)
            case .slack: endVolume()
            case .end: return nil
            }
        }
    }

    // MARK: - The image

    private mutating func beginImage() {
        var facts = DiskObject.Image(format: image.format.rawValue, fileCount: image.paths.count)
        let summary: DiskImageSummary
        do throws(DiskFailure) {
            guard case .summary(let answer) = try ask(.summary) else { throw .malformed }
            summary = answer
        } catch {
            add(
                .image(facts), [],
                .init(status: .failed, reason: error.reason(.damagedImage, "the image could not be read")))
            stage = .end
            return
        }
        facts.byteCount = summary.byteCount
        facts.sectorByteCount = summary.sectorByteCount
        facts.storedMD5 = summary.storedMD5.map(Self.hexadecimal)
        facts.storedSHA1 = summary.storedSHA1.map(Self.hexadecimal)
        imageByteCount = summary.byteCount
        parts = summary.parts
        add(.image(facts), [], verdict(on: summary))
        stage = parts.isEmpty ? .end : .part
    }

    /// An image in which nothing is known was not understood, whatever is found by searching its bytes.
    private func verdict(on summary: DiskImageSummary) -> MediaItem.Obstacle {
        let isUnderstood = summary.parts.contains {
            switch $0.content {
            case .fileSystem, .encrypted, .unsupported: true
            case .unrecognised, .unreadable, .gap: false
            }
        }
        guard isUnderstood else {
            return .init(
                status: .failed,
                reason: .init(
                    .noFileSystem, message: "no file system was recognised in this disk image; its bytes were searched")
            )
        }
        return .init(
            status: .examined,
            reason: .init(.diskImage, message: "a disk image, whose volumes have records of their own"))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    // MARK: - Parts

    private mutating func beginPart() {
        guard number < parts.count else {
            stage = .end
            return
        }
        let part = parts[number]
        (free, slack, used, recovered) = ([], [], ExtentUnion(), RecoveredExtents())
        unitByteCount = 512
        if part.isGap {
            addWindows(.gap, [FileExtent(offset: part.offset, byteCount: part.byteCount)])
            endPart()
            return
        }
        var volume = DiskObject.Volume(offset: part.offset, byteCount: part.byteCount)
        volume.scheme = part.scheme
        volume.slot = part.slot
        volume.purpose = part.purpose
        volume.missingByteCount = part.missingByteCount
        let whole = [FileExtent(offset: part.offset, byteCount: part.byteCount)]
        func skipped(_ code: FileRecord.Reason.Code, _ message: String, _ status: FileRecord.Status)
            -> MediaItem.Obstacle
        {
            .init(status: status, reason: .init(code, message: message))
        }
        switch part.content {
        case .gap: break
        case .fileSystem(let name):
            volume.fileSystem = name
            beginFileSystem(&volume, part)
            return
        case .encrypted(let message):
            volume.unexaminedByteCount = part.byteCount
            add(.volume(volume), inside(part), skipped(.encrypted, "the volume is encrypted: \(message)", .skipped))
        case .unsupported(let name):
            volume.fileSystem = name
            volume.freeByteCount = part.byteCount
            add(
                .volume(volume), inside(part),
                skipped(
                    .unsupportedFileSystem,
                    "\(name) is not read here; the volume was searched for pictures that lie in one piece", .skipped))
            addWindows(.unallocated, whole)
        case .unrecognised:
            volume.freeByteCount = part.byteCount
            add(
                .volume(volume), inside(part),
                skipped(
                    .noFileSystem, "no file system was recognised; the volume was searched at every byte", .examined))
            addWindows(.unallocated, whole)
        case .unreadable(let message):
            volume.freeByteCount = part.byteCount
            add(
                .volume(volume), inside(part),
                skipped(
                    .damagedFileSystem, "its file system cannot be read: \(message); the volume was searched instead",
                    .failed))
            addWindows(.unallocated, whole)
        }
        endPart()
    }

    private mutating func endPart() {
        number += 1
        stage = .part
    }

    /// The steps that lead to a volume.
    private func inside(_ part: DiskPart) -> [NestedPart] { part.partitions.map { .partition($0) } }

    // MARK: - File systems

    private mutating func beginFileSystem(_ volume: inout DiskObject.Volume, _ part: DiskPart) {
        var unreadable: Int64 = 0
        var obstacle: MediaItem.Obstacle?
        do throws(DiskFailure) {
            var block: UInt64? = 0
            while let next = block {
                guard case .freeSpace(let piece) = try ask(.freeSpace(part: number, from: next)) else {
                    throw .malformed
                }
                for extent in piece.extents { try addFree(extent, in: part) }
                unreadable = min(part.byteCount, unreadable + min(part.byteCount, piece.unreadableByteCount))
                unitByteCount = piece.unitByteCount
                block = piece.nextBlock
            }
        } catch {
            // What cannot be distinguished from files is searched in full.
            free = [FileExtent(offset: part.offset, byteCount: part.byteCount)]
            unreadable = 0
            unitByteCount = 512
            obstacle = .init(
                status: .failed,
                reason: error.reason(
                    .damagedFileSystem, "its free space could not be determined; all of it was searched"))
        }
        volume.freeByteCount = free.reduce(0) { $0 + $1.byteCount }
        volume.unexaminedByteCount = min(unreadable, part.byteCount - volume.freeByteCount)
        volume.allocatedByteCount = part.byteCount - volume.freeByteCount - volume.unexaminedByteCount
        if obstacle == nil, volume.unexaminedByteCount > 0 {
            obstacle = .init(
                status: .failed,
                reason: .init(
                    .damagedFileSystem,
                    message:
                        "of \(volume.unexaminedByteCount) bytes the file system does not say whether they are in use"))
        }
        if obstacle == nil, volume.missingByteCount > 0 {
            obstacle = .init(
                status: .failed,
                reason: .init(
                    .damagedImage,
                    message:
                        "the image ends \(volume.missingByteCount) bytes before the volume does, by the partition table"
                ))
        }
        add(
            .volume(volume), inside(part),
            obstacle
                ?? .init(
                    status: .examined,
                    reason: .init(.volume, message: "a volume, whose files and free space have records of their own")))
        stage = .items(after: 0)
    }

    /// More pieces of free space of one volume are not kept: they would take too much memory.
    private static let maximumFreeExtentCount = 1 << 23

    /// Adds an extent of free space, in the order of the offsets.
    private mutating func addFree(_ extent: FileExtent, in part: DiskPart) throws(DiskFailure) {
        let end = part.offset + part.byteCount
        guard let offset = extent.offset, offset >= (free.last?.end ?? part.offset) else { throw .malformed }
        guard offset < end else { return }
        let byteCount = min(extent.byteCount, end - offset)
        if let last = free.last, last.end == offset, let start = last.offset {
            free[free.count - 1] = FileExtent(offset: start, byteCount: last.byteCount + byteCount)
        } else {
            guard free.count < Self.maximumFreeExtentCount else { throw .tooManyExtents }
            free.append(FileExtent(offset: offset, byteCount: byteCount))
        }
    }

    private mutating func continueItems(after count: Int) {
        let part = parts[number]
        do throws(DiskFailure) {
            guard case .items(let items, let hasMore, _) = try ask(.items(part: number, after: count)),
                !items.isEmpty || !hasMore
            else { throw .malformed }
            for item in items { add(item, in: part) }
            stage = hasMore ? .items(after: count + items.count) : .slack
        } catch {
            add(
                .range(.init(kind: .unread, runs: [], byteCount: 0)), inside(part) + [.unread(count)],
                .init(
                    status: .failed,
                    reason: error.reason(.damagedFileSystem, "the file system could not be read after \(count) items"))
            )
            stage = .slack
        }
    }

    private mutating func endVolume() {
        addWindows(.slack, slack)
        for extent in free { used.add(extent) }
        let part = parts[number]
        addWindows(.tables, used.gaps(in: part.offset..<part.offset + part.byteCount))
        recovered.sort()
        addWindows(.unallocated, free)
        endPart()
    }

    // MARK: - Items

    private mutating func add(_ item: DiskItem, in part: DiskPart) {
        let entry = DiskItemPlacement(
            item, part, steps: inside(part), imageByteCount: imageByteCount, limits: limits)
        if case .extents(let extents) = item.content, item.data == .deleted, entry.obstacle == nil {
            recovered.add(extents)
        }
        if item.data == .allocated, case .extents(let extents) = item.content {
            for extent in extents { used.add(extent) }
        }
        if let extent = item.slack, let offset = extent.offset, item.data == .allocated, offset >= part.offset,
            offset + extent.byteCount <= part.offset + part.byteCount
        {
            slack.append(extent)
            used.add(extent)
        }
        let content: any FileContent =
            switch item.content {
            case .extents(let extents):
                ExtentContent(image: bytes, extents: extents, byteCount: extents.reduce(0) { $0 + $1.byteCount })
            default:
                FileSystemContent(
                    image: bytes,
                    item: .init(
                        part: number, volume: item.volume, inode: item.inode, attributeType: item.attributeType,
                        attributeIdentifier: item.attributeIdentifier), byteCount: item.byteCount)
            }
        waiting.append(
            MediaItem(
                path: file.path, kind: item.kind, obstacle: entry.obstacle, content: content, disk: entry.placement))
    }

    // MARK: - Ranges

    /// How many bytes a range has that is searched by itself, and how far is looked beyond it for the end of what begins in
    /// it.
    private static let windowByteCount: Int64 = 128 << 20
    private static let overlapByteCount: Int64 = 32 << 20
    private static let maximumWindowExtentCount = 65_536

    /// Adds the ranges in which these extents, one after the other, are searched.
    private mutating func addWindows(_ kind: DiskObject.Range.Kind, _ extents: [FileExtent]) {
        let part = parts[number]
        var windows = ExtentWindows(
            extents, byteCount: Self.windowByteCount, overlap: kind == .slack ? 0 : Self.overlapByteCount,
            maximumCount: Self.maximumWindowExtentCount)
        var count = 0
        while let window = windows.next() {
            count += 1
            let first = Int(window.extents.first?.offset ?? 0)
            let step: NestedPart =
                switch kind {
                case .gap: .gap(first)
                case .slack: .slack(count)
                case .tables: .tables(first)
                case .unallocated, .unread: .unallocated(first)
                }
            var placement = DiskPlacement(
                .range(.init(kind: kind, runs: .init(window.extents), byteCount: window.byteCount)),
                inside: inside(part) + [step])
            placement.recovered = recovered
            if kind == .unallocated || kind == .gap { placement.unitByteCount = unitByteCount }
            waiting.append(
                MediaItem(
                    path: file.path, kind: .file,
                    content: ExtentContent(
                        image: bytes, extents: window.extents,
                        byteCount: window.extents.reduce(0) { $0 + $1.byteCount }), disk: placement))
        }
    }

    // MARK: - Asking

    private func ask(_ request: DiskImageRequest) throws(DiskFailure) -> DiskImageAnswer {
        let answer: DiskImageAnswer
        do throws(WorkerFailure) {
            answer = try bytes.reader.ask(request)
        } catch {
            throw .worker(error)
        }
        if case .failure(_, let message) = answer { throw .image(message) }
        return answer
    }

    private mutating func add(_ object: DiskObject, _ inside: [NestedPart], _ obstacle: MediaItem.Obstacle) {
        let status = inside.isEmpty ? image.file.status : nil
        waiting.append(
            MediaItem(
                path: file.path, kind: .file, obstacle: obstacle,
                content: DiskObjectContent(fileStatus: status),
                disk: DiskPlacement(object, inside: inside, content: inside.isEmpty ? image.kind : nil)))
    }
}

/// Why something could not be learned of a disk image.
private enum DiskFailure: Error {
    case worker(WorkerFailure)
    case image(String)
    case malformed
    case tooManyExtents

    func reason(_ code: FileRecord.Reason.Code, _ consequence: String) -> FileRecord.Reason {
        switch self {
        case .worker(let failure):
            return .init(
                code: FileRecord.Reason(failure).code, message: "\(consequence): \(failure.descriptionForImage)")
        case .image(let message): return .init(code, message: "\(consequence): \(message)")
        case .malformed: return .init(code, message: "\(consequence): what the reader says contradicts itself")
        case .tooManyExtents: return .init(code, message: "\(consequence): it is in too many pieces")
        }
    }
}

/// The status of the image's file, of which nothing else is read; or nothing.
private struct DiskObjectContent: FileContent {
    let fileStatus: FileStatus?

    func status() -> FileStatus? { fileStatus }

    func open() throws(SystemError) -> OpenFile { throw .notAFile(isFolder: false) }
}

extension FileExtent {
    fileprivate var end: Int64 { (offset ?? 0) + byteCount }
}
