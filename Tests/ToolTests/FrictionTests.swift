import Foundation
import TestSupport
import Testing

/// What the command says where something is not as it should be.
struct FrictionTests {
    @Test(arguments: [
        (["scna", "x"], "Did you mean ‘scan’?"), (["hsah"], "Did you mean ‘hash’?"), (["verfy", "x"], "‘verify’"),
        (["known", "lst"], "Did you mean ‘list’?"), (["known", "imprt", "x"], "‘import’"),
        (["help", "scna"], "Did you mean ‘scan’?"), (["xyzzy"], "no command ‘xyzzy’ of ‘knownmedia’"),
    ]) func `an unknown command is reported, with the one that was meant`(_ row: (arguments: [String], message: String))
        throws
    {
        let run = try ToolRun(row.arguments)
        #expect(run.exitCode == 64 && run.messages.contains(row.message), "\(run.messages)")
        #expect(!run.messages.contains("Usage"))
        if row.arguments == ["xyzzy"] { #expect(!run.messages.contains("Did you mean")) }
    }

    @Test func `commands and options that are there are not questioned`() throws {
        for arguments in [
            ["--help"], ["--version"], ["help"], ["help", "scan"], ["known", "--help"], ["help", "known", "list"], [],
        ] {
            #expect(try ToolRun(arguments).exitCode == 0, "\(arguments)")
        }
    }

    @Test func `what cannot be done is said without the usage`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        try folder.write("x", to: "e/1")
        for (arguments, message) in [
            (["scan", folder.path("e"), "--store", store, "--out", folder.path("e/out")], "is inside"),
            (["scan", folder.path("none"), "--store", store, "--out", folder.path("o")], "Check the spelling"),
            (["scan", folder.path("e"), "--store", folder.path("no.sqlite"), "--out", folder.path("o")], "no.sqlite"),
            (["verify", folder.path("none")], "no such folder"),
            (["verify", folder.path("e")], "not the folder of a scan"),
        ] {
            let run = try ToolRun(arguments)
            let exitCode: Int32 = message == "no.sqlite" ? 2 : 64
            #expect(run.exitCode == exitCode && run.messages.contains(message), "\(arguments): \(run.messages)")
            #expect(!run.messages.contains("Usage") && run.messages.hasPrefix("knownmedia: "), "\(run.messages)")
        }
    }

    @Test(arguments: [("--threads", "-1"), ("--threads", "0"), ("--max-distance", "-5"), ("--min-quality", "-1")])
    func `a number out of range is said to be so`(_ option: (name: String, value: String)) throws {
        let run = try ToolRun(["scan", "x", "--store", "s", "--out", "o", option.name, option.value])
        #expect(run.exitCode == 64 && run.messages.contains("\(option.name) must be between"), "\(run.messages)")
        #expect(run.messages.contains("not \(option.value)"))
    }

    @Test func `help lists the values that are taken`() throws {
        let scan = try ToolRun(["help", "scan"]).output
        #expect(!scan.contains("nn512") && !scan.contains("imagehash"))
        let hash = try ToolRun(["help", "hash"]).output
        #expect(!hash.contains("imagehash"))
    }

    private static func run(_ script: String, _ arguments: [String]) throws -> ToolRun {
        // The tool with its output somewhere else.
        try ToolRun(arguments, under: ["sh", "-c", script, "sh"])
    }

    #if os(Linux)
        @Test(arguments: [["hash", ToolFixture.picture], ["--help"], ["hash", "--json", ToolFixture.picture]])
        func `an output that cannot be written is said`(_ arguments: [String]) throws {
            let full = try Self.run(#"exec "$@" > /dev/full"#, arguments)
            #expect(full.exitCode == 2 && full.messages.contains("standard output cannot be written: No space"))
        }

        @Test func `a reader that has gone is said`() throws {
            let run = try Self.run(
                #"{ sleep 0.3; "$@"; echo "code $?" >&2; } | true"#, ["hash", ToolFixture.picture])
            #expect(run.messages.contains("standard output cannot be written: Broken pipe"), "\(run.messages)")
            #expect(run.messages.contains("code 2"))
        }
    #endif

    // MARK: - Pictures

    @Test func `a picture comes through standard input, as a file and as a pipe`() throws {
        let expected = try ToolRun(["hash", ToolFixture.picture]).output.split(separator: ",").prefix(2)
        for script in [#"exec "$@" < "$0""#, #"cat "$0" | "$@""#] {
            let run = try ToolRun(["hash", "-"], under: ["sh", "-c", script, ToolFixture.picture])
            #expect(run.exitCode == 0 && run.output.split(separator: ",").prefix(2) == expected, "\(run.messages)")
            #expect(run.output.hasSuffix(",-\n"))
        }
        let compared = try ToolRun(
            ["compare", "-", ToolFixture.picture], under: ["sh", "-c", #"cat "$0" | "$@""#, ToolFixture.picture])
        #expect(compared.exitCode == 0 && compared.output.contains("as it is"))
        let none = try ToolRun(["hash", "-"], input: "text")
        #expect(none.exitCode == 2 && none.messages.contains("-: "))
    }

    @Test func `pictures hash the same in a process of their own and in this one`() throws {
        let folder = try TemporaryFolder()
        let cut = try folder.write(Data(contentsOf: URL(filePath: ToolFixture.picture)).prefix(9000), to: "cut.jpg")
        let text = try folder.write("text", to: "text.jpg")
        let hostile = try FileManager.default.contentsOfDirectory(
            atPath: Repository.testVectors.appending(path: "hostile").path
        )
        .sorted().prefix(12).map { Repository.testVectors.appending(path: "hostile/\($0)").path }
        let files = [ToolFixture.picture, cut, text, folder.path("none.jpg"), folder.path] + hostile
        for options in [["--json"], ["--dihedral"], ["--pipeline", "fast"], ["--algorithm", "phash", "--json"]] {
            let isolated = try ToolRun(["hash"] + options + files)
            let plain = try ToolRun(["hash", "--isolation", "off"] + options + files)
            #expect(isolated.output == plain.output && isolated.messages == plain.messages, "\(options)")
            #expect(isolated.exitCode == 2 && plain.exitCode == 2 && !isolated.output.isEmpty)
        }
        let compare = ["compare", ToolFixture.picture, cut]
        #expect(try ToolRun(compare).output == ToolRun(compare + ["--isolation", "off"]).output)
    }

    @Test func `pictures are added the same from a process of their own and from this one`() throws {
        let folder = try TemporaryFolder()
        func exported(_ isolation: String) throws -> String {
            let store = folder.path("\(isolation).sqlite")
            let run = try ToolRun([
                "known", "add", ToolFixture.picture, "--store", store, "--list", "L", "--cut", "5", "--cut", "12",
                "--dihedral", "--algorithm", "pdq", "--algorithm", "phash", "--isolation", isolation,
            ])
            #expect(run.exitCode == 0, "\(run.messages)")
            let exported = folder.path("\(isolation).txt")
            let export = try ToolRun([
                "known", "export", "--store", store, "--list", "L", "--format", "pdq", "--out", exported,
            ])
            #expect(export.exitCode == 0, "\(export.messages)")
            return try String(contentsOfFile: exported, encoding: .utf8)
        }
        let isolated = try exported("on")
        #expect(try isolated == exported("off") && isolated.split(separator: "\n").count > 16)
        let broken = try folder.write("no picture", to: "text.jpg")
        let run = try ToolRun(["known", "add", broken, "--store", folder.path("n.sqlite"), "--list", "L", "--cut", "5"])
        #expect(run.exitCode == 2 && run.messages.contains("nothing was added"))
    }

    @Test func `a name with a line feed keeps its picture on one line`() throws {
        let folder = try TemporaryFolder()
        let picture = try Data(contentsOf: URL(filePath: ToolFixture.picture))
        for name in ["a\nb.jpg", "c\rd.jpg", "e f.jpg"] { try folder.write(picture, to: name) }
        let run = try ToolRun(["hash"] + ["a\nb.jpg", "c\rd.jpg", "e f.jpg"].map { folder.path($0) })
        #expect(run.exitCode == 0 && run.lines.count == 3)
        #expect(
            run.lines[0].hasSuffix("/a\\nb.jpg") && run.lines[1].hasSuffix("/c\\rd.jpg")
                && run.lines[2].hasSuffix("/e f.jpg"))
        #expect(run.messages.contains("use --json"))
        let json = try ToolRun(["hash", "--json", folder.path("a\nb.jpg")])
        #expect(json.messages.isEmpty && json.output.contains(#"a\nb.jpg"#))
    }
}
