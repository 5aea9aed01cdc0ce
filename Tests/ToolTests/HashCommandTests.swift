import Foundation
import TestSupport
import Testing

/// `knownmedia hash`.
struct HashCommandTests {
    @Test func `the output is that of Meta's hasher`() throws {
        let run = try ToolRun(["hash", ToolFixture.picture])
        #expect(run.exitCode == 0)
        let fields = run.lines.first?.split(separator: ",").map(String.init) ?? []
        #expect(fields.count == 3 && fields[0].count == 64 && fields[1] == "100" && fields[2] == ToolFixture.picture)
        #expect(try ToolRun(["hash", "--dihedral", ToolFixture.picture]).lines.count == 8)
        #expect(
            try ToolRun(["hash", "--algorithm", "phash", ToolFixture.picture]).lines.first?.hasSuffix(
                ",,\(ToolFixture.picture)")
                == true)
    }

    @Test func `the candidates of a picture are printed with their hypotheses`() throws {
        let run = try ToolRun(["hash", "--candidates", "--effort", "quick", ToolFixture.picture])
        #expect(run.exitCode == 0)
        let fields = run.lines.map { $0.split(separator: ",").map(String.init) }
        #expect(
            fields.count >= 4
                && fields.allSatisfy { $0.count == 4 && $0[0].count == 64 && $0[3] == ToolFixture.picture })
        #expect(fields.first?[2] == "plain 0 0 10000 10000" && fields.dropFirst().first?[2].hasSuffix("flipY") == true)
        #expect(fields.contains { $0[2] == "crop -682 -682 10682 10682" })
        let none = try ToolRun(["hash", "--candidates", "--effort", "plain", "--json", ToolFixture.picture])
        #expect(none.output.split(separator: #""hypothesis""#).count == 3)
        #expect(try ToolRun(["hash", "--candidates", "--dihedral", ToolFixture.picture]).exitCode == 64)
        #expect(try ToolRun(["hash", "--candidates", "--effort", "most", ToolFixture.picture]).exitCode == 64)
    }

    @Test func `a file without a hash is reported, and the next one hashed`() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("no picture", to: "text.jpg")
        let run = try ToolRun(["hash", "--json", text, folder.path("missing.jpg"), folder.path, ToolFixture.picture])
        #expect(run.exitCode == 2)
        let objects = try run.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.count == 4)
        let codes = objects.map { ($0?["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == ["notAPicture", "notFound", "isAFolder", nil])
        #expect((objects[3]?["hashes"] as? [[String: Any]])?.first?["pipeline"] as? String == "full")
        #expect(run.messages.contains("text.jpg") && run.messages.contains("missing.jpg"))
        let tiny = Repository.testVectors.appending(path: "demo/wallpapers/dot.png").path
        let small = try ToolRun(["hash", tiny])
        #expect(small.exitCode == 2 && small.output.isEmpty && small.messages.contains("at least 5 pixels"))
    }

    @Test func `paths are read from a list, to the byte`() throws {
        let folder = try TemporaryFolder()
        let picture = try Data(contentsOf: URL(filePath: ToolFixture.picture))
        let odd = folder.path("a\nb.jpg")
        try picture.write(to: URL(filePath: odd))
        let hash = try ToolRun(["hash", ToolFixture.picture]).output.prefix(64)
        let list = try folder.write("\(ToolFixture.picture)\0\(odd)\0\(folder.path("none"))", to: "list")
        for run in [
            try ToolRun(["hash", "--json", "--files-from", list, "-0"]),
            try ToolRun(
                ["hash", "--json", "--files-from", "-", "--null"], input: String(contentsOfFile: list, encoding: .utf8)),
        ] {
            let lines = try run.lines.map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(run.exitCode == 2 && lines.count == 3)
            #expect(lines.map { $0["path"] as? String } == [ToolFixture.picture, odd, folder.path("none")])
            for line in lines.prefix(2) {
                #expect((line["hashes"] as? [[String: Any]])?[0]["hex"] as? String == String(hash))
            }
        }
        let plain = try ToolRun(["hash", "--files-from", "-"], input: ToolFixture.picture + "\n")
        #expect(plain.exitCode == 0 && plain.output == "\(hash),100,\(ToolFixture.picture)\n")
        for arguments in [
            ["hash"], ["hash", "-0", ToolFixture.picture], ["hash", ToolFixture.picture, "--files-from", list],
        ] {
            #expect(try ToolRun(arguments).exitCode == 64, "\(arguments)")
        }
    }
}
