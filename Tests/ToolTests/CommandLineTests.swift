import Foundation
import TestSupport
import Testing

/// `--help`, `--version`, and everything that is wrong with a command line.
struct CommandLineTests {
    @Test func `help teaches and the version is reported`() throws {
        let help = try ToolRun(["--help"])
        #expect(help.exitCode == 0 && help.output.contains("EXIT CODES") && help.output.contains("knownmedia scan"))
        for command in ["hash", "compare", "match", "scan", "selftest", "known import"] {
            let run = try ToolRun(command.split(separator: " ").map(String.init) + ["--help"])
            #expect(run.exitCode == 0 && run.output.contains("knownmedia \(command)"), "\(command)")
        }
        #expect(try ToolRun(["--version"]).output.hasPrefix("0."))
    }

    @Test func `the command line is checked before anything is done`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        try folder.write("x", to: "source/inner/file")
        let source = folder.path("source")
        let wrong: [[String]] = [
            ["scan", source, "--store", store, "--out", source + "/out"],
            ["scan", source, "--store", store, "--out", source],
            ["scan", source, "--store", store, "--out", source + "/new/../inner"],
            ["scan", folder.path("missing"), "--store", store, "--out", folder.path("o")],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--threads", "0"],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--max-distance", "-1"],
            ["scan", source, "--store", store, "--out", folder.path("o"), "--index", "magic"],
            ["scan", source, source, "--store", store, "--out", folder.path("o")],
            ["scan", source, "--store", store],
            ["hash"],
            ["hash", "--algorithm", "sha", ToolFixture.picture],
            ["hash", "--algorithm", "phash", "--pipeline", "nn512", ToolFixture.picture],
            ["known", "import", ToolFixture.list, "--store", store, "--list", "x", "--format", "magic"],
            ["nonsense"],
        ]
        for arguments in wrong {
            let run = try ToolRun(arguments)
            #expect(run.exitCode == 64 && run.output.isEmpty && !run.messages.isEmpty, "\(arguments)")
        }
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["known.sqlite", "source", "source/inner", "source/inner/file"])
    }
}
