import Foundation
import TestSupport
import Testing

/// `knownmedia known import`.
struct ImportCommandTests {
    @Test func `import names each bad line and imports nothing`() throws {
        let folder = try ToolFixture.workplace()
        let bad = Repository.testVectors.appending(path: "lists/bad-lines.txt").path
        let store = folder.path("known.sqlite")
        let refused = try ToolRun(["known", "import", bad, "--store", store, "--list", "Bad"])
        #expect(refused.exitCode == 2)
        #expect(refused.messages.contains("line 4: pdq has 63 hexadecimal digits"))
        #expect(refused.messages.contains("--skip-bad-lines"))
        #expect(try !ToolRun(["known", "list", "--store", store]).output.contains("Bad"))
        let skipped = try ToolRun(["known", "import", bad, "--store", store, "--list", "Bad", "--skip-bad-lines"])
        #expect(skipped.exitCode == 0 && skipped.output.contains("13 bad lines skipped"))
        #expect(try ToolRun(["known", "info", "--store", store]).output.contains("linear"))
    }

    @Test func `a failed import leaves no store behind`() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.write("ed8a67a52124f5ea7b1114fa94acba7a  a\nrubbish\n", to: "bad.md5")
        let store = folder.path("new.sqlite")
        for arguments in [
            ["import", folder.path("nowhere"), "--list", "L"], ["import", bad, "--list", "L"],
            ["import", bad, "--list", "L\u{1B}[2J", "--skip-bad-lines"],
            ["import", bad, "--list", String(repeating: "L", count: 300), "--skip-bad-lines"],
            ["add", bad, "--list", "L"], ["add", ToolFixture.picture, "--list", "L\u{7}"], ["nsrl", bad],
        ] {
            let run = try ToolRun(["known"] + arguments + ["--store", store])
            #expect(run.exitCode == 2, "\(arguments)")
            #expect(try folder.names == ["bad.md5"], "\(arguments)")
        }
        // One that was there stays, and what was imported before the failure, too.
        let good = try folder.write("ed8a67a52124f5ea7b1114fa94acba7a  a\n", to: "good.md5")
        let run = try ToolRun(["known", "import", good, bad, "--list", "L", "--store", store])
        #expect(run.exitCode == 2 && run.output.contains("1 entry added"))
        #expect(try ToolRun(["known", "list", "--store", store]).output.contains("known-material"))
    }

    @Test func `the kind of a list is shown, and - is standard input`() throws {
        let folder = try TemporaryFolder()
        let store = folder.path("known.sqlite")
        let line = "ed8a67a52124f5ea7b1114fa94acba7a  a\n"
        for (kind, says) in [("known-good", "marked, never matched"), ("suppressed", "counted, not reported")] {
            let run = try ToolRun(
                ["known", "import", "-", "--kind", kind, "--list", kind, "--store", store], input: line)
            #expect(run.exitCode == 0 && run.output.contains("(\(kind): ") && run.output.contains(says))
        }
        let list = try ToolRun(["known", "list", "--store", store])
        #expect(list.lines.first?.contains("kind") == true)
    }

    @Test func `a bare list of 64 digits is refused where nothing tells PDQ from SHA-256, and the options say it`()
        throws
    {
        let folder = try TemporaryFolder()
        let store = folder.path("known.sqlite")
        let digest = "d9ab052e73265d00c3c0d6ceef349855b9c9080c697aa6237eaab3da13800fb4"
        let list = try folder.write(digest + "\n", to: "list.txt")
        let refused = try ToolRun(["known", "import", list, "--list", "L", "--store", store])
        #expect(refused.exitCode == 2 && refused.messages.contains("64 hexadecimal digits may be PDQ or SHA-256"))
        #expect(refused.messages.split(separator: "\n").count == 1)
        for (options, format) in [
            (["--format", "pdq"], "(pdq)"), (["--format", "digest-sums"], "(digest-sums)"),
            (["--algorithm", "sha256"], "(digest-sums)"), (["--algorithm", "pdq"], "(pdq)"),
        ] {
            let run = try ToolRun(["known", "import", list, "--list", format, "--store", store] + options)
            #expect(run.exitCode == 0 && run.output.contains(format), "\(options)")
        }
    }
}
