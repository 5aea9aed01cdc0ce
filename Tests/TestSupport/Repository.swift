public import Foundation

/// Where the files are that tests read: found from this source file, so that no test depends on the working directory.
public enum Repository {
    /// The root of the repository.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The project's own pictures and their expected hashes.
    public static let testVectors = root.appending(path: "TestVectors")

    /// The development pictures beside the repository, or nil where there are none (a plain clone has none).
    public static let corpus: URL? = {
        let folder = root.deletingLastPathComponent().appending(path: "shared/corpus")
        return FileManager.default.fileExists(atPath: folder.appending(path: "reference.jsonl").path) ? folder : nil
    }()

    /// Samples of kinds of files beside the repository, or nil where there are none.
    public static let kinds: URL? = {
        let folder = root.deletingLastPathComponent().appending(path: "shared/kinds")
        return FileManager.default.fileExists(atPath: folder.appending(path: "ref.png").path) ? folder : nil
    }()

    /// Whether the tests that take long are to run too: `KNOWNMEDIA_LONG_TESTS=1`.
    public static let runsLongTests = ProcessInfo.processInfo.environment["KNOWNMEDIA_LONG_TESTS"] == "1"
}
