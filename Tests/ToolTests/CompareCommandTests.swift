import Foundation
import TestSupport
import Testing

/// `knownmedia compare`.
struct CompareCommandTests {
    @Test func `compare takes two pictures or two hashes`() throws {
        let hash = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"
        let other = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22"
        #expect(try ToolRun(["compare", hash, other]).output == "6 of 256 bits differ\n")
        #expect(try ToolRun(["compare", hash, "0123456789abcdef"]).exitCode == 64)
        #expect(try ToolRun(["compare", hash, ToolFixture.picture]).exitCode == 64)
        let pictures = try ToolRun(["compare", ToolFixture.picture, ToolFixture.demo + "/holiday/IMG_0002.jpg"])
        #expect(pictures.exitCode == 0 && pictures.output.contains("pdq    as it is"))
        #expect(try ToolRun(["compare", ToolFixture.picture, "/nonexistent"]).exitCode == 2)
    }
}
