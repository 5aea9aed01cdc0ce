package import ImageDecoding
public import SystemFiles

/// Where the bytes of pictures are decoded.
///
/// Decoders of untrusted pictures have been broken into for thirty years. In a worker process, what breaks a decoder reaches
/// nothing: no file, no network, no other process; and a picture that crashes it, never ends or eats all memory costs one
/// record and not the scan.
public enum Isolation: Sendable, Hashable {
    /// In this process: for embedders who isolate in their own way.
    case off
    /// In locked-down processes of a program, one for each thread of the scan.
    case workerProcesses(WorkerOptions = WorkerOptions())
}

/// How worker processes are started, and what each may cost.
public struct WorkerOptions: Sendable, Hashable {
    /// The program to start, which must call ``DecodingWorker/runIfRequested()`` first thing; nil for the running program.
    public var executable: PathBytes?
    /// How long an answer may take in seconds, counted from when the scanner itself has read the file to its end. 60.
    ///
    /// It is for a worker that hangs. One that computes is stopped before, by ``DecodingLimits/maximumCPUSeconds`` or by
    /// ``additionalCPUSeconds``.
    public var maximumAnswerSeconds = 60.0
    /// How much processor time a worker may use for a picture in seconds, beyond ``DecodingLimits/maximumCPUSeconds``. 10:
    /// the decoder's own limit comes first, for its message says more.
    public var additionalCPUSeconds = 10
    /// How much memory a worker may use in bytes, beyond ``DecodingLimits/maximumBufferedByteCount`` and what it starts
    /// with. 512 MiB.
    public var additionalMemoryByteCount = 512 << 20
    /// The most memory that a worker may use in bytes, beyond what it starts with; nil for no less than the two above.
    public var maximumMemoryByteCount: Int?
    /// After how many pictures a worker is replaced, so that what a picture might do to it ends with it. 1000.
    public var maximumPictureCount = 1000

    public init(executable: PathBytes? = nil) {
        self.executable = executable
    }

    /// How much memory a worker may use beyond what it starts with.
    package func memoryByteCount(_ limits: DecodingLimits) -> Int {
        let (sum, overflow) = max(0, limits.maximumBufferedByteCount)
            .addingReportingOverflow(max(0, additionalMemoryByteCount))
        return min(overflow ? Int.max / 2 : sum, maximumMemoryByteCount ?? .max)
    }

    /// The same for one of `count` workers, which together may take three quarters of the memory that this process may
    /// have. Each may take 256 MiB in any case, which is enough for nearly all pictures.
    package func sharingMemory(among count: Int) -> WorkerOptions {
        guard let available = MachineMemory.byteCount else { return self }
        var options = self
        let share = max(256 << 20, available / 4 * 3 / max(1, count))
        options.maximumMemoryByteCount = min(maximumMemoryByteCount ?? .max, share)
        return options
    }
}

/// What isolation is in force: what a ledger says of it.
public struct IsolationReport: Sendable, Hashable {
    /// How many workers run at a time.
    public let workerCount: Int
    /// What locks each of them down.
    public let mechanisms: [SandboxMechanism]
    /// How much memory each may use beyond what it starts with.
    public let memoryByteCount: Int

    public init(workerCount: Int, memoryByteCount: Int, mechanisms: [SandboxMechanism]) {
        self.workerCount = workerCount
        self.memoryByteCount = memoryByteCount
        self.mechanisms = mechanisms
    }

    /// What this system does not have, or refused.
    public var missing: [SandboxMechanism] { SandboxMechanism.allCases.filter { !mechanisms.contains($0) } }
}
