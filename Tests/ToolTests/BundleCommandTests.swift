import Foundation
import TestSupport
import Testing

/// `knownmedia known keygen`, `known bundle` and `known import --trust`.
struct BundleCommandTests {
    @Test func `a list goes from one agency to another, signed`() throws {
        let folder = try TemporaryFolder()
        let list = try folder.write("ed8a67a52124f5ea7b1114fa94acba7a  a.jpg\n", to: "list.txt")
        let (a, b) = (folder.path("a.sqlite"), folder.path("b.sqlite"))
        let (key, bundle) = (folder.path("a.key"), folder.path("a.bundle"))
        #expect(try ToolRun(["known", "import", list, "--store", a, "--list", "A"]).exitCode == 0)
        let keygen = try ToolRun(["known", "keygen", key, "--name", "Agency A"])
        #expect(keygen.exitCode == 0)
        #expect(keygen.lines.first?.hasPrefix("knownmedia-key ed25519 ") == true)
        let again = try ToolRun(["known", "keygen", key, "--name", "Agency A", "--public"])
        #expect(again.output == keygen.output)
        let trusted = try folder.write(keygen.output, to: "trusted.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: trusted)

        let export = try ToolRun(["known", "bundle", "--store", a, "--list", "A", "--key", key, "--out", bundle])
        #expect(export.exitCode == 0)
        #expect(export.output.contains("1 entry of ‘A’"))
        #expect(export.output.contains("--since 2"))

        #expect(try ToolRun(["known", "import", bundle, "--store", b]).exitCode == 64)
        let arguments = ["known", "import", bundle, "--store", b, "--trust", trusted]
        let taken = try ToolRun(arguments)
        #expect(taken.exitCode == 0)
        #expect(taken.output.contains("signed by ‘Agency A’"))
        #expect(try ToolRun(["known", "list", "--store", b]).output.contains("A"))
        // Once more: there is nothing to do, and that is said.
        let second = try ToolRun(arguments)
        #expect(second.exitCode == 2)
        #expect(second.messages.contains("has all of this bundle already"))

        var bytes = Array(try Data(contentsOf: URL(filePath: bundle)))
        bytes[bytes.count / 2] ^= 1
        let changed = try folder.write(bytes, to: "changed.bundle")
        let refused = try ToolRun(["known", "import", changed, "--store", folder.path("c.sqlite"), "--trust", trusted])
        #expect(refused.exitCode == 2)
        #expect(refused.messages.contains("changed.bundle: The"))
    }
}
