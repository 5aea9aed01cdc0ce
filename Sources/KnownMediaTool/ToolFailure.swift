import ArgumentParser
import KnownMedia

/// The exit codes of the tool.
extension ExitCode {
    /// Complete, with matches.
    static let matched = ExitCode(1)
    /// Something failed or was not examined.
    static let incomplete = ExitCode(2)
}

/// Runs `body`; an error that is not about exit codes or usage is told as a message and ends with ``ExitCode/incomplete``.
func reportingFailures(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        throw error
    } catch {
        Terminal.warn("\(error)")
        throw ExitCode.incomplete
    }
}

/// Says so where the environment asks for an instruction set that is not there.
func warnOfInstructionSet() {
    let selection = InstructionSet.selection
    guard selection.isFallback, let name = selection.requestedName else { return }
    let names = InstructionSet.allCases.filter(\.isAvailable).map(\.name).joined(separator: ", ")
    Terminal.warn(
        "\(InstructionSet.variableName)=\(PathBytes(name)): this processor has \(names); "
            + "using \(selection.instructionSet.name)")
}
