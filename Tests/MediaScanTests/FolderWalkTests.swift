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
}
