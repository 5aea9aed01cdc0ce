import ByteSources
import HashIndex
import KnownHashStore
import KnownMatching
import MediaScan
import PictureHashing
import Foundation
import KnownMedia
import TestSupport
import Testing

/// The program that the README shows to embedders: compiled here, and the README's copy is held to it.
struct EmbeddingTests {
    // README: begin
    func printKnownPictures(in folder: String, storePath: String) throws {
        let store = try KnownHashStore(openingAt: storePath)
        let scanner = MediaScanner(matcher: try KnownMatcher(store))
        let summary = try scanner.scan([folder]) { record in
            for match in record.matches {
                print(record.path, "looks like or is", match.entry, "of", match.list)
            }
        }
        print(summary.found, "files,", summary.matchedFiles, "known")
    }
    // README: end

    @Test func `the program in the README is the one above`() throws {
        let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let program = try #require(source.components(separatedBy: "// README: begin\n").last)
            .components(separatedBy: "    // README: end")[0]
        for line in program.split(separator: "\n") {
            #expect(readme.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
        #expect(readme.contains("import KnownMedia"))
    }

    @Test func `the program runs`() throws {
        let folder = try ToolFixture.workplace()
        try printKnownPictures(in: ToolFixture.demo, storePath: folder.path("known.sqlite"))
    }

    /// What an embedder of one layer needs is public there.
    @Test func `a picture is hashed and searched from memory`() throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: ToolFixture.picture)))
        let picture = try HashedPicture(decoding: InMemoryByteSource(bytes), recipes: [.pdq])
        guard case .bits256(let hash) = try #require(picture.hashes.first).value else {
            Issue.record("PDQ has 256 bits")
            return
        }
        let index = BKTree([hash])
        #expect(index.matches(of: hash, within: 31).map(\.distance) == [0])
    }
}
