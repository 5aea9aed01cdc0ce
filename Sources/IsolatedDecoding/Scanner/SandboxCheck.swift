import CSandbox
import FileReading
import ImageDecoding
package import SystemFiles

/// Tries a worker process with what it must not be able to do.
package enum SandboxCheck {
    /// How a worker took it.
    package enum Outcome: Hashable, Sendable {
        case succeeded
        /// The call came back with this error.
        case refused(SystemError)
        /// The system ended the process with this signal.
        case killed(signal: Int32)
        /// The process became another.
        case replaced
    }

    /// The attempts, by name.
    private static let attempts: [(name: String, attempt: SandboxAttempt)] = [
        ("read a folder", .readFolder), ("write a file", .writeFile), ("make a network socket", .networkSocket),
        ("make a local socket", .localSocket), ("fork", .fork), ("run a program", .execute),
        ("signal the parent", .signalParent), ("trace the parent", .traceParent),
        ("have executable memory", .executableMemory), ("raise a limit", .raiseLimit),
        ("move the reading position of the file", .moveReadingPosition),
    ]

    /// What came of each attempt, in a process of its own.
    ///
    /// - Parameter mechanisms: those to lock the process down with; all if nil.
    package static func run(
        _ options: WorkerOptions, mechanisms: [SandboxMechanism]? = nil
    ) throws -> [(name: String, outcome: Outcome)] {
        try attempts.map { ($0.name, try outcome(of: $0.attempt, options, mechanisms)) }
    }

    private static func outcome(
        of attempt: SandboxAttempt, _ options: WorkerOptions, _ mechanisms: [SandboxMechanism]?
    ) throws -> Outcome {
        let worker = try WorkerProcess(
            options, limits: DecodingLimits(), arguments: mechanisms.map { ["only"] + $0.map(\.rawValue) } ?? [])
        let file = try FileReader(opening: PathBytes("/dev/null"))
        do throws(WorkerFailure) {
            try worker.send(WorkerRequest.attempt(attempt).bytes, descriptor: file.file.descriptor, cpuSeconds: 10)
            let answer = try worker.receive(WorkerAllowance(processorSeconds: 10, seconds: 10))
            guard let number = WorkerAnswer.errorNumber(in: answer) else { throw .malformedAnswer }
            return number == 0 ? .succeeded : .refused(SystemError(number: number))
        } catch {
            switch error {
            case .ended(.signalled(let signal)): return .killed(signal: signal)
            case .ended(.exited): return .replaced
            default: throw error
            }
        }
    }
}
