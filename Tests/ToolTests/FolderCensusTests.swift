import Foundation
import KnownMedia
import TestSupport
import Testing

@testable import KnownMediaTool

/// The count of files by which the time left is estimated.
struct FolderCensusTests {
    /// In memory, where files may be of any size; their sum is more than a number can say.
    @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm"), "needs /dev/shm"))
    func `files of any size are counted`() throws {
        let folder = "/dev/shm/knownmedia-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["a", "b"] {
            let path = "\(folder)/\(name)"
            try Data().write(to: URL(filePath: path))
            #expect(truncate(path, .max) == 0)
        }
        let census = try FolderCensus(counting: FolderWalk(roots: [PathBytes(folder)]))
        #expect(ChildProcesses.wait { census.total != nil })
        #expect(census.total?.files == 2 && census.total?.bytes == .max)
    }
}
