import Foundation
import KnownMedia
import TestSupport
import Testing

/// No command lets a name command the terminal: whatever it prints is text, line feeds and its own tabs.
///
/// A new subcommand gets a row in ``rows``; without one, a test here fails.
struct TerminalSafetyTests {
    /// Runs of a command, each with a name in its way that tries to command the terminal.
    struct Row: Sendable, CustomTestStringConvertible {
        /// The command, as it is called.
        let command: String
        /// How many tabs each line of results has, where the command prints fields between tabs.
        var tabs = 0
        let runs: @Sendable (HostileNames) throws -> [Run]

        var testDescription: String { command }
    }

    /// One run.
    struct Run {
        let arguments: [String]
        var input: String?
        /// Whether results go to a terminal instead of a file.
        var isOnTerminal = false
        /// The form of the name that results or messages must show, so that the test cannot pass by silence.
        var shows: String? = HostileNames.escaped

        init(
            _ arguments: String..., input: String? = nil, isOnTerminal: Bool = false,
            shows: String? = HostileNames.escaped
        ) {
            self.arguments = arguments
            self.input = input
            self.isOnTerminal = isOnTerminal
            self.shows = shows
        }
    }

    static let name = HostileNames.name

    static let rows = [
        Row(command: "hash") { names in
            [
                Run(names.picture, isOnTerminal: true), Run(names.picture, "--dihedral", isOnTerminal: true),
                Run(names.shortPicture, isOnTerminal: true), Run(names.brokenPicture), Run(names.path("missing")),
                Run(names.picture, "--json", shows: HostileNames.escapedInJSON),
                Run(names.brokenPicture, "--json", shows: HostileNames.escapedInJSON),
                Run(names.picture, "--algorithm", name), Run(names.picture, "--pipeline", name),
                Run("--files-from", "-", "-0", input: names.picture, isOnTerminal: true),
                Run("--files-from", "-", "-0", input: names.brokenPicture),
                Run("--files-from", names.path("missing"), shows: nil),
            ]
        },
        Row(command: "compare") { names in
            [
                Run(names.picture, names.picture, shows: nil), Run(names.picture, names.brokenPicture),
                Run(names.path("missing"), names.picture), Run(names.hash, name, shows: nil),
                Run(names.picture, names.picture, name),
            ]
        },
        Row(command: "known import") { names in
            let trusted = try names.keys(name: "A").trusted
            let bundle = try names.bundle(renamed: false)
            return [
                // A new list is not given such a name, nor a new fact; an old one keeps its own.
                Run(try names.list(), "--store", names.store, "--list", name + "2"),
                Run(try names.list(), "--store", names.store, "--list", "Third", "--source", name),
                Run(try names.list(), "--store", names.store, "--list", name, "--category", name),
                Run(try names.list(), "--store", names.store, "--list", name, "--scheme", "another"),
                Run(try names.list(), "--store", names.store, "--list", "Other", "--update"),
                Run(try names.badList(), "--store", names.store, "--list", "Bad"),
                Run(try names.badList(), "--store", names.store, "--list", "Bad", "--skip-bad-lines"),
                Run(names.path("missing"), "--store", names.store, "--list", "Bad"),
                Run(try names.list(), "--store", names.store, "--list", "Bad", "--format", name),
                Run(try names.list(), "--store", names.store),
                Run(names.evidence, "--store", names.evidence, "--list", "Bad"),
                Run(bundle, "--store", names.path("new.sqlite"), "--trust", trusted, "--actor", name),
                Run(bundle, "--store", names.path("new.sqlite"), "--trust", trusted),
                Run(bundle, "--store", names.path("new.sqlite"), "--trust", trusted, "--list", name),
                Run(bundle, "--store", names.path("new.sqlite"), "--trust", names.path("missing")),
                Run(bundle, "--store", names.path("new.sqlite")),
            ]
        },
        Row(command: "known add") { names in
            [
                Run(names.picture, "--store", names.store, "--list", name, "--category", name, "--comment", name),
                Run(names.picture, "--store", names.store, "--list", name, "--category", name, "--comment", name),
                Run(names.picture, "--store", names.store, "--list", name + "2"),
                Run(names.brokenPicture, names.path("missing"), "--store", names.store, "--list", name),
                Run("--from-scan", names.path("missing"), "--line", "2", "--store", names.store, "--list", name),
                Run(names.picture, "--line", "2", "--store", names.store, "--list", name, shows: nil),
            ]
        },
        Row(command: "known export") { names in
            [
                Run("--store", names.store, "--list", name, "--format", "csv", "--out", names.hostilePath(".out")),
                Run("--store", names.store, "--list", name, "--format", "pdq", "--out", names.hostilePath(".out")),
                Run(
                    "--store", names.store, "--list", name, "--format", "vics", "--out", names.hostilePath(".out"),
                    "--replace"),
                Run("--store", names.store, "--list", name + "2", "--format", "csv", "--out", names.path("b")),
                Run("--store", names.store, "--list", name, "--format", "csv", "--out", names.path("no/where")),
                Run("--store", names.store, "--list", name, "--format", name, "--out", names.path("b")),
            ]
        },
        Row(command: "known list") { names in
            [Run("--store", names.store), Run("--store", names.path("missing")), Run("--store", names.brokenPicture)]
        },
        Row(command: "known info") { names in
            try names.damageIndex()
            return [Run("--store", names.store), Run("--store", names.evidence)]
        },
        Row(command: "known index") { names in [Run("--store", names.store), Run("--store", names.path("missing"))] },
        Row(command: "known withdraw") { names in Self.stateRuns(names) },
        Row(command: "known dispute") { names in Self.stateRuns(names) },
        Row(command: "known restore") { names in Self.stateRuns(names) },
        Row(command: "known history", tabs: 6) { names in
            [
                Run("--store", names.store), Run("--store", names.store, "--list", name),
                Run("--store", names.store, "--entry", "1"), Run("--store", names.store, "--list", name + "2"),
                Run("--store", names.store, "--entry", name),
            ]
        },
        Row(command: "known diff") { names in
            [
                Run("--store", names.store, "--list", name, "--from", "0", shows: nil),
                Run("--store", names.store, "--list", name + "2", "--from", "0"),
                Run("--store", names.store, "--list", name, "--from", name),
            ]
        },
        Row(command: "known verify") { names in
            let damaged = names.hostilePath("-damaged.sqlite")
            try FileManager.default.copyItem(atPath: names.store, toPath: damaged)
            let program = """
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1])
                database.execute("UPDATE list_total SET total = total + 1")
                database.commit()
                """
            #expect(StartedProcess.succeeds("python3", "-c", program, damaged))
            try names.damageIndex()
            return [
                Run("--store", names.store), Run("--store", damaged, shows: nil),
                Run("--store", names.path("missing")),
            ]
        },
        Row(command: "known nsrl") { names in
            [
                Run(names.brokenPicture, "--store", names.store), Run(names.path("missing"), "--store", names.store),
                Run(names.store, "--store", names.store, "--list", name, "--copy"),
                Run("--detach", "--store", names.store, "--list", name),
                Run("--detach", "--store", names.store, "--list", name + "2"),
            ]
        },
        Row(command: "known bundle") { names in
            let key = try names.keys(name: "A").signing
            func run(_ list: String, _ more: String...) -> Run {
                var run = Run("--store", names.store, "--list", list, "--out", names.hostilePath(".out"), "--key")
                run = Run(arguments: run.arguments + more)
                return run
            }
            return [
                // Whoever would receive it would refuse it.
                run(name, key), run("Other", key), run("Other", key), run("Other", key, "--replace", "--since", "1"),
                run("Other", names.brokenPicture), run("Other", names.path("missing")), run(name + "2", key),
            ]
        },
        Row(command: "known keygen") { names in
            [
                Run(names.hostilePath(".new"), "--name", name),
                Run(names.hostilePath(".new"), "--name", "A", shows: nil),
                Run(names.hostilePath(".new"), "--name", "A"), Run(names.path("missing"), "--name", "A", "--public"),
                Run(names.brokenPicture, "--name", "A", "--public"),
            ]
        },
        Row(command: "match", tabs: 5) { names in
            try names.damageIndex()
            return [
                Run(names.hash, "--store", names.store), Run(name, "--store", names.store),
                Run(
                    "--store", names.store,
                    input: "\(names.hash)\n\(name.replacing("\n", with: ""))\n",
                    shows: HostileNames.escaped),
                Run(names.hash, "--store", names.store, "--json", shows: HostileNames.escapedInJSON),
                Run(names.hash, "--store", names.store, "--index", name),
                Run(names.hash, "--store", names.path("missing")),
            ]
        },
        Row(command: "scan") { names in
            let out = names.path("out"), interrupted = names.path("interrupted")
            try names.interruptedScan(in: interrupted, arguments: ["--threads", "1"])
            return [
                Run(names.evidence, "--store", names.store, "--out", interrupted),
                Run(names.picture, "--store", names.store, "--out", interrupted, "--resume"),
                Run(names.evidence, "--store", names.store, "--out", interrupted, "--threads", "1", "--resume"),
                Run(names.evidence, "--store", names.store, "--out", out),
                Run(names.evidence, "--store", names.store, "--out", out),
                Run(names.evidence, "--store", names.store, "--out", out, "--resume"),
                Run(names.evidence, "--store", names.store, "--out", names.evidence),
                Run(names.evidence, "--store", names.store, "--out", names.picture),
                Run(names.path("missing"), "--store", names.store, "--out", names.path("b")),
                Run(names.evidence, "--store", names.path("missing"), "--out", names.path("b")),
                Run(names.evidence, "--store", names.store, "--out", names.path("b"), "--threads", name),
            ]
        },
        Row(command: "examine") { names in
            let frame = "\u{3}\0\0\0\u{1}\0\0\0\0\0\0\0a\n\u{1B}x"
            return [
                Run(
                    "--store", names.store, "--paths-from", "-", "-0", input: names.picture,
                    shows: HostileNames.escapedInJSON),
                Run(
                    "--store", names.store, "--paths-from", "-", input: names.picture, isOnTerminal: true,
                    shows: HostileNames.escapedInJSON),
                Run("--store", names.store, input: frame, shows: #"a\n\u001b"#),
                Run("--store", names.store, input: frame + "a", shows: "stream"),
                Run("--store", names.path("missing")),
                Run("--store", names.store, "--paths-from", names.path("missing")),
                Run("--store", names.store, "--threads", name), Run("--store", names.store, "--effort", name),
            ]
        },
        Row(command: "watch") { names in
            let out = names.path("out")
            return [
                Run(names.evidence, "--store", names.store, "--out", names.evidence),
                Run(names.path("missing"), "--store", names.store, "--out", out),
                Run(names.evidence, "--store", names.path("missing"), "--out", out),
                Run(names.evidence, "--store", names.store, "--out", names.picture),
                Run(names.evidence, "--store", names.store, "--out", out, "--method", name),
            ]
        },
        Row(command: "verify") { names in
            let out = names.path("out")
            try #expect(ToolRun(["scan", names.evidence, "--store", names.store, "--out", out]).exitCode == 1)
            let changed = names.path("changed")
            try FileManager.default.copyItem(atPath: out, toPath: changed)
            let ledger = try String(contentsOfFile: changed + "/scan.jsonl", encoding: .utf8)
            try ledger.replacing("\"entry\":\"", with: "\"entry\":\"x").replacing("notAPicture", with: "other")
                .write(toFile: changed + "/scan.jsonl", atomically: false, encoding: .utf8)
            try FileManager.default.removeItem(atPath: names.brokenPicture)
            return [
                Run(out, "--evidence"), Run(out, shows: nil), Run(changed, shows: nil), Run(names.path("missing")),
                Run(names.picture, shows: nil),
            ]
        },
        Row(command: "review") { names in
            let out = names.path("out")
            try #expect(ToolRun(["scan", names.evidence, "--store", names.store, "--out", out]).exitCode == 1)
            let note = name.replacing("\n", with: " ")
            return [
                Run(out, "--reviewer", "An", input: "x\nc \(note)\n"),
                Run(out, "--reviewer", "An", "--again", input: "u \(note)\nq\n", shows: #"a\x1b[31m\x07"#),
                Run(out, "--reviewer", name, input: "c\n"),
                Run(out, "--decisions", names.path("missing")), Run(out, "--decisions", names.picture),
                Run(names.path("missing")), Run(names.evidence, "--case", names.picture),
            ]
        },
        Row(command: "report") { names in
            let out = names.path("out"), report = names.path("report")
            try #expect(ToolRun(["scan", names.evidence, "--store", names.store, "--out", out]).exitCode == 1)
            return [
                Run(out, "--out", report, shows: nil), Run(out, "--out", report),
                Run(out, "--out", names.path("rows"), "--format", "csv", shows: nil),
                Run(names.path("missing"), "--out", names.path("b")),
                Run(names.picture, "--out", names.path("b"), shows: nil),
                Run(out, "--out", names.path("b"), "--case", names.path("missing")),
                Run(out, "--out", names.path("b"), "--case", names.picture, shows: nil),
            ]
        },
        Row(command: "stats") { names in
            let out = names.path("out"), figures = names.path("figures")
            try #expect(ToolRun(["scan", names.evidence, "--store", names.store, "--out", out]).exitCode == 1)
            return [
                // The name of the list is there only where it is asked for.
                Run(out, shows: nil), Run(out, "--name-lists"), Run("--store", names.store, "--name-lists"),
                Run(out, "--format", "csv", "--output", names.path("rows"), shows: nil),
                Run(out, "--name-lists", "--format", "json", shows: nil),
                Run(out, "--output", figures, shows: nil), Run(out, "--output", figures),
                Run(names.path("missing")), Run(out, "--case", names.path("missing")),
                Run("--store", names.path("missing")), Run(out, "--suppress-below", "1", shows: nil),
                Run("--format", name),
            ]
        },
        Row(command: "removal plan") { names in
            let out = try Self.scanned(names)
            let plan = ["--root", names.evidence, "--action", "delete"]
            return [
                Run(arguments: [out] + plan + ["--out", names.path("plan")]),
                Run(arguments: [out] + plan + ["--unreviewed", "--hold", name, "--out", names.hostilePath(".plan")]),
                Run(arguments: [out] + plan + ["--unreviewed", "--out", names.hostilePath(".plan")]),
                Run(arguments: [out] + plan + ["--out", names.path("evidence/plan")]),
                Run(arguments: [names.path("missing")] + plan + ["--out", names.path("b")]),
                Run(arguments: [out] + plan + ["--case", names.path("missing"), "--out", names.path("b")]),
                Run(out, "--root", names.path("missing"), "--action", "delete", "--out", names.path("b")),
                Run(out, "--root", names.evidence, "--action", name, "--out", names.path("b")),
            ]
        },
        Row(command: "removal sign") { names in
            let plan = try Self.planned(names)
            let key = try names.keys(name: "A").signing
            return [
                Run(plan, "--key", key), Run(plan, "--key", key), Run(names.path("missing"), "--key", key),
                Run(names.brokenPicture, "--key", key), Run(plan, "--key", names.path("missing")),
            ]
        },
        Row(command: "removal apply") { names in
            let plan = try Self.planned(names)
            let secret = try names.write("a passphrase of some length", to: "secret")
            return [
                Run(plan, shows: nil), Run(plan, "--quarantine", names.hostilePath(".q"), shows: nil),
                Run(plan, "--quarantine", names.hostilePath(".q"), "--passphrase-file", names.path("missing")),
                Run(plan, "--quarantine", names.hostilePath(".q"), "--recipient", names.brokenPicture),
                Run(plan, "--quarantine", names.brokenPicture, "--passphrase-file", secret),
                Run(plan, "--quarantine", names.path("no/where"), "--passphrase-file", secret),
                Run(plan, "--quarantine", names.hostilePath(".q"), "--passphrase-file", secret, shows: nil),
                Run(plan, "--quarantine", names.hostilePath(".q"), "--passphrase-file", secret, shows: nil),
                Run(names.path("missing"), shows: nil),
            ]
        },
        Row(command: "removal undo") { names in
            let plan = try Self.planned(names)
            let secret = try names.write("a passphrase of some length", to: "secret")
            let container = names.hostilePath(".q")
            let applied = try ToolRun([
                "removal", "apply", plan, "--quarantine", container, "--passphrase-file", secret,
            ])
            #expect(applied.exitCode == 0, "\(applied.messages)")
            try names.write("in the way", to: "evidence/\(name).jpg")
            let key = ["--quarantine", container, "--passphrase-file", secret]
            return [
                Run(plan), Run(plan, "--quarantine", names.path("missing"), "--passphrase-file", secret),
                Run(plan, "--quarantine", names.brokenPicture, "--passphrase-file", secret),
                Run(plan, "--quarantine", container, "--identity", names.path("missing")),
                Run(arguments: [plan] + key),
                Run(names.path("missing"), "--quarantine", container, "--passphrase-file", secret),
            ]
        },
        Row(command: "removal verify") { names in
            let plan = try Self.planned(names)
            let secret = try names.write("a passphrase of some length", to: "secret")
            let container = names.hostilePath(".q")
            let applied = try ToolRun([
                "removal", "apply", plan, "--quarantine", container, "--passphrase-file", secret,
            ])
            #expect(applied.exitCode == 0, "\(applied.messages)")
            try FileManager.default.copyItem(atPath: ToolFixture.picture, toPath: names.picture)
            return [
                Run(plan), Run(plan, "--quarantine", container, "--passphrase-file", secret),
                Run(plan, "--quarantine", names.brokenPicture), Run(plan, "--scan", names.path("missing")),
                Run(plan, "--certificate", names.path("no/where")), Run(names.path("missing")),
                Run(plan, "--certificate", names.path("c.html"), "--with-paths"),
            ]
        },
        Row(command: "removal keygen") { names in
            [
                Run(names.hostilePath(".new"), "--name", name),
                Run(names.hostilePath(".new"), "--name", "A", shows: nil),
                Run(names.hostilePath(".new"), "--name", "A"), Run(names.path("missing"), "--name", "A", "--public"),
                Run(names.brokenPicture, "--name", "A", "--public"),
            ]
        },
        Row(command: "case init") { names in
            let file = names.path("case")
            return [Run(file, shows: nil), Run(file), Run(names.path("missing") + "/case", shows: nil)]
        },
        Row(command: "selftest") { names in
            [
                Run("--store", names.path("missing")), Run("--store", names.brokenPicture), Run("--index", name),
                Run("--store", names.brokenPicture, "--json"),
            ]
        },
        Row(command: "help") { _ in [Run(name, shows: nil), Run("scan", name, shows: nil)] },
    ]

    /// The folder of a scan that has matched the picture.
    private static func scanned(_ names: HostileNames) throws -> String {
        let out = names.path("out")
        try #expect(ToolRun(["scan", names.evidence, "--store", names.store, "--out", out]).exitCode == 1)
        return out
    }

    /// A plan to quarantine the picture.
    private static func planned(_ names: HostileNames) throws -> String {
        let plan = names.hostilePath(".plan")
        let run = try ToolRun([
            "removal", "plan", scanned(names), "--root", names.evidence, "--action", "quarantine", "--unreviewed",
            "--out",
            plan,
        ])
        #expect(run.exitCode == 0 || run.exitCode == 2, "\(run.messages)")
        return plan
    }

    private static func stateRuns(_ names: HostileNames) -> [Run] {
        [
            Run("--identifier", name, "--list", name, "--store", names.store, "--reason", name, shows: nil),
            Run("--identifier", name, "--list", name + "2", "--store", names.store, "--reason", name),
            Run("--identifier", name + "2", "--list", name, "--store", names.store, "--reason", name),
            Run("--identifier", name, "--store", names.store, "--reason", name, shows: nil),
            Run(name, "--store", names.store, "--reason", name),
            Run("--digest", name, "--store", names.store, "--reason", name),
            Run("1", "--store", names.path("missing"), "--reason", name),
        ]
    }

    // MARK: - The tests

    @Test(arguments: rows) func `names cannot command the terminal`(_ row: Row) throws {
        let names = try HostileNames()
        let command = row.command.split(separator: " ").map(String.init)
        let mistakes = [
            Run("--\(Self.name)", shows: nil), Run("--\(Self.name)=\(Self.name)", shows: nil),
            Run("-\u{1B}\u{9B}", shows: nil), Run("--help", shows: nil),
        ]
        for run in try row.runs(names) + mistakes {
            let arguments = command + run.arguments
            let result = try ToolRun(
                arguments, under: run.isOnTerminal ? PseudoTerminal.prefix : [], input: run.input)
            for (text, tabs) in [(result.output, row.tabs), (result.messages, 0)] {
                expectSafe(text, tabs: tabs, arguments)
            }
            if let form = run.shows {
                #expect(
                    (result.output + result.messages).contains(form),
                    "\(arguments): \(result.output)\(result.messages)")
            }
        }
    }

    /// Checks what was printed, by a rule of its own.
    private func expectSafe(_ text: String, tabs: Int, _ arguments: [String]) {
        for line in text.split(separator: "\n") {
            #expect(!line.hasPrefix(HostileNames.secondLine), "a name broke the line: \(arguments)")
            let count = line.utf8.count { $0 == UInt8(ascii: "\t") }
            #expect(count == 0 || count == tabs, "\(count) tabs: \(arguments)")
        }
        for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\t" {
            let isSafe =
                switch scalar.value {
                // C0, DEL and C1; marks and overrides of direction, and separators; byte order mark; what is no character.
                case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: false
                default: true
                }
            #expect(isSafe, "U+\(String(scalar.value, radix: 16)) raw: \(arguments)")
        }
    }

    /// Every subcommand, as the command itself names them.
    @Test func `every command is in the table`() throws {
        struct Tool: Decodable {
            struct Command: Decodable {
                let commandName: String
                let subcommands: [Command]?

                var leaves: [String] {
                    guard let subcommands, !subcommands.isEmpty else { return [commandName] }
                    return subcommands.flatMap(\.leaves).map { "\(commandName) \($0)" }
                }
            }
            let command: Command
        }
        let description = try ToolRun(["--experimental-dump-help"]).output
        let tool = try JSONDecoder().decode(Tool.self, from: Data(description.utf8))
        let commands = tool.command.leaves.map { String($0.dropFirst("knownmedia ".count)) }
        #expect(Set(commands) == Set(Self.rows.map(\.command)) && commands.count > 20)
    }

    @Test func `into a file or a pipe, hash prints paths byte for byte`() throws {
        let names = try HostileNames()
        let run = try ToolRun(["hash", names.picture])
        // A path with a line feed is escaped, or a picture would take two lines.
        #expect(run.lines.count == 1 && run.output.hasPrefix("\(names.hash),100,"))
        #expect(run.output.contains("\\nINJECTED.jpg") && !run.output.contains("\u{1B}"))
        let folder = try TemporaryFolder()
        let plain = folder.path("a\u{1B}[31m.jpg")
        try FileManager.default.copyItem(atPath: names.picture, toPath: plain)
        #expect(try ToolRun(["hash", plain]).output == "\(names.hash),100,\(plain)\n")
        let json = try ToolRun(["hash", "--json", names.picture]).output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["path"] as? String == names.picture)
    }

    @Test func `names with control characters are refused at the door`() throws {
        let names = try HostileNames()
        let (_, trusted) = try names.keys(name: "A")
        let store = names.path("b.sqlite")
        let bundle = try ToolRun([
            "known", "import", names.bundle(renamed: true), "--store", store, "--trust", trusted,
        ])
        #expect(bundle.exitCode == 2 && bundle.messages.contains("Ask the owner of the list"), "\(bundle.messages)")
        #expect(bundle.messages.contains("The name of the list, ‘\(HostileNames.escaped)"))
        // The same bundle under the name that its owner gave it before.
        #expect(
            try ToolRun(["known", "import", names.bundle(renamed: false), "--store", store, "--trust", trusted])
                .exitCode == 0)

        for option in ["--list", "--source", "--scheme", "--agreement", "--jurisdiction", "--list-version"] {
            let arguments = ["known", "import", try names.list(), "--store", store, "--list", "New", option, Self.name]
            let run = try ToolRun(arguments)
            #expect(
                run.exitCode == 2 && run.messages.contains("holds a control character"), "\(option): \(run.messages)")
        }
        #expect(try KnownHashStore(openingAt: store).lists().map(\.name) == ["Other"])
        // What keeps letters together in some scripts does no harm.
        let joined = ["known", "import", try names.list(), "--store", store, "--list", "می\u{200C}خواهم"]
        #expect(try ToolRun(joined).exitCode == 0)

        let untouched = try names.bundle(renamed: false)
        let named = try names.keys(name: "A\u{1B}[31m").trusted
        let pinned = try ToolRun(["known", "import", untouched, "--store", store, "--trust", named])
        #expect(pinned.exitCode == 2 && pinned.messages.contains(#"‘A\x1b[31m’"#), "\(pinned.messages)")
    }

    /// The types see to it that the tool prints text that is safe; this sees to it that nothing goes around them.
    @Test func `nothing but Terminal writes to standard output or error`() throws {
        let folder = Repository.root.appending(path: "Sources/KnownMediaTool")
        let all = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let files = all.compactMap { $0 as? URL }.filter { !$0.path.contains("/Languages/Texts/") }
        let ways = [
            #"(^|[^.\w])(debugPrint|print|dump|puts|fputs|printf|fprintf|write|fwrite|putchar|perror)\("#,
            "FileHandle.standard(Output|Error)", "STDOUT_FILENO", "STDERR_FILENO", "stdout", "stderr",
            #"ValidationError\((?!\s*usage:)"#, #"withError:(?! ExitCode)"#, "StringLiteralType|stringLiteral",
        ].map { try? Regex($0) }
        #expect(!ways.contains { $0 == nil } && files.count > 20)
        for file in files where file.pathExtension == "swift" && file.lastPathComponent != "Terminal.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for way in ways.compactMap(\.self) {
                let found = text.firstMatch(of: way).map { String(text[$0.range]) }
                #expect(found == nil, "\(file.lastPathComponent): \(found ?? "")")
            }
        }
    }
}

extension TerminalSafetyTests.Run {
    fileprivate init(arguments: [String]) {
        self.arguments = arguments
    }
}
