#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CSandbox
package import ImageDecoding
import SystemFiles

/// A process that decodes, as its starter sees it: requests go in, answers come out, and it may end at any moment.
///
/// Nothing it says is believed without a check. It is ended when this object goes.
package final class WorkerProcess {
    /// What it can decode and open.
    let libraries: WorkerLibraries
    /// What of the sandbox is in force there, by its own word, given before it saw any picture.
    package let mechanisms: [SandboxMechanism]
    let identifier: pid_t
    private let channel: Int32
    private var hasBeenReaped = false
    /// How much processor time it can use in all before the system ends it.
    private var lifetimeSeconds = UInt64.max

    /// A process that starts has little to do; but the machine may be busy.
    private static let startSeconds = 60.0

    /// Starts a process and waits until it is locked down.
    ///
    /// - Parameter arguments: what its program is told besides how much memory it may use.
    convenience package init(
        _ options: WorkerOptions, limits: DecodingLimits, arguments: [String] = []
    ) throws(WorkerFailure) {
        try self.init(options, limits: limits, libraries: .all, arguments: arguments)
    }

    convenience init(
        _ options: WorkerOptions, limits: DecodingLimits, libraries: WorkerLibraries, arguments: [String] = []
    ) throws(WorkerFailure) {
        let texts =
            [DecodingWorker.argument, String(options.memoryByteCount(limits)), libraries.rawValue] + arguments
        try self.init(options, libraries: libraries, arguments: texts.map { Array($0.utf8) })
    }

    /// Starts a process with these arguments, of which the first says what it becomes.
    init(_ options: WorkerOptions, libraries: WorkerLibraries, arguments: [[UInt8]]) throws(WorkerFailure) {
        // A worker that would be a scanner starts workers that would be scanners.
        guard !DecodingWorker.isRequested, !DiskImageWorker.isRequested else {
            throw .cannotStart("this program has to call DecodingWorker.runIfRequested() before anything else")
        }
        let executable = options.executable ?? .runningProgram
        for _ in 0..<Self.maximumStartCount {
            guard let start = try Self.start(executable, arguments) else { continue }
            guard let mechanisms = WorkerGreeting.mechanisms(in: start.greeting) else {
                Self.end(start.identifier, start.channel)
                throw .cannotStart("\(executable) is a worker of another version")
            }
            (identifier, channel) = (start.identifier, start.channel)
            self.mechanisms = mechanisms
            self.libraries = libraries
            return
        }
        throw .cannotStart("\(executable) was ended each time while it started")
    }

    /// How often a process is started that somebody ends before it is ready: no picture has anything to do with that.
    private static let maximumStartCount = 3

    /// Starts a process and waits until it is ready. Nil where it was killed before.
    private static func start(
        _ executable: PathBytes, _ arguments: [[UInt8]]
    ) throws(WorkerFailure) -> (identifier: pid_t, channel: Int32, greeting: [UInt8])? {
        var ends: (ours: Int32, theirs: Int32) = (-1, -1)
        var error = unsafe channel_create(&ends.ours, &ends.theirs)
        guard error == 0 else { throw cannotStart(executable, SystemError(number: error)) }
        let packed: [UInt8] = ([executable.bytes] + arguments).flatMap { $0 + [0 as UInt8] }
        var identifier: pid_t = 0
        // SAFETY: as many texts as said, each with a NUL after it; they outlive the call.
        error = unsafe packed.withUnsafeBytes { bytes in
            unsafe executable.withCString { path in
                unsafe channel_spawn(
                    path, bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self), 1 + arguments.count,
                    ends.theirs, &identifier)
            }
        }
        close(ends.theirs)
        guard error == 0 else {
            close(ends.ours)
            throw cannotStart(executable, SystemError(number: error))
        }
        do throws(WorkerFailure) {
            return (identifier, ends.ours, try receive(from: ends.ours, within: startSeconds))
        } catch {
            if case .ended = error {
                close(ends.ours)
                if wait(forEndOf: identifier) == .signalled(SIGKILL) { return nil }
            } else {
                end(identifier, ends.ours)
            }
            throw .cannotStart("\(executable) is not a worker, or could not become one")
        }
    }

    private static func cannotStart(_ executable: PathBytes, _ error: SystemError) -> WorkerFailure {
        error.isForLackOfDescriptors ? .tooManyOpenFiles : .cannotStart("\(executable): \(error.message)")
    }

    deinit {
        if hasBeenReaped {
            close(channel)
        } else {
            Self.end(identifier, channel)
        }
    }

    /// Hands over what is to be done, and with which open file; -1 for none.
    func send(_ request: [UInt8], descriptor: Int32, cpuSeconds: UInt64) throws(WorkerFailure) {
        // Where it cannot be set, the limit of the answer's time is left.
        _ = sandbox_limit_processor_time(identifier, cpuSeconds)
        // SAFETY: the pointer and the count are those of the array, which outlives the call.
        let error = unsafe request.withUnsafeBytes { bytes in
            unsafe channel_send(channel, bytes.baseAddress.unsafelyUnwrapped, bytes.count, descriptor)
        }
        guard error == 0 else { throw .ended(reap()) }
    }

    /// The answer to a request that no file goes with.
    func ask(_ request: WorkerRequest, _ allowance: WorkerAllowance) throws(WorkerFailure) -> [UInt8] {
        try send(request.bytes, descriptor: -1, cpuSeconds: allowance.processorSeconds)
        return try receive(allowance)
    }

    /// The answer to the request.
    func receive(_ allowance: WorkerAllowance) throws(WorkerFailure) -> [UInt8] {
        do throws(WorkerFailure) {
            return try Self.receive(from: channel, within: allowance.seconds)
        } catch {
            guard case .ended = error else { throw error }
            switch reap() {
            case .exited(DecodingWorker.memoryExitCode): throw .memoryLimit
            case .signalled(SIGXCPU): throw .processorTime(seconds: allowance.processorSeconds)
            case let end: throw .ended(end)
            }
        }
    }

    // MARK: - Processor time

    /// The processor time that it has used; nil where the system does not say, as of a process that has ended.
    var usedProcessorSeconds: Double? {
        var nanoseconds: UInt64 = 0
        guard !hasBeenReaped, unsafe sandbox_processor_time(identifier, &nanoseconds) == 0 else { return nil }
        return Double(nanoseconds) / 1e9
    }

    /// Has the system end it, whatever it does about signals, when it has used a multiple of `seconds` in all.
    func limitLifetime(toAtLeast seconds: UInt64) {
        lifetimeSeconds = min(seconds, 1_000_000_000) * 2 + 600
        // Where it cannot be set, the limits of each request are left.
        _ = sandbox_limit_lifetime(identifier, lifetimeSeconds)
    }

    /// Whether its lifetime lets it use `seconds` more.
    func mayUse(_ seconds: UInt64) -> Bool {
        let left = Double(lifetimeSeconds) - (usedProcessorSeconds ?? 0)
        return Double(seconds) + 60 <= left
    }

    /// A whole message.
    private static func receive(from channel: Int32, within seconds: Double) throws(WorkerFailure) -> [UInt8] {
        let deadline = SuspendingClock.now + .seconds(max(0, min(seconds, 1e9)))
        var buffer = MessageBuffer()
        while true {
            let left = (deadline - SuspendingClock.now) / .milliseconds(1)
            var interest = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&interest, 1, Int32(max(0, min(left.rounded(.up), 1e9))))
            if ready < 0 && errno == EINTR { continue }
            guard ready != 0 else { throw .noAnswer(seconds: seconds) }
            guard ready > 0, buffer.readOnce(from: channel, takingDescriptor: false) else { throw .ended(.unknown) }
            if buffer.isMalformed { throw .malformedAnswer }
            if let message = buffer.takeMessage() { return message }
        }
    }

    /// Waits for a process that has closed its end, and says how it ended.
    private func reap() -> ProcessEnd {
        guard !hasBeenReaped else { return .unknown }
        hasBeenReaped = true
        return Self.wait(forEndOf: identifier)
    }

    /// Waits for a process that ends by itself, for a second, and says how it ended.
    private static func wait(forEndOf identifier: pid_t) -> ProcessEnd {
        var status: Int32 = 0
        // A dying process closes its end before it can be waited for. One that closed it and lives on is ended.
        for _ in 0..<1000 {
            let result = unsafe waitpid(identifier, &status, WNOHANG)
            if result == identifier { return ProcessEnd(waitStatus: status) }
            if result < 0 && errno != EINTR { return .unknown }
            usleep(1000)
        }
        kill(identifier, SIGKILL)
        while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        return .unknown
    }

    /// Ends a process that has nothing left to do, and leaves no trace of it.
    private static func end(_ identifier: pid_t, _ channel: Int32) {
        close(channel)
        var status: Int32 = 0
        // Not if it has been waited for already: the number may be another's by now.
        guard unsafe waitpid(identifier, &status, WNOHANG) == 0 else { return }
        kill(identifier, SIGKILL)
        while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    }
}
