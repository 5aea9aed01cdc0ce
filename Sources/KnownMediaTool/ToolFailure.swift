import ArgumentParser
import Foundation
import KnownMedia

/// The exit codes of the tool.
extension ExitCode {
    /// Complete, with matches.
    static let matched = ExitCode(1)
    /// Something failed or was not examined.
    static let incomplete = ExitCode(2)
    /// The input does not have the form that it must have, so that its end was not reached.
    static let brokenInput = ExitCode(65)
    /// What the command line asks for cannot be done as things stand.
    static let refused = ExitCode(64)
}

extension ValidationError {
    /// A mistake on the command line. What `message` quotes is escaped.
    init(usage message: TerminalText) {
        self.init(message.inCommandLanguage.description)
    }
}

/// Runs `body`; an error that is not about exit codes is printed and ends with ``ExitCode/incomplete``, or with
/// ``ExitCode/refused`` where the command line can be understood and not followed. How it is used is no help then.
func reportingFailures(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        Terminal.warn(TerminalText(lines: error.message))
        throw ExitCode.refused
    } catch let error as ScanFolderError {
        // It has a line for each difference between two scans.
        Terminal.warn(TerminalText(message: error.description))
        throw ExitCode.incomplete
    } catch {
        Terminal.warn("\(error)")
        throw ExitCode.incomplete
    }
}

extension ParsableCommand {
    /// Ends the program with the message and the exit code of `error`, as ArgumentParser does, which would print what it
    /// quotes of the command line as it is.
    static func exit(reporting error: any Error) -> Never {
        let message = TerminalText(lines: fullText(for: error))
        let code = exitCode(for: error)
        if !message.isEmpty {
            if code.isSuccess { Terminal.print(message) } else { Terminal.printUsageError(message) }
        }
        Foundation.exit(code.rawValue)
    }

    /// What ArgumentParser says to `error`, in the language of this process.
    private static func fullText(for error: any Error) -> String {
        let language = CommandLanguage.current
        guard language.language != .english else { return quotedArgumentsEscaped(in: fullMessage(for: error)) }
        let english = quotedArgumentsEscaped(in: fullMessage(for: error, columns: HelpText.unlimitedWidth))
        return HelpText(language, width: Terminal.columnCount).translated(english)
    }

    /// `message` with every argument in it, or the half of one before or after `=`, on one line.
    private static func quotedArgumentsEscaped(in message: String) -> String {
        CommandLine.arguments.flatMap { [$0[...]] + $0.split(separator: "=", maxSplits: 1) }
            .filter { $0.utf8.contains(Byte.lineFeed) }
            .reduce(message) { message, part in
                message.replacingOccurrences(of: part, with: TerminalText(part).description, options: .literal)
            }
    }
}

/// Warns where the environment asks for an instruction set that this processor does not have.
func warnOfInstructionSet() {
    let selection = InstructionSet.selection
    guard selection.isFallback, let name = selection.requestedName else { return }
    let names = InstructionSet.allCases.filter(\.isAvailable).map(\.name).joined(separator: ", ")
    Terminal.warn(
        """
        \(InstructionSet.variableName)=\(name): this processor has \(names); \
        using \(selection.instructionSet.name)
        """)
}
