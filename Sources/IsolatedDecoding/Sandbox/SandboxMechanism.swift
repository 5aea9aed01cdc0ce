import CSandbox

/// What a worker process is locked down by, by the names that ledgers use.
public enum SandboxMechanism: String, CaseIterable, Sendable {
    /// It can gain no rights by running a program.
    case noNewPrivileges = "no_new_privs"
    /// No other process of the user can look into it.
    case undumpable = "undumpable"
    /// Hard limits on memory, processor time, files, descriptors and processes.
    case resourceLimits = "rlimit"
    /// No file system, whatever calls are let through.
    case landlock
    /// No system calls but those that decoding needs.
    case seccomp
}

/// What a worker process is to do, and so what it may.
struct SandboxRole {
    /// What its filter of system calls is for.
    var task: SandboxTask
    /// How many descriptors it may have.
    var descriptorCount: UInt32

    /// To decode: descriptors 0 to 2, the channel, the picture, and one to see that there is no more room.
    static let decoding = SandboxRole(task: .decode, descriptorCount: 6)

    /// To read files that it has opened, so many at most.
    static func reading(fileCount: Int) -> SandboxRole {
        SandboxRole(task: .readOpenFiles, descriptorCount: UInt32(clamping: 6 + fileCount))
    }
}

extension SandboxMechanism {
    /// Binds the calling process to `wanted`, for good, and returns what is in force.
    static func lockDown(
        _ wanted: [SandboxMechanism], memoryByteCount: UInt64, as role: SandboxRole = .decoding
    ) -> [SandboxMechanism] {
        // In the order of the cases: each step takes away calls, but none that a later one makes.
        allCases.filter { wanted.contains($0) && $0.lockDown(memoryByteCount: memoryByteCount, as: role) }
    }

    private func lockDown(memoryByteCount: UInt64, as role: SandboxRole) -> Bool {
        switch self {
        case .noNewPrivileges: sandbox_forbid_new_privileges() == 0
        case .undumpable: sandbox_forbid_inspection() == 0
        case .resourceLimits:
            // The limit of processor time is set from outside, for each picture.
            sandbox_limit_memory(memoryByteCount) == 0 && sandbox_limit_files(role.descriptorCount) == 0
                && sandbox_limit_processes() == 0
        case .landlock: sandbox_restrict_file_system() == 0
        case .seccomp: sandbox_restrict_system_calls(role.task) == 0
        }
    }
}
