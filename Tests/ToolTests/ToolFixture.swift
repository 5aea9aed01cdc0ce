import Foundation
import TestSupport
import Testing

/// Files of the test vectors that many tests of the command need, and a store of the demo's list.
enum ToolFixture {
    static let demo = Repository.testVectors.appending(path: "demo").path
    static let list = Repository.testVectors.appending(path: "lists/known-pdq.txt").path
    static let picture = Repository.testVectors.appending(path: "pictures/scenes/waves.jpg").path

    /// A folder with a store of the demo's known list in it, `known.sqlite`.
    static func workplace() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try ToolRun(["known", "import", list, "--store", folder.path("known.sqlite"), "--list", "Demo"])
        #expect(run.exitCode == 0 && run.output.contains("12 entries added"))
        return folder
    }
}
