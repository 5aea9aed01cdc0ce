import FileReading
import Foundation
import KnownHashes
import MediaScan
import ScanLedger
import SystemFiles
import TestSupport
import TextCoding
import Testing

/// Reading ends, whatever is read.
struct ReadingTests {
    /// A file that delivers more bytes than its status states: as /proc and broken network drives do.
    private struct LongContent: FileContent {
        let path: PathBytes
        let statedByteCount: Int64
        let byteCount: Int64

        func status() -> FileStatus? {
            FileStatus(kind: .file, size: statedByteCount, modified: Timestamp(seconds: 0, nanoseconds: 0))
        }

        func open() throws(SystemError) -> OpenFile {
            let file = try OpenFile(opening: path)
            return try OpenFile(
                extents: [FileExtent(offset: nil, byteCount: byteCount)], of: file,
                status: FileStatus(kind: .file, size: statedByteCount, modified: Timestamp(seconds: 0, nanoseconds: 0)))
        }
    }

    private struct Items: MediaSource {
        var items: [MediaItem]
        mutating func next() -> MediaItem? { items.popLast() }
    }

    @Test(arguments: [0, 10, 1 << 16, (1 << 16) + 1, 1 << 20] as [Int64])
    func `a file that never ends is read once beyond its size`(_ statedByteCount: Int64) throws {
        let folder = try TemporaryFolder()
        let path = PathBytes(try folder.write("x", to: "a"))
        // Four exabytes of zeros.
        let content = LongContent(path: path, statedByteCount: statedByteCount, byteCount: 1 << 62)
        let reader = FileReader(try content.open())
        _ = reader.peek(100)
        reader.drain()
        #expect(reader.hasChanged && reader.exceedsSize)
        #expect(reader.byteCount <= statedByteCount + 1 << 16)
        var records: [FileRecord] = []
        let source = Items(items: [MediaItem(path: path, kind: .file, content: content)])
        let summary = try ScanFixture().scanner(threads: 1).scan(source) { records.append($0) }
        #expect(summary.failed == 1 && records[0].reason?.code == "changedWhileRead" && records[0].digests == nil)
        #expect(records[0].reason?.message.contains("\(statedByteCount) bytes") == true)
    }

    @Test func `a file that is exactly as long as stated is whole`() throws {
        let folder = try TemporaryFolder()
        let path = PathBytes(try folder.write("x", to: "a"))
        let reader = FileReader(
            try LongContent(path: path, statedByteCount: 1 << 16, byteCount: 1 << 16).open())
        reader.drain()
        #expect(!reader.hasChanged && !reader.exceedsSize && reader.byteCount == 1 << 16)
    }

    #if os(Linux)
        @Test(arguments: ["/proc/self/pagemap", "/proc/cpuinfo", "/proc/self/environ"])
        func `files of the kernel that state no size end`(_ path: String) throws {
            #expect(throws: SystemError.changedWhileRead) { try FileDigests(ofFile: path) }
            let record = try ScanFixture().records(of: [path])[0]
            #expect(record.status == .failed && record.reason?.code == "changedWhileRead" && record.size == 0)
        }
    #endif
}
