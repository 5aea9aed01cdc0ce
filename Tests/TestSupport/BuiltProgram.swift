public import Foundation

/// The programs of this package, as built for the tests.
public enum BuiltProgram {
    /// The executable of that name beside the test bundle; a path that leads nowhere if there is none.
    public static func named(_ name: String) -> URL {
        let bundles =
            [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap(\.self)
            + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        let candidates = bundles.map { $0.appending(path: name) }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? URL(filePath: "/nonexistent/\(name)")
    }
}
