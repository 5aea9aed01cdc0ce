import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash
import Foundation
import KnownMedia
import TestSupport
import Testing

/// `knownmedia known index`, killed.
struct IndexCommandTests {
    @Test func `a killed build of the index leaves the one before usable`() throws {
        let folder = try TemporaryFolder()
        let storePath = folder.path("known.sqlite")
        var generator = SeededGenerator(seed: 4)
        let lines = (0..<60_000).map { number in
            let bits = (generator.next(), generator.next())
            return PDQHash(words: (bits.0, bits.1, ~bits.0, ~bits.1)).hex + ",90,\(number)"
        }
        let list = try folder.write(lines.joined(separator: "\n"), to: "list.txt")
        let store = try KnownHashStore(openingOrCreatingAt: storePath)
        try store.importList(from: list, into: ListDescription(name: "A"), options: ImportOptions(algorithm: .pdq))
        try store.writeSnapshots()
        let path = store.snapshotPath(of: .pdq)
        let before = try Data(contentsOf: URL(filePath: path))
        var killed = 0
        for _ in 0..<12 {
            let process = try StartedProcess([ToolRun.executable.path, "known", "index", "--store", storePath])
            usleep(UInt32.random(in: 5_000...150_000, using: &generator))
            process.send(SIGKILL)
            if process.wait() == .signalled(SIGKILL) { killed += 1 }
            // The hashes are the same and the build is deterministic: complete or not, the file is the same, or whole.
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
            let index = try KnownHashIndex(KnownHashStore(openingAt: storePath), kind: .multiIndex)
            #expect(index.warnings.isEmpty && index.parts.first?.snapshotPath == path)
        }
        #expect(killed > 0)
        // What is left of a killed build is written over and gone after the next.
        let run = try ToolRun(["known", "index", "--store", storePath])
        #expect(run.exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
    }
}
