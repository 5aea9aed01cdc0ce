import Foundation
import TestSupport
import Testing

/// The tool opens no network connection, and nothing else that a name could be asked for from outside.
@Suite struct NetworkTests {
    /// Whether programs can be traced here.
    static let canTrace =
        (try? ToolRun(["--version"], under: ["strace", "-f", "-e", "trace=none"]))?.exitCode == 0

    /// Scanner and decoders talk over a `socketpair`, which leads nowhere else, so that it is not asked about.
    @Test(.enabled(if: canTrace), arguments: ["import", "scan", "match", "info"])
    func `no command makes a socket`(command: String) throws {
        let folder = try ToolFixture.workplace()
        let hash = String(repeating: "0f", count: 32)
        let arguments =
            switch command {
            case "import": ["known", "import", try folder.write("pdq\n" + hash + "\n", to: "a.csv"), "--list", "New"]
            case "scan": ["scan", Repository.testVectors.appending(path: "demo").path, "--out", folder.path("out")]
            case "match": ["match", hash]
            default: ["known", "info"]
            }
        let trace = folder.path("trace")
        let run = try ToolRun(
            arguments + ["--store", folder.path("known.sqlite")],
            under: [
                "nice", "strace", "-f", "-e", "trace=socket,connect,io_uring_setup", "-e", "signal=none", "-o", trace,
            ])
        // The demo has a PDF, which is not looked into.
        #expect((0...1).contains(run.exitCode) || command == "scan" && run.exitCode == 2, "\(run.messages)")
        let calls = try String(contentsOf: URL(filePath: trace), encoding: .utf8).split(separator: "\n")
            .filter { !$0.contains("+++") }
        #expect(calls.isEmpty)
    }
}
