#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Dispatch
import FileReading
import Foundation
import ScanLedger
import SystemFiles
import TextCoding

/// A command that is run for each file that matches: it gets the record as a line of JSON on its standard input, and where it
/// stands.
///
/// A few run at a time, and each for so long; then it is ended with all that it has started. Where all are busy the watch waits.
/// What they print is dropped, but for their messages.
public final class MatchHook: Sendable {
    /// How a command ended otherwise than well.
    public struct Failure: Sendable, CustomStringConvertible {
        public let description: String
    }

    private let command: String
    private let seconds: Int
    private let count: Int
    private let places: DispatchSemaphore
    private let notify: @Sendable (Failure) -> Void

    /// - Parameters:
    ///   - command: for the shell.
    ///   - count: how many may run at a time.
    ///   - seconds: how long each may run.
    ///   - notify: is told of those that failed, on any thread.
    public init(
        _ command: String, count: Int = 4, seconds: Int = 60, notify: @escaping @Sendable (Failure) -> Void
    ) {
        self.command = command
        self.seconds = max(1, seconds)
        self.count = max(1, count)
        self.notify = notify
        // Raised from zero, for Dispatch traps when a semaphore ends below the value it began with.
        places = DispatchSemaphore(value: 0)
        for _ in 0..<self.count { places.signal() }
    }

    /// Runs the command for a file that matches; waits for a place, and not for its end.
    public func run(for file: MediaWatch.RecordedFile) {
        places.wait()
        let location = "\(file.record.location)"
        do throws(SystemError) {
            let input = try UnnamedFile()
            let line = MatchLine.line(of: file.record, ledger: file.ledger, line: file.line)
            try input.append((line.bytes + [Byte.lineFeed])[...])
            let process = try start(reading: try OpenFile(input))
            Thread.detachNewThread { [self] in
                if let failure = wait(for: process) { notify(Failure(description: "\(location): \(failure)")) }
                places.signal()
            }
        } catch {
            places.signal()
            notify(Failure(description: "\(location): the command cannot be started: \(error.message)"))
        }
    }

    /// Waits until all have ended.
    public func finish() {
        for _ in 0..<count { places.wait() }
        for _ in 0..<count { places.signal() }
    }

    // MARK: - Processes

    private func start(reading input: OpenFile) throws(SystemError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        // A group of its own, to be ended as a whole, and the signals as any program finds them.
        var none = sigset_t(), all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let texts = ["/bin/sh", "-c", command]
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { text in unsafe strdup(text) }
        unsafe arguments.append(nil)
        defer { for index in 0..<texts.count { unsafe free(arguments[index]) } }
        var process: pid_t = 0
        // SAFETY: the list ends with a nil, and lives until the call has returned, as do actions and attributes.
        let error = unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ)
        guard error == 0 else { throw SystemError(number: error) }
        return process
    }

    /// Waits for the end, which comes by force where it takes too long; what was wrong with it.
    private func wait(for process: pid_t) -> String? {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        var pause: UInt32 = 1_000
        while true {
            let result = unsafe waitpid(process, &status, WNOHANG)
            if result == process { break }
            if result < 0, errno != EINTR { return "nobody knows how the command ended" }
            if ContinuousClock.now >= deadline {
                kill(-process, SIGKILL)
                while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
                return "the command was ended after \(seconds) s"
            }
            usleep(pause)
            pause = min(100_000, pause * 2)
        }
        let signal = status & 0x7F, code = status >> 8 & 0xFF
        if signal != 0 { return "the command was ended by signal \(signal)" }
        return code == 0 ? nil : "the command ended with exit code \(code)"
    }
}
