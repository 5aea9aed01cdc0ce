import FileReading
import KnownHashes
import ScanLedger
import SystemFiles
import Foundation
import MediaScan
import TestSupport
import Testing

/// The walk: everything met, once, in the order of path bytes.
struct FolderWalkTests {
    static func items(_ roots: [String]) throws -> [MediaItem] {
        var walk = try FolderWalk(roots: roots.map { PathBytes($0) })
        var items: [MediaItem] = []
        while let item = walk.next() { items.append(item) }
        return items
    }

    @Test func `paths come in the order of their bytes`() throws {
        let folder = try TemporaryFolder()
        let names = ["a/b", "a.txt", "a-b/c", "a/a/z", "B", "ä", "a0", "z/z/z/z", "a/b.c/d", "a b", ".hidden/x", "a!"]
        for name in names { try folder.write("x", to: name) }
        let paths = try Self.items([folder.path]).map(\.path.bytes)
        #expect(paths.count == names.count)
        let sorted = paths.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(paths == sorted)
    }

    @Test func `random trees are walked whole and in order`() throws {
        var generator = SeededGenerator(seed: 12)
        let alphabet = Array("ab./- \u{1}~é")
        for _ in 0..<20 {
            let folder = try TemporaryFolder()
            var written: Set<String> = []
            for _ in 0..<60 {
                let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    "f"
                        + String(
                            (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in
                                alphabet.randomElement(using: &generator)
                            }.filter { $0 != "/" })
                }
                // A name can be a file here and a folder there; whichever came first stays.
                let name = parts.joined(separator: "/")
                if (try? folder.write("x", to: name)) != nil { written.insert(name) }
            }
            let paths = try Self.items([folder.path]).map(\.path.bytes)
            #expect(paths == paths.sorted { $0.lexicographicallyPrecedes($1) })
            #expect(Set(paths) == Set(written.map { Array("\(folder.path)/\($0)".utf8) }))
        }
    }

    @Test func `what is not a file is said to be there and not opened`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        try folder.write("x", to: "folder/inner")
        try folder.makePipe("pipe")
        try folder.makeSocket("socket")
        try folder.makeSymbolicLink("dangling", to: "nowhere")
        try folder.makeSymbolicLink("loop", to: ".")
        try folder.makeSymbolicLink("link", to: "folder")
        let items = try Self.items([folder.path])
        let kinds = Dictionary(
            uniqueKeysWithValues: items.map { (URL(filePath: $0.path.approximateText).lastPathComponent, $0.kind) })
        #expect(
            kinds == [
                "file": .file, "inner": .file, "pipe": .namedPipe, "dangling": .symbolicLink, "loop": .symbolicLink,
                "link": .symbolicLink, "socket": .socket,
            ])
        for item in items where item.kind != .file { #expect(item.obstacle?.status == .skipped) }
    }

    @Test func `names that are not text keep their bytes`() throws {
        let folder = try TemporaryFolder()
        let name: [UInt8] = [0x66, 0xFF, 0x0A, 0xC3]
        let path = try folder.makeFile(named: name)
        let items = try Self.items([folder.path])
        #expect(items.map(\.path.bytes) == [path])
        #expect(items[0].path.text == nil)
        #expect(items[0].path.displayText.hasSuffix("/f\\xff\\n\\xc3"))
    }

    @Test func `roots are walked as they were named`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/1")
        try folder.write("x", to: "b")
        let items = try Self.items([folder.path("b"), folder.path("a") + "//"])
        #expect(items.map(\.path.approximateText) == [folder.path("a") + "/1", folder.path("b")])
        try folder.makeSymbolicLink("link", to: "a")
        #expect(try Self.items([folder.path("link")]).map(\.path.approximateText) == [folder.path("link") + "/1"])
    }

    @Test func `roots that do not exist or lie in each other are refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b/c")
        for roots in [
            [folder.path("missing")], [folder.path, folder.path("a")], [folder.path("a/b/c"), folder.path("a")],
            [folder.path, folder.path + "/"],
        ] {
            #expect(throws: FolderWalk.RootError.self) { try Self.items(roots) }
        }
    }

    // MARK: - What changes during the walk

    /// Takes the items of a walk, and calls `change` after the one whose path ends with `suffix`.
    private static func items(
        of folder: TemporaryFolder, changingAfter suffix: String, _ change: () throws -> Void
    ) throws -> [MediaItem] {
        var walk = try FolderWalk(roots: [PathBytes(folder.path("top"))])
        var items: [MediaItem] = []
        while let item = walk.next() {
            items.append(item)
            if item.path.approximateText.hasSuffix(suffix) { try change() }
        }
        return items
    }

    private static func content(of item: MediaItem) throws -> String {
        let file = FileReader(try item.content.open(), computingDigests: false)
        return String(decoding: [UInt8](capacity: 100) { file.read(into: &$0) }, as: UTF8.self)
    }

    @Test(arguments: ["outside", "top/a"]) func `a folder replaced by a link is not entered`(_ target: String) throws {
        let folder = try TemporaryFolder()
        for name in ["top/a/1", "top/b/2", "top/c/3", "outside/secret"] { try folder.write("x", to: name) }
        let items = try Self.items(of: folder, changingAfter: "/a/1") {
            try FileManager.default.moveItem(atPath: folder.path("top/b"), toPath: folder.path("gone"))
            try folder.makeSymbolicLink("top/b", to: folder.path(target))
        }
        #expect(items.map(\.path.fileName) == ["1", "b", "3"])
        #expect(items[1].obstacle?.status == .failed && items[1].obstacle?.reason.code == "replaced")
    }

    @Test func `a folder replaced by another folder is not entered`() throws {
        let folder = try TemporaryFolder()
        for name in ["top/a/1", "top/b/2", "top/c/3", "other/secret"] { try folder.write("x", to: name) }
        let items = try Self.items(of: folder, changingAfter: "/a/1") {
            try FileManager.default.moveItem(atPath: folder.path("top/b"), toPath: folder.path("gone"))
            try FileManager.default.moveItem(atPath: folder.path("other"), toPath: folder.path("top/b"))
        }
        #expect(items.map(\.path.fileName) == ["1", "b", "3"])
        #expect(items[1].obstacle?.reason.code == "replaced")
    }

    @Test func `a folder that becomes a file or goes away has a record`() throws {
        let folder = try TemporaryFolder()
        for name in ["top/a/1", "top/b/2", "top/c/3"] { try folder.write("x", to: name) }
        let items = try Self.items(of: folder, changingAfter: "/a/1") {
            try FileManager.default.removeItem(atPath: folder.path("top/b"))
            try folder.write("x", to: "top/b")
            try FileManager.default.removeItem(atPath: folder.path("top/c"))
        }
        #expect(items.map { $0.obstacle?.reason.code } == [nil, "replaced", "notFound"])
    }

    @Test func `a file is opened in the folder that was listed, whatever has the folder's place by now`() throws {
        let folder = try TemporaryFolder()
        for name in ["top/a/1", "top/a/2"] { try folder.write("evidence", to: name) }
        for name in ["other/1", "other/2"] { try folder.write("planted", to: name) }
        let items = try Self.items(of: folder, changingAfter: "/a/1") {
            try FileManager.default.moveItem(atPath: folder.path("top/a"), toPath: folder.path("gone"))
            try folder.makeSymbolicLink("top/a", to: folder.path("other"))
        }
        #expect(try items.map(Self.content) == ["evidence", "evidence"])
    }

    @Test(arguments: [true, false])
    func `a folder that was closed meanwhile is opened again only if it is the same`(_ isReplaced: Bool) throws {
        let folder = try TemporaryFolder()
        // So many folders within each other that the first ones are not kept open.
        let deep = (0..<100).map { _ in "d" }.joined(separator: "/")
        try folder.write("evidence", to: "top/a/\(deep)/1")
        try folder.write("evidence", to: "top/a/z")
        try folder.write("planted", to: "other/z")
        let items = try Self.items(of: folder, changingAfter: "/1") {
            guard isReplaced else { return }
            try FileManager.default.moveItem(atPath: folder.path("top/a"), toPath: folder.path("gone"))
            try FileManager.default.moveItem(atPath: folder.path("other"), toPath: folder.path("top/a"))
        }
        #expect(items.map(\.path.fileName) == ["1", "z"])
        if isReplaced {
            #expect(throws: SystemError.replaced) { try Self.content(of: items[1]) }
            #expect(items[1].content.status() == nil)
        } else {
            #expect(try Self.content(of: items[1]) == "evidence")
        }
    }

    // MARK: - Depth

    @Test func `a tree of any depth is walked, in few descriptors`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.makeDeepFolders(3000, named: "some-folder", file: "picture", Array("evidence".utf8))
        try folder.write("x", to: "some-folder/z")
        let items = try Self.items([folder.path])
        #expect(items.map(\.path.approximateText) == [path, folder.path("some-folder/z")])
        #expect(items.allSatisfy { $0.obstacle == nil })
        #expect(try Self.content(of: items[0]) == "evidence")
        #expect(items[0].content.status()?.size == 8)
        // By its path, too: as a verification of the evidence reads it.
        #expect(path.utf8.count > 30_000)
        #expect(try FileStatus.ofTarget(at: PathBytes(path)).size == 8)
        #expect(try FileDigests(ofFile: path).all.count == 3)
        #expect(PathBytes(path + "x").fileSize == nil)
    }

    @Test func `a name that is too long is refused as such`() throws {
        let name = String(repeating: "n", count: 5000)
        #expect(throws: SystemError.self) { try FileStatus.ofTarget(at: PathBytes(name)) }
        #expect(throws: SystemError.self) { try FileStatus.ofTarget(at: PathBytes("/tmp/" + name)) }
    }

    // MARK: - Links that were named

    @Test func `a link to a file that was named is examined, and its record says so`() throws {
        let fixture = try ScanFixture()
        let folder = try TemporaryFolder()
        let picture = Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg").path
        try folder.makeSymbolicLink("link", to: picture)
        try folder.makeSymbolicLink("second", to: "link")
        try folder.write("x", to: "text")
        try folder.makeSymbolicLink("to text", to: "text")
        try folder.makeSymbolicLink("to null", to: "/dev/null")
        for name in ["link", "second"] {
            let records = try fixture.records(of: [folder.path(name)])
            #expect(records[0].kind == .file && records[0].status == .examined && records[0].picture != nil)
            #expect(
                records[0].reason?.code == "followedLink" && records[0].reason?.message.contains("IMG_0002") == true)
        }
        let text = try fixture.records(of: [folder.path("to text")])[0]
        #expect(text.status == .examined && text.reason?.code == "notAPicture")
        #expect(text.reason?.message.contains("symbolic link to \(folder.url.resolvingSymlinksInPath().path)") == true)
        let device = try fixture.records(of: [folder.path("to null")])[0]
        #expect(device.status == .skipped && device.kind == .characterDevice)
        #expect(device.reason?.message.contains("symbolic link to /dev/null") == true)
    }

    @Test func `a link that was named and leads elsewhere when it is opened fails`() throws {
        let folder = try TemporaryFolder()
        try folder.write("evidence", to: "a")
        try folder.write("planted", to: "b")
        try folder.makeSymbolicLink("link", to: "a")
        let item = try Self.items([folder.path("link")])[0]
        #expect(try Self.content(of: item) == "evidence")
        try FileManager.default.removeItem(atPath: folder.path("link"))
        try folder.makeSymbolicLink("link", to: "b")
        #expect(throws: SystemError.replaced) { try Self.content(of: item) }
    }

    // MARK: - What is left out

    private static func items(
        _ folder: TemporaryFolder, excluding patterns: [String], stayingOnFileSystem: Bool = false
    ) throws -> [MediaItem] {
        let scope = WalkScope(
            excluding: try patterns.map { try PathPattern($0) }, stayingOnFileSystem: stayingOnFileSystem)
        var walk = try FolderWalk(roots: [PathBytes(folder.path)], scope: scope)
        var items: [MediaItem] = []
        while let item = walk.next() { items.append(item) }
        return items
    }

    @Test func `what is excluded is said to be there, a folder by one line`() throws {
        let folder = try TemporaryFolder()
        for name in ["a/1.tmp", "a/2", "cache/x/1", "cache/y", "b/cache/z", "cache.txt"] {
            try folder.write("x", to: name)
        }
        try folder.makeSymbolicLink("b/link.tmp", to: "nowhere")
        let items = try Self.items(folder, excluding: ["*.tmp", "/cache/"])
        let found = items.map { item in
            "\(item.path.bytes.dropFirst(folder.path.utf8.count + 1).map { Character(Unicode.Scalar($0)) }.reduce(into: "") { $0.append($1) })"
                + " \(item.kind.rawValue) \(item.obstacle?.reason.code ?? "-")"
        }
        #expect(
            found == [
                "a/1.tmp file excluded", "a/2 file -", "b/cache/z file -", "b/link.tmp symbolic-link excluded",
                "cache.txt file -", "cache folder excluded",
            ])
        #expect(items[0].obstacle?.status == .skipped && items[0].obstacle?.reason.message.contains("*.tmp") == true)
    }

    @Test func `a root is not excluded, nor compared with its own path`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "1")
        let items = try Self.items(folder, excluding: ["knownmedia-*", "**/knownmedia-*/**"])
        #expect(items.count == 1 && items[0].obstacle == nil)
    }

    #if os(Linux)
        @Test func `other file systems are left out if that is asked for`() throws {
            // On every Linux, /proc and /sys are mounted in the root folder's file system or another one.
            var walk = try FolderWalk(
                roots: [PathBytes("/")],
                scope: WalkScope(
                    excluding: try ["/[!ps]*", "/p[!r]*", "/s[!y]*"].map { try PathPattern($0) },
                    stayingOnFileSystem: true))
            var mounted: [String] = []
            while let item = walk.next() {
                if item.obstacle?.reason.code == "otherFileSystem" { mounted.append(item.path.approximateText) }
                #expect(!item.path.approximateText.hasPrefix("/proc/") && !item.path.approximateText.hasPrefix("/sys/"))
            }
            #expect(mounted.contains("/proc") && mounted.contains("/sys"))
        }
    #endif

    @Test func `what was left out makes a scan incomplete`() throws {
        let fixture = try ScanFixture()
        let folder = try TemporaryFolder()
        try folder.write("x", to: "1")
        try folder.write("x", to: "2")
        let walk = try FolderWalk(
            roots: [PathBytes(folder.path)], scope: WalkScope(excluding: [try PathPattern("2")]))
        let summary = try fixture.scanner().scan(walk) { _ in }
        #expect(summary.leavesBytesUnexamined && summary.skippedReasons == ["excluded": 1] && summary.examined == 1)
    }
}
