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
        #expect(found.exitCode == 1)
        #expect(try ToolRun(["match", zero, "--store", store]).exitCode == 0)
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

    @Test func `match reads what hash and other tools print`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        let known = String(
            try #require(try String(contentsOfFile: ToolFixture.list, encoding: .utf8).split(separator: ",").first))
        for input in ["\u{FEFF}\(known)\r\n", "pdq \(known)\n", "0,100,\(known),0.5\n", "[\"\(known),100,0.5\"]\n"] {
            let run = try ToolRun(["match", "-", "--store", store], input: input)
            #expect(run.exitCode == 1 && run.lines.count == 1 && run.output.contains("\t0\tDemo\t"), "\(input)")
        }
        let json = try ToolRun(["hash", "--json", ToolFixture.picture, folder.path("nowhere.jpg")]).output
        let run = try ToolRun(["match", "--store", store], input: json)
        #expect(run.exitCode == 2 && run.output.contains("\t0\tDemo\t") && run.messages.contains("line 2: "))
    }

    @Test func `what a query is known by comes back with its answer`() throws {
        let folder = try ToolFixture.workplace()
        let zero = String(repeating: "0", count: 64)
        let input =
            "\(zero)\n\(zero),\n \(zero),a,b\tc \r\n\(zero) d\npdq \(zero)\n"
            + "{\"path\":\"p\",\"pdq\":\"\(zero)\"}\n{\"id\":\"i\",\"path\":\"p\",\"pdq\":\"\(zero)\"}\n"
        let run = try ToolRun(["match", "--store", folder.path("known.sqlite"), "--json"], input: input)
        let identifiers = try run.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["id"] as? String
        }
        #expect(identifiers == [nil, "", "a,b\tc ", nil, nil, "p", "i"])
    }

    @Test func `a store that is none fails alike in every command, without usage`() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("no store", to: "text")
        let hash = String(repeating: "0", count: 64)
        for store in [folder.path("nowhere"), text, folder.path] {
            for command in [
                ["match", hash], ["known", "list"], ["known", "info"], ["known", "history"], ["known", "verify"],
                ["known", "export", "--list", "L", "--format", "csv", "--out", folder.path("x")],
                ["known", "withdraw", "1", "--reason", "x"], ["known", "index"],
            ] {
                let run = try ToolRun(command + ["--store", store])
                #expect(run.exitCode == 2, "\(command) \(store)")
                #expect(run.messages.hasPrefix("knownmedia: \(store): ") && !run.messages.contains("Usage"))
            }
        }
    }
}
