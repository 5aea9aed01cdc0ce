import Foundation
import SystemFiles
import TestSupport
import Testing

struct InputFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open(_ name: String) throws -> InputFile {
        try InputFile(opening: PathBytes(folder.path(name)))
    }

    @Test func `bytes are read at any place, as many as there are`() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
        try folder.write(bytes, to: "file")
        let file = try open("file")
        #expect(try file.read(at: 0, count: bytes.count) == bytes)
        #expect(try file.read(at: 99_990, count: 100) == Array(bytes[99_990...]))
        #expect(try file.read(at: 5, count: 3) == Array(bytes[5..<8]))
        #expect(try file.read(at: 100_000, count: 1).isEmpty)
        #expect(try file.read(at: 0, count: 0).isEmpty)
    }

    @Test func `reading on goes from the beginning to the end, whatever was read elsewhere`() throws {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        try folder.write(bytes, to: "file")
        let file = try open("file")
        var read: [UInt8] = []
        while true {
            let piece = try file.readNext(count: 300)
            if piece.isEmpty { break }
            _ = try file.read(at: 900, count: 100)
            read += piece
        }
        #expect(read == bytes)
    }

    @Test func `a pipe is read until as much is there as was asked for`() throws {
        try folder.makePipe("pipe")
        let path = folder.path("pipe")
        // A thread of its own: a task may wait for one of the few threads that tests block while they open the pipe.
        Thread.detachNewThread {
            guard let handle = try? FileHandle(forWritingTo: URL(filePath: path)) else { return }
            for _ in 0..<10 {
                try? handle.write(contentsOf: Data(repeating: 1, count: 10_000))
                Thread.sleep(forTimeInterval: 0.001)
            }
            try? handle.close()
        }
        let file = try InputFile(opening: PathBytes(path), waitsForWriter: true)
        #expect(file.status.kind == .namedPipe)
        #expect(try file.readNext(count: 60_000).count == 60_000)
        #expect(try file.readNext(count: 60_000).count == 40_000)
        #expect(try file.readNext(count: 60_000).isEmpty)
    }

    @Test func `a pipe that nobody writes to keeps nobody waiting`() throws {
        try folder.makePipe("pipe")
        #expect(try open("pipe").readNext(count: 10).isEmpty)
    }

    @Test func `the status is that of the open file, its permissions among it`() throws {
        let path = try folder.write("text", to: "file")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try folder.makeSymbolicLink("link", to: "file")
        let status = try open("link").status
        #expect(status.kind == .file)
        #expect(status.size == 4)
        #expect(status.permissions == 0o640)
        #expect(try open(".").status.kind == .folder)
    }

    @Test func `what is missing says so`() throws {
        let error = #expect(throws: SystemError.self) { try open("none") }
        #expect(error?.isMissing == true)
        #expect(error?.isMissingFolder == true)
        #expect(error?.isExisting == false)
        let removal = #expect(throws: SystemError.self) { try PathBytes(folder.path("none")).removeFile() }
        #expect(removal == error)
    }

    @Test(arguments: [("/a/b.txt", "b.txt"), ("b", "b"), ("a/b//", "b"), ("./é", "é"), ("/", "")])
    func `the name of a file is the last part of its path`(path: String, name: String) {
        #expect(PathBytes(path).fileName == name)
    }
}
