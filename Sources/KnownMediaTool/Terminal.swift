import ArgumentParser
import Foundation
import KnownMedia

/// Standard output for results, and standard error for everything else. Nothing else in the tool writes there.
///
/// It takes ``TerminalText``, JSON and paths: types that know how they are escaped. No function prints a string as it is,
/// so no name of a file, a list or a key can command the terminal of whoever reads it.
enum Terminal {
    /// Writes a line of results, or several with line feeds between them.
    static func print(_ text: TerminalText) {
        write(Array(text.inCommandLanguage.description.utf8) + [Byte.lineFeed])
    }

    /// Writes a table of results, whose columns fit the language.
    static func print(_ table: TextTable) {
        print(
            CommandLanguage.current.language == .english
                ? table.text : table.translated(into: CommandLanguage.current).text)
    }

    /// Writes an object as a line of results.
    static func print(_ json: JSONWriter) {
        write(json.bytesForTerminal + [Byte.lineFeed])
    }

    /// Writes each object as a line of results, all of them at once.
    static func print(_ lines: [JSONWriter]) {
        write(lines.reduce(into: []) { $0 += $1.bytesForTerminal + [Byte.lineFeed] })
    }

    /// Writes a line of results that ends with a path, for programs to read: where standard output is no terminal, the path
    /// is its bytes and nothing else. One with a line feed would be two lines: it is escaped, and a message says so.
    static func print(_ text: TerminalText, path: PathBytes) {
        let breaksLine = path.bytes.contains(Byte.lineFeed) || path.bytes.contains(Byte.carriageReturn)
        if breaksLine {
            warn("\(path): the name has a line feed, and is printed with an escape; use --json for its bytes")
        }
        let isEscaped = breaksLine || isatty(STDOUT_FILENO) == 1
        let path = isEscaped ? Array(path.displayText.utf8) : path.bytes
        write(Array(text.description.utf8) + path + [Byte.lineFeed])
    }

    /// Whether results go to a terminal, which a document could command.
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Writes a piece of a document, which is no terminal's to show.
    static func write(document bytes: ArraySlice<UInt8>) {
        write(Array(bytes))
    }

    /// Writes a message for people.
    static func warn(_ message: TerminalText) {
        writeError("knownmedia: \(message.inCommandLanguage)\n")
    }

    /// Writes what is wrong with the command line, as ArgumentParser puts it.
    static func printUsageError(_ text: TerminalText) {
        writeError("\(text)\n")
    }

    /// How many columns a page of help may have: those of the terminal, or 80 where there is none.
    static var columnCount: Int {
        var size = winsize()
        // SAFETY: the request fills a winsize, which `size` is.
        let isTerminal = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isTerminal && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    // MARK: - Progress

    /// Whether standard error is a terminal, on which a progress line makes sense.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Replaces the line of the terminal by `text`.
    static func replaceLine(with text: TerminalText) {
        writeError("\r\u{1B}[K\(text.inCommandLanguage)")
    }

    private static func writeError(_ text: TerminalText) {
        try? FileHandle.standardError.write(contentsOf: Data(text.description.utf8))
    }

    private static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            // Whoever read our output has gone, or its disk is full: the results cannot be delivered.
            warn("standard output cannot be written: \(message: reason(of: error)); the results are incomplete")
            Foundation.exit(ExitCode.incomplete.rawValue)
        }
    }

    /// The system's own words for an error of Foundation.
    private static func reason(of error: any Error) -> String {
        let error = error as NSError
        let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        guard underlying.domain == NSPOSIXErrorDomain else { return underlying.localizedDescription }
        return SystemError(number: Int32(truncatingIfNeeded: underlying.code)).message
    }
}
