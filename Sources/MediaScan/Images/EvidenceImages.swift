import DiskImageReading
import FileReading
import IsolatedDecoding
import ScanLedger
import Synchronization
import SystemFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Opens items of disk images again by what their records say. The image that was opened last stays open, for its items come
/// one after the other.
final class EvidenceImages: Sendable {
    private struct Image: Sendable {
        let path: PathBytes
        let bytes: DiskImageBytes
        let parts: [DiskPart]
    }

    private let isolation: Isolation
    private let present = Mutex<Image?>(nil)

    init(isolation: Isolation) {
        self.isolation = isolation
    }

    /// The bytes of the item.
    ///
    /// - Throws: if the image is none any more, the item is none that has bytes, or they cannot be read.
    func open(_ record: FileRecord, inImageAt path: PathBytes) throws(SystemError) -> OpenFile {
        guard case .item(let item)? = record.disk else { throw .replaced }
        let image = try image(at: path)
        switch item.storage {
        case .runs(let runs):
            let holes = runs.reduce(0) { $1.imageOffset == nil ? $0 + $1.byteCount : $0 }
            guard holes <= NestedLimits().maximumUnpackedByteCount else { throw .replaced }
            return try image.bytes.open(runs.extents, byteCount: runs.reduce(0) { $0 + $1.byteCount })
        case .resident, .compressed, .scattered:
            let numbers = item.attribute?.split(separator: "-").compactMap { Int($0) } ?? []
            guard let part = image.parts.firstIndex(where: { !$0.isGap && record.lies(in: $0) }), numbers.count == 2,
                numbers.allSatisfy({ $0 >= 0 }), let inode = record.inode.flatMap({ UInt64(exactly: $0) })
            else { throw .replaced }
            let reference = DiskItemReference(
                part: part, volume: record.volume(in: image.parts[part]), inode: inode, attributeType: numbers[0],
                attributeIdentifier: numbers[1])
            return try image.bytes.open(reference, byteCount: record.size ?? 0)
        case .encrypted, .lost: throw .replaced
        }
    }

    private func image(at path: PathBytes) throws(SystemError) -> Image {
        if let image = present.withLock({ $0 }), image.path == path { return image }
        guard let file = DiskImageFile(MediaItem(path: path, kind: .file)) else { throw .replaced }
        let bytes = DiskImageBytes(file, isolation: isolation)
        var parts: [DiskPart] = []
        do throws(WorkerFailure) {
            if case .summary(let summary) = try bytes.reader.ask(.summary) { parts = summary.parts }
        } catch {
            throw SystemError(number: EIO)
        }
        let image = Image(path: path, bytes: bytes, parts: parts)
        present.withLock { $0 = image }
        return image
    }
}

extension FileRecord {
    fileprivate func lies(in part: DiskPart) -> Bool {
        let steps = part.partitions.map { NestedPart.partition($0) }
        // Of several volumes in the same space each has a step more.
        let more = part.content == .fileSystem("apfs") ? 1 : 0
        return inside.starts(with: steps)
            && !inside.dropFirst(steps.count + more).contains { if case .partition = $0 { true } else { false } }
    }

    /// The number of the volume in a part that holds several.
    fileprivate func volume(in part: DiskPart) -> Int? {
        guard inside.count > part.partitions.count, case .partition(let number) = inside[part.partitions.count] else {
            return nil
        }
        return number
    }

    fileprivate var inode: Int? {
        for case .entry(_, let inode) in inside.reversed() { return inode }
        return nil
    }
}
