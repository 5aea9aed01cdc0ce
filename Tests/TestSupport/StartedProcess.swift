#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Foundation

/// A process that a test has started, and waits for or kills.
///
/// Foundation's `Process` learns of an end through a run loop and a socket, and under load a test has waited for ever for
/// a process that was long dead. This asks the system.
public struct StartedProcess: Sendable {
    /// How a process ended.
    public enum End: Equatable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    public let identifier: Int32

    /// Starts a program, found as a shell finds it; unless said otherwise it reads nothing and its output is dropped.
    ///
    /// - Parameters:
    ///   - command: its name and arguments; `NAME=VALUE` before them adds to its environment.
    ///   - input, output, messages: the files for standard input, output and error.
    ///   - folder: where it runs, if not where this process does.
    public init(
        _ command: [String], input: String = "/dev/null", output: String = "/dev/null",
        messages: String = "/dev/null", in folder: String? = nil
    ) throws {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT, 0o644)
        let command = ["env"] + (folder.map { ["-C", $0] } ?? []) + command
        let arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var identifier: Int32 = 0
        let error = posix_spawnp(&identifier, command[0], &actions, nil, arguments, environ)
        guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
        self.identifier = identifier
    }

    /// Waits for the end. To be called once.
    @discardableResult
    public func wait() -> End {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }

    public func send(_ signal: Int32) {
        kill(identifier, signal)
    }

    /// Runs a command to its end; whether it ended well.
    public static func succeeds(_ command: String...) -> Bool {
        (try? StartedProcess(command).wait()) == .exited(0)
    }
}
