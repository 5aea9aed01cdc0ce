public import Foundation

/// One run of the command `knownmedia`, as built for the tests.
public struct ToolRun: Sendable {
    public let exitCode: Int32
    public let output: String
    public let messages: String

    /// The lines of standard output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The built executable, beside the test bundle.
    public static let executable = BuiltProgram.named("knownmedia")

    /// What keeps the language of whoever runs the tests from the tool.
    private static let english = ["env", "-u", "LC_ALL", "-u", "LC_MESSAGES", "LANG=C"]

    /// Runs the tool to its end.
    ///
    /// - Parameters:
    ///   - prefix: a command to run it under, such as `setpriv …`.
    ///   - input: what it reads from standard input; nothing if nil.
    public init(_ arguments: [String], under prefix: [String] = [], input: String? = nil, in folder: String? = nil)
        throws
    {
        let folderForOutput = try TemporaryFolder()
        // Through files and not pipes, which would fill up unless somebody read them meanwhile.
        for (name, text) in ["in": input ?? "", "out": "", "err": ""] { try folderForOutput.write(text, to: name) }
        let process = try StartedProcess(
            Self.english + prefix + [Self.executable.path] + arguments, input: folderForOutput.path("in"),
            output: folderForOutput.path("out"), messages: folderForOutput.path("err"), in: folder)
        switch process.wait() {
        case .exited(let code): exitCode = code
        case .signalled(let signal): exitCode = -signal
        }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folderForOutput.url.appending(path: name)), as: UTF8.self)
        }
        output = try text("out")
        messages = try text("err")
    }
}
