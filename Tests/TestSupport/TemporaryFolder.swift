public import Foundation

/// A folder of its own for one test, gone when the test is.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "knownmedia-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // Foundation cannot remove what is deeper than a path can be long.
        if (try? FileManager.default.removeItem(at: url)) == nil { _ = StartedProcess.succeeds("rm", "-rf", path) }
    }

    public var path: String { url.path }

    /// The path of `name` in the folder.
    public func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file, making the folders above it.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a text file.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a list and returns its path.
    public func write(_ bytes: some Sequence<UInt8>, name: String = "list.txt") throws -> String {
        try write(bytes, to: name)
    }

    /// Writes a list and returns its path.
    public func write(_ text: String, name: String = "list.txt") throws -> String {
        try write(text, to: name)
    }

    /// The names of what is in the folder, in the order of the alphabet.
    public var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}

/// What only the system's own calls can make.
extension TemporaryFolder {
    /// Makes a named pipe.
    public func makePipe(_ name: String) throws {
        try check(mkfifo(path(name), 0o600))
    }

    /// Makes a symbolic link to `target`, which need not exist.
    public func makeSymbolicLink(_ name: String, to target: String) throws {
        try check(symlink(target, path(name)))
    }

    /// Gives the file `existing` a second name.
    public func makeHardLink(_ name: String, to existing: String) throws {
        try check(link(path(existing), path(name)))
    }

    /// Makes `depth` folders within each other, all called `name`, and a file `file` in the innermost one; returns the path
    /// of the file.
    @discardableResult
    public func makeDeepFolders(_ depth: Int, named name: String, file: String, _ content: [UInt8]) throws -> String {
        var folder = open(path, O_RDONLY | O_DIRECTORY)
        try check(folder)
        for _ in 0..<depth {
            try check(mkdirat(folder, name, 0o755))
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
            close(folder)
            try check(next)
            folder = next
        }
        defer { close(folder) }
        let descriptor = openat(folder, file, O_CREAT | O_WRONLY, 0o644)
        try check(descriptor)
        defer { close(descriptor) }
        try check(
            content.withUnsafeBytes {
                Int32(truncatingIfNeeded: Foundation.write(descriptor, $0.baseAddress, $0.count))
            })
        return path + "/" + String(repeating: name + "/", count: depth) + file
    }

    /// Makes an empty file whose name is `bytes`; returns its path.
    ///
    /// - Throws: where the file system takes only names that are text.
    public func makeFile(named bytes: [UInt8]) throws -> [UInt8] {
        let path = Array(self.path.utf8) + [UInt8(ascii: "/")] + bytes
        let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o644)
        try check(descriptor)
        close(descriptor)
        return path
    }

    /// Makes a socket that nobody listens on.
    public func makeSocket(_ name: String) throws {
        // A bound socket stays as a file when its process ends; its address has room for about a hundred bytes only.
        let program = "import os, socket, sys; os.chdir(sys.argv[1]); socket.socket(socket.AF_UNIX).bind(sys.argv[2])"
        guard StartedProcess.succeeds("python3", "-c", program, path, name) else { throw POSIXError(.EIO) }
    }

    private func check(_ result: Int32) throws {
        guard result >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}
