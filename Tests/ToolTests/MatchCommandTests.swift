import Foundation
import TestSupport
import Testing

/// `knownmedia match`.
struct MatchCommandTests {
    @Test func `match answers on the command line and on standard input`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        let known = try #require(
            try String(contentsOfFile: ToolFixture.list, encoding: .utf8).split(separator: ",").first)
        let zero = String(repeating: "0", count: 64)
        let found = try ToolRun(["match", String(known), zero, "--store", store])
        #expect(found.exitCode == 0)
        #expect(found.lines.count == 2 && found.lines[0].contains("\t0\tDemo\t") && found.lines[1] == "\(zero)\t-")
        let input = "# comment\n\n\(known),100,x.jpg\nrubbish\n\(zero)\n"
        let read = try ToolRun(["match", "--store", store, "--json"], input: input)
        #expect(read.exitCode == 2 && read.messages.contains("line 4"))
        let first = try JSONSerialization.jsonObject(with: Data(read.lines[0].utf8)) as? [String: Any]
        let match = (first?["matches"] as? [[String: Any]])?.first
        #expect(
            match?["distance"] as? Int == 0 && match?["list"] as? String == "Demo"
                && match?["hex"] as? String == String(known))
        #expect(try ToolRun(["match", zero, "--store", store, "--max-distance", "256"]).lines.count == 12)
        #expect(try ToolRun(["match", zero, "--store", store, "--max-distance", "257"]).exitCode == 64)
    }
}
