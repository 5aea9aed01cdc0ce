public import Foundation

/// One run of the command `knownmedia`, as built for the tests.
public struct ToolRun: Sendable {
    public let exitCode: Int32
    public let output: String
    public let messages: String

    /// The lines of standard output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The built executable, beside the test bundle.
    public static let executable: URL = {
        let bundles =
            [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap(\.self)
            + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        let candidates = bundles.map { $0.appending(path: "knownmedia") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? URL(filePath: "/nonexistent/knownmedia")
    }()

    /// Runs the tool to its end.
    ///
    /// - Parameters:
    ///   - prefix: a command to run it under, such as `setpriv …`.
    ///   - input: what it reads from standard input; nothing if nil.
    public init(_ arguments: [String], under prefix: [String] = [], input: String? = nil, in folder: String? = nil)
        throws
    {
        let folderForOutput = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = prefix + [Self.executable.path] + arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        // Through files and not pipes, which would fill up unless somebody read them meanwhile.
        func handle(_ name: String) throws -> FileHandle {
            let path = try folderForOutput.write("", to: name)
            return try FileHandle(forWritingTo: URL(filePath: path))
        }
        process.standardOutput = try handle("out")
        process.standardError = try handle("err")
        let inputPath = try folderForOutput.write(input ?? "", to: "in")
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputPath))
        try process.run()
        process.waitUntilExit()
        exitCode = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folderForOutput.url.appending(path: name)), as: UTF8.self)
        }
        output = try text("out")
        messages = try text("err")
    }
}
