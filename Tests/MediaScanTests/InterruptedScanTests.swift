import Dispatch
import FileReading
import KnownHashStore
import Foundation
import KnownHashStore
import MediaScan
import ScanLedger
import Synchronization
import SystemFiles
import TestSupport
import TextCoding
import Testing

/// Scans that wait, and scans that cannot go on.
struct InterruptedScanTests {
    private struct Items: MediaSource {
        var items: [MediaItem]
        mutating func next() -> MediaItem? { items.isEmpty ? nil : items.removeFirst() }
    }

    /// A file that answers when it is allowed to.
    private struct WaitingContent: FileContent {
        let path: PathBytes
        let isAllowed: DispatchSemaphore

        func status() -> FileStatus? { nil }

        func open() throws(SystemError) -> OpenFile {
            isAllowed.wait()
            return try OpenFile(opening: path)
        }
    }

    /// A file that cannot be opened.
    private struct FailingContent: FileContent {
        let error: SystemError
        func status() -> FileStatus? { nil }
        func open() throws(SystemError) -> OpenFile { throw error }
    }

    @Test(arguments: [1, 3]) func `what does not answer is reported again and again, and no more`(_ threads: Int)
        throws
    {
        let folder = try TemporaryFolder()
        let isAllowed = DispatchSemaphore(value: 0)
        let items = try ["a", "b", "c"].map { name in
            let path = PathBytes(try folder.write("x", to: name))
            return MediaItem(
                path: path, kind: .file, content: name == "b" ? WaitingContent(path: path, isAllowed: isAllowed) : nil)
        }
        var delays: [ScanDelay] = []
        var records: [FileRecord] = []
        let scanner = try ScanFixture().scanner(threads: threads) { $0.delaySeconds = 0.05 }
        _ = try scanner.scan(Items(items: items)) { delay in
            delays.append(delay)
            if delays.count == 3 { isAllowed.signal() }
        } receive: {
            records.append($0)
        }
        #expect(delays.count >= 3 && delays.allSatisfy { !$0.isSearch && $0.path == items[1].path })
        #expect(records.map(\.path) == items.map(\.path) && records.allSatisfy { $0.status == .examined })
    }

    /// A source whose second item comes when it is allowed to.
    private struct WaitingSource: MediaSource {
        var items: [MediaItem]
        let isAllowed: DispatchSemaphore

        mutating func next() -> MediaItem? {
            if items.count == 1 { isAllowed.wait() }
            return items.isEmpty ? nil : items.removeFirst()
        }
    }

    @Test func `a folder that does not answer is reported by the file before it`() throws {
        let folder = try TemporaryFolder()
        let items = try ["a", "b"].map { MediaItem(path: PathBytes(try folder.write("x", to: $0)), kind: .file) }
        let isAllowed = DispatchSemaphore(value: 0)
        var delays: [ScanDelay] = []
        let scanner = try ScanFixture().scanner(threads: 2) { $0.delaySeconds = 0.05 }
        _ = try scanner.scan(WaitingSource(items: items, isAllowed: isAllowed)) { delay in
            delays.append(delay)
            if delays.count == 1 { isAllowed.signal() }
        } receive: { _ in
        }
        #expect(delays.first?.isSearch == true && delays.first?.path == items[0].path)
    }

    @Test(arguments: [EMFILE, ENFILE]) func `a scan that has no descriptors left stops`(_ number: Int32) throws {
        let folder = try TemporaryFolder()
        var items = try (0..<50).map {
            MediaItem(path: PathBytes(try folder.write("x", to: "\(100 + $0)")), kind: .file)
        }
        items[30] = MediaItem(
            path: items[30].path, kind: .file, content: FailingContent(error: SystemError(number: number)))
        var records: [FileRecord] = []
        #expect {
            _ = try ScanFixture().scanner(threads: 2).scan(Items(items: items)) { records.append($0) }
        } throws: { error in
            (error as? MediaScanError)?.code == .tooManyOpenFiles && (error as? MediaScanError)?.path == items[30].path
        }
        #expect(records.count <= 30 && records.allSatisfy { $0.status == .examined })
    }

    @Test func `a scan that stopped for want of descriptors can be resumed`() throws {
        struct FirstPart: MediaSource {
            var walk: FolderWalk
            var count = 3
            mutating func next() -> MediaItem? {
                guard let item = walk.next() else { return nil }
                count -= 1
                guard count < 0 else { return item }
                return MediaItem(
                    path: item.path, kind: item.kind, content: FailingContent(error: SystemError(number: EMFILE)))
            }
        }
        let fixture = try ScanFolderFixture()
        let scanner = try fixture.fixture.scanner(threads: 1)
        let run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
            storePath: fixture.fixture.folder.path("known.sqlite"), lists: fixture.fixture.store.lists())
        do {
            var folder = try ScanFolder(at: PathBytes(fixture.out.path))
            let source = FirstPart(walk: try FolderWalk(roots: [PathBytes(fixture.source.path)]))
            #expect(throws: MediaScanError.self) {
                _ = try folder.scan(source, with: scanner, run: run, resuming: false) { _ in }
            }
        }
        try fixture.scan(resuming: true)
        #expect(try Array(ScanFolderFixture.lines(of: fixture.out).dropFirst()) == fixture.freshLines())
    }

    @Test func `a scan that needs more descriptors than there may be does not begin`() throws {
        var error: MediaScanError?
        do throws(MediaScanError) {
            try MediaScanner.reserveDescriptors(threadCount: 1_000_000)
        } catch let thrown {
            error = thrown
        }
        #expect(error?.code == .tooFewDescriptors && error?.message.contains("1000000 threads") == true)
        try MediaScanner.reserveDescriptors(threadCount: 2)
    }
}
