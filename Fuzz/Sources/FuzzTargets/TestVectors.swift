import Foundation

/// The project's own pictures and lists, from which seeds are taken.
enum TestVectors {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "TestVectors")

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    static func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }

    /// The files below `name` whose names end with one of `endings`, small ones first, none larger than `maximumSize`.
    static func files(below name: String, endings: [String], maximumSize: Int) throws -> [[UInt8]] {
        let root = folder.appending(path: name)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try names.filter { name in endings.contains { name.hasSuffix($0) } }
            .map { try [UInt8](Data(contentsOf: root.appending(path: $0))) }
            .filter { $0.count <= maximumSize }
            .sorted { $0.count < $1.count }
    }
}
