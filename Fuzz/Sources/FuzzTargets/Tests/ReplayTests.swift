import Foundation
import TestSupport
import Testing

/// What the fuzzers begin with, and what they once found, goes through the same targets in every run of the tests.
struct ReplayTests {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func `no seed breaks anything`(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seeds = try target.seeds()
        #expect(!seeds.isEmpty)
        for (index, seed) in seeds.enumerated() where Repository.runsLongTests || index.isMultiple(of: 4) {
            #expect(throws: Never.self, "seed \(index)") { try target.run(seed) }
        }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `what was found once is not found again`(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let folder = Repository.testVectors.appending(path: "fuzz/\(name)")
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] {
            let input = try [UInt8](Data(contentsOf: folder.appending(path: file)))
            #expect(throws: Never.self, "\(file)") { try target.run(input) }
        }
    }

    @Test func `each folder of findings belongs to a target`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.testVectors.appending(path: "fuzz").path)
        #expect(Set(folders).isSubset(of: FuzzTarget.all.map(\.name)))
    }
}
