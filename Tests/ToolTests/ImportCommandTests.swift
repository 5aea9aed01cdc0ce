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
}
