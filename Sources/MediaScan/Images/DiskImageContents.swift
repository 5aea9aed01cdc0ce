import DiskImageReading
import FileReading
import IsolatedDecoding
import ScanLedger
import SystemFiles
import TextCoding

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileStatus {
    /// The status of something in a disk image, whose times stand in its record.
    fileprivate static func ofDiskItem(byteCount: Int64) -> FileStatus {
        FileStatus(kind: .file, size: byteCount, modified: Timestamp(seconds: 0, nanoseconds: 0))
    }
}

/// A disk image that items are read from.
struct DiskImageBytes: Sendable {
    let reader: DiskImageReader
    /// The image itself where its bytes are those of the disk.
    let file: OpenFile?

    init(_ image: DiskImageFile, isolation: Isolation) {
        reader = DiskImageReader(image.readPaths, as: image.format, isolation: isolation)
        file = image.format == .raw && image.paths.count == 1 ? image.file : nil
    }

    /// The bytes that lie in some extents of the image.
    func open(_ extents: [FileExtent], byteCount: Int64) throws(SystemError) -> OpenFile {
        let status = FileStatus.ofDiskItem(byteCount: byteCount)
        if let file { return try OpenFile(extents: file.withHoles(extents), of: file, status: status) }
        var rest = extents[...]
        var done: Int64 = 0
        return try OpenFile(status: status) { () throws(SystemError) in
            guard let extent = rest.first else { return [] }
            let count = Int(min(extent.byteCount - done, Int64(DiskImageRequest.maximumByteCount)))
            let piece: [UInt8]
            if let offset = extent.offset {
                piece = try bytes(.bytes(offset: offset + done, count: count))
                guard !piece.isEmpty else { throw SystemError(number: EIO) }
            } else {
                piece = [UInt8](repeating: 0, count: count)
            }
            done += Int64(piece.count)
            if done == extent.byteCount {
                rest = rest.dropFirst()
                done = 0
            }
            return piece
        }
    }

    /// The bytes of an item as its file system gives them.
    func open(_ item: DiskItemReference, byteCount: Int64) throws(SystemError) -> OpenFile {
        let status = FileStatus.ofDiskItem(byteCount: byteCount)
        var done: Int64 = 0
        return try OpenFile(status: status) { () throws(SystemError) in
            let count = Int(min(byteCount - done, Int64(DiskImageRequest.maximumByteCount)))
            guard count > 0 else { return [] }
            let piece = try bytes(.content(item, offset: done, count: count))
            // Less than the file system says: whoever reads it finds that it has another size.
            done += Int64(piece.count)
            return piece
        }
    }

    private func bytes(_ request: DiskImageRequest) throws(SystemError) -> [UInt8] {
        do throws(WorkerFailure) {
            guard case .bytes(let bytes) = try reader.ask(request) else { throw .malformedAnswer }
            return bytes
        } catch {
            throw SystemError(number: EIO)
        }
    }

    /// Whether any of the extents was read with a wrong checksum.
    func isDamaged(_ extents: [FileExtent]) -> Bool {
        guard file == nil, case .damage(let ranges)? = try? reader.ask(.damage), !ranges.isEmpty else { return false }
        return extents.contains { extent in
            guard let offset = extent.offset else { return false }
            return ranges.contains { $0.overlaps(offset..<offset + extent.byteCount) }
        }
    }
}

/// The bytes of something that lies in extents of a disk image.
struct ExtentContent: FileContent {
    let image: DiskImageBytes
    let extents: [FileExtent]
    let byteCount: Int64

    func status() -> FileStatus? {
        .ofDiskItem(byteCount: byteCount)
    }

    func open() throws(SystemError) -> OpenFile { try image.open(extents, byteCount: byteCount) }

    func isDamaged() -> Bool { image.isDamaged(extents) }
}

/// The bytes of an item that only its file system knows where to find.
struct FileSystemContent: FileContent {
    let image: DiskImageBytes
    let item: DiskItemReference
    let byteCount: Int64

    func status() -> FileStatus? {
        .ofDiskItem(byteCount: byteCount)
    }

    func open() throws(SystemError) -> OpenFile { try image.open(item, byteCount: byteCount) }
}
