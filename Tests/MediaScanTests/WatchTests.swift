import Foundation
import KnownHashStore
import FileReading
import KnownMatching
@testable import MediaScan
import ScanLedger
import SystemFiles
import TestSupport
import TextCoding
import Testing

/// What a watch knows of files, and what becomes of a ledger that was cut off.
struct WatchTests {
    private let folder: TemporaryFolder
    private let fixture: ScanFixture

    init() throws {
        folder = try TemporaryFolder()
        fixture = try ScanFixture()
    }

    private func fingerprint(
        _ path: String, size: Int64? = 1, seconds: Int64 = 2, nanoseconds: Int32 = 3, inode: UInt64? = 4
    ) -> FileFingerprint {
        FileFingerprint(
            path: PathBytes(path), size: size, modified: Timestamp(seconds: seconds, nanoseconds: nanoseconds),
            inode: inode)
    }

    @Test func `another path, size, time or number is another file`() {
        let all = [
            fingerprint("a"), fingerprint("b"), fingerprint("a", size: 2), fingerprint("a", size: nil),
            fingerprint("a", seconds: 3), fingerprint("a", nanoseconds: 4), fingerprint("a", inode: 5),
            fingerprint("a", size: 0), fingerprint("a", size: 256),
        ]
        #expect(Set(all).count == all.count && fingerprint("a") == all[0])
        let seen = SeenFiles(Array(all.dropFirst(3)))
        for (index, file) in all.enumerated() { #expect(seen.contains(file) == (index >= 3)) }
        #expect(!SeenFiles().contains(all[0]))
    }

    @Test func `files are forgotten in the order in which they came`() {
        var recent = RecentFiles(maximumCount: 3)
        let files = (0..<10).map { fingerprint("\($0)") }
        for (index, file) in files.enumerated() {
            #expect(recent.insert(file) && !recent.insert(file))
            for (other, file) in files.enumerated() {
                #expect(recent.contains(file) == (index - 2...index).contains(other))
            }
        }
    }

    private func run(_ scanner: MediaScanner) throws -> ScanRun {
        var run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
            storePath: fixture.folder.path("known.sqlite"), lists: fixture.store.lists())
        run.watch = ScanRun.Watch(method: "inotify", roots: [PathBytes(folder.path)])
        return run
    }

    private struct Arrivals: MediaSource {
        var items: [MediaItem]
        mutating func next() -> MediaItem? { items.isEmpty ? nil : items.removeFirst() }
    }

    private func arrivals(_ paths: [String]) -> Arrivals {
        Arrivals(
            items: paths.map { path in
                var item = MediaItem(standingAt: PathBytes(path))
                item.arrived = Timestamp(seconds: 1_700_000_000, nanoseconds: 5)
                return item
            })
    }

    /// A ledger that a kill or a power cut has left at any byte is ended with what is whole of it, and the rest is seen as missing.
    @Test func `a ledger that was cut off anywhere is concluded with its whole files`() throws {
        let out = try TemporaryFolder()
        let day = PathBytes(out.path("2026-11-29/001"))
        let archive = ZIPArchive([ZIPArchive.Member("a.txt", [1]), ZIPArchive.Member("b.txt", [2])]).bytes
        let paths = try [
            folder.write("z", to: "z"), folder.write(archive, to: "archive.zip"), folder.write("a", to: "a"),
        ]
        let scanner = try fixture.scanner(threads: 1)
        do {
            try day.makeFolder()
            var scan = try ScanFolder(at: day)
            let summary = try scan.record(
                arrivalsOf: arrivals(paths), with: scanner, run: try run(scanner), delayed: { _ in }
            ) { _, _ in }
            #expect(summary.found == 5)
        }
        let whole = try Data(contentsOf: URL(filePath: out.path("2026-11-29/001/scan.jsonl")))
        let audit = try Data(contentsOf: URL(filePath: out.path("2026-11-29/001/audit.jsonl")))
        let start = try #require(audit.firstIndex(of: UInt8(ascii: "\n"))) + 1
        let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        // After the run line, z, the archive with both of its members, and a.
        let groupEnds = [ends[0], ends[1], ends[4], ends[5]]
        for count in Set(stride(from: ends[0], through: whole.count - 1, by: 37) + ends.dropLast() + groupEnds) {
            let other = try TemporaryFolder()
            let path = other.path("2026-11-29/001")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try whole.prefix(count).write(to: URL(filePath: path + "/scan.jsonl.partial"))
            try audit.prefix(start).write(to: URL(filePath: path + "/audit.jsonl"))
            let ledgers = WatchLedgers(folder: PathBytes(other.path))
            try ledgers.concludeInterrupted()
            let verification = ScanVerification(of: PathBytes(path), readsEvidence: false) { finding in
                Issue.record("cut at \(count): \(finding)")
            }
            #expect(verification.findingCount == 0)
            let kept = groupEnds.dropFirst().count { $0 <= count }
            let seen = try ledgers.seenFiles()
            for (index, item) in arrivals(paths).items.enumerated() {
                let status = try #require(item.content.status())
                let isSeen = seen.contains(
                    FileFingerprint(
                        path: item.path, size: status.size, modified: status.modified, inode: status.identity?.inode))
                #expect(isSeen == (index < kept), "cut at \(count): \(item.path)")
            }
            #expect(
                try ledgers.makeScanFolder(at: Timestamp(seconds: 1_795_910_400, nanoseconds: 0)).text?.hasSuffix(
                    "/002") == true)
        }
    }

    @Test func `events of files, names and folders are reported by inotify`() throws {
        let events = try WatchedFolders()
        let root = PathBytes(folder.path)
        try events.watch(root)
        try folder.write("x", to: "a")
        try FileManager.default.createDirectory(atPath: folder.path("new"), withIntermediateDirectories: true)
        try folder.makeSymbolicLink("link", to: "nowhere")
        #expect(rename(folder.path("a"), folder.path("b")) == 0)
        let found = try events.read()
        #expect(found.contains(.file(root.appending("a".utf8))) && found.contains(.file(root.appending("b".utf8))))
        #expect(
            found.contains(.folder(root.appending("new".utf8))) && found.contains(.name(root.appending("link".utf8))))
        #expect(try events.read().isEmpty)
        // What a folder is called from now on.
        try events.watch(root.appending("new".utf8))
        #expect(rename(folder.path("new"), folder.path("newer")) == 0)
        #expect(try events.read() == [.folder(root.appending("newer".utf8))])
        try events.watch(root.appending("newer".utf8))
        try folder.write("x", to: "newer/c")
        #expect(try events.read().contains(.file(PathBytes(folder.path("newer/c")))))
    }

    @Test func `events that the system loses are reported`() throws {
        let events = try WatchedFolders()
        try events.watch(PathBytes(folder.path))
        let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
        try #require(count <= 1 << 17)
        for number in 0...count / 2 {
            let descriptor = open(folder.path("\(number)"), O_WRONLY | O_CREAT, 0o600)
            close(descriptor)
        }
        var found: [FolderEvent] = []
        while true {
            let events = try events.read()
            if events.isEmpty { break }
            found += events
        }
        #expect(found.last == .overflow && found.count > count / 2)
    }

    /// The folders are walked, and each file is recorded once.
    @Test func `after lost events every file is recorded once`() throws {
        let out = try TemporaryFolder()
        let watched = try TemporaryFolder()
        let files = try WatchedFiles(in: [PathBytes(watched.path)], by: .inotify)
        let scanner = try fixture.scanner()
        let watch = try MediaWatch(of: files, recordingIn: PathBytes(out.path), with: scanner)
        // Nobody takes them yet: more than the system keeps, and more than are kept here.
        let count = 70_000
        for number in 0..<count {
            let descriptor = open(watched.path("\(number)"), O_WRONLY | O_CREAT, 0o600)
            close(descriptor)
        }
        var paths: [PathBytes: Int] = [:]
        try watch.run(makeRun: { try run(scanner) }) { file in
            paths[file.record.path, default: 0] += 1
            if paths.count == count { files.stop() }
        }
        #expect(paths.count == count && paths.values.allSatisfy { $0 == 1 })
    }
}
