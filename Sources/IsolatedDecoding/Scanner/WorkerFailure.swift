#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a worker process gave no answer, in words for the record of the picture it was given.
package enum WorkerFailure: Error, Hashable, CustomStringConvertible {
    case cannotStart(String)
    /// It could not be started because this process, or the system, has too many files open.
    case tooManyOpenFiles
    /// It ended by itself, or by somebody else's hand.
    case ended(ProcessEnd)
    case memoryLimit
    /// It computed for longer than this.
    case processorTime(seconds: UInt64)
    /// It said nothing for longer than this, and was ended.
    case noAnswer(seconds: Double)
    case malformedAnswer

    package var description: String {
        switch self {
        case .cannotStart(let reason): "no decoding process could be started: \(reason)"
        case .tooManyOpenFiles: "no decoding process could be started: too many files are open"
        case .ended(let end): "the process that decoded the picture \(end)"
        case .memoryLimit: "decoding took more memory than the limit, and was stopped"
        case .processorTime(let seconds):
            "decoding took more than \(seconds) seconds of processor time, and was stopped"
        case .noAnswer(let seconds):
            "decoding gave no answer within \((seconds * 10).rounded() / 10) seconds, and was stopped"
        case .malformedAnswer: "the decoding process sent a malformed reply and was stopped"
        }
    }

    /// The same in words for the record of a disk image, which the process was to read.
    package var descriptionForImage: String {
        switch self {
        case .cannotStart(let reason): "no process to read the image could be started: \(reason)"
        case .tooManyOpenFiles: "no process to read the image could be started: too many files are open"
        case .ended(let end): "the process that read the image \(end)"
        case .memoryLimit: "reading took more memory than the limit, and was stopped"
        case .processorTime(let seconds): "reading took more than \(seconds) seconds of processor time, and was stopped"
        case .noAnswer(let seconds): "the reader gave no answer within \(Int(seconds)) seconds, and was stopped"
        case .malformedAnswer: "the process that read the image sent a malformed reply and was stopped"
        }
    }
}

/// How a process ended.
package enum ProcessEnd: Hashable, CustomStringConvertible {
    case exited(Int32)
    case signalled(Int32)
    /// Somebody else in this process has asked first.
    case unknown

    /// From the status that `waitpid` gives: the signal in the lowest 7 bits, or else the exit code in the next 8.
    init(waitStatus status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }

    package var description: String {
        switch self {
        case .exited(let code): "ended by itself with exit code \(code)"
        case .signalled(let signal): "was ended by signal \(Self.name(of: signal))"
        case .unknown: "ended"
        }
    }

    private static func name(of signal: Int32) -> String {
        switch signal {
        case SIGSEGV: "SIGSEGV (access to memory that is not its own)"
        case SIGBUS: "SIGBUS (access to memory that does not exist)"
        case SIGILL: "SIGILL (a trap, or a wrong instruction)"
        case SIGTRAP: "SIGTRAP (a trap)"
        case SIGABRT: "SIGABRT (it gave up)"
        case SIGFPE: "SIGFPE (arithmetic error)"
        case SIGSYS: "SIGSYS (a system call that is forbidden to it)"
        case SIGKILL: "SIGKILL (by the system, for want of memory, or by a person)"
        default: "\(signal)"
        }
    }
}
