import Foundation

/// Where the tool writes: results to standard output, all else to standard error.
enum Terminal {
    /// Writes a line of results.
    static func print(_ line: some StringProtocol) {
        write(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    /// Writes a line of results that is bytes already.
    static func print(bytes line: [UInt8]) {
        write(line + [UInt8(ascii: "\n")])
    }

    /// Writes a message for people.
    static func warn(_ message: some StringProtocol) {
        try? FileHandle.standardError.write(contentsOf: Data("knownmedia: \(message)\n".utf8))
    }

    /// Whether standard error is a terminal, on which a progress line makes sense.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            // Whoever read our output has gone, or its disk is full: the results cannot be told, so say so by the code.
            Foundation.exit(2)
        }
    }
}
