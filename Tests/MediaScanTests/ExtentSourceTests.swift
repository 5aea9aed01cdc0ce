@testable import IsolatedDecoding
import FileReading
import Foundation
import MediaScan
import ScanLedger
import SystemFiles
import TestSupport
import TextCoding
import Testing

/// Files that lie in extents of a larger file, as those of a disk image do, scanned through the protocol of sources.
struct ExtentSourceTests {
    @Test(arguments: [1, 4])
    func `files in extents of one larger file are examined like files of their own`(threads: Int) throws {
        let fixture = try ScanFixture()
        let image = try PackedImage(
            of: Repository.testVectors.appending(path: "demo"), in: fixture.folder, seed: UInt64(threads))
        #expect(image.files.count > 20 && image.files.contains { $0.extents.count > 2 })
        for isolation in [Isolation.off, IsolationTests.workers] {
            var packed: [FileRecord] = []
            let scanner = try fixture.scanner(threads: threads, dihedral: true, isolation: isolation)
            _ = try scanner.scan(image.source) { packed.append($0) }
            var plain: [FileRecord] = []
            _ = try scanner.scan([image.root]) { plain.append($0) }
            // Those with a name that is no text, links and folders are not packed.
            let packedPaths = Set(packed.map(\.path))
            plain = plain.filter { packedPaths.contains($0.path) }
            #expect(packed.filter { !$0.matches.isEmpty }.count > 5)
            #expect(packed.count == plain.count)
            for (inImage, alone) in zip(packed, plain) {
                // Not the records themselves, whose text would fill pages.
                let isEqual = inImage == alone
                #expect(isEqual, "\(alone.path): \(inImage.reason?.message ?? "another record")")
            }
        }
    }

    @Test func `an item whose open file cannot be read has a record that says so`() throws {
        let fixture = try ScanFixture()
        let item = MediaItem(path: PathBytes("gone"), kind: .file, content: UnreadableContent())
        var records: [FileRecord] = []
        _ = try fixture.scanner().scan(ListedSource(items: [item])) { records.append($0) }
        #expect(records.map(\.status) == [.failed] && records.first?.reason?.code == "readError")
    }

    @Test func `reading in extents is reading their bytes one after the other`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 11)
        let bytes = (0..<10_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let path = try folder.write(Data(bytes), to: "image")
        let whole = try OpenFile(opening: PathBytes(path))
        for _ in 0..<200 {
            var extents: [FileExtent] = []
            var expected: [UInt8] = []
            for _ in 0..<Int(random.next() % 6) {
                let count = 1 + Int(random.next() % 900)
                if random.next() % 4 == 0 {
                    extents.append(FileExtent(offset: nil, byteCount: Int64(count)))
                    expected += [UInt8](repeating: 0, count: count)
                } else {
                    let start = Int(random.next() % UInt64(bytes.count - count))
                    extents.append(FileExtent(offset: Int64(start), byteCount: Int64(count)))
                    expected += bytes[start..<start + count]
                }
            }
            let status = FileStatus(
                kind: .file, size: Int64(expected.count), modified: Timestamp(seconds: 0, nanoseconds: 0))
            let file = try OpenFile(extents: extents, of: whole, status: status)
            let reader = FileReader(file)
            var read: [UInt8] = []
            while true {
                let chunk = [UInt8](capacity: 1 + Int(random.next() % 500)) { reader.read(into: &$0) }
                if chunk.isEmpty { break }
                read += chunk
            }
            #expect(read == expected && reader.interruption == nil && !reader.hasChanged)
            let source = DescriptorBytes(file)
            let offset = Int(random.next() % UInt64(expected.count + 20))
            let piece = [UInt8](capacity: 64) { source.read(at: offset, into: &$0) }
            #expect(expected.dropFirst(offset).starts(with: piece))
            #expect(piece.isEmpty == (offset >= expected.count))
        }
    }
}

/// The files of a folder, packed in pieces into one larger file.
private struct PackedImage {
    struct File {
        let path: PathBytes
        let status: FileStatus
        let extents: [FileExtent]
    }

    let root: String
    let files: [File]
    private let image: String

    init(of folder: URL, in place: TemporaryFolder, seed: UInt64) throws {
        root = folder.path
        var random = SeededGenerator(seed: seed)
        var files: [File] = []
        var bytes = [UInt8](repeating: 0xAA, count: 512)
        var walk = try FolderWalk(roots: [PathBytes(root)])
        while let item = walk.next() {
            guard item.obstacle == nil, let name = item.path.text, let status = item.content.status() else { continue }
            var rest = Array(try Data(contentsOf: URL(filePath: name)))[...]
            var extents: [FileExtent] = []
            while !rest.isEmpty {
                let piece = rest.prefix(1 + Int(random.next() % 20_000))
                extents.append(FileExtent(offset: Int64(bytes.count), byteCount: Int64(piece.count)))
                bytes += piece
                bytes += [UInt8](repeating: 0x55, count: Int(random.next() % 300))
                rest = rest.dropFirst(piece.count)
            }
            files.append(
                File(
                    path: item.path,
                    status: FileStatus(
                        kind: .file, size: status.size, modified: status.modified, linkCount: status.linkCount),
                    extents: extents))
        }
        image = try place.write(Data(bytes), to: "image-\(seed)")
        self.files = files
    }

    var source: ListedSource {
        ListedSource(
            items: files.map { file in
                MediaItem(
                    path: file.path, kind: .file,
                    content: PackedContent(image: PathBytes(image), status: file.status, extents: file.extents))
            })
    }
}

private struct PackedContent: FileContent {
    let image: PathBytes
    let packedStatus: FileStatus
    let extents: [FileExtent]

    init(image: PathBytes, status: FileStatus, extents: [FileExtent]) {
        self.image = image
        packedStatus = status
        self.extents = extents
    }

    func status() -> FileStatus? { packedStatus }

    func open() throws(SystemError) -> OpenFile {
        try OpenFile(extents: extents, of: OpenFile(opening: image), status: packedStatus)
    }
}

private struct UnreadableContent: FileContent {
    func status() -> FileStatus? { nil }

    func open() throws(SystemError) -> OpenFile { throw SystemError(number: 5) }
}

private struct ListedSource: MediaSource {
    var items: [MediaItem]

    mutating func next() -> MediaItem? { items.isEmpty ? nil : items.removeFirst() }
}
